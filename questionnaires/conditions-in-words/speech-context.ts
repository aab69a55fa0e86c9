import type { Question } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import type { Texts } from '../instrument/texts.ts';
import { type IsOff, turnedOff } from '../routing/turned-off.ts';
import type { ConditionWords } from '../words/condition-words.ts';
import { languageOrEnglish } from '../words/languages.ts';

/** What a sentence needs to know of a question. */
export type SpokenQuestion = Pick<Question, 'type' | 'choices' | 'exclusive' | 'choicesVisibleIf' | 'row'>;

/** What sentences on the conditions of an instrument are made of, in one language. */
export interface SpeechContext {
  readonly instrument: Instrument;
  readonly language: string;
  readonly words: ConditionWords;
  readonly texts: Texts;
  /** By their names, and by the names of the templates that they are written out from. */
  readonly questions: ReadonlyMap<string, SpokenQuestion>;
  /** Whether the settings alone make a condition false. */
  readonly isOff: IsOff;
  /** What a question is called, such as its number on paper; undefined for its name. */
  nameOf(name: string): string | undefined;
  /** A code as its label in quotes. */
  sayCode(name: string, code: string | number | boolean): string;
  /** Several things of which one is meant: “a, b or c”. */
  either(items: readonly string[]): string;
  /** Several things that are all meant: “a, b and c”. */
  all(items: readonly string[]): string;
}

export function speechContext(
  instrument: Instrument,
  language: string,
  nameOf: (name: string) => string | undefined = () => undefined,
): SpeechContext {
  const { conditions: words } = languageOrEnglish(language);
  const texts = textsIn(instrument, language);
  const questions = spokenQuestions(instrument);
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const whole = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    instrument,
    language,
    words,
    texts,
    questions,
    isOff: turnedOff(instrument),
    nameOf,
    sayCode: (name, code) =>
      typeof code === 'string' ? words.quoted.replace('$1', () => labelOf(code, name)) : String(code),
    either: (items) => list.format(items),
    all: (items) => whole.format(items),
  };

  function labelOf(code: string, name: string): string {
    // A name that no question asks is a yes or a no of the program.
    const choices = questions.has(name) ? questions.get(name)?.choices : 'yes_no';
    const missing: Readonly<Record<string, string>> = texts.missing;
    return (
      texts.choices[choices ?? '']?.[code] ??
      (Object.hasOwn(missing, code) ? missing[code] : undefined) ??
      (name === 'crime' ? texts.crimes[code]?.name : undefined) ??
      code
    );
  }
}

function spokenQuestions(instrument: Instrument): Map<string, SpokenQuestion> {
  const questions = new Map<string, SpokenQuestion>();
  for (const module of instrument.forms) {
    for (const question of questionsOf(instrument, module)) {
      questions.set(question.name, question);
      questions.set(question.template, question);
    }
  }
  return questions;
}
