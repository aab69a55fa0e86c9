import type { InEveryLanguage } from '../language.ts';
import { tableProblemsInEnglish } from './en.ts';
import { tableProblemsInSpanish } from './es.ts';
import { tableProblemsInFrench } from './fr.ts';
import { tableProblemsInPortuguese } from './pt.ts';

type Names = readonly string[];

/** What is wrong with a specification and what to do, by the name of the server's sentence about the same things. */
export interface TableProblemTexts {
  readonly ofJson: (fault: {
    kind: 'not-json' | 'too-deep' | 'repeated-key' | 'reserved-key';
    path?: string;
  }) => string;
  /** A part of another shape: what is wrong with it, and what to do. */
  readonly shape: (wrong: { part: string; problem: string; remedy: string }) => string;
  /** A part that is written otherwise than it should be. */
  readonly otherShape: (part: string) => string;
  readonly repeatedName: (name: string) => string;
  readonly unknownIndicator: (id: string) => string;
  readonly notImputable: (name: string, known: readonly string[]) => string;
  readonly answerAbsent: (id: string, variable: string) => string;
  readonly gdpAbsent: (id: string) => string;
  readonly recordsAbsent: (id: string) => string;
  readonly notOfFile: (id: string) => string;
  readonly unknownCrime: (id: string, crime: string, known: Names) => string;
  readonly outcomeAbsent: (id: string, crime: string, outcome: string) => string;
  readonly totalNotTold: (id: string, crime: string) => string;
  readonly amountNotAsked: (id: string, crime: string, without: Names, asked: Names) => string;
  readonly unknownCategory: (id: string, category: string, known: Names) => string;
  readonly unknownVariable: (variable: string) => string;
  readonly unknownValue: (variable: string, value: string, known: Names) => string;
  readonly unknownIsValue: (variable: string) => string;
  readonly nameOfColumn: (variable: string) => string;
  readonly eventAtResidence: (variable: string) => string;
  readonly residenceAtEvent: (variable: string) => string;
  readonly unitsAtEvent: (id: string) => string;
  readonly tooManyCells: (cells: number, most: number) => string;
  readonly notDividedBy: (variable: string) => string;
  readonly notAValue: (variable: string, reference: string, known: Names) => string;
  readonly tooManyPairs: (pairs: number, most: number) => string;
  readonly unknownDeclared: (name: string, known: Names) => string;
  readonly bridgedTwice: (id: string, crime: string, edition: string) => string;
  readonly nothingShared: (own: string, other: string) => string;
  readonly noSharedPsus: (own: string, other: string) => string;
  readonly unlikeDesigns: (own: string, other: string) => string;
  readonly fittedEditions: (own: string, other: string) => string;
}

export const tableProblemTexts: InEveryLanguage<TableProblemTexts> = {
  es: tableProblemsInSpanish,
  en: tableProblemsInEnglish,
  pt: tableProblemsInPortuguese,
  fr: tableProblemsInFrench,
};
