import {
  categoryName,
  crimeName,
  figureWords,
  isOfCrimes,
  measureName,
  outcomeName,
  type ReleaseChange,
  valueName,
  variableName,
} from '#contract';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';

type Cell = Pick<ReleaseChange, 'indicator' | 'crime' | 'outcome' | 'category' | 'domain'>;

/** A cell in words: what is measured, of which crime, of attempts alone or not, of whom. */
export function useCellName(): (cell: Cell) => string {
  const { language } = useLanguage();
  const words = figureWords(language);
  const { pair } = useTexts(releaseTexts);
  return ({ indicator, crime, outcome, category, domain }) =>
    [
      measureName(words, indicator),
      ...(crime !== '' && isOfCrimes(indicator) ? [crimeName(words, crime)] : []),
      ...(outcome === 'both' ? [] : [outcomeName(words, outcome)]),
      ...(category === '' ? [] : [categoryName(words, category, indicator)]),
      ...Object.entries(domain).map(([variable, value]) =>
        pair({ name: variableName(words, variable), value: valueName(words, variable, value) }),
      ),
    ].join(' · ');
}
