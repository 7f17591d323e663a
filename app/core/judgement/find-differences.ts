import type { Question } from '../questionnaire/questionnaire';
import type { AnswerUsed } from '../scoring/evaluation';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';
import { canonicalJson } from '../shared/hash';
import type { Bidder, Difference, DifferingAnswer } from './comparison';
import { findMoves } from './find-moves';

/**
 * Questions in which not all bidders gave the same answer, with what the difference moves. The name and date of a
 * document is no difference, the grade of it is, where the question looks for proof.
 */
export function findDifferences(prepared: PreparedRuleSet, bidders: readonly Bidder[]): Difference[] {
  const used = bidders.map(({ evaluation }) => new Map(evaluation.answers.map((answer) => [answer.question, answer])));
  const differing = [...prepared.questions.values()].flatMap((question) => {
    const cells = bidders.map((bidder, index) => differingAnswer(bidder, used[index]?.get(question.name), question));
    return new Set(cells.map(canonicalJson)).size > 1 ? [{ question, cells }] : [];
  });
  return differing.map(({ question: { name, questionnaire }, cells }) => ({
    question: name,
    questionnaire,
    cells,
    moves: findMoves(prepared, bidders, name),
  }));
}

function differingAnswer({ answers }: Bidder, used: AnswerUsed | undefined, { name, note }: Question): DifferingAnswer {
  if (used === undefined) return { state: 'not_asked' };
  const { state, value, comment, grade, scored } = used;
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  const isGraded = grade !== undefined && scored && note.proof !== 'none';
  return {
    state,
    ...(value !== undefined && { value }),
    ...(comment !== undefined && { comment }),
    ...(isGraded && { grade }),
    ...(state === 'committed' && answer?.committed && { committedBy: answer.committed.by }),
    ...(state === 'not_applicable' && answer?.notApplicable?.accepted && { excused: true as const }),
  };
}
