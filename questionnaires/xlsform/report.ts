import { columnLetters } from '../grid/cell-name.ts';
import type { CarriedSaid } from './words/carried-values.ts';

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
  /** What became of it; `remarkInWords` has the sentence. */
  readonly said: CarriedSaid;
}

/** Notes what became of something. */
export type NoteRemark = (severity: CarriedSeverity, place: WorkbookPlace, said: CarriedSaid) => void;

/** Collects remarks; the same one about the same place is kept once. */
export function remarksInto(remarks: CarriedRemark[]): NoteRemark {
  const seen = new Set<string>();
  return (severity, place, said) => {
    const key = `${place.sheet} ${place.row ?? ''} ${place.column ?? ''} ${JSON.stringify(said)}`;
    if (seen.has(key)) return;
    seen.add(key);
    remarks.push({ severity, ...place, said });
  };
}

/** A place in a column that is known by its number, from 0. */
export function cellPlace(sheet: string, row: number, column?: { index: number; header: string }): WorkbookPlace {
  return { sheet, row, ...(column && { column: columnLetters(column.index), header: column.header }) };
}
