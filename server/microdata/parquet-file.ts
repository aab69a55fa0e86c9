import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type FinishedFile, fileSink, type SinkPlace } from '../files/file-sink.ts';
import type { RecordColumn } from './record-layout.ts';
import type { RecordValue } from './record-value.ts';

/** Parquet's rows that are compressed together. */
const PAGE_BYTES = 1_000_000;

const TYPES = {
  code: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  flag: { type: 'INT32' },
} as const satisfies Record<RecordColumn['kind'], Partial<SchemaElement>>;

export interface WrittenFile extends FinishedFile {
  readonly rows: number;
}

/** A Parquet file that grows by groups of rows, so that it is never in memory as a whole. */
export interface ParquetFile {
  /** Adds rows: the values of each column, in the order of the columns. */
  add(columns: readonly RecordValue[][]): void;
  /** Adds rows whose columns are made one after the other, so that one of them is in memory at a time. */
  addColumns(rows: number, valuesAt: (place: number) => RecordValue[]): void;
  /** Ends the file. */
  finish(): WrittenFile;
  /** Lets go of it as it is. */
  close(): void;
}

/**
 * @param notes what the file says of itself, by name
 * @throws the error of the operating system
 */
export function parquetFile(
  place: SinkPlace,
  columns: readonly Pick<RecordColumn, 'name' | 'kind'>[],
  notes: Readonly<Record<string, string>> = {},
): ParquetFile {
  const sink = fileSink(place);
  const bytes = new ByteWriter(PAGE_BYTES);
  const flush = () => {
    // The library writes the next group over this one.
    sink.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  // The library calls it after each group of rows.
  Object.assign(bytes, { flush });
  const schema: SchemaElement[] = [
    { name: 'records', num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[kind] })),
  ];
  const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema,
    createdBy: 'Cifra',
    // Smallest and largest values serve searches in files that are much larger.
    statistics: false,
    ...(kvMetadata.length > 0 && { kvMetadata }),
  });
  let rows = 0;
  const addColumns = (count: number, valuesAt: (place: number) => RecordValue[]) => {
    if (count === 0) return;
    rows += count;
    const columnData = columns.map(({ name }, place) => ({
      name,
      get data() {
        return valuesAt(place);
      },
    }));
    void writer.write({ columnData, rowGroupSize: count, pageSize: PAGE_BYTES });
  };
  return {
    add: (values) => addColumns(values[0]?.length ?? 0, (place) => values[place]!),
    addColumns,
    finish() {
      void writer.finish();
      flush();
      return { rows, ...sink.finish() };
    },
    close: sink.close,
  };
}
