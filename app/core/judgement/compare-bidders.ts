import { proofOf } from '../scoring/completeness';
import type { RiskEvaluation, RiskResult } from '../scoring/evaluation';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';
import type { Bidder, ComparedBidder, Comparison, DomainCell, RiskCell, RiskRow } from './comparison';
import { findDifferences } from './find-differences';

/**
 * Sets all who answered side by side: stoppers, domains, risks, and the questions in which they differ with what each
 * difference moves. Everything comes from the evaluations; nothing is ranked or added up. Nobody at all gives rows
 * without cells.
 * @param prepared what all of them were judged by, on the same day.
 */
export function compareBidders(prepared: PreparedRuleSet, given: readonly Bidder[]): Comparison {
  const { ruleSet } = prepared;
  const bidders = [...given].sort(byName);
  const evaluations = bidders.map(({ evaluation }) => evaluation);
  const inForce = new Set(evaluations.flatMap(({ risks }) => risks.map(({ id }) => id)));
  const risks = ruleSet.risks.filter(({ id }) => inForce.has(id)).map((risk) => riskRow(risk, evaluations));
  return {
    bidders: bidders.map(comparedBidder),
    stoppers: ruleSet.stoppers.map(({ id, canAct, prohibitedByLaw }) => ({
      ...{ id, canAct, prohibitedByLaw },
      cells: evaluations.map(({ stoppers }) => found(stoppers, id).state),
    })),
    domains: ruleSet.domains.map(({ id }) => ({
      id,
      cells: evaluations.map(({ domains }) => domainCell(found(domains, id))),
    })),
    risks: ruleSet.domains.flatMap(({ id }) => risks.filter(({ domain }) => domain === id)),
    differences: findDifferences(prepared, bidders),
  };
}

function byName(left: Bidder, right: Bidder): number {
  if (left.firm !== right.firm) return left.firm < right.firm ? -1 : 1;
  return left.responseId < right.responseId ? -1 : 1;
}

function comparedBidder({ responseId, firm, evaluation }: Bidder): ComparedBidder {
  const { overall, recommendation, profile, completeness, proof, answersHash } = evaluation;
  const { stated, evidenced } = overall;
  return {
    responseId,
    firm,
    overall: { stated, evidenced },
    recommendation,
    profile,
    completeness,
    proof,
    answersHash,
  };
}

function domainCell({
  stated,
  evidenced,
  profile,
  completeness,
  proof,
}: RiskEvaluation['domains'][number]): DomainCell {
  return { stated, evidenced, profile, completeness, proof };
}

function riskRow(
  { id, domain, canAct }: Pick<RiskRow, 'id' | 'domain' | 'canAct'>,
  evaluations: Pick<RiskEvaluation, 'risks'>[],
): RiskRow {
  return { id, domain, canAct, cells: evaluations.map(({ risks }) => riskCell(found(risks, id))) };
}

function riskCell(result: RiskResult): RiskCell {
  return {
    applies: result.applies,
    stated: result.stated.level,
    evidenced: result.evidenced.level,
    proof: proofOf([result]),
  };
}

/** All were judged by the same rules on the same day, so none of them lacks a part. */
function found<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`Bidders that were not judged by the same rules were compared: ${id}`);
  return item;
}
