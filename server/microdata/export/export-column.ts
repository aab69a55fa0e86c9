import type { DataValue, FileColumn, LabelledValue, MissingKind } from '../../exports/data-files/file-column.ts';
import type { RecordValue } from '../record-value.ts';
import type { DescribedRecordColumn } from './described-columns.ts';
import { codesOf, type ExportWords, labelOf } from './labels.ts';

/** A column of a record file as a data file has it, and what becomes of its values. */
export interface ExportColumn {
  readonly column: FileColumn;
  readonly read: (value: RecordValue) => DataValue;
}

const FLAGS: readonly (LabelledValue & { words: Readonly<Record<string, string>> })[] = [
  { value: 0, label: '', words: { es: 'No', en: 'No', pt: 'Não', fr: 'Non' } },
  { value: 1, label: '', words: { es: 'Sí', en: 'Yes', pt: 'Sim', fr: 'Oui' } },
];

/** A code that is a number: it stays the number that it is. */
const OWN_NUMBER = /^(?:0|[1-9][0-9]{0,8})$/;

/** What 0 and 1 of a flag mean. */
export function flagLabels(language: string): LabelledValue[] {
  return FLAGS.map(({ value, words: said }) => ({ value, label: said[language] ?? said.en! }));
}

/**
 * How a column of a record file is written for programs of statistics, whose labels are of numbers: codes that are
 * numbers stay these numbers, others are numbered from 1 in the order of the questionnaire. "Does not know", "refused"
 * and "not applicable" are kinds of missing answers.
 *
 * @param width bytes of the longest value, of a text that is out of no list
 */
export function exportColumn(described: DescribedRecordColumn, words: ExportWords, width: number): ExportColumn {
  const { name, kind } = described;
  const label = labelOf(described, words);
  if (kind === 'number') return { column: { name, label, kind }, read: numberOf };
  if (kind === 'flag')
    return { column: { name, label, kind: 'whole', values: flagLabels(words.language) }, read: numberOf };
  const listed = codesOf(described, words);
  if (listed === undefined)
    return { column: { name, label, kind: 'text', width }, read: (value) => (value === null ? null : String(value)) };
  const own = listed.filter(({ isMissing }) => !isMissing);
  const areNumbers = own.every(({ code }) => OWN_NUMBER.test(code));
  const values = own.map(({ code, label: said }, place) => ({
    code,
    value: areNumbers ? Number(code) : place + 1,
    label: said,
  }));
  const numbers = new Map(values.map(({ code, value }) => [code, value]));
  const missing = Object.fromEntries(
    listed.flatMap(({ code, label: said, isMissing }) => (isMissing ? [[code, said]] : [])),
  );
  return {
    column: {
      name,
      label,
      kind: 'whole',
      values: values.map(({ code, value, label: said }) => ({ value, label: said, ...(!areNumbers && { code }) })),
      ...(Object.keys(missing).length > 0 && { missing }),
    },
    read: (value) => {
      if (value === null) return null;
      const code = String(value);
      if (Object.hasOwn(missing, code)) return { missing: code as MissingKind };
      return numbers.get(code) ?? null;
    },
  };
}

function numberOf(value: RecordValue): number | null {
  return typeof value === 'number' ? value : null;
}
