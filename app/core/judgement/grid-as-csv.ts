/** What a spreadsheet takes for the beginning of a formula, also after white space, and in full width. */
const beginsFormula = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;
/** Signs that nobody sees: what stands after them begins the text. */
const unseen = /^[\p{Cf}\p{Cc}]+/u;

/**
 * A grid of texts as CSV (RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8). What a spreadsheet
 * would take for a formula gets an apostrophe before it, so that it stays text (OWASP, CSV injection).
 */
export function gridAsCsv(grid: readonly (readonly string[])[]): string {
  const lines = grid.map((row) => row.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function field(text: string): string {
  const isFormula = beginsFormula.test(text) || beginsFormula.test(text.replace(unseen, ''));
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}
