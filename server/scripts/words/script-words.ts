import type { SentenceName } from '../plan/said.ts';
import type { LeftOutFigure } from '../plan/script-plan.ts';
import type { ScriptUnit } from '../plan/steps.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { PT } from './pt.ts';

/** The languages in which scripts explain themselves. */
export const SCRIPT_LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

export type ScriptLanguage = (typeof SCRIPT_LANGUAGES)[number];

/** What a script says besides its program, in one language. Braces are filledSentence in. */
export interface ScriptWords {
  readonly table: string;
  readonly madeBy: string;
  readonly file: string;
  readonly anyFile: string;
  /** Of a program in which the script was run, and of one for which it was checked against the manual. */
  readonly checkedWith: string;
  readonly checkedAgainst: string;
  readonly runIn: string;
  readonly leftOut: Readonly<Record<LeftOutFigure['why'], string>>;
  readonly fitted: string;
  readonly steps: Readonly<Record<SentenceName, string>>;
  readonly units: Readonly<Record<ScriptUnit, string>>;
  readonly read: string;
  readonly variables: string;
  readonly design: string;
  readonly frame: string;
  readonly cells: string;
  readonly oneCell: string;
  readonly exact: string;
  readonly result: string;
  /** Above the commands that remove the copies of records which a script wrote. */
  readonly erased: string;
  readonly gathered: string;
  /** Of a program whose own limits are other ones. */
  readonly ownLimits: string;
  readonly noReplicates: string;
  readonly lonely: string;
  readonly estimatesAlone: string;
}

const WORDS: Readonly<Record<ScriptLanguage, ScriptWords>> = { en: EN, es: ES, fr: FR, pt: PT };

export function scriptWords(language: ScriptLanguage): ScriptWords {
  return WORDS[language];
}

/** A sentence with what it is about. */
export function filledSentence(sentence: string, about: Readonly<Record<string, string>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => about[name] ?? whole);
}
