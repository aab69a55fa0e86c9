import { basename } from 'node:path';
import { type ProfileSpec, profileSchema } from '#contract';
import { readText } from '../../files/read-text.ts';
import { parseSpec, type SpecSource } from '../tables/read-tables.ts';
import { TableError, type TableFinding } from '../tables/table-error.ts';
import { tableProblems } from '../tables/table-problems.ts';
import { WrongShape } from '../tables/wrong-shape.ts';

const LIMITS = { what: 'the specification of a profile', mostBytes: 1_000_000 };

export type ProfileSource = SpecSource<ProfileSpec>;

/**
 * Reads the specification of an adjusted profile.
 *
 * @throws TableError (a file that is not there), WrongShape with everything that is wrong in it and can be known
 * without the data
 */
export function readProfile(path: string): ProfileSource {
  const file = basename(path);
  const read = readText(path, LIMITS);
  if ('fault' in read) {
    const { line, column } = read.fault;
    throw new TableError([{ file: path, line, column, ...tableProblems.ofFile(read.fault) }]);
  }
  return readProfileText(read.text, file);
}

/**
 * Reads the text of a specification.
 *
 * @param file how messages name it
 * @throws WrongShape with everything that is wrong in it and can be known without the data
 */
export function readProfileText(text: string, file: string): ProfileSource {
  const findings: TableFinding[] = [];
  const source = parseSpec(text, { file, schema: profileSchema }, findings);
  if (source === undefined || findings.length > 0) throw new WrongShape(findings, source);
  return source;
}
