import { buffer } from 'node:stream/consumers';
import {
  type DraftFiles,
  readTextsWorkbook,
  type TextsRead,
  type TextsToWrite,
  textsWorkbook,
  workbookFlawInWords,
} from '#questionnaires';
import { readWorkbook } from '../files/workbook/read-workbook.ts';
import { sheetCsv } from '../files/workbook/sheet-csv.ts';
import { workbookFaultInWords } from '../files/workbook/workbook-fault.ts';
import { workbookStream } from '../files/workbook/workbook-stream.ts';
import { Problem } from '../problems.ts';
import type { Task } from '../runs/task.ts';

/** Texts of a draft as a workbook, in bytes. */
export const WRITE_TEXTS: Task<TextsToWrite, Uint8Array<ArrayBuffer>> = {
  name: 'write-texts',
  async run(_services, texts) {
    // A copy of its own, which can be handed over.
    return new Uint8Array(await buffer(workbookStream(textsWorkbook(texts))));
  },
};

/** The same as CSV. */
export const WRITE_TEXTS_CSV: Task<TextsToWrite, Uint8Array<ArrayBuffer>> = {
  name: 'write-texts-csv',
  async run(_services, texts) {
    return new Uint8Array(Buffer.from(await sheetCsv(textsWorkbook(texts).at(-1)!)));
  },
};

/** A workbook that arrived, and the draft against which it is read. */
export interface TextsToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly files: DraftFiles;
  /** The files with which the draft began. */
  readonly began: DraftFiles;
}

/**
 * What a workbook of texts changes.
 *
 * @throws Problem wrong-workbook
 */
export const READ_TEXTS: Task<TextsToRead, TextsRead> = {
  name: 'read-texts',
  async run(_services, { bytes, name, files, began }) {
    const read = await readWorkbook({ bytes, name });
    if ('fault' in read) {
      const { code, ...about } = read.fault;
      throw new Problem('wrong-workbook', {
        flaw: { code, about },
        sentence: workbookFaultInWords(read.fault, 'texts'),
      });
    }
    const texts = readTextsWorkbook(read.workbook, files, began);
    if (texts.hasTexts) return texts;
    const flaw = { code: 'no-texts', about: {} } as const;
    throw new Problem('wrong-workbook', { flaw, sentence: workbookFlawInWords(flaw, 'texts', 'en')! });
  },
};
