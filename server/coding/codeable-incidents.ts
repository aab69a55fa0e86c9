import { type CrimeLevel, type Instrument, iccsOf, iccsTagsOf, type Value } from '#questionnaires';
import { countedForms } from '../interviews/counted-forms.ts';
import { linkedDuplicates } from '../interviews/duplicate-incidents.ts';
import type { FlatInterview } from '../interviews/flatten.ts';
import { hasIncidents } from '../interviews/incident-forms.ts';
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
  /** Hash of the answers of its own forms. */
  basis: string;
  /** With what was said of the incident under another crime. */
  answers: Readonly<Record<string, Value>>;
  /** Of its own forms alone. */
  ownAnswers: Readonly<Record<string, Value>>;
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
      countedForms(instrument, interview, key, { leftOut: duplicatesOf(key).forms }).map((form) => ({
        crime: key,
        n: form.n,
        level,
        iccs: iccsOf(instrument, key, form.answers) ?? '',
        tags: Object.values(iccsTagsOf(instrument, key, form.answers) ?? {}),
        basis: hashAnswers(form.ownAnswers),
        answers: form.answers,
        ownAnswers: form.ownAnswers,
      })),
    );
}

/** `robbery.2`: where an incident stands in its interview. */
export function placeInInterview({ crime, n }: Pick<CodeableIncident, 'crime' | 'n'>): string {
  return `${crime}.${n}`;
}
