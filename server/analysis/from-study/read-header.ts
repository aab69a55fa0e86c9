import { ColumnBuilder } from './column-builder.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyFile } from './study-schema.ts';

/** What separates values in files that call themselves CSV. */
const OTHER_SEPARATORS: readonly { readonly sign: string; readonly name: string }[] = [
  { sign: ';', name: 'semicolons' },
  { sign: '\t', name: 'tabs' },
  { sign: '|', name: 'vertical bars' },
];

/**
 * A builder for each declared column of a file that its header has.
 *
 * @param file how messages name the file
 * @returns undefined when the line is no header of this file, so that nothing can be said of its rows
 */
export function readHeader(
  header: readonly string[],
  { file, columns, report }: { file: string; columns: StudyFile['columns']; report: StudyReport },
): ColumnBuilder[] | undefined {
  const place = { file, line: 1 };
  const names = Object.keys(columns);
  const missing = names.filter((name) => !header.includes(name));
  const separator = missing.length > 0 ? otherSeparator(header, names) : undefined;
  if (separator !== undefined) {
    report.add(place, studyProblems.otherSeparator(separator));
    return undefined;
  }
  if (missing.length === names.length && names.length > 1) {
    report.add(place, studyProblems.noColumns(missing[0]!));
    return undefined;
  }
  for (const name of missing)
    report.add({ ...place, column: name }, studyProblems.missingColumn(name, similarTo(name, header)));
  const twice = new Set(header.filter((name, position) => name !== '' && header.indexOf(name) < position));
  for (const name of twice) report.add({ ...place, column: name }, studyProblems.columnTwice(name));
  return names.flatMap((name) => {
    const position = header.indexOf(name);
    return position < 0 ? [] : new ColumnBuilder({ name, type: columns[name]!, position, file, report });
  });
}

/**
 * Reports a first line that is no CSV, as it has quotation marks around what other signs separate.
 *
 * @returns false when it is not known what separates it
 */
export function foreignHeader(
  line: string,
  { file, columns, report }: { file: string; columns: StudyFile['columns']; report: StudyReport },
): boolean {
  const separator = otherSeparator([line], Object.keys(columns));
  if (separator !== undefined) report.add({ file, line: 1 }, studyProblems.otherSeparator(separator));
  return separator !== undefined;
}

/** A name of the header that differs in capitals, blanks or quotation marks only. */
function similarTo(name: string, header: readonly string[]): string | undefined {
  const plain = (text: string) => text.replace(/[\s"']/g, '').toLowerCase();
  return header.find((other) => plain(other) === plain(name));
}

/** The separator by which the header falls into names that the study declares, or at least into several parts. */
function otherSeparator(header: readonly string[], names: readonly string[]): string | undefined {
  const line = header.join(',');
  const found = OTHER_SEPARATORS.find(({ sign }) => {
    const parts = line.split(sign).map((part) => part.replace(/^"|"$/g, ''));
    return parts.length > 1 && (header.length === 1 || parts.some((part) => names.includes(part)));
  });
  return found?.name;
}
