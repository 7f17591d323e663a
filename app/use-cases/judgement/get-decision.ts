import { decidablesOf } from '~/core/judgement/check-decision';
import type { Decidable, Decision } from '~/core/judgement/decision';
import type { Remarks } from '~/core/judgement/remarks';
import type { Waiting } from '~/core/judgement/waiting';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { LoadedRound } from '~/use-cases/round/load-round';
import { loadComparison } from './load-comparison';
import { loadWaiting } from './load-waiting';

/** What there is to decide about a round, and what was decided. */
export interface DecisionOverview extends LoadedRound {
  /** As everything is judged now, in the order of the firms' names. */
  decidables: Decidable[];
  /** Absent until something was decided. */
  decision?: Decision;
  /** What firms say of the decision; of those alone that this reader is shown. */
  remarks: Remarks[];
  /** Firms that were opened and that this reader, who declared an interest, is not shown. */
  withheld: string[];
  /** Whether this reader can record a decision now, or correct the one there is. */
  mayDecide: boolean;
  /** What it still waits for, of what this reader is shown; absent once something was decided. */
  waiting?: Waiting;
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
}

/** For the team, once the round is opened. Throws NotFound, also for a consultation, and Sealed. */
export async function getDecision(ports: Ports, actor: Actor, input: { roundId: string }): Promise<DecisionOverview> {
  requirePermission(actor, 'getDecision');
  const { comparison, content, withheld, round, ...loaded } = await loadComparison(ports, actor, input.roundId);
  const [decision, remarks, contract] = await Promise.all([
    ports.papers.decisions.find(round.id),
    ports.papers.remarks.listOf(round.id),
    ports.papers.contracts.find(round.procurementId),
  ]);
  const decidables = decidablesOf(comparison);
  const shown = new Set(decidables.map(({ responseId }) => responseId));
  const waiting =
    decision === undefined
      ? await loadWaiting(ports, { round, procurement: loaded.procurement }, decidables, ports.clock.now())
      : undefined;
  return {
    ...loaded,
    ...content,
    ...{ round, decidables, withheld },
    ...(waiting && { waiting }),
    remarks: remarks.filter(({ id }) => shown.has(id)),
    mayDecide: loaded.member.part === 'lead' && withheld.length === 0 && contract?.roundId !== round.id,
    ...(decision && { decision: { ...decision, responses: decision.responses.filter(isShown(shown)) } }),
  };
}

function isShown(shown: ReadonlySet<string>) {
  return ({ responseId }: { responseId: string }) => shown.has(responseId);
}
