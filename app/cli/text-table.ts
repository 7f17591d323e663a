/**
 * Rows under headings, each column as wide as its widest cell, two spaces between. Text from people is kept on its
 * line: control characters, which a terminal would obey, become spaces.
 */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map(plain));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => pad(row[column] ?? '', width))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** One line that a terminal only shows. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - lengthOf(text));
}

/** Characters as people count them, as far as code points tell. */
function lengthOf(text: string): number {
  return [...text].length;
}
