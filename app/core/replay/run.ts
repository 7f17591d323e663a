import type { ReplayReport } from './build-replay-report';
import type { ReplayWords } from './replay-words';

/**
 * What a draft is replayed over. Each by itself: what is known one by one, as the organisation's own responses, the
 * documented cases and made-up answers are, would give away by subtraction what is only told in groups.
 */
export type ReplayOver =
  /** Responses that the organisation itself opened, after the award. */
  | { kind: 'own' }
  /** Those of other organisations that shared them for this, after the award. */
  | { kind: 'shared' }
  /** Systems on the public record whose answers are part of the content. */
  | { kind: 'documented' }
  /** Answers that nobody gave; the same series gives the same ones. */
  | { kind: 'made_up'; count: number; seed: number };

/** Kinds of answers a draft is replayed over, in the order in which they are offered. */
export const replayKinds = ['own', 'shared', 'documented', 'made_up'] as const satisfies readonly ReplayOver['kind'][];

/** Most made-up responses of one replay. */
export const mostMadeUp = 100_000;

/** How a run stands. `failed`: of an error. `lost`: the server ended, or nothing was heard of it for too long. */
export type RunStanding = 'running' | 'finished' | 'cancelled' | 'failed' | 'lost';

/** One replay of a draft as it stood. */
export interface ReplayRun {
  id: string;
  draftId: string;
  /** Whose draft it is; one of its runs goes on at a time. */
  organisationId: string;
  /** The revision of the draft that was replayed. */
  revision: number;
  over: ReplayOver;
  /** Id of who began it. */
  startedBy: string;
  startedAt: string;
  state: RunStanding;
  /** When it ended; absent while it runs. */
  endedAt?: string;
  /** Responses done, and how many there are. */
  done: number;
  total: number;
  /** When it was last heard of. */
  heardAt: string;
}

/** What a run came to: numbers that may be shown, and the words of what they are about as the draft had them. */
export interface ReplayFound {
  report: ReplayReport;
  words: ReplayWords;
}

const lostAfterMs = 60_000;

/** How a run stands at an instant (ISO 8601). */
export function standingOfRun({ state, heardAt }: Pick<ReplayRun, 'state' | 'heardAt'>, now: string): RunStanding {
  return state === 'running' && Date.parse(now) - Date.parse(heardAt) > lostAfterMs ? 'lost' : state;
}

/** Whether single responses may be explained: never those of others. */
export function explainsSingle({ kind }: ReplayOver): boolean {
  return kind !== 'shared';
}
