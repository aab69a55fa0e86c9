import { type CellObject, read } from '@e965/xlsx';
import type { CellMark, Sheet, Workbook } from '#questionnaires';
import { cellAsSeen } from './cell-as-seen.ts';
import { refuseHarmfulXml } from './refuse-harmful-xml.ts';
import { storedZip } from './stored-zip.ts';
import { withUncomputedMarked } from './uncomputed-formulas.ts';
import { WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';
import { zipParts } from './zip-parts.ts';

/** Texts, formulas and formats of numbers; blank cells, styles and all the rest are left out. */
const WHAT_IS_READ = {
  type: 'buffer',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellStyles: false,
  sheetStubs: false,
  bookVBA: false,
} as const;

const NO_CELLS: readonly string[] = [];

/**
 * Reads a workbook on this thread: see `readWorkbook`, which bounds time and memory too.
 *
 * @throws WorkbookRefused
 */
export async function readXlsx(bytes: Buffer, limits: WorkbookLimits): Promise<Workbook> {
  const parts = await zipParts(bytes, limits);
  if (!Array.from(parts.keys()).some((part) => /^xl\/workbook[^/]*\.xml$/i.test(part)))
    throw new WorkbookRefused({ code: 'foreign', format: 'zip' });
  for (const [part, xml] of parts) refuseHarmfulXml(part, xml, limits);
  const book = read(await storedZip(withUncomputedMarked(parts)), WHAT_IS_READ);
  if (book.SheetNames.length > limits.sheets)
    throw new WorkbookRefused({ code: 'too-many-sheets', most: limits.sheets });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const marks: CellMark[] = [];
  const left = { cells: limits.cells };
  const sheets = book.SheetNames.map((name) => {
    const cells = book.Sheets[name]?.['!data'] as CellObject[][] | undefined;
    return readSheet({ name, cells: cells ?? [], date1904 }, { limits, left, marks });
  });
  return { sheets, marks };
}

interface SheetToRead {
  readonly name: string;
  /** With holes where nothing is. */
  readonly cells: readonly (readonly CellObject[])[];
  readonly date1904: boolean;
}

function readSheet(
  { name, cells, date1904 }: SheetToRead,
  { limits, left, marks }: { limits: WorkbookLimits; left: { cells: number }; marks: CellMark[] },
): Sheet {
  const rows: (readonly string[])[] = [];
  // Walked by what is there: one cell far below may stand after a million rows that are not.
  cells.forEach((found, row) => {
    const texts: string[] = [];
    found.forEach((cell, column) => {
      const { text, mark } = cellAsSeen(cell, { date1904 });
      if (text === '' && !mark) return;
      left.cells -= 1;
      if (left.cells < 0) throw new WorkbookRefused({ code: 'too-many-cells', most: limits.cells });
      if (row >= limits.rows) throw new WorkbookRefused({ code: 'too-many-rows', sheet: name, most: limits.rows });
      if (column >= limits.columns)
        throw new WorkbookRefused({ code: 'too-many-columns', sheet: name, most: limits.columns });
      if (mark) marks.push({ sheet: name, row, column, ...mark });
      while (texts.length < column) texts.push('');
      texts.push(text);
    });
    if (texts.length === 0) return;
    while (rows.length < row) rows.push(NO_CELLS);
    rows.push(texts);
  });
  return { name, rows };
}
