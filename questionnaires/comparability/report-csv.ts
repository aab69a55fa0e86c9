import { csvRows } from '../csv/csv-rows.ts';
import { reasonWords } from '../diff/words/reason-in-words.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { formTitle, textOf } from '../instrument/text.ts';
import { figureName } from './figure-name.ts';
import type { ComparabilityReport } from './report.ts';
import { comparabilityWords } from './words/words-of.ts';

const COLUMNS = ['kind', 'form', 'name', 'standing', 'result', 'reasons', 'why', 'standard', 'own'];

/**
 * The report as CSV (RFC 4180): a row for each figure and question of the standard, then one for each question that the
 * standard does not ask. `standing` and `reasons` are codes, `result` and `why` the same in the language.
 */
export function comparabilityCsv(
  report: ComparabilityReport,
  { standard, own, language }: { standard: Instrument; own: Instrument; language: string },
): string {
  const { standing: standings, added } = comparabilityWords(language);
  const sentences = reasonWords(language).reasons;
  const figures = report.figures.map(({ standing, reasons, ...figure }) => [
    'figure',
    '',
    figureName(standard, language, figure),
    standing,
    standings[standing],
    reasons.join(' '),
    reasons.map((reason) => sentences[reason]).join(' '),
    '',
    '',
  ]);
  const questions = report.questions.map(({ name, form, standing, reasons, words }) => {
    const other = words.find((one) => one.language === language);
    return [
      'question',
      formTitle(standard, language, form),
      name,
      standing,
      standings[standing],
      reasons.join(' '),
      reasons.map((reason) => sentences[reason]).join(' '),
      other?.standard ?? textOf(standard, language, name) ?? '',
      other?.own ?? '',
    ];
  });
  const ofOwn = report.added.map(({ name, form }) => [
    'added',
    formTitle(own, language, form),
    name,
    'added',
    added,
    '',
    '',
    '',
    textOf(own, language, name) ?? '',
  ]);
  return csvRows([COLUMNS, ...figures, ...questions, ...ofOwn]);
}
