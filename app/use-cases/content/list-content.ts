import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RuleSet } from '~/core/rules/rule-set';
import type { Pinned } from '~/core/scoring/evaluation';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { ContentVersion, Ports, RegisteredVersion } from '~/use-cases/ports';

/** Everything that can be read here. */
export interface ContentCatalogue {
  /** What new assessments and rounds use. */
  ruleSets: RuleSet[];
  questionnaires: Questionnaire[];
  /** What this installation offered before, the latest first, or took over with an archive. */
  earlierRuleSets: RegisteredVersion[];
  earlierQuestionnaires: RegisteredVersion[];
}

/** All rule sets and questionnaires with their versions. */
export async function listContent(
  ports: Pick<Ports, 'content' | 'contentVersions'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<ContentCatalogue> {
  requirePermission(actor, 'listContent');
  const [ruleSets, questionnaires] = [ports.content.ruleSets(), ports.content.questionnaires()];
  const earlier = async (kind: ContentVersion['kind'], shipped: readonly Pinned[]) =>
    (await ports.contentVersions.registered(kind)).filter(({ hash }) => shipped.every((one) => one.hash !== hash));
  return {
    ruleSets,
    questionnaires,
    earlierRuleSets: await earlier('rule_set', ruleSets),
    earlierQuestionnaires: await earlier('questionnaire', questionnaires),
  };
}
