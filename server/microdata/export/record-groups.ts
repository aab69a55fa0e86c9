import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import type { RecordValue } from '../record-value.ts';

/**
 * The rows of a record file, group by group as they were written, so that they are never in memory as a whole.
 *
 * @param names the columns, in the order in which their values come
 * @param known of the file, where it was read already
 */
export async function* recordGroups(
  file: AsyncBuffer,
  names: readonly string[],
  known?: FileMetaData,
): AsyncGenerator<readonly RecordValue[][]> {
  const metadata = known ?? (await parquetMetadataAsync(file, { geoparquet: false }));
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rows = Number(num_rows);
    const values = new Map(names.map((name) => [name, new Array<RecordValue>(rows).fill(null)]));
    await parquetRead({
      file,
      metadata,
      columns: [...names],
      rowStart,
      rowEnd: rowStart + rows,
      onChunk({ columnName, columnData, rowStart: from }) {
        const into = values.get(columnName)!;
        for (let index = 0; index < columnData.length; index++)
          into[from - rowStart + index] = (columnData[index] as RecordValue | undefined) ?? null;
      },
    });
    yield names.map((name) => values.get(name)!);
    rowStart += rows;
  }
}
