import type { DeclaredBreak } from '#contract';
import { type Instrument, reasonInWords, type VerdictReason } from '#questionnaires';
import type { AnalysisFile, ByLanguage } from '../analysis-file.ts';
import { wordsByLanguage } from '../from-study/study-figures-schema.ts';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import { instrumentBreaks } from './instrument-breaks.ts';
import { countedCrimes } from './other-definitions.ts';
import type { TableEdition } from './table-edition.ts';

/** Why a figure is not measured in the same way in two editions. */
export interface BrokenSeries {
  /** `declared`, or reasons of changes of the questionnaire. */
  readonly codes: readonly string[];
  readonly explanation: ByLanguage;
}

const LANGUAGES = ['en', 'es', 'fr', 'pt'];

/** Whether a declaration is about a figure; it is about all where it names none. */
export function bearsOn(
  {
    indicators,
    crimes,
    categories,
  }: Pick<DeclaredBreak, 'indicators' | 'crimes'> & { categories?: string[] | undefined },
  { id, crime, category }: Pick<FigureCandidate, 'id' | 'crime' | 'category'>,
): boolean {
  const names = (list: readonly string[] | undefined, name: string) => list === undefined || list.includes(name);
  return names(indicators, id) && names(crimes, crime) && names(categories, category);
}

/**
 * What breaks the series of each figure between two editions: what the table declares, what the study of either says,
 * a set that counts other crimes, and what changed in the questionnaire.
 */
export function seriesBreaks(
  own: TableEdition,
  other: TableEdition,
  declared: readonly DeclaredBreak[],
): (figure: FigureCandidate) => BrokenSeries | undefined {
  const stated = [
    ...[...declared, ...(own.file.breaks ?? [])].filter((one) => [undefined, other.name].includes(one.with)),
    ...(other.file.breaks ?? []).filter((one) => [undefined, own.name].includes(one.with)),
  ];
  const changed = changesBetween(own.instrument, other.instrument);
  return (figure) => {
    const counted = [...new Set([own, other].flatMap(({ file }) => countedCrimes(figure, file)))];
    // What breaks one crime breaks every set that counts it.
    const said = stated.find((one) => [figure.crime, ...counted].some((crime) => bearsOn(one, { ...figure, crime })));
    if (said !== undefined) return { codes: ['declared'], explanation: wordsByLanguage(said.reason) };
    const reasons = changed(figure);
    if (reasons.length === 0 && isOtherSet(own.file, other.file, figure)) return inWords(['totals']);
    return reasons.length === 0 ? undefined : inWords(reasons);
  };
}

function changesBetween(own: Instrument | undefined, other: Instrument | undefined) {
  const areSame = own?.id === other?.id && own?.version === other?.version;
  if (own === undefined || other === undefined || areSame) return () => [];
  return instrumentBreaks(other, own);
}

/** Whether a set of crimes has other members. */
function isOtherSet(own: AnalysisFile, other: AnalysisFile, { crime, isSet, pool }: FigureCandidate): boolean {
  if (!isSet || (pool === undefined && !own.sets.has(crime))) return false;
  const members = ({ sets }: AnalysisFile) => [...(sets.get(crime) ?? [])].sort().join(' ');
  return members(own) !== members(other);
}

function inWords(reasons: readonly VerdictReason[]): BrokenSeries {
  const say = (language: string) =>
    reasons.map((because) => reasonInWords({ because, verdict: 'breaks' }, language)).join(' ');
  return { codes: reasons, explanation: Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) };
}
