import { ColumnBuilder } from './column-builder.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyFile } from './study-schema.ts';

/** A data file, what the study says of it, and what takes up what is wrong with it. */
export interface DeclaredFile {
  /** How messages name it. */
  readonly file: string;
  readonly columns: StudyFile['columns'];
  readonly report: StudyReport;
  readonly decimal?: StudyFile['decimal'];
}

/**
 * A builder for each declared column that a file has. One that is absent is reported as missing-column, one that
 * stands twice as duplicate-column.
 *
 * @param names of the columns of the file, in their order
 * @param line of the names, in a file that has lines
 * @returns undefined when the file has none of them, so that nothing can be said of its rows
 */
export function declaredColumns(
  names: readonly string[],
  { file, columns, report, decimal }: DeclaredFile,
  line?: number,
): ColumnBuilder[] | undefined {
  const place = { file, line };
  const wanted = Object.keys(columns);
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length === wanted.length && wanted.length > 1) {
    report.add(place, studyProblems.noColumns(missing[0]!, line !== undefined));
    return undefined;
  }
  for (const name of missing)
    report.add({ ...place, column: name }, studyProblems.missingColumn(name, similarTo(name, names)));
  const twice = new Set(names.filter((name, position) => name !== '' && names.indexOf(name) < position));
  for (const name of twice) report.add({ ...place, column: name }, studyProblems.columnTwice(name));
  return wanted.flatMap((name) => {
    const position = names.indexOf(name);
    if (position < 0) return [];
    return new ColumnBuilder({ name, type: columns[name]!, position, file, report, ...(decimal && { decimal }) });
  });
}

/** A name that differs in capitals, blanks or quotation marks only. */
function similarTo(name: string, names: readonly string[]): string | undefined {
  const plain = (text: string) => text.replace(/[\s"']/g, '').toLowerCase();
  return names.find((other) => plain(other) === plain(name));
}
