import { type CrimeLevel, type Instrument, iccsOf, type Value } from '#questionnaires';
import type { FlatInterview } from '../analysis/from-interviews/flatten.ts';
import { duplicatesIn, formsThatCount, isScreened } from '../analysis/from-interviews/forms-that-count.ts';
import { hashAnswers } from './hash-answers.ts';

/** An event that the office codes: it has a form and counts. */
export interface CodeableIncident {
  /** The crime under which it was screened. */
  crime: string;
  /** Number of its form among those of the crime, from 1. */
  n: number;
  level: CrimeLevel;
  /** By the catalogue's rules. */
  iccs: string;
  /** Hash of its answers. */
  basis: string;
  answers: Readonly<Record<string, Value>>;
}

/** The events of an interview that wait for a code, in the catalogue's order; those of any member too, when they have a form. */
export function codeableIncidents(instrument: Instrument, interview: FlatInterview): CodeableIncident[] {
  const duplicatesOf = duplicatesIn(instrument, interview);
  return instrument.crimes.flatMap(({ key, active, level }) => {
    if (!active || (level !== 'member' && !isScreened(interview, key))) return [];
    const forms = formsThatCount(instrument, interview, key, duplicatesOf(key).forms);
    return forms.map(({ n, answers }) => ({
      ...{ crime: key, n, level, answers, basis: hashAnswers(answers) },
      iccs: iccsOf(instrument, key, { ...answers }),
    }));
  });
}
