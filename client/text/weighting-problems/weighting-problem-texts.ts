import type { InEveryLanguage } from '../language.ts';
import { weightingProblemsInEnglish } from './en.ts';
import { weightingProblemsInSpanish } from './es.ts';
import { weightingProblemsInFrench } from './fr.ts';
import { weightingProblemsInPortuguese } from './pt.ts';

/**
 * What is wrong with a specification of weighting, its totals or its rows, and what to do, by the name of the server's
 * sentence about the same things. Numbers and texts are as the server gives them.
 */
export interface WeightingProblemTexts {
  readonly ofJson: (fault: {
    kind: 'not-json' | 'too-deep' | 'repeated-key' | 'reserved-key';
    path?: string;
  }) => string;
  /** A part or an expression: what is wrong with it and what to do, in the words that questionnaires have for it. */
  readonly ofPart: (wrong: { problem: string; remedy: string }) => string;
  readonly unknownInExpression: (problem: string) => string;
  /** What the engine says of a step follows in English. */
  readonly stepImpossible: (step: { place: string }) => string;
  readonly negativeWeights: (p: { count: number }) => string;
  readonly negativeReplicates: (p: { count: number }) => string;
  readonly unlikelySum: (p: { factor: number | string }) => string;
  readonly unknownColumn: (name: string) => string;
  readonly unknownVariable: (name: string) => string;
  readonly variableAndColumn: (name: string) => string;
  readonly hiddenColumn: (name: string) => string;
  readonly sampleOfFile: () => string;
  readonly totalsNotSent: (path: string) => string;
  readonly totalsNotFound: (p: { path: string; named: string }) => string;
  readonly noDesign: () => string;
  readonly designTwice: () => string;
  readonly nothingToCalibrate: () => string;
  readonly noLimits: () => string;
  readonly logitWithoutBounds: () => string;
  readonly wrongWeight: (rows: { count: number }) => string;
  readonly wrongFactor: (rows: { count: number }) => string;
  readonly wrongCorrection: (rows: { count: number }) => string;
  readonly correctionVaries: (rows: { count: number }) => string;
  readonly moreThanPopulation: (rows: { count: number }) => string;
  readonly stagesWithoutFpc: () => string;
  readonly noCategory: (p: { by: string; count: number }) => string;
  readonly noNumber: (p: { name: string; count: number }) => string;
  readonly classWithoutResponse: (p: { label: string; units: number; what: 'responded' | 'known' }) => string;
  readonly nobodyInStep: (p: { units: number; what: 'responded' | 'known' | 'eligible' }) => string;
  readonly totalTwice: (p: { label: string; line: number }) => string;
  readonly blankCategory: (by: string) => string;
  readonly wrongTotal: (total: number | null) => string;
  readonly totalOfZero: (p: { label: string; units: number }) => string;
  readonly totalMissing: (p: { label: string; units: number }) => string;
  readonly cellEmpty: (p: { label: string; total: number; partial: boolean }) => string;
  readonly marginsDiffer: (p: { by: string; sum: number; other: string; otherSum: number }) => string;
  readonly caseTwice: (p: { line: number }) => string;
  readonly foreignFile: (kind: { name: string }) => string;
  readonly notUtf8: (encoding: string) => string;
  readonly notLatin1: (stated: string) => string;
  readonly notUtf16: () => string;
  readonly zeroByte: () => string;
  readonly otherSeparator: (p: { sign: string }) => string;
  readonly emptyFile: () => string;
  readonly noRows: () => string;
  readonly wrongWidth: (p: { found: number; expected: number }) => string;
  readonly blankLine: () => string;
  readonly openQuotation: () => string;
  readonly strayQuotation: () => string;
  readonly twoLineBreaks: () => string;
  readonly endlessRow: () => string;
  readonly notCsv: () => string;
  readonly noColumns: (name: string) => string;
  readonly columnTwice: (name: string) => string;
  readonly missingColumn: (name: string, similar?: string | null) => string;
  readonly notANumber: (cell: string) => string;
}

export const weightingProblemTexts: InEveryLanguage<WeightingProblemTexts> = {
  es: weightingProblemsInSpanish,
  en: weightingProblemsInEnglish,
  pt: weightingProblemsInPortuguese,
  fr: weightingProblemsInFrench,
};
