import type { AccountingStep, FigureLanguage, InFigureLanguages, Weighting, WeightName } from '#contract';
import type { ReportTableKey } from '../made/report-tables.ts';
import { reportInEnglish } from './en.ts';
import { reportInSpanish } from './es.ts';
import { reportInFrench } from './fr.ts';
import { reportInPortuguese } from './pt.ts';

/** Indicators that have a sentence of their own; the others are said by their name. */
export const SAID_INDICATORS = [
  'prevalence_person',
  'prevalence_household',
  'prevalence_adult_any',
  'incidence_person',
  'dark_figure_unreported',
  'dark_figure_no_file',
  'unsafe_area',
  'safe_walking_night',
] as const;

export type SaidIndicator = (typeof SAID_INDICATORS)[number];

/** Which way a figure went, as its test says. */
export type Trend = 'up' | 'down' | 'none';

export interface SaidTrend {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/** Among which figures of a picture the highest is: without those too imprecise, without totals, without either. */
export type RankedAmong = 'all' | 'precise' | 'whole' | 'both';

/** Outcome rates that a report shows. */
export const SHOWN_RATES = ['RR1', 'RR2', 'RR3', 'RR4', 'COOP1', 'REF1', 'CON1'] as const;

export type ShownRate = (typeof SHOWN_RATES)[number];

/** A step of weighting, as specifications call it. */
type WeightingStepName = Weighting['weights'][WeightName][number]['step'];

/** Everything that the program writes in a report, in one language. Numbers arrive written. */
export interface ReportTexts {
  /** Of numbers and dates where the country is not known. */
  readonly locale: string;
  /** Between a name and what it is of. */
  readonly colon: string;
  readonly skip: string;
  readonly contents: string;
  readonly madeWith: (version: string) => string;
  readonly tables: Readonly<Record<ReportTableKey, string>>;
  /** The same of a table that has victims of crimes against people alone. */
  readonly victimsBy: Readonly<Record<'sex' | 'age' | 'area', string>>;
  readonly table: string;
  readonly columns: {
    readonly what: string;
    readonly estimate: string;
    readonly interval: (level: string) => string;
    readonly cv: string;
    readonly n: string;
    readonly label: string;
    readonly before: string;
    readonly change: string;
    readonly difference: string;
    readonly p: string;
    readonly count: string;
    readonly weighted: string;
    readonly step: string;
    readonly total: string;
    readonly share: string;
  };
  readonly scroll: (what: string) => string;
  /** Notes under tables. */
  readonly notes: {
    readonly columns: (p: { level: string; standard: string }) => string;
    /** Every table of a report and of a site is rounded. */
    readonly rounded: string;
    readonly hidden: string;
    readonly undefinedFigures: string;
    /** For readers: that of the standard asks the office to judge before it publishes. */
    readonly complement: string;
    readonly trends: (p: { level: string; family: string }) => string;
    /** That limits and an adjusted p value need not say the same. */
    /** Under a table of changes. */
    readonly differences: string;
    readonly rawLimits: string;
    readonly before: (title: string) => string;
    readonly low: string;
    readonly noBefore: string;
  };
  readonly trends: Readonly<Record<Trend, string>>;
  /** Title of a table of changes. */
  readonly changeOf: (title: string) => string;
  readonly sentences: Readonly<Record<SaidIndicator, (p: { value: string; per: string }) => string>>;
  readonly sentence: (p: { name: string; value: string }) => string;
  /** Where one of them is negative, a dash between them would read as one more minus. */
  readonly limits: (p: { lower: string; upper: string }) => string;
  readonly withLimits: (p: { said: string; level: string; lower: string; upper: string }) => string;
  readonly trend: Readonly<Record<Trend, (p: SaidTrend) => string>>;
  /** Of a change that the decimals of the figure do not show. */
  readonly trendWithin: Readonly<Record<Exclude<Trend, 'none'>, (p: SaidTrend) => string>>;
  readonly tested: (p: { p: string; family: number }) => string;
  readonly groups: Readonly<
    Record<
      Trend,
      (p: { name: string; first: string; firstValue: string; second: string; secondValue: string }) => string
    >
  >;
  readonly noSentence: (count: string) => string;
  readonly finding: {
    /** How the highest is called, by what it was ranked among: `precise` and `whole` leave some figures out. */
    readonly highest: Readonly<Record<RankedAmong, string>>;
    /** How the lowest is called after the highest, and what is said of either. */
    readonly lowest: string;
    readonly end: (p: { name: string; groups: string; value: string }) => string;
    /** In front of both. */
    readonly titled: (title: string) => string;
    /** Title of a part of a picture, whose ends are those of the part. */
    readonly part: (p: { title: string; part: string; parts: string }) => string;
    /** Title where only figures with a test are drawn. */
    readonly tested: (title: string) => string;
    readonly single: (p: { title: string; top: string; topValue: string }) => string;
    /** After both ends, where a sentence beside the picture says what their test says. */
    readonly testedBeside: string;
    readonly nothing: (title: string) => string;
    /** The same where a total or a subtotal may be precise enough. */
    readonly nothingWhole: (title: string) => string;
    readonly low: (count: string) => string;
    readonly hidden: (count: string) => string;
  };
  readonly pairs: { readonly now: string; readonly before: string };
  readonly funnel: {
    readonly all: string;
    readonly reported: string;
    readonly file: string;
    readonly finding: (p: { reported: string; file: string | undefined }) => string;
  };
  readonly accounts: Readonly<Record<AccountingStep, string>>;
  /** Of households, those that are not among the eligible ones. */
  readonly accountsLess: Readonly<Record<'notEligible' | 'unknown' | 'open', string>>;
  readonly stages: Readonly<Record<'household' | 'person' | 'joint', string>>;
  readonly rates: Readonly<Record<ShownRate, string>>;
  readonly rateNote: string;
  readonly rateNoteOpen: (count: string) => string;
  readonly quality: {
    readonly counts: string;
    readonly rates: string;
    readonly accounts: string;
    readonly coverage: string;
    readonly coverageNote: string;
    readonly coverageAll: string;
    readonly coverageOthers: (count: string) => string;
    /** Where no weights were fitted, and where the files of a study do not tell. */
    readonly coverageWithoutTotals: string;
    readonly coverageOfStudy: string;
    readonly interviewers: string;
    readonly interviewerColumns: {
      readonly rho: string;
      readonly interviewers: string;
      readonly mean: string;
      readonly deff: string;
    };
    readonly interviewerNote: string;
    readonly noImputation: string;
    readonly imputed: (names: string) => string;
    readonly unknownAmounts: string;
    /** Of a report that is published with tables. */
    readonly besideRelease: string;
    readonly suppression: (p: { hidden: string; cells: string; minimum: string }) => string;
    readonly nothingHidden: (p: { cells: string; minimum: string }) => string;
  };
  readonly methods: {
    readonly records: string;
    readonly units: Readonly<Record<'persons' | 'households' | 'incidents', string>>;
    readonly strata: string;
    readonly psus: string;
    readonly variance: string;
    readonly varianceKinds: Readonly<Record<'taylor' | 'replicates', string>>;
    readonly weights: string;
    readonly designWeights: string;
    readonly studyWeights: string;
    readonly weighting: (p: { name: string; hash: string }) => string;
    /** Of the edition that is compared with, whose weights may be of another kind. */
    readonly weightsBefore: (p: { edition: string; weights: string }) => string;
    readonly weightsOfBefore: {
      readonly made: (p: { name: string; hash: string }) => string;
      readonly design: string;
      readonly study: string;
    };
    readonly fileBefore: (p: { edition: string; number: string; hash: string }) => string;
    readonly weightNames: Readonly<Record<WeightName, string>>;
    readonly stepNames: Readonly<Record<WeightingStepName, string>>;
    readonly before: string;
    readonly after: string;
    readonly factors: string;
    readonly questionnaire: string;
    readonly version: string;
    readonly hash: string;
    readonly interviews: string;
    /** Before the files of a study and the hashes of their bytes. */
    readonly sourceFiles: string;
    readonly comparability: string;
    readonly comparabilityNote: (p: { standard: string; own: string }) => string;
    readonly figures: string;
    readonly questions: string;
    readonly analysisFile: (p: { number: string; hash: string }) => string;
  };
}

const WORDS: InFigureLanguages<ReportTexts> = {
  es: reportInSpanish,
  en: reportInEnglish,
  pt: reportInPortuguese,
  fr: reportInFrench,
};

export function reportWords(language: FigureLanguage): ReportTexts {
  return WORDS[language];
}
