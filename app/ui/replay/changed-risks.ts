import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { RiskFinding } from '~/ui/result/result-data';

/** Ids of the risks that come out otherwise, by level or range, as the rules after have them, then those that are gone. */
export function changedRisks(before: RiskEvaluation, after: RiskEvaluation): string[] {
  const ids = [...new Set([...after.risks, ...before.risks].map(({ id }) => id))];
  const levelIn = ({ risks }: RiskEvaluation, id: string) => {
    const level = risks.find((risk) => risk.id === id)?.evidenced.level;
    return level && `${level.atLeast} ${level.atMost}`;
  };
  return ids.filter((id) => levelIn(before, id) !== levelIn(after, id));
}

/** A risk under one content. */
export interface RiskSide {
  content: JudgingContent;
  /** Absent where the content has no such risk in force. */
  finding?: RiskFinding;
}

/** See {@link RiskSide}. */
export function sideOf(
  content: JudgingContent,
  { evaluation, explanations }: { evaluation: RiskEvaluation; explanations: ReadonlyMap<string, RiskExplanation> },
  id: string,
): RiskSide {
  const risk = content.ruleSet.risks.find((one) => one.id === id);
  const result = evaluation.risks.find((one) => one.id === id);
  const explanation = explanations.get(id);
  return { content, ...(risk && result && explanation && { finding: { risk, result, explanation } }) };
}
