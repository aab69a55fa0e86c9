import type { LanguageCode } from '../language.ts';
import { studyProblemsInSpanish } from './es.ts';
import { studyProblemsInFrench } from './fr.ts';
import { studyProblemsInPortuguese } from './pt.ts';

type Part = 'households' | 'persons' | 'incidents' | 'household' | 'person';

/** What is wrong with a study or its data and what to do, by the name of the server's sentence about the same. */
export interface StudyProblemTexts {
  readonly ofJson: (fault: {
    kind: 'not-json' | 'too-deep' | 'repeated-key' | 'reserved-key';
    path?: string;
  }) => string;
  /** A part of another shape, or an expression: what is wrong with it, and what to do. */
  readonly wrongPart: (wrong: { part: string; problem: string; remedy: string }) => string;
  /** A part that is written otherwise than it should be. */
  readonly otherShape: (part: string) => string;
  /** An expression names a column that the file does not have in the study. */
  readonly unknownColumn: (expression: string) => string;
  // Data files
  readonly notBrought: (path: string) => string;
  readonly foreignFile: (file: { format?: string }) => string;
  readonly notOfItsFormat: (format: string) => string;
  readonly brokenFormat: (file: { format: string }) => string;
  readonly unknownStata: (version: string) => string;
  readonly unknownEncoding: (encoding: string) => string;
  readonly onlyText: (what: string) => string;
  readonly endsInHeader: () => string;
  readonly fewerRows: (count: { rows: number; found: number }) => string;
  readonly nestedColumn: () => string;
  readonly noLabels: () => string;
  readonly hiddenGzip: () => string;
  readonly notUtf8: (encoding: string) => string;
  readonly notLatin1: (stated: string) => string;
  readonly zeroByte: () => string;
  readonly notUtf16: () => string;
  readonly otherSeparator: (about: { sign: string }) => string;
  readonly emptyFile: () => string;
  readonly noRows: () => string;
  readonly endsTooEarly: () => string;
  readonly unpacksTooFar: (megabytes: number) => string;
  readonly notGzip: () => string;
  readonly wrongWidth: (values: { found: number; expected: number }) => string;
  readonly blankLine: () => string;
  readonly openQuotation: () => string;
  readonly strayQuotation: () => string;
  readonly twoLineBreaks: () => string;
  readonly endlessRow: () => string;
  readonly notCsv: () => string;
  readonly noColumns: (name: string) => string;
  readonly columnTwice: (name: string) => string;
  readonly missingColumn: (name: string, similar?: string) => string;
  // What the data say
  readonly notANumber: (cell: string) => string;
  readonly blankValue: () => string;
  readonly blankNumber: () => string;
  readonly impossibleFpc: (about: { value: number; isFraction: boolean }) => string;
  readonly fpcVaries: (about: { value: number; other: number; line: number }) => string;
  readonly moreThanPopulation: (about: { population: number }) => string;
  readonly parentNotSelected: () => string;
  readonly nothingSelected: (rows: string) => string;
  readonly largeCode: () => string;
  readonly ofWeight: (weight: number | null) => string;
  readonly impossibleAmount: (amount: number) => string;
  readonly weightOfNobody: (about: { unit: Part; line: number; file: string }) => string;
  readonly invalidCounts: (names: readonly string[]) => string;
  readonly duplicateKey: (firstLine: number) => string;
  readonly parentNotFound: (file: string) => string;
  readonly undeclaredCrime: () => string;
  readonly unknownCode: (text: string) => string;
  readonly lonelyPsu: (about: { stratum: string; psu: string; frame: string }) => string;
  readonly psuInTwoStrata: (about: { psu: string; stratum: string; other: string; line: number }) => string;
  // The study itself
  readonly unknownAnswerCode: (code: string) => string;
  readonly blankName: () => string;
  readonly noCategories: () => string;
  readonly impossibleName: () => string;
  readonly undeclaredColumn: (about: { name: string; file: string }) => string;
  readonly columnInBraces: (name: string) => string;
  readonly textWeight: (name: string) => string;
  readonly neededPart: () => string;
  readonly levelOfAbsent: (about: { crime: string; level: Part }) => string;
  readonly linkNeeded: (about: { part: Part; to: Part }) => string;
  readonly keyNeeded: (about: { part: Part; from: Part }) => string;
  readonly noSuchParent: (about: { part: Part; to: Part }) => string;
  readonly weightTwice: () => string;
  readonly onlyWide: () => string;
  readonly capWithoutTimes: () => string;
  readonly otherWeightOfIncidents: (name: string) => string;
  readonly unknownWeight: (about: { unit: Part; weight: string }) => string;
  readonly stagesWithoutFpc: () => string;
  readonly replicatesApart: (part: Part) => string;
  readonly replicatesAndStages: () => string;
  readonly replicatesOfOthers: () => string;
  readonly replicateCount: (found: readonly number[]) => string;
  readonly rhoNeeded: () => string;
  readonly rhoOfOther: (method: string) => string;
  readonly scaleNeeded: () => string;
  readonly scaleOfMethod: (about: { method: string; scale: number; own: number }) => string;
  readonly rscalesLength: (about: { length: number; replicates: number }) => string;
  readonly rscalesAllZero: () => string;
  readonly takenId: (id: string) => string;
  readonly unknownFigure: (id: string) => string;
  readonly unitOfAbsent: (unit: string) => string;
  readonly ratioOfIncidents: () => string;
  readonly shareOfWhat: () => string;
  readonly unlistedFile: (about: { part: Part; name: string }) => string;
  readonly crimeTwice: (crime: string) => string;
  readonly unknownCrime: (about: { part: string; crime: string }) => string;
  readonly wrongLevel: (about: { part: string; crime: string; level: string }) => string;
  readonly domainTwice: (name: string) => string;
  readonly crimeAndSet: (name: string) => string;
  readonly listedTwice: (entry: string) => string;
  readonly labelsOfNothing: (name: string) => string;
  readonly labelOfNothing: (p: { name: string; code: string }) => string;
  readonly knownAndUnknown: (code: string) => string;
  readonly unknownDomain: (name: string) => string;
}

/** The server's own sentences are in English. */
export const STUDY_PROBLEM_TEXTS: Readonly<Record<Exclude<LanguageCode, 'en'>, StudyProblemTexts>> = {
  es: studyProblemsInSpanish,
  pt: studyProblemsInPortuguese,
  fr: studyProblemsInFrench,
};
