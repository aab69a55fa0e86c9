import type { Workbook } from '#questionnaires';
import { faultOfKind, isZip } from './fault-of-kind.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type WorkbookFault, WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/** A workbook as it arrives: its bytes, and the name of the one sheet of a CSV. */
export interface WorkbookFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

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
  const wrong = faultOfKind(buffer);
  if (wrong) throw new WorkbookRefused(wrong);
  return isZip(buffer) ? await readXlsx(buffer, limits) : readCsv(buffer, name, limits);
}
