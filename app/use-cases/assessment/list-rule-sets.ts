import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import { offeredContent } from '~/use-cases/content/offered-content';
import type { Ports } from '~/use-cases/ports';

/** Rule sets that a new assessment can be opened with, in the order of their ids. */
export async function listRuleSets(
  ports: Pick<Ports, 'content' | 'publications' | 'clock'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<RiskRuleSet[]> {
  requirePermission(actor, 'listRuleSets');
  return (await offeredContent(ports)).map(({ ruleSet }) => ruleSet);
}
