import { basename } from 'node:path';
import { readText } from '../../files/read-text.ts';
import { parseSpec, type SpecSource } from '../tables/read-tables.ts';
import { TableError, type TableFinding } from '../tables/table-error.ts';
import { tableProblems } from '../tables/table-problems.ts';
import { type ProfileSpec, profileSchema } from './profile-spec.ts';

const LIMITS = { what: 'the specification of a profile', mostBytes: 1_000_000 };

export type ProfileSource = SpecSource<ProfileSpec>;

/**
 * Reads the specification of an adjusted profile.
 *
 * @throws TableError with everything that is wrong in it and can be known without the data
 */
export function readProfile(path: string): ProfileSource {
  const file = basename(path);
  const read = readText(path, LIMITS);
  if ('fault' in read) {
    const { line, column } = read.fault;
    throw new TableError([{ file: path, line, column, ...tableProblems.ofFile(read.fault) }]);
  }
  const findings: TableFinding[] = [];
  const source = parseSpec(read.text, { file, schema: profileSchema }, findings);
  if (source === undefined) throw new TableError(findings);
  return source;
}
