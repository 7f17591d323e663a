import type { Block, Section } from '../brief';
import { type BriefContext, questionTitle } from '../brief-context';

/**
 * Clauses of the measures, and what was committed, to be put into the contract. At the first stage, before a vendor has
 * answered, nobody drafts a contract: the clauses are only counted.
 */
export function contractSection(context: BriefContext, number: number): Section {
  const { evaluation, isPlanning, ruleSet, voice } = context;
  const isEarly = isPlanning && evaluation.stage === ruleSet.stages[0]?.id;
  const clauses = evaluation.measures.filter(({ measure }) => measure.clause !== undefined);
  const { commitments } = evaluation;
  const isEmpty = clauses.length + commitments.length === 0;
  const meaning = isEmpty
    ? voice.say('contract.none')
    : isEarly && clauses.length > 0
      ? voice.say('contract.early', { count: clauses.length })
      : voice.say('contract.meaning');
  return {
    id: 'contract',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('contract.heading') }) },
      { kind: 'paragraph', text: meaning },
      ...(isEarly ? [] : clauses).flatMap(({ measure }): Block[] => [
        { kind: 'heading', level: 3, text: voice.content(measure.title) },
        { kind: 'paragraph', text: voice.content(measure.clause) },
      ]),
      ...(commitments.length === 0
        ? []
        : ([
            { kind: 'heading', level: 3, text: voice.say('contract.commitments') },
            {
              kind: 'list',
              ordered: true,
              items: commitments.map(({ question, by, proof }) =>
                voice.say('contract.commitment', {
                  question: questionTitle(context, question),
                  by: voice.day(by),
                  proof: voice.data(proof),
                }),
              ),
            },
          ] satisfies Block[])),
    ],
  };
}
