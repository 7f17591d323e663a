/**
 * Whether a version number promises that its content never changes: from 1.0.0 on. `0.x` is a draft, which may
 * change under its number.
 */
export function isReleased(version: string): boolean {
  return !version.startsWith('0.');
}
