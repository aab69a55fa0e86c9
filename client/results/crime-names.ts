import { createContext, useContext, useMemo } from 'react';
import type { EstimatesReply } from '#contract';
import { type ResultsTexts, resultsTexts } from '../text/results-texts.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

/**
 * What the questionnaire calls its crimes, in its languages: the same word here as in the interview, in coding,
 * in the codebook and on paper.
 */
export const CrimeNamesContext = createContext<EstimatesReply['crimes']>({});

/**
 * The texts of the results in the reader's language, with the questionnaire's names of its crimes. The product
 * names the sets, and the crimes of a study.
 */
export function useResultsTexts(): ResultsTexts {
  const texts = useTexts(resultsTexts);
  const names = useContext(CrimeNamesContext);
  const { language } = useLanguage();
  return useMemo(() => withCrimeNames(texts, names, language), [texts, names, language]);
}

export function withCrimeNames(texts: ResultsTexts, names: EstimatesReply['crimes'], language: string): ResultsTexts {
  const ofProduct: Readonly<Record<string, string>> = texts.crimes;
  const crimes: Record<string, string> = {};
  for (const [crime, byLanguage] of Object.entries(names)) {
    const name = byLanguage[language] ?? ofProduct[crime] ?? Object.values(byLanguage)[0];
    if (name !== undefined) crimes[crime] = name;
  }
  return { ...texts, crimes: { ...texts.crimes, ...crimes } };
}
