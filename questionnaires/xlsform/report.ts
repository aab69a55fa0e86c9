import { columnLetters } from '../grid/cell-name.ts';

/**
 * What became of something in a workbook: `lost`, it cannot be carried over; `changed`, it is there, but not as it was;
 * `note`, nothing is missing, and somebody may want to know.
 */
export type CarriedSeverity = 'lost' | 'changed' | 'note';

/** A place in a workbook: the sheet, its row from 1, and the column, with what stands at its head. */
export interface WorkbookPlace {
  readonly sheet: string;
  readonly row?: number;
  /** Letters of the column, e.g. `H`. */
  readonly column?: string;
  /** What the column is called in the workbook, e.g. `relevant`. */
  readonly header?: string;
}

/** One line of the report of an import or an export. */
export interface CarriedRemark extends WorkbookPlace {
  readonly severity: CarriedSeverity;
  /** One sentence in English. */
  readonly message: string;
}

/** Notes what became of something. */
export type NoteRemark = (severity: CarriedSeverity, place: WorkbookPlace, message: string) => void;

/** Collects remarks; the same one about the same place is kept once. */
export function remarksInto(remarks: CarriedRemark[]): NoteRemark {
  const seen = new Set<string>();
  return (severity, place, message) => {
    const key = `${place.sheet} ${place.row ?? ''} ${place.column ?? ''} ${message}`;
    if (seen.has(key)) return;
    seen.add(key);
    remarks.push({ severity, ...place, message });
  };
}

/** A place in a column that is known by its number, from 0. */
export function cellPlace(sheet: string, row: number, column?: { index: number; header: string }): WorkbookPlace {
  return { sheet, row, ...(column && { column: columnLetters(column.index), header: column.header }) };
}

/** One remark on one line, e.g. `lost: survey, row 12, column H (relevant): ...`. */
export function remarkLine({ severity, sheet, row, column, header, message }: CarriedRemark): string {
  const place = [
    sheet,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}${header === undefined ? '' : ` (${header})`}`]),
  ];
  return `${severity}: ${place.join(', ')}: ${message}`;
}
