import { type MadeProfile, type ProfileWords, valueName, variableName } from '#contract';
import type { ChartMark } from '../../../pictures/dots/chart-mark.ts';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import type { FigureFormat } from '../../model/figure-format.ts';
import { flagSigns, qualityText } from '../../model/marks-of.ts';
import { measureOf } from '../../model/measure-of.ts';
import { qualityOf } from '../../model/quality.ts';

type Ratio = MadeProfile['ratios'][number];

type Margins = MadeProfile['margins'][number];

/** How the numbers of a profile are written. */
export interface ProfileFormats {
  readonly ratio: FigureFormat;
  readonly margin: FigureFormat;
}

/** A term, or the terms of an interaction, as the page calls them. */
export function nameOfTerm(term: string, texts: ResultsTexts): string {
  return term
    .split(':')
    .map((name) => variableName(texts, name))
    .join(' × ');
}

/** The value, or values, of a ratio; of the intercept what it stands for. */
export function levelName({ term, level }: Pick<Ratio, 'term' | 'level'>, texts: ResultsTexts, words: ProfileWords) {
  if (level === '') return words.intercept;
  const levels = level.split(':');
  return term
    .split(':')
    .map((name, place) => valueName(texts, name, levels[place]!))
    .join(' × ');
}

/** The values to which the records of a margin are set. */
export function marginName({ of }: Margins, at: Margins['values'][number]['at'], texts: ResultsTexts): string {
  return of.map((name) => valueName(texts, name, String(at[name]))).join(' × ');
}

/** What a profile is of, where it has no title. */
export function profileName(
  { outcome: { indicator, crime }, specification }: Pick<MadeProfile, 'outcome' | 'specification'>,
  texts: ResultsTexts,
): string {
  return measureOf({ measure: indicator, crime, outcome: specification.outcome.outcome }, texts);
}

/** The ratios as a picture draws them: a group a term, its reference hollow at 1. */
export function ratioMarks(
  { ratios }: MadeProfile,
  texts: ResultsTexts,
  { words, format }: { readonly words: ProfileWords; readonly format: FigureFormat },
): ChartMark[] {
  return ratios
    .filter(({ level }) => level !== '')
    .map((one) => ({
      key: `${one.term} ${one.level}`,
      label: levelName(one, texts, words),
      group: nameOfTerm(one.term, texts),
      ...(one.isReference ? { sub: words.reference, style: 'second' as const } : {}),
      value: one.adjusted.value,
      lower: one.adjusted.lower,
      upper: one.adjusted.upper,
      valueText: one.isReference ? '1' : format.value(one.adjusted.value),
      quality: 'none' as const,
      qualityText: '',
    }));
}

/** The ratios whose limits leave out 1, in words: what a reader takes away. */
export function ratioFinding(
  { ratios }: MadeProfile,
  texts: ResultsTexts,
  { words, format }: { readonly words: ProfileWords; readonly format: FigureFormat },
): string {
  const apart = ratios.filter(
    ({ level, isReference, adjusted: { lower, upper } }) =>
      level !== '' && !isReference && lower !== null && upper !== null && (lower > 1 || upper < 1),
  );
  if (apart.length === 0) return words.nothingApart;
  return words.apart(
    apart.map((one) => `${levelName(one, texts, words)} (${format.value(one.adjusted.value)})`).join(', '),
  );
}

/** The margins of one term as a picture draws them, labelled by the standard. */
export function marginMarks(margins: Margins, texts: ResultsTexts, format: FigureFormat): ChartMark[] {
  return margins.values.map(({ at, value, lower, upper, label, flag }) => ({
    key: JSON.stringify(at),
    label: marginName(margins, at, texts),
    value,
    lower,
    upper,
    valueText: format.value(value),
    quality: qualityOf(label),
    qualityText: qualityText({ label, flag }, texts.figures),
    signs: flagSigns({ flag }),
  }));
}
