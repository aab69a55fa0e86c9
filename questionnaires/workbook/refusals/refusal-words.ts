import type { NotTakenCode } from '../not-taken.ts';

type None = object;

/** Every reason why a workbook is not read, with what its sentence names: a format, a limit, a line. */
export interface WorkbookFlawValues {
  readonly empty: None;
  readonly foreign: { readonly format: string };
  /** A zip or a workbook that breaks off, or is not put together as one. */
  readonly broken: None;
  readonly 'password-protected': None;
  readonly 'old-format': None;
  /** XML that declares things of its own, which could unfold without end. */
  readonly declarations: { readonly part: string };
  readonly 'too-many-bytes': { readonly megabytes: number };
  readonly 'unpacks-too-large': { readonly megabytes: number };
  readonly 'unpacks-too-far': { readonly ratio: number };
  readonly 'too-many-parts': { readonly most: number };
  readonly 'too-many-sheets': { readonly most: number };
  readonly 'too-many-rows': { readonly sheet: string; readonly most: number };
  readonly 'too-many-columns': { readonly sheet: string; readonly most: number };
  readonly 'too-many-cells': { readonly most: number };
  readonly 'takes-too-long': { readonly seconds: number };
  readonly 'fills-memory': None;
  readonly 'not-utf-8': { readonly encoding: string; readonly line: number };
  readonly 'not-text': { readonly line: number };
  readonly 'open-quotation-mark': { readonly line: number };
  /** A workbook of texts without any. */
  readonly 'no-texts': None;
}

/** Why a workbook is not read. Nothing of it is. */
export type WorkbookFlaw = keyof WorkbookFlawValues;

type FlawSentences = { readonly [Code in WorkbookFlaw]: (about: WorkbookFlawValues[Code]) => string };

/** How many texts, further states and cells, and the folder that was written. */
export interface TextsTaken {
  readonly written: number;
  readonly marked: number;
  readonly notTaken: number;
  readonly folder: string;
}

/** Why workbooks and cells of them are not taken, and what to do: whole sentences in one language. */
export interface RefusalWords {
  readonly ofWorkbook: FlawSentences;
  /** Where a questionnaire was meant, and other files are taken instead. */
  readonly ofXlsform: Pick<FlawSentences, 'empty' | 'foreign'>;
  readonly ofCell: Readonly<Record<NotTakenCode, (detail: string) => string>>;
  /** What became of a workbook of texts, in one line. */
  readonly taken: (about: TextsTaken) => string;
}
