import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Pinned } from '~/core/scoring/evaluation';
import type { Text } from '~/core/shared/text';
import { compareVersions } from '~/core/shared/version';
import type { Actor } from '~/use-cases/actor';
import { offeredContent } from '~/use-cases/content/offered-content';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** A rule set that a draft can begin from. */
export interface DraftStart {
  ruleSet: Pinned;
  title: Text;
  /** Whether new assessments and rounds begin with it today. */
  isOffered: boolean;
}

/** All rule sets that a draft can begin from, shipped and published here: by id, the newest version first. */
export async function listDraftBases(
  ports: Pick<Ports, 'content' | 'publications' | 'clock'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<DraftStart[]> {
  requirePermission(actor, 'listDraftBases');
  const offered = new Set((await offeredContent(ports)).map(({ ruleSet }) => ruleSet.hash));
  const published = await Promise.all(
    (await ports.publications.list()).map(async (publication) => (await loadContent(ports, publication)).ruleSet),
  );
  const known = new Map<string, RiskRuleSet>();
  for (const ruleSet of [...ports.content.ruleSets(), ...published]) {
    if (ruleSet.method === 'risks') known.set(ruleSet.hash, ruleSet);
  }
  return [...known.values()]
    .sort((one, other) =>
      one.id === other.id ? compareVersions(other.version, one.version) : one.id < other.id ? -1 : 1,
    )
    .map(({ id, version, hash, title }) => ({ ruleSet: { id, version, hash }, title, isOffered: offered.has(hash) }));
}
