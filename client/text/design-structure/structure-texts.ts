import type { InEveryLanguage } from '../language.ts';
import { structureInEnglish } from './en.ts';
import { structureInSpanish } from './es.ts';
import { structureInFrench } from './fr.ts';
import { structureInPortuguese } from './pt.ts';

/** Texts of the structure of a questionnaire. */
export interface StructureTexts {
  readonly tree: string;
  readonly search: string;
  readonly hits: (n: string) => string;
  readonly noHit: string;
  readonly branches: Readonly<
    Record<'forms' | 'crimes' | 'lists' | 'definitions' | 'edits' | 'packs' | 'authorities' | 'texts', string>
  >;
  readonly count: (n: string) => string;
  readonly errors: (n: number) => string;
  /** Ways that an interview can go from there and no scenario goes. */
  readonly unwalked: (n: number, count: string) => string;
  readonly everyRoute: string;
  readonly warnings: (n: number) => string;
  /** Said there, and not settled. */
  readonly comments: (n: number) => string;
  /** Shows what is in a line, and hides it again. */
  readonly open: (name: string) => string;
  readonly close: (name: string) => string;
  readonly move: (name: string) => string;
  readonly up: string;
  readonly down: string;
  /** Where something stands after it was moved by one place. */
  readonly moved: (holder: string, place: string, of: string) => string;
  readonly actions: string;
  readonly add: string;
  readonly adds: Readonly<Record<'form' | 'screen' | 'question' | 'list' | 'code' | 'crime', string>>;
  readonly duplicate: string;
  readonly rename: string;
  readonly remove: string;
  readonly nameOf: Readonly<Record<'form' | 'screen' | 'question' | 'list' | 'code', string>>;
  readonly nameHint: string;
  readonly newName: string;
  readonly change: (n: number) => string;
  readonly renameTitle: (name: string) => string;
  /** Of what programs read by its name. */
  readonly keepsName: (name: string) => string;
  readonly removeTitle: (name: string) => string;
  readonly removeBody: string;
  readonly removeNothing: string;
  readonly removeNamed: (n: number) => string;
  /** Scenarios that answer or expect it. */
  readonly removeScenarios: (n: number) => string;
  /** Some of the names that programs and figures read, and how many more there are. */
  readonly removeRead: (names: readonly string[], more: number) => string;
  readonly removeMore: (n: number) => string;
  readonly notDone: string;
}

export const structureTexts: InEveryLanguage<StructureTexts> = {
  es: structureInSpanish,
  en: structureInEnglish,
  pt: structureInPortuguese,
  fr: structureInFrench,
};
