import type { InFigureLanguages } from '../figure-languages.ts';
import { crimesInEnglish } from './en.ts';
import { crimesInSpanish } from './es.ts';
import { crimesInFrench } from './fr.ts';
import type { IccsCode } from './iccs-codes.ts';
import { crimesInPortuguese } from './pt.ts';

/** Event sets first, then the catalogue's crimes in its order, then those that only a study declares. */
export const CRIME_KEYS = [
  'any_person',
  'any_household',
  'any',
  'vehicle_theft',
  'vehicle_parts_theft',
  'burglary',
  'robbery',
  'street_robbery',
  'personal_theft',
  'bank_fraud',
  'consumer_fraud',
  'extortion',
  'threats',
  'assault',
  'bribery',
  'motorcycle_theft',
  'bicycle_theft',
  'vandalism',
  'kidnapping',
  'sexual_offence',
  'enforced_disappearance',
  'homicide',
  'cybercrime',
  'other',
] as const;

export type CrimeKey = (typeof CRIME_KEYS)[number];

export type CrimeNames = Readonly<Record<CrimeKey, string>>;

/** Names of crimes and of the categories of ICCS 2015. */
export interface CrimeTexts {
  readonly crimes: CrimeNames;
  readonly iccs: Readonly<Record<IccsCode, string>>;
}

/** Event sets are pools of crimes; they are never sorted among the single crimes. */
export const EVENT_SETS: readonly string[] = ['any_person', 'any_household', 'any'];

export const crimeTexts: InFigureLanguages<CrimeTexts> = {
  es: crimesInSpanish,
  en: crimesInEnglish,
  pt: crimesInPortuguese,
  fr: crimesInFrench,
};
