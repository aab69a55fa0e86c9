import { type CellMark, type DraftFiles, readTextsWorkbook, textsWorkbook, type Workbook } from '#questionnaires';
import { tinyFiles } from '../../support/tiny-instrument.ts';
import { readAgain } from '../../support/written-workbook.ts';

export const FILES = tinyFiles() as DraftFiles;

/** The sheet of texts as it is exported. */
export const EXPORTED = readAgain(textsWorkbook({ files: FILES, reader: 'en' })).sheets[1]!.rows;

/** The sheet of texts as a table that a test can work on like a person. */
export class Table {
  rows: string[][] = EXPORTED.map((row) => [...row]);
  readonly marks: CellMark[] = [];

  column(header: string): number {
    return this.rows[0]!.indexOf(header);
  }

  rowOf(key: string): number {
    return this.rows.findIndex((row) => row[0] === key);
  }

  get(key: string, header: string): string {
    return this.rows[this.rowOf(key)]![this.column(header)]!;
  }

  set(key: string, header: string, text: string): this {
    this.rows[this.rowOf(key)]![this.column(header)] = text;
    return this;
  }

  mark(key: string, header: string, kind: CellMark['kind'], shown: string): this {
    this.marks.push({ sheet: 'S', row: this.rowOf(key), column: this.column(header), kind, shown });
    return this;
  }

  without(header: string): this {
    const column = this.column(header);
    for (const row of this.rows) row.splice(column, 1);
    return this;
  }

  get workbook(): Workbook {
    return { sheets: [{ name: 'S', rows: this.rows }], marks: this.marks };
  }

  read(files: DraftFiles = FILES) {
    return readTextsWorkbook(this.workbook, files);
  }

  /** Codes of what is not taken over, with its cell. */
  told(files: DraftFiles = FILES): string[] {
    return this.read(files).notTaken.map(({ cell, code, detail }) => `${cell} ${code}${detail ? ` ${detail}` : ''}`);
  }
}
