import type { CarriedSeverity, WorkbookPlace } from '../report.ts';
import type { CarriedValues } from './carried-values.ts';

/** Every sentence of the reports of import and export, in one language. */
export type RemarkWords = { readonly [Code in keyof CarriedValues]: (about: CarriedValues[Code]) => string };

/** What a report says around its sentences. */
export interface ReportWords {
  readonly severities: Readonly<Record<CarriedSeverity, string>>;
  readonly place: (place: WorkbookPlace) => string;
  /** How many of each, in one line. */
  readonly counts: (counts: Readonly<Record<CarriedSeverity, number>>) => string;
  readonly nothingWritten: string;
  /** Before anything is read: the file is not there, or the folder that is to be written is not new. */
  readonly cannotRead: (file: string) => string;
  readonly folderNotEmpty: (folder: string) => string;
}

/** The reports of import and export in one language. */
export interface CarriedWords {
  /** Of the language. */
  readonly code: string;
  readonly remarks: RemarkWords;
  readonly report: ReportWords;
}
