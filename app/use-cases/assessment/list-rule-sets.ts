import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** Rule sets that a new assessment can be opened with, in the order of their ids. */
export async function listRuleSets(
  ports: Pick<Ports, 'content'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<RiskRuleSet[]> {
  requirePermission(actor, 'listRuleSets');
  return offeredRuleSets(ports);
}

/** Only results of the method `risks` have pages; instruments that add points are scored from the command line. */
export function offeredRuleSets(ports: Pick<Ports, 'content'>): RiskRuleSet[] {
  return ports.content.ruleSets().filter((ruleSet) => ruleSet.method === 'risks');
}
