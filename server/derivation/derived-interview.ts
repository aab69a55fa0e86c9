import type { CrimeLevel } from '#questionnaires';
import type { AnalysedVariable } from './analysed-variables.ts';

/**
 * Number of the rules by which an interview is derived. It grows whenever the same interview would give other
 * values, so that what was stored under a smaller number is derived again.
 */
export const DERIVATION = 10;

/**
 * What analysis and coding need of one accepted interview, without its answers. The open half is the same
 * whatever the sealed parts say: crimes, counts and series that depend on them stand in the sealed half alone.
 */
export interface DerivedInterview {
  readonly caseId: string;
  readonly instrument: string;
  readonly version: string;
  /** The `DERIVATION` by which it was made. */
  readonly derivation: number;
  /** Whether the selected adult answered. A case without an answer has two empty halves and is in no figure. */
  readonly answered: boolean;
  readonly open: DerivedHalf;
  readonly sealed: DerivedHalf;
}

/** Crimes whose screener a person could not or would not answer. Neither makes a victim. */
export interface UnansweredScreeners {
  readonly dontKnow: readonly string[];
  readonly refused: readonly string[];
}

/** Half of a derived interview. A value that stands in the other half is null here, or left out of a list. */
export interface DerivedHalf {
  readonly sex: 'male' | 'female' | null;
  /** In years; null where it is not known. */
  readonly age: number | null;
  /** Probability with which the adult was selected. */
  readonly probability: number | null;
  /** Whether another member suffered a person crime; null where the survey does not ask. */
  readonly memberVictim: boolean | null;
  /**
   * Crimes that the open answers say the household or the person could suffer, of those that not all could. In
   * the sealed half: those of which all answers together say otherwise.
   */
  readonly atRisk: readonly string[];
  /** By crime of any member: how many members suffered it, where any did. */
  readonly members: ReadonlyMap<string, number>;
  /** By series made of questions: 1 or 0. A series outside whose base the person is is left out. */
  readonly series: ReadonlyMap<string, number>;
  /** Crimes whose screener has no answer. */
  readonly unanswered: UnansweredScreeners;
  /**
   * What person and household told of themselves, by variable: an amount as text, or why it is not known; a code;
   * a sign a row of a question of the figures (`toldText`).
   */
  readonly told: ReadonlyMap<string, string>;
  /** How the incidents that count came by their crime. */
  readonly derived: number;
  readonly confirmed: number;
  readonly changed: number;
  /** Left out by the office: not a crime; the same incident as another one that counts. */
  readonly notACrime: number;
  readonly duplicates: number;
  /** The incidents that count, by crime of the screener and number of the form. */
  readonly incidents: readonly DerivedIncident[];
  /** The incidents that the office codes, in the same order. */
  readonly codeable: readonly DerivedCodeable[];
}

/**
 * Where an incident's crime and code come from: the catalogue's rules; the office, which confirmed or changed
 * them.
 */
export const CODED_BY_OFFICE = ['derived', 'confirmed', 'changed'] as const;

export type CodedByOffice = (typeof CODED_BY_OFFICE)[number];

/** One incident in scope. Its weight is that of its level x times / forms. */
export interface DerivedIncident {
  /** The crime under which it was screened; never changed. */
  readonly crimeScreened: string;
  /** Number of its form among those of that crime, from 1; 0 without a form. */
  readonly n: number;
  /** Whose weight it has: that of the crime of its screener. */
  readonly level: Exclude<CrimeLevel, 'member'>;
  /** The crime that it counts as: the office's, else that of its screener. */
  readonly crime: string;
  /** The office's crime; null where nothing is decided. */
  readonly crimeCoded: string | null;
  /** ICCS code: the office's, else by the catalogue's rules from its answers; null without a form. */
  readonly iccs: string | null;
  readonly codedByOffice: CodedByOffice;
  /** A person's incident that is the household's too: in sets of both levels it counts there alone. */
  readonly shared: boolean;
  /** Incidents of the crime that count, and the forms that there are for them; 0 forms where none was filled. */
  readonly times: number;
  readonly forms: number;
  /** Whether it was reported, to the authority for formal complaints or to another one that counts. */
  readonly wasReported: boolean;
  /**
   * The coded answers that the figures read; null where not asked, or not a code of the questionnaire. Several answers
   * to one question are one text (`severalText`), and so are amounts (`amountText`).
   */
  readonly answers: Readonly<Record<AnalysedVariable, string | null>>;
}

/** An incident that the office codes, without its answers. */
export interface DerivedCodeable {
  /** The crime under which it was screened. */
  readonly crime: string;
  /** Number of its form among those of the crime, from 1. */
  readonly n: number;
  readonly level: CrimeLevel;
  /** By the catalogue's rules; empty where it leaves the code to the office. */
  readonly iccs: string;
  /** ICCS tags in the order of `ICCS_TAG_NAMES`; none where the questionnaire has no rules for them. */
  readonly tags: readonly string[];
  /** Hash of its answers. */
  readonly basis: string;
  /** Whether people who know where the dwelling is may not see it. Never true in the open half. */
  readonly isSealed: boolean;
}
