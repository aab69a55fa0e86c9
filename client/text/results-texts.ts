import { type FigureWords, figureWords } from '#contract';
import { type FigureTexts, figureTexts } from './figures/figure-texts.ts';
import type { InEveryLanguage, LanguageCode } from './language.ts';

/** Everything that the results page says, in one language. */
export interface ResultsTexts extends FigureWords {
  readonly figures: FigureTexts;
}

export const resultsTexts: InEveryLanguage<ResultsTexts> = {
  es: resultsIn('es'),
  en: resultsIn('en'),
  pt: resultsIn('pt'),
  fr: resultsIn('fr'),
};

function resultsIn(language: LanguageCode): ResultsTexts {
  return { figures: figureTexts[language], ...figureWords(language) };
}
