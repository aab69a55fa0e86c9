import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import type { TypedColumn } from '#questionnaires';
import { ColumnBuilder } from './column-builder.ts';
import { StudyError } from './study-error.ts';

export type ColumnType = 'text' | 'number';

/** A data file in memory: the declared columns, and the line on which each row stands. */
export interface Records {
  file: string;
  rows: number;
  columns: Map<string, TypedColumn>;
  lines: Int32Array;
}

/**
 * Reads the declared columns of a CSV file (UTF-8, comma, header line; gzip when its name ends in .gz) in one streaming pass.
 *
 * @throws StudyError file-missing, file-empty, file-truncated, row-malformed, no-rows, missing-column, not-a-number
 */
export async function readRecords(path: string, types: Record<string, ColumnType>): Promise<Records> {
  const file = basename(path);
  const lines: number[] = [];
  let builders: ColumnBuilder[] | undefined;
  let width = 0;
  const parser = parse({
    bom: true,
    on_record: (record: string[], context) => {
      if (builders === undefined) {
        width = record.length;
        builders = buildersFor(record, types, file);
        return null;
      }
      lines.push(context.lines);
      for (const builder of builders) builder.add(record, context.lines);
      return null;
    },
  });
  const nothing = new Writable({ objectMode: true, write: (_record, _encoding, done) => done() });
  try {
    const source = createReadStream(path);
    await (path.endsWith('.gz')
      ? pipeline(source, createGunzip(), parser, nothing)
      : pipeline(source, parser, nothing));
  } catch (error) {
    throw explained(error, file, { lastLine: lines.at(-1) ?? 1, width });
  }
  if (builders === undefined) throw new StudyError('file-empty', { file }, 'the file is empty', 'export it again');
  if (lines.length === 0) {
    throw new StudyError('no-rows', { file, line: 1 }, 'there is a header and no row', 'export the file again');
  }
  const columns = new Map(builders.map((builder) => [builder.name, builder.finish()]));
  return { file, rows: lines.length, columns, lines: Int32Array.from(lines) };
}

function buildersFor(header: string[], types: Record<string, ColumnType>, file: string): ColumnBuilder[] {
  return Object.entries(types).map(([name, type]) => {
    const position = header.indexOf(name);
    if (position < 0) {
      const remedy = 'export that column or take it out of the study file';
      throw new StudyError('missing-column', { file, line: 1 }, `there is no column ${name}`, remedy);
    }
    return new ColumnBuilder(name, type, position, file);
  });
}

const EXPORT_AGAIN = 'export or copy the file again';

function explained(error: unknown, file: string, { lastLine, width }: { lastLine: number; width: number }): unknown {
  if (error instanceof StudyError) return error;
  if (error instanceof CsvError) return explainedCsv(error, file, width);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') {
    return new StudyError(
      'file-missing',
      { file },
      'there is no such file',
      'give the folder that holds it with --data',
    );
  }
  if (code === 'Z_BUF_ERROR') {
    const problem = 'the compressed file ends too early';
    return new StudyError('file-truncated', { file, line: lastLine }, problem, EXPORT_AGAIN);
  }
  if (code.startsWith('Z_')) {
    return new StudyError('file-truncated', { file, line: lastLine }, 'it is not a sound gzip file', EXPORT_AGAIN);
  }
  return error;
}

function explainedCsv(error: CsvError, file: string, width: number): StudyError {
  const line = Number(error.lines ?? 0) || undefined;
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const found = Array.isArray(error.record) ? error.record.length : 'another number of';
    const problem = `the row has ${found} values, the header has ${width}`;
    return new StudyError('row-malformed', { file, line }, problem, EXPORT_AGAIN);
  }
  const problem = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is not closed' : 'the row is not sound CSV';
  return new StudyError('row-malformed', { file, line }, problem, EXPORT_AGAIN);
}
