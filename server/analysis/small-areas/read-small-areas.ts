import { basename, dirname, join } from 'node:path';
import { type SmallAreaSpec, smallAreaSchema } from '#contract';
import type { PlaceInJson } from '../../files/json-places.ts';
import { readText } from '../../files/read-text.ts';
import { parseSpec } from '../tables/read-tables.ts';
import { TableError, type TableFinding } from '../tables/table-error.ts';
import { tableProblems } from '../tables/table-problems.ts';
import { SmallAreaFaults } from './small-area-error.ts';
import { smallAreaProblems } from './small-area-problems.ts';

const LIMITS = { what: 'the specification of small areas', mostBytes: 1_000_000 };

/** A specification with the place of each of its parts, and the folder in which its covariates are. */
export interface SmallAreaSource {
  readonly spec: SmallAreaSpec;
  /** How messages name the file. */
  readonly file: string;
  readonly folder: string;
  place(path: readonly PropertyKey[]): { readonly file: string } & ReturnType<PlaceInJson>;
}

/**
 * Reads the specification of figures of small areas.
 *
 * @throws TableError (a file that is not there), SmallAreaError with everything that is wrong in it and can be known
 * without the data
 */
export function readSmallAreas(path: string): SmallAreaSource {
  const file = basename(path);
  const read = readText(path, LIMITS);
  if ('fault' in read) {
    const { line, column } = read.fault;
    throw new TableError([{ file: path, line, column, ...tableProblems.ofFile(read.fault) }]);
  }
  const findings: TableFinding[] = [];
  const parsed = parseSpec(read.text, { file, schema: smallAreaSchema }, findings);
  const faults = new SmallAreaFaults();
  if (parsed === undefined) faults.include(new TableError(findings));
  faults.throwIfAny();
  const { spec, place: placeOf } = parsed!;
  const place = (part: readonly PropertyKey[]) => ({ file, ...placeOf(part) });
  const { area, columns } = spec.covariates;
  for (const [index, column] of columns.entries())
    if (column === area || columns.indexOf(column) !== index)
      faults.add(place(['covariates', 'columns', index]), smallAreaProblems.repeatedColumn(column));
  faults.throwIfAny();
  return { spec, file, folder: dirname(path), place };
}

/** Where the covariates are, whether they are there or not. */
export function covariatesPath({ folder, spec }: SmallAreaSource): string {
  return join(folder, spec.covariates.path);
}
