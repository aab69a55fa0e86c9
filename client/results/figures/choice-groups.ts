import {
  categoryName,
  crimeName,
  isToldIndicator,
  measureName,
  outcomeName,
  splitCategory,
  variableName,
} from '#contract';
import type { ResultsTexts } from '../../text/results-texts.ts';
import { splitCrimes } from '../model/choices.ts';

/** Indicators for a select: those of crimes, then what people told of themselves and of the authorities. */
export function measureGroups(measures: readonly string[], texts: ResultsTexts) {
  const options = (ids: readonly string[]) => ids.map((value) => ({ value, label: measureName(texts, value) }));
  const told = measures.filter(isToldIndicator);
  const crimes = measures.filter((measure) => !isToldIndicator(measure));
  if (told.length === 0) return [{ options: options(crimes) }];
  return [
    { label: texts.groups.crimes, options: options(crimes) },
    { label: texts.groups.told, options: options(told) },
  ];
}

/** Crimes for a select: the sets together, then the single ones. */
export function crimeGroups(crimes: readonly string[], texts: ResultsTexts) {
  const { sets, single } = splitCrimes(crimes);
  const options = (keys: readonly string[]) => keys.map((value) => ({ value, label: crimeName(texts, value) }));
  return [
    { label: texts.figures.together, options: options(sets) },
    { label: texts.figures.single, options: options(single) },
  ];
}

/** Domains for a select: everybody, then the values of each variable under its name. */
export function whereGroups(wheres: readonly string[], texts: ResultsTexts) {
  const variables = [...new Set(wheres.filter((where) => where !== '').map((where) => splitCategory(where)[0]))];
  return [
    { options: [{ value: '', label: texts.domains.wholeCountry }] },
    ...variables.map((variable) => ({
      label: variableName(texts, variable),
      options: wheres
        .filter((where) => splitCategory(where)[0] === variable)
        .map((value) => ({ value, label: categoryName(texts, value) })),
    })),
  ];
}

/** Of which incidents, as a choice: all of them has a name here alone. */
export function outcomeChoice(outcome: string, texts: ResultsTexts): string {
  return outcomeName(texts, outcome) || texts.figures.bothOutcomes;
}
