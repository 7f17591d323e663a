import { buildReplayReport } from '~/core/replay/build-replay-report';
import { guardReport } from '~/core/replay/guard-report';
import type { ReplayContents } from '~/core/replay/replay';
import { replayWords } from '~/core/replay/replay-words';
import type { ReplayFound, ReplayRun } from '~/core/replay/run';
import type { ReplayTally } from '~/core/replay/tally';
import type { Ports } from '~/use-cases/ports';
import type { Replayable } from './responses-of-run';

/** A run that goes on in this process. */
interface UnderWay {
  cancel: AbortController;
  ended: Promise<void>;
}

/** By what runs them: a process has one. */
const known = new WeakMap<Ports['replaying'], Map<string, UnderWay>>();

/** Why a run goes on no longer: somebody ended it, which is no fault. */
class Ended extends Error {
  override readonly name = 'Ended';
}

/** Runs a replay that was begun, and keeps what it comes to. Resolves once it ended; rejects where it failed. */
export function runReplay(
  ports: Ports,
  run: ReplayRun,
  contents: ReplayContents,
  responses: Replayable['responses'],
): Promise<void> {
  const runs = known.get(ports.replaying) ?? new Map<string, UnderWay>();
  known.set(ports.replaying, runs);
  const cancel = new AbortController();
  const ended = goThrough(ports, run, contents, { responses, cancel }).finally(() => runs.delete(run.id));
  runs.set(run.id, { cancel, ended });
  return ended;
}

async function goThrough(
  ports: Ports,
  { id, over }: ReplayRun,
  contents: ReplayContents,
  { responses, cancel }: { responses: Replayable['responses']; cancel: AbortController },
): Promise<void> {
  const { signal } = cancel;
  let noting: Promise<void> | undefined;
  const note = async (done: number): Promise<void> => {
    try {
      if (!(await ports.replays.noteProgress(id, done, ports.clock.now()))) cancel.abort(new Ended('It was ended'));
    } catch (error) {
      cancel.abort(error);
    } finally {
      noting = undefined;
    }
  };
  try {
    const onProgress = (done: number) => void (noting ??= note(done));
    const tally = await ports.replaying.replay(contents, responses, { signal, onProgress });
    await noting;
    await ports.replays.end(id, 'finished', ports.clock.now(), foundOf(tally, contents, over));
  } catch (error) {
    if (error instanceof Ended) return;
    await ports.replays.end(id, 'failed', ports.clock.now());
    throw error;
  }
}

function foundOf(tally: ReplayTally, contents: ReplayContents, { kind }: ReplayRun['over']): ReplayFound {
  const whole = buildReplayReport(tally, contents);
  const report = kind === 'shared' ? guardReport(whole) : whole;
  return { report, words: replayWords(contents, report) };
}

/** Ends a run of this process at once; what is kept of it is written by whoever ends it. */
export function endRun({ replaying }: Pick<Ports, 'replaying'>, id: string): void {
  known.get(replaying)?.get(id)?.cancel.abort(new Ended('It was ended'));
}

/** Ends all runs of this process, because it ends. Resolves once nothing of them is under way. */
export async function endRuns(ports: Pick<Ports, 'replaying' | 'replays' | 'clock'>): Promise<void> {
  for (const [id, { ended }] of known.get(ports.replaying) ?? []) {
    await ports.replays.end(id, 'lost', ports.clock.now());
    endRun(ports, id);
    await ended.catch(() => undefined);
  }
}
