/**
 * Technical bounds of the engine, not policy: where one is reached a range becomes wider than it need be, never
 * narrower, and the result says so.
 */

/** Completions of the blanks that several parts of a risk share. */
export const sharedCompletionsLimit = 4_096;
/** Completions of the blanks that only one expression reads. */
export const expressionCompletionsLimit = 20_000;
