import type { PastResponse, ReplayContents } from '~/core/replay/replay';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { ExplainedResponse } from '~/use-cases/ports/outside';
import { NotFound } from '~/use-cases/refusals';
import { documentedTitles } from './documented';
import type { ReplayView } from './get-replay';
import { loadReplay } from './load-replay';
import { draftAt, replayContents } from './replay-contents';
import { oneOf } from './responses-of-run';

/** One response of a run under both contents, and why. */
export interface ExplainedReplay extends Pick<ReplayView, 'draft' | 'run' | 'titles'> {
  contents: ReplayContents;
  past: Pick<PastResponse, 'id' | 'answers'>;
  explained: ExplainedResponse;
}

/**
 * Explains one response of a finished run by the draft as it was replayed: of the organisation's own, of documented and
 * of made-up ones alone. Throws NotFound for every other, and for one whose firm has refused since.
 */
export async function explainReplayed(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; replayId: string; responseId: string },
): Promise<ExplainedReplay> {
  requirePermission(actor, 'explainReplayed');
  const { draft, files, run } = await loadReplay(ports, actor, input);
  if (run.state !== 'finished') throw new NotFound('response', input.responseId);
  const read = await replayContents(ports, await draftAt(ports, { draft, files }, run.revision));
  const past = read.ok ? await oneOf(ports, run, read.value, input.responseId) : undefined;
  if (!read.ok || past === undefined) throw new NotFound('response', input.responseId);
  const contents = read.value;
  const explained = await ports.replaying.explain(contents, past);
  const titles = run.over.kind === 'documented' ? documentedTitles(ports) : {};
  return { draft, run, titles, contents, past: { id: past.id, answers: past.answers }, explained };
}
