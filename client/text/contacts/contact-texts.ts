import type { InEveryLanguage } from '../language.ts';
import { contactsInEnglish } from './en.ts';
import { contactsInSpanish } from './es.ts';
import { contactsInFrench } from './fr.ts';
import { contactsInPortuguese } from './pt.ts';

/** Texts of the contacts of dwellings: how the office brings them, and what the tablet's card says. */
export interface ContactTexts {
  readonly title: string;
  readonly lead: string;
  readonly columns: string;
  readonly template: string;
  readonly file: string;
  readonly send: string;
  readonly sending: string;
  readonly noFile: string;
  /** Where nothing can be sealed. */
  readonly withoutKeys: string;
  readonly imported: (kept: string, deleted: string) => string;
  /** A line of the template. */
  readonly example: readonly [unit: string, address: string, phone: string, name: string, notes: string];
  readonly card: {
    readonly name: string;
    readonly notes: string;
  };
}

export const contactTexts: InEveryLanguage<ContactTexts> = {
  es: contactsInSpanish,
  en: contactsInEnglish,
  pt: contactsInPortuguese,
  fr: contactsInFrench,
};
