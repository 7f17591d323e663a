import type { ReplayRun, RunStanding } from './run';

/** A run as it is listed. */
export interface ListedRun extends ReplayRun {
  standing: RunStanding;
  /** Responses whose level or recommendation changes; `null` where the number is hidden, absent before it is finished. */
  changed?: number | null;
}
