import type { ReplayFound, ReplayRun, RunStanding } from '~/core/replay/run';
import type { Draft } from '~/core/studio/draft';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { documentedTitles, type DocumentedCase } from './documented';
import { loadReplay } from './load-replay';

/** A run, and what it came to. */
export interface ReplayView {
  draft: Draft;
  run: ReplayRun;
  standing: RunStanding;
  /** Absent before it is finished. */
  found?: ReplayFound;
  /** What single responses are called, by id, where their names are public. */
  titles: Record<string, Pick<DocumentedCase, 'title' | 'isRemedied'>>;
}

interface Wanted {
  draftId: string;
  replayId: string;
}

/** Throws NotFound. */
export async function getReplay(ports: Ports, actor: Actor, input: Wanted): Promise<ReplayView> {
  requirePermission(actor, 'getReplay');
  const { draft, run, standing } = await loadReplay(ports, actor, input);
  const found = await ports.replays.findFound(run.id);
  return {
    ...{ draft, run, standing },
    ...(found && { found: run.over.kind === 'own' ? await withoutRefused(ports, found) : found }),
    titles: run.over.kind === 'documented' ? documentedTitles(ports) : {},
  };
}

/** Of a response whose firm has refused since, nothing single is told any more. */
async function withoutRefused({ papers }: Pick<Ports, 'papers'>, { report, words }: ReplayFound): Promise<ReplayFound> {
  const refused = new Set((await papers.replayRefusals.list()).map(({ id }) => id));
  return { words, report: { ...report, changes: report.changes.filter(({ id }) => !refused.has(id)) } };
}
