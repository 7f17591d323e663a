import { readPdf, textInReadingOrder } from './read-pdf';

/** A table as a screen reader reads it: each row with its header first. */
export interface ReadTable {
  /** Empty where it has none. */
  caption: string;
  headers: string[];
  rows: string[][];
}

/** The tables of a document whose rows have headers and no empty cells, in order. */
export async function tablesIn(pdf: Uint8Array): Promise<ReadTable[]> {
  const tables: ReadTable[] = [];
  let caption = '';
  let heads: string[] = [];
  let table: ReadTable | undefined;
  for (const { role, text } of textInReadingOrder(await readPdf(pdf))) {
    if (role === 'TH' && table === undefined) heads.push(text);
    else if (role === 'TH') table?.rows.push([text]);
    else if (role === 'TD') {
      // The last of the heads is that of the first row.
      if (table === undefined) {
        table = { caption, headers: heads.slice(0, -1), rows: [heads.slice(-1)] };
        tables.push(table);
      }
      table.rows.at(-1)?.push(text);
    } else {
      [table, heads] = [undefined, []];
      caption = role === 'Caption' ? text : '';
    }
  }
  return tables;
}
