import { type CrimeLevel, type Instrument, iccsOf, iccsTagsOf, type Value } from '#questionnaires';
import { linkedDuplicates } from '../interviews/duplicate-incidents.ts';
import type { FlatInterview } from '../interviews/flatten.ts';
import { countedForms, hasIncidents } from '../interviews/incident-forms.ts';
import { hashAnswers } from './hash-answers.ts';

/** An incident that the office codes: it has a form and counts. */
export interface CodeableIncident {
  /** The crime under which it was screened. */
  crime: string;
  /** Number of its form among those of the crime, from 1. */
  n: number;
  level: CrimeLevel;
  /** By the catalogue's rules; empty where it leaves the code to the office. */
  iccs: string;
  /** ICCS tags in the order of `ICCS_TAG_NAMES`; none where the questionnaire has no rules for them. */
  tags: readonly string[];
  /** Hash of its answers. */
  basis: string;
  answers: Readonly<Record<string, Value>>;
}

/**
 * The incidents of an interview that the office codes, in the catalogue's order; also those of any member
 * that have a form.
 */
export function codeableIncidents(instrument: Instrument, interview: FlatInterview): CodeableIncident[] {
  const duplicatesOf = linkedDuplicates(instrument, interview);
  return instrument.crimes
    .filter(({ key, inUse, level }) => inUse && (level === 'member' || hasIncidents(interview, key)))
    .flatMap(({ key, level }) =>
      countedForms(instrument, interview, key, duplicatesOf(key).forms).map(({ n, answers }) => ({
        crime: key,
        n,
        level,
        iccs: iccsOf(instrument, key, { ...answers }) ?? '',
        tags: Object.values(iccsTagsOf(instrument, key, { ...answers }) ?? {}),
        basis: hashAnswers(answers),
        answers,
      })),
    );
}

/** `robbery.2`: where an incident stands in its interview. */
export function placeInInterview({ crime, n }: Pick<CodeableIncident, 'crime' | 'n'>): string {
  return `${crime}.${n}`;
}
