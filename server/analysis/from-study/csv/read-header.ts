import type { ColumnBuilder } from '../column-builder.ts';
import { type DeclaredFile, declaredColumns } from '../declared-columns.ts';
import { studyProblems } from '../study-problems.ts';

/** What separates values in files that call themselves CSV. */
const SEPARATORS: readonly { readonly sign: string; readonly name: string }[] = [
  { sign: ',', name: 'commas' },
  { sign: ';', name: 'semicolons' },
  { sign: '\t', name: 'tabs' },
  { sign: '|', name: 'vertical bars' },
];

/** A CSV file with the sign that the study states between its values. */
export interface SeparatedFile extends DeclaredFile {
  readonly separator: string;
}

/**
 * A builder for each declared column of a file that its header has.
 *
 * @returns undefined when the line is no header of this file, so that nothing can be said of its rows
 */
export function readHeader(header: readonly string[], about: SeparatedFile): ColumnBuilder[] | undefined {
  const names = Object.keys(about.columns);
  const isWhole = names.every((name) => header.includes(name));
  if (!isWhole && foreignHeader(header.join(about.separator), about, header.length)) return undefined;
  for (const name of names)
    if (about.columns[name] === 'label') about.report.add({ file: about.file, column: name }, studyProblems.noLabels());
  return declaredColumns(header, about, 1);
}

/**
 * Reports a first line whose values other signs separate.
 *
 * @param cells that it has with the stated separator; 1 for a line that is no CSV
 * @returns false when it is not known what separates it
 */
export function foreignHeader(line: string, { file, columns, separator, report }: SeparatedFile, cells = 1): boolean {
  const other = otherSeparator(line, { names: Object.keys(columns), separator, cells });
  if (other !== undefined) report.add({ file, line: 1 }, studyProblems.otherSeparator(other));
  return other !== undefined;
}

/** The separator by which the header falls into names that the study declares, or at least into several parts. */
function otherSeparator(
  line: string,
  { names, separator, cells }: { names: readonly string[]; separator: string; cells: number },
): (typeof SEPARATORS)[number] | undefined {
  return SEPARATORS.find(({ sign }) => {
    if (sign === separator) return false;
    const parts = line.split(sign).map((part) => part.replace(/^"|"$/g, ''));
    return parts.length > 1 && (cells === 1 || parts.some((part) => names.includes(part)));
  });
}
