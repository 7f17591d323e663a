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
 * Share of unchecked sources in whole percent. Only none gives 0 and only all give 100: rounding never hides a source.
 * Where there are no sources at all, 0.
 */
export function uncheckedPercent({ all, unchecked }: SourceCounts): number {
  if (all === 0 || unchecked === 0) return 0;
  return unchecked === all ? 100 : Math.min(99, Math.max(1, Math.round((unchecked * 100) / all)));
}
