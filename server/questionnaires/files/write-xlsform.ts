import { buffer } from 'node:stream/consumers';
import type { CarriedReply } from '#contract';
import {
  instrumentToXlsform,
  parseInstrument,
  type Sheet,
  type WrittenSheet,
  type XlsformExport,
} from '#questionnaires';
import type { FileTexts } from '../../files/pack-texts.ts';
import { workbookStream } from '../../files/workbook/workbook-stream.ts';
import { filesOfTexts } from '../../instruments/about-files.ts';
import type { Task } from '../../runs/task.ts';
import { carriedReply } from './carried-reply.ts';

/** A published version as the workbook of an XLSForm, in bytes. */
export const WRITE_XLSFORM: Task<FileTexts, Uint8Array<ArrayBuffer>> = {
  name: 'write-xlsform',
  async run(_services, texts) {
    // A copy of its own, which can be handed over.
    return new Uint8Array(await buffer(workbookStream(writtenSheets(exportOf(texts).sheets))));
  },
};

/** What of it an XLSForm cannot say. */
export const REPORT_XLSFORM: Task<FileTexts, CarriedReply> = {
  name: 'report-xlsform',
  run: async (_services, texts) => carriedReply(exportOf(texts).report),
};

function exportOf(texts: FileTexts): XlsformExport {
  const files = filesOfTexts(texts);
  return instrumentToXlsform(parseInstrument({ ...files }), files);
}

/** The first row of each becomes its head. */
export function writtenSheets(sheets: readonly Sheet[]): WrittenSheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    columns: (rows[0] ?? []).map((header) => ({ header })),
    rows: rows.slice(1),
  }));
}
