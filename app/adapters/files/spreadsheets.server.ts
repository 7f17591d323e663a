import writeExcelFile from 'write-excel-file/node';
import type { Spreadsheets } from '~/use-cases/ports/outside';

/** Widths in characters: the columns that say what a row is about, and one for each cell beside them. */
const widths = { about: 40, cell: 28 };
const columnsAbout = 3;

/** Spreadsheets in Excel's own format, which every program opens. Every cell is a text, whatever it begins with. */
export const spreadsheets: Spreadsheets = {
  async write(grid, { name, direction }) {
    const [head = [], ...rows] = grid;
    const cell = (value: string) => ({ type: String, value, wrap: true, alignVertical: 'top' as const });
    const data = [
      head.map((value) => ({ ...cell(value), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cell)),
    ];
    const file = writeExcelFile(data, {
      sheet: sheetName(name),
      columns: head.map((_, index) => ({ width: index < columnsAbout ? widths.about : widths.cell })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      rightToLeft: direction === 'rtl',
    });
    return new Uint8Array(await file.toBuffer());
  },
};

/** A sheet's name is short and holds none of the signs by which formulae name places. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]*?/\\:']/g, ' ').slice(0, 31);
}
