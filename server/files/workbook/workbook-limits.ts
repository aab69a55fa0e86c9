/** How large a workbook may be, and how long reading it may take. */
export interface WorkbookLimits {
  /** Bytes of the file as it arrives. */
  readonly bytes: number;
  /** Bytes of all that is read of it once it is unpacked. */
  readonly unpackedBytes: number;
  /** Files in the zip. */
  readonly parts: number;
  /** Unpacked bytes for each packed one. */
  readonly ratio: number;
  readonly sheets: number;
  /** Of one sheet. */
  readonly rows: number;
  /** Of one sheet. */
  readonly columns: number;
  /** Cells with something in them, of all sheets. */
  readonly cells: number;
  readonly seconds: number;
  /** Memory of the thread that reads, in MB; what is beyond ends it. */
  readonly heapMegabytes: number;
}

/** Ten times the texts of the largest questionnaire in ten languages. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 20_000_000,
  unpackedBytes: 100_000_000,
  parts: 2_000,
  ratio: 250,
  sheets: 200,
  rows: 100_000,
  columns: 1_000,
  cells: 500_000,
  seconds: 20,
  heapMegabytes: 768,
};
