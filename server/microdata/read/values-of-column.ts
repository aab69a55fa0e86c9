import { MISSING_KINDS } from '../../exports/data-files/file-column.ts';
import type { DescribedRecordColumn } from '../export/described-columns.ts';

/**
 * The values that figures know of a column with a list: where a question is what records are divided by, who did not
 * answer is of no value. Undefined without a list.
 */
export function valuesOfColumn({ codes, holds, variable }: DescribedRecordColumn): string[] | undefined {
  const divides = holds?.what === 'domain' || holds?.what === 'table_domain';
  const isMissing = (code: string) => variable !== undefined && (MISSING_KINDS as readonly string[]).includes(code);
  return codes?.flatMap(({ code }) => (divides && isMissing(code) ? [] : [code]));
}
