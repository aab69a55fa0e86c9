import type { InEveryLanguage } from '../language.ts';
import { sourcesInEnglish } from './en.ts';
import { sourcesInSpanish } from './es.ts';
import { sourcesInFrench } from './fr.ts';
import { sourcesInPortuguese } from './pt.ts';

/** What stands in the way of figures from what was chosen, by the server's code; about what it says. */
export interface SourceFlawTexts {
  readonly 'weights-not-made': (p: { weighting: string; count: string }) => string;
  readonly 'weights-negative': (p: { weighting: string }) => string;
  readonly 'cases-without-weight': (p: { count: string }) => string;
  readonly 'weights-of-unapproved': (p: { count: string }) => string;
  readonly 'file-interviews': (p: { number: string; before: string; now: string }) => string;
  readonly 'file-codings': (p: { number: string; before: string; now: string }) => string;
  readonly 'file-other-bytes': (p: { number: string; program: string }) => string;
  readonly 'file-design-weights': (p: { number: string }) => string;
  readonly 'file-has-weights': (p: { number: string; weighting: string }) => string;
  readonly 'file-other-weights': (p: { number: string; weighting: string }) => string;
}

/** Texts of what figures are made from: weights and interviews. Numbers arrive written in the reader's locale. */
export interface SourceTexts {
  readonly heading: string;
  readonly weights: string;
  readonly designWeights: string;
  /** A weighting of the address that is not saved. */
  readonly otherWeights: string;
  readonly interviews: string;
  readonly allInterviews: string;
  readonly file: (p: { number: string; when: string; count: string; interviews: 'accepted' | 'approved' }) => string;
  /** A number of the address that the edition does not have. */
  readonly otherFile: (number: string) => string;
  /** The two choices as the end of a sentence. */
  readonly withWeights: string;
  readonly ofInterviews: string;
  /** What was chosen, under figures; a hash is short in a picture. */
  readonly weightsNote: (p: { name: string; hash: string }) => string;
  readonly designWeightsNote: string;
  readonly fileNote: (p: { number: string; hash: string }) => string;
  /** The same of one of several editions. */
  readonly ofEdition: (p: { edition: string; note: string }) => string;
  readonly weightsOf: (edition: string) => string;
  readonly interviewsOf: (edition: string) => string;
  readonly flaws: SourceFlawTexts;
  readonly unknownWeighting: string;
  readonly unknownFile: string;
  readonly openWeights: string;
}

export const sourceTexts: InEveryLanguage<SourceTexts> = {
  es: sourcesInSpanish,
  en: sourcesInEnglish,
  pt: sourcesInPortuguese,
  fr: sourcesInFrench,
};
