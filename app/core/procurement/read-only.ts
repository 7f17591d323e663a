const reasons = [
  ...(['round_not_running', 'round_over', 'submitted', 'not_yours', 'reassessment_finished'] as const),
  'content_moved',
] as const;

/**
 * Why answers cannot be changed: their round has not begun or is over, they were handed in, they are not the actor's, or
 * they belong to a re-assessment that is finished, or they were moved to other questions since. Each is the code of an issue too, so that a change that comes too late
 * is refused with the same words.
 */
export type ReadOnly = (typeof reasons)[number];

/** Whether an issue speaks of all answers and not of one: nothing of them can be changed by this actor now. */
export function isReadOnly(code: string): code is ReadOnly {
  return reasons.some((one) => one === code);
}
