import { useEffect, useState } from 'react';
import type { ReplayRun, RunStanding } from '~/core/replay/run';
import { replayHref } from './hrefs';

/** What is asked while a replay goes on. */
export interface Progress {
  done: number;
  standing: RunStanding;
}

const often = 1_000;

/** Where script runs, how far a replay has come; once it ended, the page is loaded anew and leads to the report. */
export function useProgress(run: Pick<ReplayRun, 'id' | 'draftId' | 'done'>, isRunning: boolean): number {
  const [done, setDone] = useState(run.done);
  const address = `${replayHref(run)}/progress`;
  useEffect(() => {
    if (!isRunning) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async () => {
      // A server that does not answer for a moment is asked again.
      const found = await fetch(address).then(
        async (response) => (response.ok ? ((await response.json()) as Progress) : undefined),
        () => undefined,
      );
      if (isGone) return;
      if (found !== undefined && found.standing !== 'running') return location.reload();
      if (found !== undefined) setDone(found.done);
      timer = setTimeout(() => void look(), often);
    };
    timer = setTimeout(() => void look(), often);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [address, isRunning]);
  return done;
}
