/** How often something was met, by name. Names can be anything: that is why they are not members of an object. */
export type Counts = Map<string, number>;

/** Counts one more, or so many more. */
export function count(counts: Counts, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}

/** Adds all counts of one to another. */
export function addCounts(to: Counts, from: ReadonlyMap<string, number>): void {
  for (const [name, times] of from) count(to, name, times);
}

/** The counts under a name, begun where there are none. */
export function countsIn(tables: Map<string, Counts>, name: string): Counts {
  const known = tables.get(name) ?? new Map<string, number>();
  tables.set(name, known);
  return known;
}

/** Adds all counts of several tables to those of others. */
export function addTables(to: Map<string, Counts>, from: ReadonlyMap<string, Counts>): void {
  for (const [name, counts] of from) addCounts(countsIn(to, name), counts);
}

/** The name of a change from one to another: `low>high`. */
export function moveName(from: string, to: string): string {
  return `${from}>${to}`;
}
