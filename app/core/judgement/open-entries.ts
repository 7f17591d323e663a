import { offeredChoices, type Question } from '../questionnaire/questionnaire';
import type { AnswerUsed, RiskEvaluation } from '../scoring/evaluation';
import type { Text } from '../shared/text';
import type { ContractEntry } from './contract';

/** By whom the entries of each side are seen to at first. */
export interface Parties {
  /** Name of who manages the contract. */
  buyer: string;
  /** Name of the firm that won. */
  vendor: string;
}

/**
 * What a contract begins with: every promise of the winner with the day it gave, then every open measure, undated. What
 * both sides can see to is the vendor's. A promise serves the risks that read its answer.
 * @param questions of all questionnaires, for the words of promises; the name stands in for one that is not there.
 */
export function openEntries(
  { measures, commitments, risks, answers }: Pick<RiskEvaluation, 'measures' | 'commitments' | 'risks' | 'answers'>,
  questions: readonly Question[],
  parties: Parties,
): ContractEntry[] {
  const promised = commitments.map(({ question, by, proof }): ContractEntry => ({
    id: `commitment-${question}`,
    from: { kind: 'commitment', question },
    title: questions.find(({ name }) => name === question)?.title ?? question,
    promised: promiseIn(
      questions.find(({ name }) => name === question),
      answers.find((used) => used.question === question),
    ),
    owner: 'vendor',
    who: parties.vendor,
    due: by,
    proofNeeded: proof,
    risks: risks.filter(({ reads }) => reads.includes(question)).map(({ id }) => id),
  }));
  const called = measures.map(({ measure, risks: served }): ContractEntry => {
    const owner = measure.canAct === 'buyer' ? 'buyer' : 'vendor';
    return {
      id: `measure-${measure.id}`,
      from: { kind: 'measure', measure: measure.id },
      title: measure.title,
      strength: measure.strength,
      stage: measure.stage,
      owner,
      who: parties[owner],
      proofNeeded: measure.proof,
      ...(measure.clause !== undefined && { clause: measure.clause }),
      risks: served,
    };
  });
  return [...promised, ...called];
}

/** The words of what was answered: of choices their texts, of everything else the value itself. */
function promiseIn(question: Question | undefined, used: AnswerUsed | undefined): Text[] {
  const { value, comment } = used ?? {};
  const offered = question === undefined ? [] : offeredChoices(question.accepts);
  const values = value === undefined ? [] : typeof value === 'object' && !Array.isArray(value) ? [] : [value].flat();
  const texts = values.map((one): Text => offered.find((choice) => choice.value === one)?.text ?? String(one));
  return [...texts, ...(comment === undefined || comment === '' ? [] : [comment])];
}
