import type { DescribedRecordColumn, DescribedRecords } from './described-columns.ts';
import { exportColumn, flagLabels } from './export-column.ts';
import { codesOf, type ExportWords, exportWords, labelOf } from './labels.ts';

/** Columns of a list of variables. */
export const VARIABLE_COLUMNS = ['records', 'variable', 'type', 'label'];

/**
 * Columns of a list of what codes mean; `missing` is 1 where a code says why there is no answer, `number` what stands
 * for it in files of Stata and SPSS.
 */
export const CODE_COLUMNS = ['records', 'variable', 'code', 'missing', 'label', 'number'];

/** A line for each variable of each kind of record. */
export function variableRows(described: DescribedRecords, language: string): string[][] {
  const words = exportWords(described, language);
  return described.files.flatMap(({ unit, columns }) =>
    columns.map((column) => [unit, column.name, column.kind, labelOf(column, words)]),
  );
}

/** A line for each code of each variable. */
export function codeRows(described: DescribedRecords, language: string): (string | number)[][] {
  const words = exportWords(described, language);
  const flags = flagLabels(language);
  return described.files.flatMap(({ unit, columns }) =>
    columns.flatMap((column) =>
      column.kind === 'flag'
        ? flags.map(({ value, label }) => [unit, column.name, value, 0, label, value])
        : rowsOfCodes(column, words).map((row) => [unit, column.name, ...row]),
    ),
  );
}

function rowsOfCodes(column: DescribedRecordColumn, words: ExportWords): (string | number)[][] {
  const codes = codesOf(column, words) ?? [];
  if (codes.length === 0) return [];
  const { read } = exportColumn(column, words, 1);
  return codes.map(({ code, isMissing, label }) => {
    const number = read(code);
    return [code, isMissing ? 1 : 0, label, typeof number === 'number' ? number : ''];
  });
}
