import type { FileColumn } from './file-column.ts';
import { onOneLine } from './fitting-text.ts';

/** By what name a file has the codes behind the numbers of a variable. */
export const CODES_NAME = 'cifra_codes';

/**
 * The codes of the analysis file behind the numbers of a column, as `1 = female`; none where the numbers are the codes.
 * Labels are words of a language: they do not lead back.
 */
export function codesBehind({ kind, values = [] }: FileColumn): string[] {
  if (kind !== 'whole') return [];
  return values.flatMap(({ value, code }) => (code === undefined ? [] : [`${value} = ${onOneLine(code)}`]));
}
