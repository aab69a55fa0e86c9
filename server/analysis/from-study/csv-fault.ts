/** Why a file is no CSV: a quotation mark is not closed, one stands where none may, or a row has no end. */
export type CsvFaultCode = 'quote-not-closed' | 'stray-quote' | 'row-too-long';

/** What ended the reading of a CSV file, and the line where it is. */
export class CsvFault extends Error {
  readonly code: CsvFaultCode;
  readonly line: number;

  constructor(code: CsvFaultCode, line: number) {
    super(code);
    this.name = 'CsvFault';
    this.code = code;
    this.line = line;
  }
}
