import type { DecidedResponse } from '~/core/judgement/decision';
import type { Remarks } from '~/core/judgement/remarks';
import type { Deadline } from '~/core/procurement/round';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { Actor } from '~/use-cases/actor';
import { judgedNow } from '~/use-cases/assessment/get-result';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { packInForce } from '~/use-cases/response/round-notice';
import { loadDecidedFor } from './load-debrief';

/** What a firm is told of the decision: of others the name of the winner and its advantages, and nothing else. */
export interface Debrief {
  responseId: string;
  title: string;
  buyer: string;
  /** Its zone is the one in which instants are told. */
  deadline: Deadline;
  /** The firm that gets the contract; absent where nobody does. */
  winner?: string;
  isWinner: boolean;
  decidedAt: string;
  /** Whether it replaces an earlier decision, and why. */
  correction?: string;
  /** May be empty where nobody gets the contract. */
  standstillUntil: string;
  /** What was recommended and decided about the firm itself, and why where that departs. */
  own: Pick<DecidedResponse, 'recommended' | 'decided' | 'reason' | 'advantages'>;
  /** The firm's own result. */
  evaluation: Pick<RiskEvaluation, 'domains'>;
  domains: RiskRuleSet['domains'];
  /** What the firm has said of it so far. */
  said: Remarks['said'];
}

/** Throws NotFound until something was decided, and Denied for a subcontractor. */
export async function getDebrief(ports: Ports, actor: Actor, input: { responseId: string }): Promise<Debrief> {
  requirePermission(actor, 'getDebrief');
  const { responseId } = input;
  const { decision, own, round } = await loadDecidedFor(ports, actor, responseId, 'getDebrief');
  const { title, buyer } = (await packInForce(ports, round)).procurement;
  const loaded = await loadWhole(ports, actor, responseId);
  const { domains } = await ports.judging.evaluate(loaded, judgedNow(ports, loaded));
  const { recommended, decided, reason, advantages } = own;
  const winner = decision.responses.find((response) => response.responseId === decision.awarded);
  return {
    ...{ responseId, title, buyer, deadline: round.deadline },
    ...(winner && { winner: winner.firm }),
    isWinner: decision.awarded === responseId,
    decidedAt: decision.at,
    ...(decision.correction !== undefined && { correction: decision.correction }),
    standstillUntil: decision.standstillUntil,
    own: { recommended, decided, reason, advantages },
    evaluation: { domains },
    domains: loaded.ruleSet.domains,
    said: (await ports.papers.remarks.find(responseId))?.said ?? [],
  };
}
