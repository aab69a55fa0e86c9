import {
  categoryName,
  crimeName,
  type EstimateRow,
  isOfCrimes,
  outcomeName,
  splitCategory,
  valueName,
  variableName,
} from '#contract';
import { isJsonRecord } from '#questionnaires';
import type { LanguageCode } from '../../../text/language.ts';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import type { WrittenStudy } from './study-draft.ts';
import { textOfStudy } from './text-of-study.ts';

interface NamesOfStudy {
  readonly results: ResultsTexts;
  readonly study: WrittenStudy | undefined;
  readonly language: LanguageCode;
  /** Writes a name and its value beside each other. */
  readonly pair: (of: { name: string; value: string }) => string;
  /** Where a row is of all crimes and of everybody. */
  readonly everybody: string;
}

type NamedRow = Pick<EstimateRow, 'indicator' | 'crime' | 'domain' | 'category' | 'outcome' | 'variance_frame'>;

/** What a figure of a study is of, in words; its own labels of codes come before those of the product. */
export function ofWhat(row: NamedRow, { results, study, language, pair, everybody }: NamesOfStudy): string {
  const { indicator, crime, domain, category, outcome, variance_frame: frame } = row;
  const { frames } = results.figures;
  const valueCalled = (variable: string, value: string) =>
    labelOf(study, variable, value, language) ?? valueName(results, variable, value);
  const [split, value] = splitCategory(category);
  const parts = [
    crime === 'any' || !isOfCrimes(indicator) ? '' : crimeName(results, crime),
    ...Object.entries(domain).map(([variable, code]) =>
      pair({ name: variableName(results, variable), value: valueCalled(variable, code) }),
    ),
    value === undefined ? category && categoryName(results, category, indicator) : valueCalled(split, value),
    outcomeName(results, outcome),
    frame === 'incident_psus' ? frames[frame] : '',
  ].filter((part) => part !== '');
  return parts.join(' · ') || everybody;
}

function labelOf(study: WrittenStudy | undefined, variable: string, code: string, language: LanguageCode) {
  const labels = study?.labels;
  const ofVariable = isJsonRecord(labels) && Object.hasOwn(labels, variable) ? labels[variable] : undefined;
  if (!isJsonRecord(ofVariable) || !Object.hasOwn(ofVariable, code)) return undefined;
  return textOfStudy(ofVariable[code], language);
}
