import type { Instrument } from '../instrument/instrument.ts';
import { formTitle } from '../instrument/text.ts';
import { type CodebookEntry, type CodebookValue, codebookEntries } from './codebook-entries.ts';

/** Byte order mark: without it spreadsheets read UTF-8 as something else. */
const BOM = '\uFEFF';

/**
 * The codebook as CSV (RFC 4180): one row per variable, the columns of every language side by side.
 *
 * Opens right in a spreadsheet: byte order mark, CRLF, quotes where needed, and nothing that would run as a formula.
 */
export function codebookCsv(instrument: Instrument, languages: readonly string[]): string {
  const rows = codebookEntries(instrument, languages).map((entry) => rowOf(instrument, languages, entry));
  return BOM + [headerOf(languages), ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

const TEXTS = ['form_title', 'question', 'universe', 'fixed', 'values', 'missing', 'label_stata', 'label_spss'];

function headerOf(languages: readonly string[]): string[] {
  const shared = ['position', 'form', 'unit', 'name', 'export_name', 'value_labels', 'type', 'min', 'max'];
  return [
    ...shared,
    'optional',
    'sensitive',
    'crime',
    'iccs',
    ...languages.flatMap((language) => TEXTS.map((text) => `${text}_${language}`)),
  ];
}

function rowOf(instrument: Instrument, languages: readonly string[], entry: CodebookEntry): string[] {
  const {
    position,
    form,
    unit,
    name,
    type,
    min,
    max,
    optional,
    sensitive,
    crime = '',
    iccs = '',
    valueLabels = '',
  } = entry;
  const shared = [position, form, unit, name, entry.exportName, valueLabels, type, min ?? '', max ?? ''];
  return [
    ...[...shared, optional ? 'yes' : 'no', sensitive ? 'yes' : 'no', crime, iccs].map(String),
    ...languages.flatMap((language) => [
      formTitle(instrument, language, form),
      entry.label[language] ?? '',
      entry.universe[language] ?? '',
      entry.fixed?.[language] ?? '',
      entry.values.map((value) => valueText(value, language)).join('\n'),
      entry.missing.map((value) => valueText(value, language)).join('\n'),
      entry.stataLabel[language] ?? '',
      entry.spssLabel[language] ?? '',
    ]),
  ];
}

function valueText({ code, number, label }: CodebookValue, language: string): string {
  return `${code} (${number}) = ${label[language] ?? ''}`;
}

/** A number may begin with a minus; any other text that begins like a formula gets an apostrophe, which shows and does not run. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
