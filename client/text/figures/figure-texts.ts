import type { IndicatorUnit, StandardTexts } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { figuresInEnglish } from './en.ts';
import { figuresInSpanish } from './es.ts';
import { figuresInFrench } from './fr.ts';
import { figuresInPortuguese } from './pt.ts';

/** The views of the results. */
export type FiguresTab = 'figures' | 'profile' | 'dark-figure';

/** Of whom a share is. */
export type ShareBase = 'people' | 'households' | 'crimes' | 'others';

/** Why a figure, or its precision, is not defined. */
export type UndefinedReason =
  | 'file-not-asked'
  | 'no-cases'
  | 'nothing-to-divide-by'
  | 'no-standard-error'
  | 'no-limits';

export type EstimateColumn =
  | 'group'
  | 'estimate'
  | 'se'
  | 'lower'
  | 'upper'
  | 'cv'
  | 'df'
  | 'deff'
  | 'positives'
  | 'n'
  | 'effectiveN'
  | 'label'
  | 'flag';

/** What the units of the sample that a figure counts are: victims, or units with another characteristic. */
export type Positives = 'victims' | 'others';

/** What the server does for figures that take long. */
export type FigureStep = 'derive' | 'figures';

/** Sentences of the results page. Numbers arrive written in the reader's locale. */
export interface FigureTexts {
  title: string;
  tabs: Record<FiguresTab, string>;
  tabsLabel: string;
  basis: (submissions: string, when: string) => string;
  /** Figures of interviews that were made with several versions of the questionnaire. */
  joined: {
    title: string;
    counted: (p: { version: string; interviews: string }) => string;
    leftOut: (p: { version: string; interviews: string }) => string;
    /** Its interviews are in the figures, but for those of some crimes. */
    notAsked: (p: { crimes: string }) => string;
  };
  download: string;
  computing: string;
  steps: Record<FigureStep, string>;
  cancelled: string;
  computeAgain: string;
  emptyTitle: string;
  emptyBody: string;
  emptyAction: string;
  /** Why a supervisor finds no figures here, and what there is elsewhere. */
  notForSupervisorsTitle: string;
  notForSupervisorsBody: string;
  notForSupervisorsLater: string;
  noFigureTitle: string;
  noFigureBody: string;

  filters: string;
  measure: string;
  compared: string;
  population: string;
  crime: string;
  standard: string;
  frame: string;
  /**
   * Words between the selects: prevalence, by crime, `in` the whole country; `judged by` INEGI's standard.
   */
  inPlace: string;
  forCrime: string;
  victimsOf: string;
  crimesOf: string;
  judgedBy: string;
  withErrors: string;
  standards: StandardTexts;
  frames: Record<'all_psus' | 'incident_psus', string>;
  /** Before the choice of completed or attempted incidents. */
  counting: string;
  outcome: string;
  /** Completed and attempted ones together; the parts are named as in every title. */
  bothOutcomes: string;
  together: string;
  single: string;

  /** Written after a figure or a title; `n` is 100,000 as the reader's country writes it. */
  units: Record<Exclude<IndicatorUnit, 'share'>, (n: string) => string>;
  shares: Record<ShareBase, string>;
  intervalName: string;
  interval: (limits: string) => string;
  sample: (n: string) => string;
  /** The same, with how many of them the figure counts. */
  sampleWith: Record<Positives, (p: { n: string; positives: string }) => string>;
  definition: string;
  notDefined: string;
  /** Beside a dot in a chart; the table gives the reason. */
  noInterval: string;
  undefinedReasons: Record<UndefinedReason, string>;
  reference: (value: string) => string;

  findings: FindingTexts;
  table: TableTexts;
  notes: NoteTexts;
  profile: ProfileTexts;
  dark: DarkTexts;
}

export interface FindingTexts {
  range: (p: { measure: string; top: string; topValue: string; bottom: string; bottomValue: string }) => string;
  /** Where too many share the other end to be named, or all others do. */
  highest: (p: { measure: string; top: string; topValue: string }) => string;
  lowest: (p: { measure: string; bottom: string; bottomValue: string }) => string;
  /** After them where no test was made. */
  untestedOrder: string;
  /** The same where the comparison of the table tests it. */
  testedBeside: string;
  /** The measure, of figures of sufficient precision only. */
  ofPrecise: (p: { measure: string }) => string;
  single: (p: { measure: string; group: string; value: string }) => string;
  /** Every figure is 0. */
  allZero: (p: { measure: string }) => string;
  low: (p: { count: string; total: string }) => string;
  undefinedOnes: (p: { count: string; total: string }) => string;
  nothing: string;
  differences: DifferenceTexts;
}

/** What the tests of the differences say of the highest figure; `level` is that of all of them together. */
export interface DifferenceTexts {
  /** Of two groups: there is one test, and one other. */
  ofTwo: Record<'higher' | 'none', (p: { top: string; other: string; level: string }) => string>;
  all: (p: { top: string; level: string }) => string;
  some: (p: { top: string; others: string; level: string }) => string;
  none: (p: { top: string; level: string }) => string;
  /** In place of many names. */
  count: (p: { count: string; total: string }) => string;
}

export interface TableTexts {
  heading: string;
  region: (what: string) => string;
  columns: Record<Exclude<EstimateColumn, 'positives'>, string>;
  positives: Record<Positives, string>;
  /** In place of a number of units that is not given. */
  withheld: string;
  copy: string;
  copied: string;
  copyFailed: string;
  classes: string;
}

export interface NoteTexts {
  heading: string;
  frames: Record<'all_psus' | 'incident_psus', string>;
  limits: string;
  n: string;
  /** Beside it, where a table says how many units have the characteristic. */
  positives: (fewest: string) => string;
  rows: string;
}

export interface ProfileTexts {
  heading: string;
  victims: string;
  population: string;
  shares: string;
  risk: string;
  relative: string;
  asTheRest: string;
  finding: (p: { group: string; victims: string; population: string; ratio: string }) => string;
  /** No group's risk differs from that of all others by a test. */
  noDifference: string;
  unavailable: string;
}

export interface DarkTexts {
  heading: string;
  funnel: string;
  steps: Record<'events' | 'reported' | 'formal' | 'file', string>;
  finding: (p: { reported: string; file: string }) => string;
  findingNoFile: (p: { reported: string }) => string;
  byCrime: string;
  reasons: string;
}

export const figureTexts: InEveryLanguage<FigureTexts> = {
  es: figuresInSpanish,
  en: figuresInEnglish,
  pt: figuresInPortuguese,
  fr: figuresInFrench,
};
