import { FIGURE_LANGUAGES, type FigureLanguage } from '#contract';
import type { ICCS_TAGS, IccsTag, Localized } from '#questionnaires';
import type { CodedByOffice } from '../../../derivation/derived-interview.ts';
import { officeInEnglish } from './en.ts';
import { officeInSpanish } from './es.ts';
import { officeInFrench } from './fr.ts';
import { officeInPortuguese } from './pt.ts';

type TagWords = {
  readonly [Tag in IccsTag as `iccs_${Tag}`]: Readonly<Record<(typeof ICCS_TAGS)[Tag][number], string>>;
};

/** What codes mean that no question asks about: tags of ICCS, by the book's table II, and what the office decided. */
export interface OfficeWords extends TagWords {
  readonly coded_by_office: Readonly<Record<CodedByOffice, string>>;
  readonly office_decision: Readonly<Record<'crime' | 'not_a_crime' | 'duplicate', string>>;
}

const WORDS: Readonly<Record<FigureLanguage, OfficeWords>> = {
  es: officeInSpanish,
  en: officeInEnglish,
  pt: officeInPortuguese,
  fr: officeInFrench,
};

/** What a code of such a column means, in every language; undefined of other columns and codes. */
export function officeLabel(column: string, code: string): Localized | undefined {
  if (!Object.hasOwn(WORDS.en, column)) return undefined;
  const of = (language: FigureLanguage) => WORDS[language][column as keyof OfficeWords] as Record<string, string>;
  if (!Object.hasOwn(of('en'), code)) return undefined;
  return Object.fromEntries(FIGURE_LANGUAGES.map((language) => [language, of(language)[code]!]));
}
