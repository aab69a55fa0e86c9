import { useMemo } from 'react';
import type { ResultsTexts } from '../../text/results-texts.ts';
import { tableIndicatorTexts } from '../../text/tables/table-indicator-texts.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';

/** The texts of the results, with the names of the indicators that only tables have. */
export function useTableTexts(): ResultsTexts {
  const texts = useResultsTexts();
  const { language } = useLanguage();
  return useMemo(
    () => ({ ...texts, indicators: { ...texts.indicators, ...tableIndicatorTexts[language] } }),
    [texts, language],
  );
}
