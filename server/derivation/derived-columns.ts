import type { CrimeLevel } from '#questionnaires';
import type { AnalysedVariable } from './analysed-variables.ts';
import type { DerivedHalf, DerivedIncident } from './derived-interview.ts';

/** One half of an interview as a row: text, numbers and null. What is true is 1, what is not is 0. */
export interface InterviewColumns {
  case_id: string;
  instrument: string;
  version: string;
  derivation: number;
  answered: number;
  sex: DerivedHalf['sex'];
  age: number | null;
  probability: number | null;
  member_victim: number | null;
  /** Keys of crimes; see `keysText`. */
  at_risk: string;
  /** Members by crime; see `countsText`. */
  members: string;
  /** 1 or 0 by series; see `countsText`. */
  series: string;
  /** Crimes whose screener has no answer: not known, refused. Keys of crimes; see `keysText`. */
  screener_dk: string;
  screener_refused: string;
  /** Answers by variable; see `textsText`. */
  told: string;
  derived: number;
  confirmed: number;
  changed: number;
  not_a_crime: number;
  duplicates: number;
}

/** An incident that counts, as a row. Case, crime of the screener and number of the form are its key. */
export interface IncidentColumns extends Record<AnalysedVariable, string | null> {
  case_id: string;
  crime_screened: string;
  n: number;
  level: DerivedIncident['level'];
  crime: string;
  crime_coded: string | null;
  iccs: string | null;
  coded_by_office: DerivedIncident['codedByOffice'];
  shared: number;
  times: number;
  forms: number;
  was_reported: number;
}

/** An incident that the office codes, as a row. Case, crime and number of the form are its key. */
export interface CodeableColumns {
  case_id: string;
  crime: string;
  n: number;
  level: CrimeLevel;
  iccs: string;
  /** See `keysText`. */
  tags: string;
  basis: string;
  sealed: number;
}

/** One half of a derived interview as rows of three tables. */
export interface RowsOfHalf {
  readonly interview: InterviewColumns;
  readonly incidents: readonly IncidentColumns[];
  readonly codeable: readonly CodeableColumns[];
}

/**
 * A derived interview as rows. The sealed ones are of tables of their own, so that they can be encrypted; how
 * many a case has tells of it too.
 */
export interface DerivedRows {
  readonly open: RowsOfHalf;
  readonly sealed: RowsOfHalf;
}
