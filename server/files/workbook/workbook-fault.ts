/** Details of each reason why a workbook is not read. */
interface FaultDetails {
  empty: object;
  foreign: { readonly format: string };
  /** A zip or a workbook that breaks off, or is not put together as one. */
  broken: object;
  'password-protected': object;
  'old-format': object;
  /** XML that declares things of its own, which could unfold without end. */
  declarations: { readonly part: string };
  'too-many-bytes': { readonly megabytes: number };
  'unpacks-too-large': { readonly megabytes: number };
  'unpacks-too-far': { readonly ratio: number };
  'too-many-parts': { readonly most: number };
  'too-many-sheets': { readonly most: number };
  'too-many-rows': { readonly sheet: string; readonly most: number };
  'too-many-columns': { readonly sheet: string; readonly most: number };
  'too-many-cells': { readonly most: number };
  'takes-too-long': { readonly seconds: number };
  'fills-memory': object;
  'not-utf-8': { readonly encoding: string; readonly line: number };
  'not-text': { readonly line: number };
  'open-quotation-mark': { readonly line: number };
}

/** The closed list of reasons. */
export type WorkbookFaultCode = keyof FaultDetails;

/** Why a workbook is not read. Nothing of it is. */
export type WorkbookFault = {
  readonly [Code in WorkbookFaultCode]: { readonly code: Code } & FaultDetails[Code];
}[WorkbookFaultCode];

const SAVE_AGAIN = 'open it in a spreadsheet, save it as a workbook (.xlsx), and give that';
const LESS = 'leave out what is not needed, or split it';

const SENTENCES: { readonly [Code in WorkbookFaultCode]: (details: FaultDetails[Code]) => string } = {
  empty: () => 'it is empty; give a workbook (.xlsx) or a CSV',
  foreign: ({ format }) => `it is a file of another kind (${format}); give a workbook (.xlsx) or a CSV`,
  broken: () => `it is damaged or breaks off; fetch it again, or ${SAVE_AGAIN}`,
  'password-protected': () => 'it is protected by a password; take the password away and save it',
  'old-format': () => `it is an old Excel workbook (.xls); ${SAVE_AGAIN}`,
  declarations: ({ part }) => `its part ${part} declares XML of its own, which no spreadsheet does; ${SAVE_AGAIN}`,
  'too-many-bytes': ({ megabytes }) => `it has more than ${megabytes} MB; ${LESS}`,
  'unpacks-too-large': ({ megabytes }) => `unpacked it has more than ${megabytes} MB; ${LESS}`,
  'unpacks-too-far': ({ ratio }) =>
    `unpacked it is more than ${ratio} times as large, which no workbook of texts is; ${SAVE_AGAIN}`,
  'too-many-parts': ({ most }) => `it has more than ${most} parts; ${LESS}`,
  'too-many-sheets': ({ most }) => `it has more than ${most} sheets; ${LESS}`,
  'too-many-rows': ({ sheet, most }) => `sheet ${sheet}: it has more than ${most} rows; ${LESS}`,
  'too-many-columns': ({ sheet, most }) => `sheet ${sheet}: it has more than ${most} columns; ${LESS}`,
  'too-many-cells': ({ most }) => `it has more than ${most} cells; ${LESS}`,
  'takes-too-long': ({ seconds }) => `it could not be read within ${seconds} seconds; ${LESS}`,
  'fills-memory': () => `reading it takes too much memory; ${LESS}`,
  'not-utf-8': ({ encoding, line }) =>
    `line ${line}: it is not text in UTF-8; it looks like ${encoding}; save it as CSV UTF-8, or as a workbook (.xlsx)`,
  'not-text': ({ line }) => `line ${line}: it holds a zero byte, so that it is no text; save it as CSV UTF-8 again`,
  'open-quotation-mark': ({ line }) =>
    `line ${line}: a quotation mark is open, or stands within a cell; save it again from a spreadsheet`,
};

/** What is wrong and what to do, without a full stop. */
export function workbookFaultInWords(fault: WorkbookFault): string {
  // The code says which details it has.
  return (SENTENCES[fault.code] as (details: WorkbookFault) => string)(fault);
}

/** Ends the reading of a workbook; `readWorkbook` catches it. */
export class WorkbookRefused extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(workbookFaultInWords(fault));
    this.name = 'WorkbookRefused';
    this.fault = fault;
  }
}
