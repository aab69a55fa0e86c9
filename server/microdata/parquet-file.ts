import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { RecordColumn } from './record-layout.ts';
import type { RecordValue } from './record-value.ts';

/** Only who wrote it may read it. */
const OWN = 0o600;

/** Parquet's rows that are compressed together. */
const PAGE_BYTES = 1_000_000;

const TYPES = {
  code: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  flag: { type: 'INT32' },
} as const satisfies Record<RecordColumn['kind'], Partial<SchemaElement>>;

export interface WrittenFile {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A Parquet file that grows by groups of rows, so that it is never in memory as a whole. */
export interface ParquetFile {
  /** Adds rows: the values of each column, in the order of the columns. */
  add(columns: readonly RecordValue[][]): void;
  /** Ends the file. */
  finish(): WrittenFile;
  /** Lets go of it as it is. */
  close(): void;
}

/**
 * @param path a new file; without one nothing is kept of it but what `finish` says
 * @throws the error of the operating system
 */
export function parquetFile(
  path: string | undefined,
  columns: readonly Pick<RecordColumn, 'name' | 'kind'>[],
): ParquetFile {
  const file = path === undefined ? undefined : openSync(path, 'wx', OWN);
  const hash = createHash('sha256');
  const bytes = new ByteWriter(PAGE_BYTES);
  const flush = () => {
    const written = bytes.getBytes();
    hash.update(written);
    for (let done = 0; file !== undefined && done < written.length; ) done += writeSync(file, written, done);
    bytes.index = 0;
  };
  const close = () => {
    if (file !== undefined) closeSync(file);
  };
  // The library calls it after each group of rows.
  Object.assign(bytes, { flush });
  const schema: SchemaElement[] = [
    { name: 'records', num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[kind] })),
  ];
  // Smallest and largest values serve searches in files that are much larger.
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'Cifra', statistics: false });
  let rows = 0;
  return {
    add(values) {
      const count = values[0]?.length ?? 0;
      if (count === 0) return;
      rows += count;
      const columnData = columns.map(({ name }, place) => ({ name, data: values[place]! }));
      void writer.write({ columnData, rowGroupSize: count, pageSize: PAGE_BYTES });
    },
    finish() {
      void writer.finish();
      flush();
      close();
      return { rows, bytes: bytes.offset, sha256: hash.digest('hex') };
    },
    close,
  };
}
