/**
 * Why a file is no CSV: a quotation mark is not closed, one stands where none may, a row has no end, or a line breaks
 * in another way than the first one.
 */
export type CsvFaultCode = 'quote-not-closed' | 'stray-quote' | 'row-too-long' | 'two-line-breaks';

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

/** Ends the reading of a file whose first line was found to be something else, which has been reported. */
export class ForeignHeader extends Error {}
