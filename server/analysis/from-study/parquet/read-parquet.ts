import { type FileMetaData, parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { FormatFault } from '../bytes/byte-source.ts';
import type { DataSource, OpenData } from '../bytes/data-source.ts';
import type { ColumnBuilder } from '../column-builder.ts';
import { declaredColumns } from '../declared-columns.ts';
import { finishedRecords, type Records, rowNumbers } from '../records.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { StudyFile } from '../study-schema.ts';

/** Rows of a group that are turned into values at once. */
const MOST_ROWS = 100_000;

/** A file of columns, as the library reads it. */
type ParquetFile = Parameters<typeof parquetMetadataAsync>[0];

/**
 * Reads the declared columns of a Parquet file, some rows at a time. What is null is blank.
 *
 * @throws FormatFault
 */
export async function readParquet(
  data: DataSource,
  { path: file, columns }: StudyFile,
  report: StudyReport,
): Promise<Records | undefined> {
  const opened = data.open();
  try {
    const source = asParquet(opened);
    const metadata = await orFault(() => parquetMetadataAsync(source));
    const { children } = parquetSchema(metadata);
    const builders = declaredColumns(
      children.map(({ element }) => element.name),
      { file, columns, report },
    );
    if (builders === undefined) return undefined;
    const isNested = ({ position, name }: ColumnBuilder) => {
      const { children: inside, element } = children[position]!;
      if (inside.length === 0 && element.repetition_type !== 'REPEATED') return false;
      report.add({ file, column: name }, studyProblems.nestedColumn());
      return true;
    };
    for (const { name, isLabelled } of builders)
      if (isLabelled) report.add({ file, column: name }, studyProblems.noLabels());
    if (builders.some(isNested)) return undefined;
    const rows = await orFault(() => readGroups(source, metadata, builders));
    return finishedRecords(file, builders, rowNumbers(rows));
  } finally {
    opened.close();
  }
}

/** Bytes as the library wants them: a copy of its own of each part. */
export function asParquet({ size, read }: Pick<OpenData, 'size' | 'read'>): ParquetFile {
  return {
    byteLength: size,
    async slice(start, end = size) {
      if (!(start >= 0 && start <= end && end <= size)) throw new FormatFault('a length in it is far too large');
      return new Uint8Array(read(start, end - start)).buffer;
    },
  };
}

/** @returns how many rows there are */
async function readGroups(
  file: ParquetFile,
  metadata: FileMetaData,
  builders: readonly ColumnBuilder[],
): Promise<number> {
  const columns = builders.map(({ name }) => name);
  let rows = 0;
  for (const group of metadata.row_groups) {
    const end = rows + Number(group.num_rows);
    while (rows < end) {
      const rowEnd = Math.min(end, rows + MOST_ROWS);
      const options = { file, metadata, columns, compressors, rowStart: rows, rowEnd };
      const read = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
        parquetRead({ ...options, rowFormat: 'object', onComplete: resolve }).catch(reject);
      });
      if (read.length !== rowEnd - rows) throw new FormatFault('it has fewer rows than it announces');
      for (const [place, row] of read.entries())
        for (const builder of builders) addValue(builder, row[builder.name], rows + place + 1);
      rows = rowEnd;
    }
  }
  return rows;
}

function addValue(builder: ColumnBuilder, value: unknown, row: number): void {
  if (value === null || value === undefined) builder.addNumber(Number.NaN);
  else if (typeof value === 'number') builder.addNumber(value);
  else if (typeof value === 'bigint') builder.addNumber(Number(value), String(value));
  else if (typeof value === 'boolean') builder.addNumber(Number(value));
  else if (value instanceof Date) builder.addText(value.toISOString(), row);
  else if (value instanceof Uint8Array) builder.addText(new TextDecoder().decode(value), row);
  else builder.addText(String(value), row);
}

/** Whatever the library cannot read is a fault of the file. */
export async function orFault<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FormatFault) throw error;
    throw new FormatFault(error instanceof Error ? error.message : 'it cannot be read');
  }
}
