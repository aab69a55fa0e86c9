import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { DataSource } from '../analysis/from-study/bytes/data-source.ts';
import { CsvRows } from '../analysis/from-study/csv/csv-rows.ts';
import { TextGuard } from '../analysis/from-study/csv/text-guard.ts';
import { UnpackedBytes } from '../analysis/from-study/csv/unpacked.ts';
import type { StudyFile } from '../analysis/from-study/study-schema.ts';

/** Ends the reading once the header is known. */
class HeaderRead extends Error {}

/** The names on the first line of a CSV file; none of an empty one. @throws what reading such a file throws */
export async function headerOfCsv(
  data: DataSource,
  path: string,
  { encoding, separator = ',' }: Pick<StudyFile, 'encoding' | 'separator'>,
): Promise<string[]> {
  let names: readonly string[] = [];
  const reader = {
    header(cells: readonly string[]) {
      names = cells;
      throw new HeaderRead();
    },
    row() {},
  };
  const stages = [new TextGuard(path, encoding), new CsvRows(reader, separator)] as const;
  try {
    if (path.endsWith('.gz')) await pipeline(data.stream(), createGunzip(), new UnpackedBytes(path, data), ...stages);
    else await pipeline(data.stream(), ...stages);
  } catch (error) {
    if (!(error instanceof HeaderRead)) throw error;
  }
  return [...names];
}

/** The sign that separates most names on a line. */
export function likelySeparator(names: readonly string[]): NonNullable<StudyFile['separator']> {
  const line = names.join(',').replaceAll(/"[^"]*"/g, '');
  const signs = [',', ';', '\t', '|'] as const;
  const count = (sign: string) => line.split(sign).length - 1;
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
