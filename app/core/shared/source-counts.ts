import type { Source } from './source';

/** How many sources stand behind something, by how far each was read. */
export interface SourceCounts {
  all: number;
  checked: number;
  secondary: number;
  unchecked: number;
}

/** Counts sources by status. None gives zeros. */
export function countSources(sources: Iterable<Pick<Source, 'status'>>): SourceCounts {
  const counts: SourceCounts = { all: 0, checked: 0, secondary: 0, unchecked: 0 };
  for (const { status } of sources) {
    counts.all += 1;
    counts[status] += 1;
  }
  return counts;
}

/**
 * Share of the sources with a status in whole percent. Only none gives 0 and only all give 100: rounding never hides a
 * source. Where there are no sources at all, 0.
 */
export function percentOf(status: Source['status'], counts: SourceCounts): number {
  const { all, [status]: part } = counts;
  if (all === 0 || part === 0) return 0;
  return part === all ? 100 : Math.min(99, Math.max(1, Math.round((part * 100) / all)));
}
