import type { ListedRun } from '~/core/replay/listed-run';
import { leastInGroup } from '~/core/replay/shown-groups';
import type { Draft } from '~/core/studio/draft';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { isEditable, loadDraft } from '~/use-cases/studio/load-draft';
import { documentedTitles } from './documented';
import { listRuns } from './list-runs';
import { findPast } from './past-responses';

/** Replays of a draft, and what it can be replayed over. */
export interface ReplayOverview {
  draft: Draft;
  isEditable: boolean;
  /** The one begun last first. */
  runs: ListedRun[];
  /** Names of colleagues by id. */
  names: Record<string, string>;
  /** How many responses there are of each kind; `few`: fewer than may be told apart. */
  available: { own: number; shared: number | 'few'; documented: number };
}

/** Throws NotFound. */
export async function getReplays(ports: Ports, actor: Actor, input: { draftId: string }): Promise<ReplayOverview> {
  requirePermission(actor, 'getReplays');
  const { organisationId } = personOf(actor);
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const questionnaires = new Set(files.flatMap(({ path }) => /^questionnaires\/([^/]+)\//.exec(path)?.[1] ?? []));
  const count = async (kind: 'own' | 'shared') =>
    (await findPast(ports, { organisationId, kind, questionnaires })).length;
  const shared = await count('shared');
  const people = await ports.people.listPeople(organisationId);
  return {
    draft,
    isEditable: isEditable(draft),
    runs: await listRuns(ports, draft.id),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    available: {
      own: await count('own'),
      shared: shared < leastInGroup ? 'few' : shared,
      documented: Object.keys(documentedTitles(ports)).length,
    },
  };
}
