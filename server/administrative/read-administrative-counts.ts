import { countsMapping } from '#contract';
import { parseSpec } from '../analysis/tables/read-tables.ts';
import type { TableFinding } from '../analysis/tables/table-error.ts';
import type { AdministrativeCounts } from './administrative-counts.ts';
import { type KnownOfSurvey, mappingProblems } from './check-mapping.ts';
import { CountsError, type CountsFileNames } from './counts-error.ts';
import { readCountsCsv } from './read-counts-csv.ts';
import { wholeCountProblems } from './whole-counts.ts';

/** Both files as they arrived, and how messages call them. */
export interface CountsFiles {
  readonly mapping: string;
  readonly counts: Uint8Array;
  readonly names: CountsFileNames;
}

/**
 * Administrative counts with what they are.
 *
 * @param known the survey beside which they will stand; without it what depends on it is not checked
 * @throws CountsError with everything that is wrong with both files
 */
export function readAdministrativeCounts(
  { mapping: text, counts, names }: CountsFiles,
  known?: KnownOfSurvey,
): AdministrativeCounts {
  const findings: TableFinding[] = [];
  const source = parseSpec(text, { file: names.mapping, schema: countsMapping }, findings);
  if (!source || findings.length > 0) throw new CountsError({ findings }, names);
  const mapping = source.spec;
  const { lines, problems: ofLines } = readCountsCsv(counts, mapping, known);
  const ofWhole = wholeCountProblems(lines, mapping, ofLines.length === 0 ? known : undefined);
  const problems = [...mappingProblems(source, known), ...ofLines, ...ofWhole];
  if (problems.length > 0) throw new CountsError({ problems }, names);
  const cells = lines.map(({ offence, area, months, count }) => ({ offence, area, months, count }));
  return { mapping, cells };
}
