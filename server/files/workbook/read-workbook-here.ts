import type { Workbook } from '#questionnaires';
import { fileKind } from '../file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type WorkbookFault, WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/** A workbook as it arrives: its bytes, and the name of the one sheet of a CSV. */
export interface WorkbookFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** As Windows writes names of parts of an old workbook. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** What a workbook holds, or why it is not read. */
export type WorkbookRead = { readonly workbook: Workbook } | { readonly fault: WorkbookFault };

/** Reads a workbook or a CSV on this thread, without limits of time and memory. */
export async function readWorkbookHere(file: WorkbookFile, limits: WorkbookLimits): Promise<WorkbookRead> {
  try {
    return { workbook: await readByKind(file, limits) };
  } catch (error) {
    // Whatever the reader stumbles over, it is the file that cannot be read.
    return { fault: error instanceof WorkbookRefused ? error.fault : { code: 'broken' } };
  }
}

async function readByKind({ bytes, name }: WorkbookFile, limits: WorkbookLimits): Promise<Workbook> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > limits.bytes)
    throw new WorkbookRefused({ code: 'too-many-bytes', megabytes: limits.bytes / 1e6 });
  if (buffer.every((byte) => byte === 0)) throw new WorkbookRefused({ code: 'empty' });
  const kind = fileKind(buffer);
  if (buffer.subarray(0, 2).toString('latin1') === 'PK' && !kind?.short.includes('.ods'))
    return await readXlsx(buffer, limits);
  if (kind?.short.includes('.xls')) {
    const isEncrypted = buffer.includes(ENCRYPTED_PART);
    throw new WorkbookRefused({ code: isEncrypted ? 'password-protected' : 'old-format' });
  }
  if (kind) throw new WorkbookRefused({ code: 'foreign', format: kind.short });
  return readCsv(buffer, name, limits);
}
