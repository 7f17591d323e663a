/**
 * What is different in the order of two lists, without what is new or gone and without what stands alike at both ends;
 * nothing where the order is the same.
 */
export function orderBetween(
  before: readonly string[],
  after: readonly string[],
): { before: string[]; after: string[] } | undefined {
  const [was, is] = [new Set(before), new Set(after)];
  const [old, now] = [before.filter((name) => is.has(name)), after.filter((name) => was.has(name))];
  const start = old.findIndex((name, index) => now[index] !== name);
  if (start < 0) return undefined;
  let end = old.length;
  while (old[end - 1] === now[end - 1]) end -= 1;
  return { before: old.slice(start, end), after: now.slice(start, end) };
}
