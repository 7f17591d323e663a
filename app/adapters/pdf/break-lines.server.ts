import LineBreaker from 'linebreak';

/** A stretch of a text, in UTF-16 units; `end` is past its last one. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Lines of one paragraph that are not wider than `width`, without the spaces at their ends. Breaks where Unicode allows
 * it (UAX 14); a word that is wider than a whole line is broken between characters. An empty text is one empty line.
 * @param measure width of a stretch of the text, in the unit of `width`.
 */
export function breakLines(text: string, width: number, measure: (stretch: Stretch) => number): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  let used = 0;
  const finish = (end: number) => {
    lines.push(trimmed(text, { start, end }));
    start = end;
    used = 0;
  };
  for (const piece of piecesOf(text)) {
    const ink = trimmed(text, piece);
    const inkWidth = measure(piece) - measure({ start: ink.end, end: piece.end });
    if (used + inkWidth > width && piece.start > start) finish(piece.start);
    if (inkWidth <= width) {
      used += measure(piece);
      continue;
    }
    for (const cluster of clustersOf(text, ink)) {
      const clusterWidth = measure(cluster);
      if (used + clusterWidth > width && cluster.start > start) finish(cluster.start);
      used += clusterWidth;
    }
    used += measure({ start: ink.end, end: piece.end });
  }
  finish(text.length);
  return lines;
}

/** Pieces between two places where a line may end. */
function* piecesOf(text: string): Generator<Stretch> {
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position > start) yield { start, end: next.position };
    start = next.position;
  }
}

/** Characters with the marks that stand on them. */
function* clustersOf(text: string, { start, end }: Stretch): Generator<Stretch> {
  const mark = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
  let clusterStart = start;
  let position = start;
  for (const character of text.slice(start, end)) {
    if (position > clusterStart && !mark.test(character)) {
      yield { start: clusterStart, end: position };
      clusterStart = position;
    }
    position += character.length;
  }
  if (position > clusterStart) yield { start: clusterStart, end: position };
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  let last = end;
  while (last > start && text[last - 1] === ' ') last -= 1;
  return { start, end: last };
}
