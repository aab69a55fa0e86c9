import {
  FIGURE_LANGUAGES,
  flagsOf,
  isUnread,
  type PrecisionWord,
  type PublicationStandard,
  QUALITY_FLAGS,
  STANDARDS,
  type StandardTexts,
  standardTexts,
} from '#contract';
import type { FigureRow } from './figure-set.ts';
import { sheetWordsIn } from './words/sheet-words-in.ts';

/** English where the product does not speak the language. */
export function standardTextsIn(language: string): StandardTexts {
  return standardTexts[FIGURE_LANGUAGES.find((one) => one === language) ?? 'en'];
}

/** What the label of a standard is called; a figure that cannot be computed has none. */
export function labelName(label: string, { labels }: StandardTexts): string {
  return Object.hasOwn(labels, label) ? labels[label as PrecisionWord] : label;
}

/** What stands beside an estimate in codes: why it is hidden, or its label with its flags. */
export function statusOfFigure({ suppressed, label, flag }: FigureRow): string {
  if (suppressed !== undefined && suppressed !== '') return suppressed;
  return [label, ...flagsOf(flag)].filter((code) => code !== '').join(' ');
}

/** The same in words. */
export function statusInWords(row: FigureRow, language: string): string {
  if (row.suppressed !== undefined && row.suppressed !== '') return sheetWordsIn(language).hidden;
  const texts = standardTextsIn(language);
  const flags = flagsOf(row.flag).map((code) => texts.flags[code].word);
  return [labelName(row.label, texts), ...flags].filter((word) => word !== '').join('; ');
}

/** By which standards figures are labelled, its limits, and what the flags mean that stand beside some of them. */
export function precisionNotes(rows: readonly FigureRow[], language: string): string[] {
  const texts = standardTextsIn(language);
  const { labelledBy } = sheetWordsIn(language);
  const named = [...new Set(rows.map(({ standard }) => standard))].flatMap((standard) => {
    const known = STANDARDS.find((one) => one === standard);
    return known === undefined ? [labelledBy(standard)] : [labelledBy(texts.names[known]), ...limitsOf(known, texts)];
  });
  const shown = new Set(rows.flatMap(({ flag }) => flagsOf(flag)));
  return [...named, ...QUALITY_FLAGS.filter((code) => shown.has(code)).map((code) => texts.flags[code].note)];
}

function limitsOf(standard: PublicationStandard, { thresholds, asCited }: StandardTexts): string[] {
  return [thresholds[standard], ...(isUnread(standard) ? [asCited[standard]] : [])];
}
