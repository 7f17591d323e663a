/**
 * Calls `visit` once for every way to pick one entry from each list, the last list running fastest. No lists have one
 * way. The array handed over is the same each time: copy it to keep it.
 */
export function forEachPosition(
  lists: readonly (readonly number[])[],
  visit: (picked: readonly number[]) => void,
): void {
  const picked = lists.map((list) => list[0] ?? 0);
  const step = (index: number): void => {
    const list = lists[index];
    if (list === undefined) {
      visit(picked);
      return;
    }
    for (const entry of list) {
      picked[index] = entry;
      step(index + 1);
    }
  };
  step(0);
}

/** All ways to pick one entry from each list, in the order of {@link forEachPosition}. */
export function positionsIn(lists: readonly (readonly number[])[]): number[][] {
  const all: number[][] = [];
  forEachPosition(lists, (picked) => all.push([...picked]));
  return all;
}
