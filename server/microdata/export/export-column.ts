import type { Localized } from '#questionnaires';
import {
  type DataValue,
  type FileColumn,
  type LabelledValue,
  MISSING_KINDS,
  type MissingKind,
} from '../../exports/data-files/file-column.ts';
import type { RecordValue } from '../record-value.ts';
import type { DescribedRecordColumn } from './described-columns.ts';

/** A column of a record file as a data file has it, and what becomes of its values. */
export interface ExportColumn {
  readonly column: FileColumn;
  readonly read: (value: RecordValue) => DataValue;
}

/** In which words labels are, and what the ways of not answering are called. */
export interface ExportWords {
  readonly language: string;
  readonly missing: Readonly<Record<string, Localized>>;
}

const FLAGS: readonly (LabelledValue & { words: Localized })[] = [
  { value: 0, label: '', words: { es: 'No', en: 'No', pt: 'Não', fr: 'Non' } },
  { value: 1, label: '', words: { es: 'Sí', en: 'Yes', pt: 'Sim', fr: 'Oui' } },
];

/** A code that is a number: it stays the number that it is. */
const OWN_NUMBER = /^(?:0|[1-9][0-9]{0,8})$/;

/**
 * How a column of a record file is written for programs of statistics, whose labels are of numbers: codes that are
 * numbers stay these numbers, others are numbered from 1 in the order of the questionnaire. "Does not know", "refused"
 * and "not applicable" are kinds of missing answers.
 *
 * @param width bytes of the longest value, of a text that is out of no list
 */
export function exportColumn(described: DescribedRecordColumn, words: ExportWords, width: number): ExportColumn {
  const { name, kind, codes, isMissingOf } = described;
  const label = inLanguage(described.label, words.language) ?? name;
  if (kind === 'number') return { column: { name, label, kind }, read: numberOf };
  if (kind === 'flag') {
    const values = FLAGS.map(({ value, words: said }) => ({ value, label: said[words.language] ?? said.en! }));
    return { column: { name, label, kind: 'whole', values }, read: numberOf };
  }
  if (codes === undefined)
    return { column: { name, label, kind: 'text', width }, read: (value) => (value === null ? null : String(value)) };
  const listed = codes.map(({ code, label: said }) => ({
    code,
    label: inLanguage(said, words.language) ?? inLanguage(words.missing[code] ?? {}, words.language) ?? code,
  }));
  // Beside a number it is the answer itself that says why there is none.
  const isMissing = (code: string): code is MissingKind =>
    isMissingOf === undefined && (MISSING_KINDS as readonly string[]).includes(code);
  const own = listed.filter(({ code }) => !isMissing(code));
  const areNumbers = own.every(({ code }) => OWN_NUMBER.test(code));
  const values = own.map(({ code, label: said }, place) => ({
    code,
    value: areNumbers ? Number(code) : place + 1,
    label: said,
  }));
  const numbers = new Map(values.map(({ code, value }) => [code, value]));
  const missing = Object.fromEntries(
    listed.flatMap(({ code, label: said }) => (isMissing(code) ? [[code, said]] : [])),
  );
  return {
    column: {
      name,
      label,
      kind: 'whole',
      values: values.map(({ value, label: said }) => ({ value, label: said })),
      ...(Object.keys(missing).length > 0 && { missing }),
    },
    read: (value) => {
      if (value === null) return null;
      const code = String(value);
      if (isMissing(code)) return { missing: code };
      return numbers.get(code) ?? null;
    },
  };
}

function numberOf(value: RecordValue): number | null {
  return typeof value === 'number' ? value : null;
}

/** In the language asked for, or in the first that there is. */
function inLanguage(texts: Localized, language: string): string | undefined {
  return texts[language] ?? Object.values(texts)[0];
}
