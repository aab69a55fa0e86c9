import type { Sheet } from '../../grid/sheet.ts';
import type { CellMark } from '../../grid/workbook.ts';
import { cellPlace, type NoteRemark } from '../report.ts';

/** What a spreadsheet shows where it could not compute. */
const ERROR = /^#(REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** Sheets in which a formula has the value that the spreadsheet computed last; nothing is computed here. */
export function withFormulaValues(sheets: readonly Sheet[], marks: readonly CellMark[]): Sheet[] {
  return sheets.map(({ name, rows }) => {
    const taken = marks.filter((mark) => mark.sheet === name && storedValue(mark) !== undefined);
    if (taken.length === 0) return { name, rows };
    const copy = rows.map((cells) => [...cells]);
    for (const mark of taken) {
      while (copy.length <= mark.row) copy.push([]);
      const cells = copy[mark.row]!;
      while (cells.length <= mark.column) cells.push('');
      cells[mark.column] = storedValue(mark)!;
    }
    return { name, rows: copy };
  });
}

/** Says of each formula and each error in a sheet that is read what became of it. */
export function remarkFormulas({ name, rows }: Sheet, marks: readonly CellMark[], remark: NoteRemark): void {
  const head = rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];
  for (const mark of marks) {
    if (mark.sheet !== name || (mark.kind !== 'formula' && mark.kind !== 'error')) continue;
    const place = cellPlace(name, mark.row + 1, { index: mark.column, header: head[mark.column] ?? '' });
    if (storedValue(mark) !== undefined) remark('note', place, { code: 'formulaTaken' });
    else if (mark.isUncomputed) remark('lost', place, { code: 'formulaUncomputed' });
    else remark('lost', place, { code: 'cellShowsError', shown: mark.shown });
  }
}

function storedValue({ kind, shown, isUncomputed }: CellMark): string | undefined {
  return kind === 'formula' && !isUncomputed && !ERROR.test(shown) ? shown : undefined;
}
