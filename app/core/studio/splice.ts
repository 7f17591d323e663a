/** One piece of a text that became another. */
export interface Splice {
  /** In UTF-16 units, in the text before. */
  offset: number;
  removed: string;
  inserted: string;
}

/** The smallest single piece by which two texts differ; nothing where they are the same. */
export function spliceBetween(before: string, after: string): Splice | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    offset: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** The text after a piece became another; nothing where that piece does not stand there. */
export function applySplice(text: string, { offset, removed, inserted }: Splice): string | undefined {
  if (text.slice(offset, offset + removed.length) !== removed) return undefined;
  return text.slice(0, offset) + inserted + text.slice(offset + removed.length);
}

/**
 * What undoes a piece after others came later in the same text, in their order; nothing where one of them changed what
 * it had inserted.
 */
export function undoAfter({ offset, removed, inserted }: Splice, later: readonly Splice[]): Splice | undefined {
  let start = offset;
  for (const other of later) {
    const isBefore = other.offset + other.removed.length <= start;
    const isAfter = other.offset >= start + inserted.length;
    // At one and the same place nothing tells which of the two came first in the text.
    if (isBefore && isAfter && other.removed === '' && inserted === '') return undefined;
    if (isBefore) start += other.inserted.length - other.removed.length;
    else if (!isAfter) return undefined;
  }
  return { offset: start, removed: inserted, inserted: removed };
}
