import type { instrumentProblems } from '../../../expression/instrument-problems.ts';
import type { SaidAs } from '../../../expression/named-sentences.ts';
import type { FindingWords, Translated } from '../../finding-words.ts';
import type { conditionProblems, UnreadableCondition } from '../condition-problems.ts';
import type { fileProblems } from '../file-problems.ts';
import type { questionProblems } from '../question-problems.ts';
import type { settingProblems } from '../setting-problems.ts';

/** What cannot stand in a file of a questionnaire: sentences of running interviews and of data. */
type NotOfFiles = 'notANumber' | 'notOfNumbers' | 'unknownCrime' | 'formNotDue' | 'unknownLanguage';

/** What makes a condition unreadable, in one language. */
export type UnreadableWords = Translated<Omit<typeof instrumentProblems, NotOfFiles>>;

/** The errors of a questionnaire in one language. */
export type ProblemWords = Translated<typeof conditionProblems> &
  Translated<typeof fileProblems> &
  Translated<typeof questionProblems> &
  Translated<typeof settingProblems>;

/** What is wrong with a condition, in a language; in English where it has no words for it. */
export function conditionInWords(words: UnreadableWords, { problem, remedy, said }: UnreadableCondition): FindingWords {
  return wordsFor(words, said) ?? { message: problem, remedy };
}

/** A sentence of a catalogue by its name, where the catalogue has it. */
export function wordsFor(catalogue: object, said: SaidAs | undefined): FindingWords | undefined {
  if (!said || !Object.hasOwn(catalogue, said.sentence)) return undefined;
  // The catalogues have the same names for the same values: `Translated` sees to it.
  const words = catalogue as Readonly<Record<string, (about: unknown) => FindingWords>>;
  return words[said.sentence]!(said.about);
}
