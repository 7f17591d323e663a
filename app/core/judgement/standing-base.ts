import type { Contract } from './contract';

/** Whose answers a contract stands on now. */
export interface StandingBase {
  /** The last re-assessment that was finished; before the first, the response that won. */
  assessmentId: string;
  /** When they were written down; empty for what the winner handed in. */
  since: string;
}

/** See {@link StandingBase}. */
export function standingBase({ responseId, reassessments }: Contract): StandingBase {
  const finished = reassessments.filter((one) => one.finished !== undefined);
  const last = finished.reduce<(typeof finished)[number] | undefined>(
    (latest, one) => ((one.finished?.at ?? '') >= (latest?.finished?.at ?? '') ? one : latest),
    undefined,
  );
  return last?.begun === undefined
    ? { assessmentId: responseId, since: '' }
    : { assessmentId: last.begun.assessmentId, since: last.begun.at };
}
