import type { RiskEvaluation } from '../scoring/evaluation';
import { gapOf, type Gap } from './gap';

/** A question with a gap, and everybody who has the same one. */
export interface WorthClarifying {
  question: string;
  gap: Gap;
  /** In the order in which they were given. */
  responses: string[];
  /** Possible stoppers it decides for any of them. */
  stoppers: string[];
  /** Risks whose level could fall for any of them by this answer alone, and by how many steps at most. */
  risks: { id: string; steps: number }[];
}

/** Everybody whose answer to a question has this gap: who is asked together. */
export function whoHas(
  results: readonly { responseId: string; evaluation: Pick<RiskEvaluation, 'answers'> }[],
  question: string,
  gap: Gap,
): string[] {
  return results
    .filter(({ evaluation }) => evaluation.answers.some((one) => one.question === question && gapOf(one) === gap))
    .map(({ responseId }) => responseId);
}

/**
 * The questions worth asking of all responses together: possible stoppers first, then what could move most. Each is asked
 * of everybody with the same gap, also of those for whom it would move nothing.
 */
export function worthClarifying(
  results: readonly { responseId: string; evaluation: RiskEvaluation }[],
): WorthClarifying[] {
  const found = new Map<string, WorthClarifying>();
  for (const { evaluation } of results) {
    for (const { question, stoppers, risks } of evaluation.questionsWorthAsking) {
      const used = evaluation.answers.find((one) => one.question === question);
      const gap = used && gapOf(used);
      if (gap === undefined) continue;
      const key = `${gap} ${question}`;
      const before = found.get(key) ?? {
        ...{ question, gap, stoppers: [], risks: [] },
        responses: whoHas(results, question, gap),
      };
      found.set(key, {
        ...before,
        stoppers: [...new Set([...before.stoppers, ...stoppers])],
        risks: mostOf([...before.risks, ...risks]),
      });
    }
  }
  const steps = ({ risks }: WorthClarifying) => risks.reduce((sum, one) => sum + one.steps, 0);
  return [...found.values()].sort(
    (one, other) => other.stoppers.length - one.stoppers.length || steps(other) - steps(one),
  );
}

function mostOf(risks: WorthClarifying['risks']): WorthClarifying['risks'] {
  const most = new Map<string, number>();
  for (const { id, steps } of risks) most.set(id, Math.max(steps, most.get(id) ?? 0));
  return [...most].map(([id, steps]) => ({ id, steps })).sort((one, other) => other.steps - one.steps);
}
