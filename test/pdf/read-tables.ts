import type { textInReadingOrder } from './read-pdf';

/** A table as it is read out: its column headers, then row by row, the header of the row first. Empty cells are not read. */
export interface ReadTable {
  /** The heading of the second level above it. */
  title: string;
  /** Empty where it has none. */
  caption: string;
  headers: string[];
  rows: string[][];
}

type Read = ReturnType<typeof textInReadingOrder>;

/** The tables of a document whose rows have headers, in order. */
export function tablesIn(read: Read): ReadTable[] {
  const tables: ReadTable[] = [];
  let [title, caption] = ['', ''];
  let table: ReadTable | undefined;
  for (const { role, text } of read) {
    if (role === 'H2') title = text;
    if (role !== 'TH' && role !== 'TD') {
      caption = role === 'Caption' ? text : '';
      table = undefined;
      continue;
    }
    if (table === undefined) {
      table = { title, caption, headers: [], rows: [] };
      tables.push(table);
    }
    const row = table.rows.at(-1);
    if (role === 'TD' && row !== undefined) row.push(text);
    // The header of the first row comes right behind those of the columns.
    else if (role === 'TD') table.rows.push([table.headers.pop() ?? '', text]);
    else if (row === undefined) table.headers.push(text);
    else table.rows.push([text]);
  }
  return tables;
}

/** What stands under one heading of the second level. */
export function under(read: Read, title: string): Read {
  const from = read.findIndex(({ role, text }) => role === 'H2' && text === title) + 1;
  const rest = from === 0 ? [] : read.slice(from);
  const end = rest.findIndex(({ role }) => role === 'H2');
  return end < 0 ? rest : rest.slice(0, end);
}
