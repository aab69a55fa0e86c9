import { closeSync, fstatSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../server/simulation/random.ts';
import type { Survey } from './survey.ts';

/** A survey on disk, one file per column (little-endian), that R and Cifra both read before any clock starts. */
export interface SurveyFile {
  readonly rows: number;
  doubles(name: string): Float64Array;
  integers(name: string): Int32Array;
}

/**
 * Writes the columns; `shuffled` puts the persons in a random order and leaves the PSUs' replicate factors as
 * they are.
 */
export function writeSurvey(survey: Survey, folder: string, order: 'by PSU' | 'shuffled' = 'by PSU'): void {
  mkdirSync(folder, { recursive: true });
  const rows = order === 'shuffled' ? shuffle(survey.rows) : undefined;
  const write = (name: string, column: Float64Array | Int32Array) => {
    const moved = rows === undefined ? column : column.map((_, row) => column[rows[row]!]!);
    writeFileSync(join(folder, name), moved);
  };
  for (const [name, column] of Object.entries(survey))
    if (ArrayBuffer.isView(column)) write(name, column as Float64Array | Int32Array);
  for (const [k, column] of survey.outcomes.entries()) write(`outcome${k + 1}`, column);
  const { region, sex, age } = survey;
  write(
    'regionSex',
    region.map((code, row) => code * 2 + sex[row]!),
  );
  write(
    'regionSexAge',
    region.map((code, row) => (code * 2 + sex[row]!) * 5 + age[row]!),
  );
  for (const [r, column] of survey.factors.entries()) writeFileSync(join(folder, `factor${r + 1}`), column);
}

export function openSurvey(folder: string): SurveyFile {
  const bytes = (name: string) => {
    const file = openSync(join(folder, name), 'r');
    const buffer = new ArrayBuffer(fstatSync(file).size);
    readSync(file, new Uint8Array(buffer));
    closeSync(file);
    return buffer;
  };
  const doubles = (name: string) => new Float64Array(bytes(name));
  return { rows: statSync(join(folder, 'weight')).size / 8, doubles, integers: (name) => new Int32Array(bytes(name)) };
}

/** Row numbers in a random order (Fisher and Yates). */
function shuffle(count: number): Int32Array {
  const random = seededRandom(`order of ${count} rows`);
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  for (let last = count - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [rows[last], rows[other]] = [rows[other]!, rows[last]!];
  }
  return rows;
}
