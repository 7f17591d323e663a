import type { Level } from '../rules/rule-set-file';
import type { StopperResult } from '../scoring/evaluation';

/**
 * A comparison in words: what the page, the spreadsheets and the document all show, cell by cell. Texts are in the
 * reader's language.
 */
export interface ComparisonView {
  language: string;
  direction: 'ltr' | 'rtl';
  /** The columns, in the order of the bidders. */
  firms: { responseId: string; firm: string }[];
  /** Whether rows in which all are alike stand in the tables too. */
  isEverything: boolean;
  /** In the order in which they are read: what stops a purchase comes first. */
  tables: ViewTable[];
}

/** One table with a column for each bidder. */
export interface ViewTable {
  /** `stoppers`, `overall`, `domains`, `risks-<domain>`, `buyer` or `answers`. */
  id: string;
  title: string;
  /** What it shows and does not show; may be empty. */
  lead: string;
  /** What the first cell of each row is: a risk, a question. */
  head: string;
  rows: ViewRow[];
  /** How many rows are left out because all bidders are alike in them. */
  left: number;
}

/** One row: what it is about, then a cell for each bidder. */
export interface ViewRow {
  id: string;
  head: string;
  /** What more there is to say about the row as a whole, such as which risks a difference moves; may be empty. */
  note: string;
  cells: ViewCell[];
}

/** One cell. `level` or `state` stands beside the text as a shape and adds nothing to it. */
export interface ViewCell {
  text: string;
  level?: Level;
  state?: StopperResult['state'];
  /** Further lines. */
  details: string[];
}

/** A table before rows are left out. */
export type WholeTable = Omit<ViewTable, 'left' | 'rows'> & { rows: (ViewRow & { isKept?: boolean })[] };

/** All of a cell, line by line: what stands in a cell of a spreadsheet or document. */
export function cellLines({ text, details }: ViewCell): string {
  return [text, ...details].join('\n');
}
