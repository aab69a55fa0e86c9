import type { LonelyPsu } from '#estimation';

/** One categorical column: the category of each row, -1 where it is not known. */
export interface Categories {
  codes: Int32Array;
  names: readonly string[];
}

/** Whose experience a crime is. Crimes of any member are counted in the household's own table, not here. */
export type CrimeLevel = 'household' | 'person';

export interface AnalysedCrime {
  key: string;
  level: CrimeLevel;
}

/** What households and persons have in common: one row per sampled unit, its final weight and its place in the design. */
export interface SampledRecords {
  rows: number;
  weight: Float64Array;
  stratum: readonly string[];
  psu: readonly string[];
  domains: ReadonlyMap<string, Categories>;
  /** By crime: 1 for the units that could suffer it, such as owners of a vehicle. */
  atRisk: ReadonlyMap<string, Uint8Array>;
}

export interface HouseholdRecords extends SampledRecords {
  /** 1 where any member suffered a person crime; absent when the survey does not ask. */
  memberVictim: Uint8Array | undefined;
  /** By crime of any member: how many of its members suffered it. */
  members?: ReadonlyMap<string, Float64Array>;
}

export interface PersonRecords extends SampledRecords {
  /** Row of the person's household. */
  household: Int32Array;
}

/** One row per incident in scope: inside the window and the country, completed or attempted, no duplicate. */
export interface IncidentRecords {
  rows: number;
  /** W_e = weight of the crime's level x times / forms. */
  weight: Float64Array;
  /** Row of the person who told of it. */
  person: Int32Array;
  /** Index into `crimes`: the crime that the office gave it, else that of its screener. */
  crime: Int32Array;
  /** 1 where a person's incident is one of the household's too: sets that mix levels count it there alone. */
  shared?: Uint8Array;
  /** The crime under which it was screened, `crime_screened`. */
  crimeScreened?: Categories;
  /** The crime that the office gave it, `crime_coded`; not known where nothing is decided. */
  crimeCoded?: Categories;
  /** ICCS 2015 code: the office's, else the one that the incident's answers give. */
  iccs?: Categories;
  /** `coded_by_office`: derived, confirmed or changed. */
  codedByOffice?: Categories;
  /** The incident's own variables and those of its person. */
  domains: ReadonlyMap<string, Categories>;
  /** The product's incident variables, e.g. `rep_formal_self` with yes, no, dk; a survey that does not ask one lacks it. */
  answers: ReadonlyMap<string, Categories>;
  amounts: ReadonlyMap<string, Float64Array>;
}

/** How many incidents of the interviews the office coded, and what it left out of the figures. */
export interface CodingCounts {
  derived: number;
  confirmed: number;
  changed: number;
  /** Left out: no crime, or out of the survey's scope. */
  notACrime: number;
  /** Left out: the same event as another one that counts. */
  duplicates: number;
}

/** Everything that the indicators need, without identifiers. */
export interface AnalysisFile {
  study: string;
  title: string;
  source: string;
  crimes: readonly AnalysedCrime[];
  /** Named pools of crimes: `any`, `any_person`, `any_household`. */
  sets: ReadonlyMap<string, readonly string[]>;
  /** Domain variables of persons over which victims are profiled. */
  profile: readonly string[];
  design: { nested: boolean; lonelyPsu: Record<VarianceFrame, LonelyPsu> };
  households: HouseholdRecords;
  persons: PersonRecords;
  incidents: IncidentRecords;
  /** What the office coded, where interviews are this survey's own. */
  coded?: CodingCounts;
  /** Series of the Sustainable Development Goals that the survey gives. */
  series?: readonly SeriesColumn[];
}

/** One series of the Sustainable Development Goals, of every person. */
export interface SeriesColumn {
  /** e.g. `16.3.1` */
  indicator: string;
  /** e.g. `VC_PRR_ROBB` */
  series: string;
  /** The crime it is about, if one. */
  crime?: string;
  /** 1, 0, or NaN outside the base. */
  values: Float64Array;
}

/** Whose PSUs an incident figure's variance counts: all that were sampled, or, as INEGI does, those with an incident. */
export type VarianceFrame = 'all_psus' | 'incident_psus';
