/**
 * A document as ordered, plain blocks: what it says, not how it looks. Text is already in the reader's language.
 * The same brief gives the same bytes wherever it is rendered.
 */
export interface Brief {
  /** Language of the text (BCP 47) and its direction. */
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  subject: string;
  author: string;
  /** Instant of the document, ISO 8601; fixed by the evaluation, never the clock of the renderer. */
  createdAt: string;
  /** Printed at the foot of each page; `{page}` and `{pages}` are filled in. */
  footer: string;
  /** Printed above everything where the brief is an illustration. */
  notice?: string;
  blocks: Block[];
  /** Machine-readable result that travels inside the file. */
  attachment?: { name: string; description: string; json: string };
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; strong?: boolean }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** Name and value pairs: what is bought, by whom, when. */
  | { kind: 'facts'; entries: { name: string; value: string }[] }
  | Table
  /** A level as word and shape. `name` says whose level it is. */
  | { kind: 'levels'; entries: { name: string; level: string; words: string; detail: string }[] }
  | { kind: 'page_break' };

export interface Table {
  kind: 'table';
  caption: string;
  columns: { header: string; share: number }[];
  rows: Cell[][];
  /** True where the first cell of a row names the row. */
  rowHeaders: boolean;
}

export interface Cell {
  text: string;
  /** A level whose shape stands beside the text. */
  level?: string;
  /** The cell this result stands in. */
  marked?: boolean;
}
