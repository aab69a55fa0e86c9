import type { InEveryLanguage } from '../language.ts';
import { placesInEnglish } from './en.ts';
import { placesInSpanish } from './es.ts';
import { placesInFrench } from './fr.ts';
import { placesInPortuguese } from './pt.ts';

/** What has a name in a questionnaire. */
export type NamedThing =
  | 'form'
  | 'screen'
  | 'question'
  | 'edit'
  | 'crime'
  | 'list'
  | 'code'
  | 'definition'
  | 'pack'
  | 'authority'
  | 'scenario'
  | 'mapping';

/** How places of a questionnaire are named, as the structure and the properties name them. */
export interface DesignPlaceTexts {
  readonly things: Readonly<Record<NamedThing, (name: string) => string>>;
  readonly settings: string;
  readonly comment: string;
  /** How far a translation is. */
  readonly stateOf: (text: string) => string;
  /** Something of a thing: a setting, an item. */
  readonly of: (p: { thing: string; part: string }) => string;
  readonly inLanguage: (p: { text: string; language: string }) => string;
  /** A thing whose name others have elsewhere, with where it stands. */
  readonly inside: (p: { thing: string; holder: string }) => string;
}

export const designPlaceTexts: InEveryLanguage<DesignPlaceTexts> = {
  es: placesInSpanish,
  en: placesInEnglish,
  pt: placesInPortuguese,
  fr: placesInFrench,
};
