import type { InEveryLanguage } from '../language.ts';
import type { TableProblemTexts } from '../table-problems/table-problem-texts.ts';
import { profileProblemsInEnglish } from './en.ts';
import { profileProblemsInSpanish } from './es.ts';
import { profileProblemsInFrench } from './fr.ts';
import { profileProblemsInPortuguese } from './pt.ts';

type Names = readonly string[];

/** What the server's sentences call a model without an estimate. */
export interface UnfittedModel {
  readonly code: string;
}

/** What is wrong with a profile and what to do; the first of a table would say "the table". */
export interface ProfileProblemTexts
  extends Pick<
    TableProblemTexts,
    'unknownVariable' | 'answerAbsent' | 'gdpAbsent' | 'recordsAbsent' | 'notOfFile' | 'otherShape'
  > {
  readonly severalCategories: (id: string, known: Names) => string;
  readonly severalUnits: (id: string, crimes: Names) => string;
  readonly notExplained: (id: string, kind: string) => string;
  readonly notATerm: (name: string, terms: Names) => string;
  readonly marginWithout: (names: Names) => string;
  readonly interactionWithout: (needed: string) => string;
  readonly oneLevel: (variable: string) => string;
  readonly noRecords: () => string;
  readonly mergedTwice: (variable: string, value: string) => string;
  readonly notFitted: (model: UnfittedModel, terms: Names, levels: Names) => string;
}

export const profileProblemTexts: InEveryLanguage<ProfileProblemTexts> = {
  es: profileProblemsInSpanish,
  en: profileProblemsInEnglish,
  pt: profileProblemsInPortuguese,
  fr: profileProblemsInFrench,
};
