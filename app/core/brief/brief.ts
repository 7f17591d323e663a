import type { Level } from '../rules/rule-set-file';

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
  /** Printed at the head of every page where the brief is an illustration. */
  notice?: string;
  sections: Section[];
  /** Machine-readable result that travels inside the file. */
  attachment?: { name: string; description: string; json: string };
}

/** Blocks that belong together. */
export interface Section {
  /** What it is about, in kebab-case: `decision`, `domain-privacy`. Never printed. */
  id: string;
  /**
   * `alone`: one page that can be read by itself, so nothing of it may run over; `new`: starts on a new page;
   * `same`: follows what went before.
   */
  page: 'alone' | 'new' | 'same';
  /** The first block is a heading. */
  blocks: Block[];
}

/** One piece of a section, as data; how it looks is decided where it is drawn. */
export type Block = Heading | Paragraph | Callout | List | Facts | Levels | Table;

/** Level 1 is the title of the document and occurs once; no level is skipped on the way down. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

/** Sentences that belong together. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
}

/** A statement that must not be missed: the recommendation, a notice. */
export interface Callout {
  kind: 'callout';
  /** What it is, in a word. */
  label: string;
  title: string;
  text: string;
}

/** Short items of one kind; numbered where their order matters. */
export interface List {
  kind: 'list';
  ordered: boolean;
  items: string[];
}

/** Name and value pairs: what is bought, by whom, when. */
export interface Facts {
  kind: 'facts';
  entries: { name: string; value: string; level?: Level }[];
}

/** Levels as words and shapes. `name` says whose level it is, `detail` what stands behind it. */
export interface Levels {
  kind: 'levels';
  entries: { name: string; level: Level; words: string; detail: string }[];
}

/** A table with one row of headers above; every row has as many cells as there are columns. */
export interface Table {
  kind: 'table';
  /** Says what the table shows, printed above it; left out where the heading right above says it. */
  caption?: string;
  /** `share` is the width relative to the other columns. */
  columns: { header: string; share: number }[];
  rows: Cell[][];
  /** True where the first cell of a row names the row. */
  rowHeaders: boolean;
}

/** One cell of a table; an empty text is an empty cell. */
export interface Cell {
  text: string;
  /** A level whose shape stands beside the text. */
  level?: Level;
  /** True in the cell this result stands in. */
  marked?: boolean;
}
