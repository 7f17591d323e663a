/** A number that others add up to. Without `of` the total is known to everybody. */
export interface Sum {
  /** Name of the total among the cells. */
  of?: string;
  /** Names of the cells that add up to it. */
  parts: string[];
}

/**
 * Which cells of a table must not be shown: those that count less than `least`, and as many others as it takes that none
 * of them follows by subtraction, alone or together with others that are as small. Nothing is nobody and may be shown.
 *
 * @param cells counts by name.
 * @param sums all that readers can add up.
 * @returns names of the cells to hide.
 */
export function hideSmall(cells: ReadonlyMap<string, number>, sums: readonly Sum[], least: number): Set<string> {
  const valueOf = (name: string) => cells.get(name) ?? 0;
  const hidden = new Set([...cells].filter(([, value]) => value > 0 && value < least).map(([name]) => name));
  const smallestShown = (names: readonly string[]) =>
    names
      .filter((name) => !hidden.has(name))
      // Something before nothing: hiding a nothing makes nobody harder to find.
      .sort(
        (left, right) => Number(valueOf(left) === 0) - Number(valueOf(right) === 0) || valueOf(left) - valueOf(right),
      )
      .at(0);
  const isSafe = ({ of, parts }: Sum): boolean => {
    const hiddenParts = parts.filter((name) => hidden.has(name));
    if (of !== undefined && hidden.has(of)) return hiddenParts.length > 0;
    return hiddenParts.length === 0 || (hiddenParts.length > 1 && sumOf(hiddenParts.map(valueOf)) >= least);
  };
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const sum of sums) {
      while (!isSafe(sum)) {
        const next = smallestShown(sum.parts) ?? (sum.of !== undefined && !hidden.has(sum.of) ? sum.of : undefined);
        if (next === undefined) break;
        hidden.add(next);
      }
    }
  }
  return hidden;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
