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
  /** Whether something is wrong with how the covariates are to be read: they are not read then. */
  readonly isUnreadable?: boolean;
  /** What is wrong with the specification itself: told with what else is found. */
  readonly faults: SmallAreaFaults;
}

/**
 * Reads the specification of figures of small areas.
 *
 * @throws TableError (a file that is not there), SmallAreaError where nothing can be read of it
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
  faults.include(new TableError(findings));
  if (parsed === undefined) faults.throwIfAny();
  const { spec, place: placeOf } = parsed!;
  const place = (part: readonly PropertyKey[]) => ({ file, ...placeOf(part) });
  const { area, columns } = spec.covariates;
  const twice = columns.flatMap((column, index) =>
    column === area || columns.indexOf(column) !== index ? [{ column, index }] : [],
  );
  for (const { column, index } of twice)
    faults.add(place(['covariates', 'columns', index]), smallAreaProblems.repeatedColumn(column));
  const isUnreadable = twice.length > 0 || parsed!.issues?.some((issue) => issue.path[0] === 'covariates') === true;
  return { spec, file, folder: dirname(path), place, faults, isUnreadable };
}

/** Where the covariates are, whether they are there or not. */
export function covariatesPath({ folder, spec }: SmallAreaSource): string {
  return join(folder, spec.covariates.path);
}
