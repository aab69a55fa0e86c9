import type { ConditionProblem } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { conditionsInEnglish } from './en.ts';
import { conditionsInSpanish } from './es.ts';
import { conditionsInFrench } from './fr.ts';
import { conditionsInPortuguese } from './pt.ts';

/** Texts of the field in which a designer writes a condition. */
export interface DesignConditionTexts {
  /** There is no condition. */
  readonly none: string;
  /** It holds for everybody. */
  readonly always: string;
  readonly reading: string;
  readonly askedWhen: (sentence: string) => string;
  /** Type of a name that the program gives. */
  readonly computed: string;
  readonly problem: (problem: ConditionProblem) => string;
  readonly whyNot: string;
  readonly whyShown: string;
  /** Of a condition that shows nothing, such as that of a check. */
  readonly whyFalse: string;
  readonly whyTrue: string;
  readonly whyOpen: string;
  readonly whyFor: string;
  readonly states: Readonly<Record<'true' | 'false' | 'open', string>>;
  readonly kinds: Readonly<Record<'all' | 'any' | 'not', string>>;
  readonly notYet: string;
  readonly noAnswer: string;
}

export const designConditionTexts: InEveryLanguage<DesignConditionTexts> = {
  es: conditionsInSpanish,
  en: conditionsInEnglish,
  pt: conditionsInPortuguese,
  fr: conditionsInFrench,
};
