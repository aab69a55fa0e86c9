import { createContext, useContext, useMemo } from 'react';
import type { EstimatesReply } from '#contract';
import { type ResultsTexts, resultsTexts } from '../text/results-texts.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

/** What the questionnaire calls its crimes, in its languages: a crime that an office adds has no word of ours. */
export const CrimeNames = createContext<EstimatesReply['crimes']>({});

/** The texts of the results in the reader's language, with the questionnaire's names for crimes that we have no word for. */
export function useResultsTexts(): ResultsTexts {
  const texts = useTexts(resultsTexts);
  const names = useContext(CrimeNames);
  const { language } = useLanguage();
  return useMemo(() => withCrimeNames(texts, names, language), [texts, names, language]);
}

export function withCrimeNames(texts: ResultsTexts, names: EstimatesReply['crimes'], language: string): ResultsTexts {
  const own = Object.entries(names).flatMap(([key, byLanguage]) => {
    const name = byLanguage[language] ?? Object.values(byLanguage)[0];
    return name === undefined ? [] : [[key, name] as const];
  });
  return { ...texts, crimes: { ...Object.fromEntries(own), ...texts.crimes } };
}
