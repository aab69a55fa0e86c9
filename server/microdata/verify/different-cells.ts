import type { AsyncBuffer } from 'hyparquet';
import { asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';

/** Cells that are named; the others are counted. */
const NAMED = 5;

/** A value that stands in one of two files and not in the other. */
export interface DifferentCell {
  /** From 1. */
  readonly row: number;
  readonly column: string;
  readonly here: unknown;
  readonly there: unknown;
}

/** How two record files differ. */
export type FileDifference =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'columns'; readonly missing: readonly string[]; readonly added: readonly string[] }
  | { readonly kind: 'rows'; readonly here: number; readonly there: number }
  /** No cell where the bytes differ alone. */
  | { readonly kind: 'cells'; readonly count: number; readonly first: readonly DifferentCell[] };

interface OpenedFile {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: readonly string[];
  readonly rows: number;
}

/**
 * Names the cells in which a record file differs from the same one made again, column by column: never more than two
 * columns are in memory.
 *
 * @param here the file in question
 * @param there the one that was made again
 */
export async function differentCells(here: string, there: string): Promise<FileDifference> {
  try {
    const one = await opened(here);
    const other = await opened(there);
    const missing = other.columns.filter((name) => !one.columns.includes(name));
    const added = one.columns.filter((name) => !other.columns.includes(name));
    if (missing.length + added.length > 0) return { kind: 'columns', missing, added };
    if (one.rows !== other.rows) return { kind: 'rows', here: one.rows, there: other.rows };
    let count = 0;
    const first: DifferentCell[] = [];
    for (const column of other.columns) {
      const stands = await valuesOf(one, column);
      const made = await valuesOf(other, column);
      for (const [place, value] of made.entries()) {
        if (Object.is(value, stands[place])) continue;
        count += 1;
        if (first.length < NAMED) first.push({ row: place + 1, column, here: stands[place], there: value });
      }
    }
    return { kind: 'cells', count, first };
  } catch {
    // What was made again can be read: the other one is broken.
    return { kind: 'unreadable' };
  }
}

async function opened(path: string): Promise<OpenedFile> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  return { file, metadata, columns, rows: Number(metadata.num_rows) };
}

async function valuesOf({ file, metadata, rows }: OpenedFile, column: string): Promise<unknown[]> {
  const values = new Array<unknown>(rows).fill(null);
  await parquetRead({
    file,
    metadata,
    columns: [column],
    onChunk: ({ columnData, rowStart }) => {
      for (const [index, value] of Array.from(columnData).entries()) values[rowStart + index] = value;
    },
  });
  return values;
}
