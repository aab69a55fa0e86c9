import { csvRows } from '../csv/csv-rows.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { formTitle } from '../instrument/text.ts';
import { type CodebookEntry, type CodebookValue, codebookEntries } from './codebook-entries.ts';

/**
 * The codebook as CSV (RFC 4180): one row per variable, the columns of every language side by side.
 *
 * It opens correctly in a spreadsheet: byte order mark, CRLF, quotes where needed, and no cell that would run
 * as a formula.
 */
export function codebookCsv(instrument: Instrument, languages: readonly string[]): string {
  const rows = codebookEntries(instrument, languages).map((entry) => rowOf(instrument, languages, entry));
  return csvRows([headerOf(languages), ...rows]);
}

/** Columns that are the same in every language. */
const SHARED_COLUMNS = [
  'position',
  'form',
  'unit',
  'name',
  'export_name',
  'value_labels',
  'type',
  'min',
  'max',
  'optional',
  'sensitive',
  'crime',
  'iccs',
];

/** Columns that every language has, with its code at the end of the name. */
const LANGUAGE_COLUMNS = [
  'form_title',
  'question',
  'universe',
  'fixed',
  'values',
  'missing',
  'label_stata',
  'label_spss',
];

function headerOf(languages: readonly string[]): string[] {
  return [
    ...SHARED_COLUMNS,
    ...languages.flatMap((language) => LANGUAGE_COLUMNS.map((column) => `${column}_${language}`)),
  ];
}

function rowOf(instrument: Instrument, languages: readonly string[], entry: CodebookEntry): string[] {
  return [
    String(entry.position),
    entry.form,
    entry.unit,
    entry.name,
    entry.exportName,
    entry.valueLabels ?? '',
    entry.type,
    String(entry.min ?? ''),
    String(entry.max ?? ''),
    entry.optional ? 'yes' : 'no',
    entry.sensitive ? 'yes' : 'no',
    entry.crime ?? '',
    entry.iccs ?? '',
    ...languages.flatMap((language) => textsOf(instrument, language, entry)),
  ];
}

function textsOf(instrument: Instrument, language: string, entry: CodebookEntry): string[] {
  return [
    formTitle(instrument, language, entry.form),
    entry.label[language] ?? '',
    entry.universe[language] ?? '',
    entry.fixed?.[language] ?? '',
    entry.values.map((value) => valueText(value, language)).join('\n'),
    entry.missing.map((value) => valueText(value, language)).join('\n'),
    entry.stataLabel[language] ?? '',
    entry.spssLabel[language] ?? '',
  ];
}

function valueText({ code, number, label }: CodebookValue, language: string): string {
  return `${code} (${number}) = ${label[language] ?? ''}`;
}
