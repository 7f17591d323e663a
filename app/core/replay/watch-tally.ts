import { addCounts, addTables, count, countsIn, type Counts } from './counts';
import type { PastResponse } from './replay';
import type { Replayed } from './replay-response';
import { isSampled, movedByAnother } from './what-moves';

/** What responses tell of the questions and rules themselves, as those would be after the change. */
export interface WatchTally {
  /** By question: how often each value was given, with lists counted by their items, and {@link blankName}. */
  answers: Map<string, Counts>;
  /** By risk: how often each level was shown. */
  levels: Map<string, Counts>;
  /** By risk: how often a quarter-step of likelihood more would have raised the level shown. */
  bordering: Counts;
  /** Responses for which it was tried which questions move levels. */
  sampled: number;
  /** By question: for how many of those another answer shows another level of a risk. */
  moved: Counts;
}

/** Stands for every kind of blank among the values of a question; no choice is called so. */
export const blankName = '(blank)';

/** A tally of nothing. */
export function emptyWatch(): WatchTally {
  return { answers: new Map(), levels: new Map(), bordering: new Map(), sampled: 0, moved: new Map() };
}

/** Adds one response: answers to questions that are asked, levels, and for some of them what moves levels. */
export function addToWatch(watch: WatchTally, past: PastResponse, { situation, after, fitted }: Replayed): void {
  for (const name of situation.prepared.questions.keys()) {
    const settled = situation.settled.get(name);
    if (settled === undefined || !settled.shown) continue;
    const counts = countsIn(watch.answers, name);
    const given = settled.state === 'answered' || settled.state === 'committed';
    const value = given && Object.hasOwn(fitted.answers, name) ? fitted.answers[name]?.value : undefined;
    if (value === undefined) count(counts, blankName);
    else if (Array.isArray(value)) for (const item of value) count(counts, String(item));
    else if (typeof value !== 'object') count(counts, isFree(situation, name) ? 'given' : String(value));
  }
  for (const [id, level] of after.risks) {
    count(countsIn(watch.levels, id), level.atMost);
    if (level.bordering) count(watch.bordering, id);
  }
  if (!isSampled(past.id)) return;
  watch.sampled += 1;
  for (const name of movedByAnother(situation, fitted.answers, after)) count(watch.moved, name);
}

/** Words, numbers and days are not counted one by one: memory is bounded, and nobody is quoted. */
function isFree({ prepared }: Replayed['situation'], name: string): boolean {
  const kind = prepared.questions.get(name)?.accepts.kind;
  return kind !== 'choice' && kind !== 'choices';
}

/** Adds a tally to another. */
export function mergeWatch(to: WatchTally, from: WatchTally): void {
  addTables(to.answers, from.answers);
  addTables(to.levels, from.levels);
  addCounts(to.bordering, from.bordering);
  to.sampled += from.sampled;
  addCounts(to.moved, from.moved);
}
