import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TypedColumn } from '#questionnaires';
import { dataOnDisk } from '../from-study/bytes/data-source.ts';
import { locateDataFile, locateDataFolder } from '../from-study/locate-data-file.ts';
import { readRecords } from '../from-study/read-records.ts';
import type { Records } from '../from-study/records.ts';
import { StudyError } from '../from-study/study-error.ts';
import { StudyReport } from '../from-study/study-report.ts';
import type { SmallAreaSource } from './read-small-areas.ts';
import type { SmallAreaFaults } from './small-area-error.ts';
import { smallAreaProblems } from './small-area-problems.ts';

/** What is known of the areas, in the order of the file. */
export interface AreaCovariates {
  readonly file: string;
  readonly sha256: string;
  /** By the value of the area: the line on which it stands, and its covariates. */
  readonly areas: ReadonlyMap<string, { readonly line: number; readonly values: readonly number[] }>;
}

/**
 * Reads the covariates of a specification; what is wrong with them goes to the faults.
 *
 * @returns undefined where the file cannot be read, or lacks a column
 */
export async function readAreaCovariates(
  { spec: { covariates }, folder }: SmallAreaSource,
  faults: SmallAreaFaults,
): Promise<AreaCovariates | undefined> {
  const { path, area, columns, ...ways } = covariates;
  const types = Object.fromEntries(columns.map((column) => [column, 'number' as const]));
  const report = new StudyReport();
  const located = locateDataFolder(folder || '.');
  const found = 'problem' in located ? located : locateDataFile(located.path, path);
  if ('problem' in found) report.add({ file: path }, found.problem);
  const file = { path, ...ways, columns: { [area]: 'text' as const, ...types } };
  const records = 'problem' in found ? undefined : await readRecords(dataOnDisk(found.path), file, report);
  try {
    report.throwIfAny();
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    faults.include(error);
  }
  const isWhole = records !== undefined && [area, ...columns].every((column) => records.columns.has(column));
  if (!isWhole || 'problem' in found) return undefined;
  const sha256 = createHash('sha256').update(readFileSync(found.path)).digest('hex');
  return { file: path, sha256, areas: areasOf(records, { area, columns }, faults) };
}

function areasOf(
  { file, rows, lines, columns: read }: Records,
  { area, columns }: { readonly area: string; readonly columns: readonly string[] },
  faults: SmallAreaFaults,
): AreaCovariates['areas'] {
  const names = textsIn(read.get(area)!);
  const areas = new Map<string, { line: number; values: readonly number[] }>();
  for (let row = 0; row < rows; row++) {
    const line = lines[row]!;
    const name = names[row]!.trim();
    const earlier = areas.get(name);
    if (name === '') faults.add({ file, line, column: area }, smallAreaProblems.blankArea());
    else if (earlier) faults.add({ file, line, column: area }, smallAreaProblems.areaTwice(name, earlier.line));
    const values = columns.map((column) => numberIn(read.get(column)!, row));
    // A cell that is no number is said already where it was read.
    for (const [place, column] of columns.entries())
      if (!Number.isFinite(values[place]!) && !faults.has({ file, line, column }))
        faults.add({ file, line, column }, smallAreaProblems.blankCovariate(name));
    if (name !== '' && !earlier) areas.set(name, { line, values });
  }
  return areas;
}

function textsIn(column: TypedColumn): string[] {
  if (column.type === 'text') return Array.from(column.codes, (code) => column.values[code] ?? '');
  return Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)));
}

function numberIn(column: TypedColumn, row: number): number {
  return column.type === 'number' ? column.values[row]! : Number.NaN;
}
