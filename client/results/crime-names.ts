import { createContext, useContext, useMemo } from 'react';
import type { EstimatesReply, TableChoices } from '#contract';
import { type ResultsTexts, resultsTexts } from '../text/results-texts.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

/**
 * What the questionnaire calls its crimes, in its languages: the same word here as in the interview, in coding,
 * in the codebook and on paper.
 */
export const CrimeNamesContext = createContext<EstimatesReply['crimes']>({});

/** What the questionnaire calls the answers that indicators count, by indicator, code and language. */
export const AnswerNamesContext = createContext<TableChoices['answers']>({});

/**
 * The texts of the results in the reader's language, with the questionnaire's names of its crimes and answers. The
 * product names the sets, and the crimes of a study.
 */
export function useResultsTexts(): ResultsTexts {
  const texts = useTexts(resultsTexts);
  const names = useContext(CrimeNamesContext);
  const answers = useContext(AnswerNamesContext);
  const { language } = useLanguage();
  return useMemo(
    () => ({ ...withCrimeNames(texts, names, language), answers: answersIn(answers, language) }),
    [texts, names, answers, language],
  );
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

function answersIn(names: TableChoices['answers'], language: string): ResultsTexts['answers'] {
  const inLanguage = (byCode: TableChoices['answers'][string]) =>
    Object.fromEntries(
      Object.entries(byCode).map(([code, words]) => [code, words[language] ?? Object.values(words)[0] ?? code]),
    );
  return Object.fromEntries(Object.entries(names).map(([indicator, byCode]) => [indicator, inLanguage(byCode)]));
}
