import { parseExpression } from '../expression/parse-expression.ts';
import { conjuncts } from '../expression/tree.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { ConditionWords } from '../words/condition-words.ts';
import { conjunctSentences } from './sentences.ts';
import { speechContext } from './speech-context.ts';

/** Says the conditions of an instrument in one language. */
export interface ConditionSpeaker {
  readonly language: string;
  readonly words: ConditionWords;
  /**
   * All conditions together, e.g. `of_weapon is “Yes” and n_residents is more than 1`; undefined when there
   * are none.
   */
  say(conditions: readonly string[]): string | undefined;
  /**
   * The same in two parts: whether the settings make a condition false, so that nobody is asked, and a
   * sentence on the other conditions.
   */
  describe(conditions: readonly string[]): { sentence: string | undefined; isNever: boolean };
  /** A code as its label in quotes. */
  sayCode(name: string, code: string | number | boolean): string;
}

/**
 * Conditions in the words of a language. Names stay names, codes become their labels, and conditions on the
 * crime become lists of crimes. A part is in brackets where “and” and “or” could be read in two ways.
 *
 * @param nameOf what a question is called, such as its number on paper; default its name
 */
export function conditionSpeaker(
  instrument: Instrument,
  language: string,
  nameOf?: (name: string) => string | undefined,
): ConditionSpeaker {
  const context = speechContext(instrument, language, nameOf);
  const { words, sayCode } = context;

  function describe(conditions: readonly string[]): { sentence: string | undefined; isNever: boolean } {
    const parts = [...new Set(conditions)].flatMap((condition) => conjuncts(parseExpression(condition)));
    const sentences = conjunctSentences(parts, context);
    const open = sentences.filter((sentence) => sentence !== words.isFalse);
    const sentence = open.length === 0 ? undefined : open.join(` ${words.and} `);
    return { sentence, isNever: open.length < sentences.length };
  }

  function say(conditions: readonly string[]): string | undefined {
    const { sentence, isNever } = describe(conditions);
    return isNever ? words.isFalse : sentence;
  }

  return { language, words, say, describe, sayCode };
}
