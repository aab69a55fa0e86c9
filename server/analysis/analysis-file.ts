import type { DeclaredBreak, NamedEdition } from '#contract';
import type { ModelColumns } from '#estimation';
import type { SurveyDesign } from './survey-design.ts';

/** One categorical column: the category of each row, -1 where it is not known. */
export interface Categories {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** A question to which several answers may be given: the answers, and which were given in each row. */
export interface SeveralAnswers {
  readonly names: readonly string[];
  /** 1 where the question has an answer, such as that it is not known. */
  readonly asked: Uint8Array;
  /** By answer: 1 where it was given. */
  readonly given: readonly Uint8Array[];
}

/** What was answered to a question, or to each row of one. */
export interface ToldAnswers {
  /** The codes, with `na`, `dk` and `refused` where somebody may answer so. */
  readonly names: readonly string[];
  /** By row, or by each of several answers; under a blank where it is one answer. -1 where it was not asked. */
  readonly rows: ReadonlyMap<string, Int8Array>;
}

/** Amounts that were told, one a record: of money in the survey's currency, or of days. */
export interface Amounts {
  /** NaN where it was not asked, or where the amount is not known. */
  readonly values: Float64Array;
  /** 1 where it was asked. Where it was not, nothing was lost or paid as far as the questionnaire knows. */
  readonly asked: Uint8Array;
}

/** The units that a survey samples. Each has its own weight, and each crime happens to one of the two. */
export type SampledUnit = 'household' | 'person';

export interface AnalysedCrime {
  readonly key: string;
  /**
   * Whose experience the crime is. Crimes of any member are counted in the household's own table, not here.
   */
  readonly level: SampledUnit;
  /** Whether its incidents may be attempts, so that its figures are also given by outcome. */
  readonly asksOutcome?: boolean;
  /** Amounts that the survey asks of other crimes and not of this one: its incidents have none, which is no 0. */
  readonly withoutAmounts?: readonly string[];
}

/** Whether an incident succeeded or was an attempt only. */
export const OUTCOMES = ['completed', 'attempted'] as const;

export type IncidentOutcome = (typeof OUTCOMES)[number];

/**
 * What households and persons have in common: one row per sampled unit, its final weight and its place in the
 * design.
 */
export interface SampledRecords {
  readonly rows: number;
  readonly weight: Float64Array;
  readonly stratum: readonly string[];
  readonly psu: readonly string[];
  /** Other weights, by name: an indicator may name one, and `withWeight` puts one in the place of `weight`. */
  readonly weights?: ReadonlyMap<string, Float64Array>;
  /** Size of the stratum in PSUs, or share of it that was sampled; absent where it counts as infinite. */
  readonly fpc?: Float64Array;
  /** Second and later stages that have a correction, in their order. */
  readonly laterStages?: readonly SampledStage[];
  /** Replicates of `weight`, one column each; then strata and PSUs count for nothing. */
  readonly replicates?: readonly Float64Array[];
  /** Steps that fitted the weights to population totals, in their order: the variance is of what they leave. */
  readonly fitted?: readonly FittedWeighting[];
  /** Interviews of one unit have one number, so that a victim counts once; absent where each record is a unit. */
  readonly unit?: Int32Array;
  readonly domains: ReadonlyMap<string, Categories>;
  /** More variables by which tables alone divide, such as education or the size of the household. */
  readonly tableDomains?: ReadonlyMap<string, Categories>;
  /** Answers of which shares are published, by the id of their indicator (`TOLD_QUESTIONS`). */
  readonly told?: ReadonlyMap<string, ToldAnswers>;
  /** By crime: 1 for the units that could suffer it, such as owners of a vehicle. */
  readonly atRisk: ReadonlyMap<string, Uint8Array>;
  /**
   * By crime: 1 for the units that were interviewed with a version that did not ask about it, or counted it otherwise.
   * A crime about which all were asked is absent. Files whose persons and households are one to one have the same
   * columns for both.
   */
  readonly notAsked?: ReadonlyMap<string, Uint8Array>;
  /** By crime: 1 for the units whose screener was answered with don't know, and 1 for those that refused it. */
  readonly unanswered?: ReadonlyMap<string, { readonly dontKnow: Uint8Array; readonly refused: Uint8Array }>;
}

/** A step of weighting that fitted weights to the totals of its columns, with the weights before and after it. */
export interface FittedWeighting {
  readonly columns: ModelColumns;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** A stage of sampling within the units of the stage before. */
export interface SampledStage {
  readonly stratum?: readonly string[];
  readonly cluster: readonly string[];
  /** As that of the first stage. */
  readonly fpc: Float64Array;
}

export interface HouseholdRecords extends SampledRecords {
  /** 1 where any other member suffered a person crime; undefined when the survey does not ask. */
  readonly memberVictim: Uint8Array | undefined;
  /** 1 where that was not asked; absent where everybody was. */
  readonly memberNotAsked?: Uint8Array;
  /** By crime of any member: how many members suffered it. */
  readonly members?: ReadonlyMap<string, Float64Array>;
  /** What the household paid, by variable: `measures_cost_total`. */
  readonly amounts?: ReadonlyMap<string, Amounts>;
}

export interface PersonRecords extends SampledRecords {
  /** Row of the person's household; -1 in a file without households. */
  readonly household: Int32Array;
  /** Questions with several answers, by variable: the support that victims received and wanted. */
  readonly several?: ReadonlyMap<string, SeveralAnswers>;
  /** Version of the questionnaire with which the person was interviewed; absent from files made of a study. */
  readonly version?: Categories;
}

/**
 * One row per incident in scope: inside the window and the country, completed or attempted, not a duplicate.
 */
export interface IncidentRecords {
  readonly rows: number;
  /** W_e = weight of the crime's level x times / forms. */
  readonly weight: Float64Array;
  /** The same of other weights of persons and households, by their name. */
  readonly weights?: ReadonlyMap<string, Float64Array>;
  /** Row of the person who reported it; -1 in a file without persons. */
  readonly person: Int32Array;
  /** Row of the household; absent where it is that of the person. */
  readonly household?: Int32Array;
  /** Index into `crimes`: the office's crime, else that of the screener. */
  readonly crime: Int32Array;
  /** 1 where a person's incident is the household's too: in sets of both levels it counts there alone. */
  readonly shared?: Uint8Array;
  /** `completed` or `attempted`; not known where nobody knows. Absent where the survey does not ask. */
  readonly outcome?: Categories;
  /** The crime under which it was screened, `crime_screened`. */
  readonly crimeScreened?: Categories;
  /** The office's crime, `crime_coded`; not known where nothing is decided. */
  readonly crimeCoded?: Categories;
  /** ICCS 2015 code: the office's, else the one that the incident's answers give. */
  readonly iccs?: Categories;
  /** Tags of ICCS as a study states them, by tag; of interviews they stand in the record files alone. */
  readonly iccsTags?: ReadonlyMap<string, Categories>;
  /** `coded_by_office`: derived, confirmed or changed. */
  readonly codedByOffice?: Categories;
  /** The incident's own variables and those of its person. */
  readonly domains: ReadonlyMap<string, Categories>;
  /**
   * The product's incident variables, e.g. `rep_formal_self` with yes, no, dk. Variables that the survey does
   * not ask are absent.
   */
  readonly answers: ReadonlyMap<string, Categories>;
  /** The same of questions with several answers; absent from files made of a study. */
  readonly several?: ReadonlyMap<string, SeveralAnswers>;
  /** What an incident cost, by variable: `loss_amount`, `health_cost`, `insurance_paid`, `days_lost`. */
  readonly amounts?: ReadonlyMap<string, Amounts>;
}

/** How many incidents of the interviews the office coded, and how many it left out of the figures. */
export interface CodingCounts {
  readonly derived: number;
  readonly confirmed: number;
  readonly changed: number;
  /** Left out: not a crime, or outside the survey's scope. */
  readonly notACrime: number;
  /** Left out: the same incident as another one that counts. */
  readonly duplicates: number;
}

/** Everything that the indicators need, without identifiers. */
export interface AnalysisFile {
  readonly study: string;
  readonly title: string;
  /** The same by language, where the survey is called otherwise in each. */
  readonly titles?: ByLanguage;
  readonly source: string;
  /** Whose interviews these are; absent of files made of a study, and of records that are read back. */
  readonly edition?: NamedEdition;
  /** What codes of domain variables mean, as a study says: by variable, code and language. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, ByLanguage>>>>;
  readonly crimes: readonly AnalysedCrime[];
  /** What amounts are in: a code of ISO 4217, or the questionnaire's word. */
  readonly currency?: string;
  /** Named pools of crimes: `any`, `any_person`, `any_household`. */
  readonly sets: ReadonlyMap<string, readonly string[]>;
  /** Domain variables of persons over which victims are profiled. */
  readonly profile: readonly string[];
  readonly design: SurveyDesign;
  readonly households: HouseholdRecords;
  readonly persons: PersonRecords;
  readonly incidents: IncidentRecords;
  /** The specification by which its weights were made, and the hash of it and of what they were made from. */
  readonly weighting?: { readonly name: string; readonly hash: string };
  /** The numbered file whose interviews these are, where one was named: the same interviews, codings and weights. */
  readonly numbered?: { readonly number: number; readonly sha256: string };
  /** What the office coded; absent from files made of a study. */
  readonly coded?: CodingCounts;
  /** Series of the Sustainable Development Goals; absent from files made of a study. */
  readonly series?: readonly SeriesColumn[];
  /** Tables that the survey does not have: their records have no rows. Absent where it has all three. */
  readonly absent?: ReadonlySet<AnalysedTable>;
  /** How figures are made, where the survey says otherwise than the product. */
  readonly figures?: FigureChoices;
  /** Figures that the study states, besides those of the product. */
  readonly indicators?: readonly StatedIndicator[];
  /** What its study says that crimes, stated figures and groups are; absent of interviews. */
  readonly definitions?: StudyDefinitions;
  /** What is not measured as in other editions, as the study says. */
  readonly breaks?: readonly DeclaredBreak[];
}

/** Expressions of a study, by what each of them says. */
export type StatedDefinition = Readonly<Record<string, string | undefined>>;

/** What names of a study mean. */
export interface StudyDefinitions {
  /** Every column of its data files. */
  readonly columns: ReadonlySet<string>;
  readonly crimes: ReadonlyMap<string, StatedDefinition>;
  readonly figures: ReadonlyMap<string, StatedDefinition>;
  /** By unit and domain variable: the condition of each group. */
  readonly groups: ReadonlyMap<string, Readonly<Record<string, StatedDefinition>>>;
}

export type AnalysedTable = SampledUnit | 'incident';

/** Texts by language, such as `{ en: 'Adults', es: 'Adultos' }`. */
export type ByLanguage = Readonly<Record<string, string>>;

export interface FigureChoices {
  /** Confidence level of the limits; 0.95 by default. */
  readonly level?: number;
  /** Degrees of freedom of the domain (default) or of the whole design. */
  readonly degreesOfFreedom?: 'domain' | 'design';
  /** Rates are per so many; 100,000 by default. */
  readonly per?: number;
  /** What the units are called, in the plural. */
  readonly units?: Readonly<Partial<Record<AnalysedTable, ByLanguage>>>;
}

/** A figure of one kind of record, over everybody and every domain; of incidents, over every crime and set too. */
export interface StatedIndicator {
  readonly id: string;
  readonly title: ByLanguage;
  readonly unit: AnalysedTable;
  /** `ratio`: sum of the numerator over sum of the denominator; only of persons and households. */
  readonly statistic: 'share' | 'mean' | 'total' | 'ratio';
  /** One column, or one a category; NaN outside the base. */
  readonly columns: readonly { readonly category: string; readonly values: Float64Array }[];
  /** Of a ratio; NaN outside the base. */
  readonly denominator?: Float64Array;
  /** The figure is per so many; 1 by default. */
  readonly per?: number;
  /** Name of the weight; the records' own by default. */
  readonly weight?: string;
  /** Of an amount of money: its code of ISO 4217. */
  readonly currency?: string;
}

/** One series of the Sustainable Development Goals, of every person. */
export interface SeriesColumn {
  /** e.g. `16.3.1` */
  readonly indicator: string;
  /** e.g. `VC_PRR_ROBB` */
  readonly series: string;
  /** The crime that it is about, when there is exactly one. */
  readonly crime?: string;
  /** 1, 0, or NaN outside the base. */
  readonly values: Float64Array;
  /** Of a series of questions: the same without those to whom it does not apply, who do not know, or refused. */
  readonly answered?: Float64Array;
}
