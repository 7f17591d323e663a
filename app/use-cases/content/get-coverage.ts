import { buildCoverage } from '~/core/coverage/build-coverage';
import type { Coverage, DocumentedCase } from '~/core/coverage/coverage';
import type { WorkedExample } from '~/core/examples/example';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { offeredContent } from './offered-content';

/** What an offered rule set covers, and which others could be looked at instead. */
export interface CoverageView {
  coverage: Coverage;
  others: Pick<RiskRuleSet, 'id' | 'title'>[];
}

/** Of the rule set that is named, as it is offered today, or of the first one. Throws NotFound. */
export async function getCoverage(
  ports: Pick<Ports, 'content' | 'examples' | 'publications' | 'clock'>,
  actor: Actor,
  input: { ruleSet?: string },
): Promise<CoverageView> {
  requirePermission(actor, 'getCoverage');
  const offered = await offeredContent(ports);
  const content =
    input.ruleSet === undefined ? offered[0] : offered.find(({ ruleSet }) => ruleSet.id === input.ruleSet);
  if (content === undefined) throw new NotFound('content', input.ruleSet ?? '');
  const { ruleSet, questionnaires } = content;
  return {
    coverage: buildCoverage(ruleSet, questionnaires, documentedCases(ports.examples, ruleSet)),
    others: offered.filter((other) => other !== content).map(({ ruleSet: { id, title } }) => ({ id, title })),
  };
}

/** Of the worked examples that a rule set judges, those that happened. */
export function documentedCases(
  examples: readonly WorkedExample[],
  { id: ruleSet }: Pick<RiskRuleSet, 'id'>,
): DocumentedCase[] {
  return examples
    .filter((example) => example.record.kind === 'documented' && example.ruleSet === ruleSet)
    .map(({ id, given: { title, answers } }) => ({ id, title, answers }));
}
