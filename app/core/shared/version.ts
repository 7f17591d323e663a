/**
 * Whether a version number promises that its content never changes: from 1.0.0 on. `0.x` is a draft, which may
 * change under its number.
 */
export function isReleased(version: string): boolean {
  return !version.startsWith('0.');
}

/** Below 0 where the first is the older of two versions `1.2.3`, above 0 where it is the newer, 0 where they are the same. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number));
  const differences = [0, 1, 2].map((index) => (first?.[index] ?? 0) - (second?.[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
