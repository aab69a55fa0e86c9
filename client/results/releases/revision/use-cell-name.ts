import {
  categoryName,
  crimeName,
  figureWords,
  isOfCrimes,
  measureName,
  type ReleaseChange,
  valueName,
  variableName,
} from '#contract';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';

type Cell = Pick<ReleaseChange, 'indicator' | 'crime' | 'category' | 'domain'>;

/** A cell in words: what is measured, of which crime, of whom. */
export function useCellName(): (cell: Cell) => string {
  const { language } = useLanguage();
  const words = figureWords(language);
  const { pair } = useTexts(releaseTexts);
  return ({ indicator, crime, category, domain }) =>
    [
      measureName(words, indicator),
      ...(crime !== '' && isOfCrimes(indicator) ? [crimeName(words, crime)] : []),
      ...(category === '' ? [] : [categoryName(words, category, indicator)]),
      ...Object.entries(domain).map(([variable, value]) =>
        pair({ name: variableName(words, variable), value: valueName(words, variable, value) }),
      ),
    ].join(' · ');
}
