import { randomSource } from '../../../questionnaires/respondent/random-source.ts';

// biome-ignore lint/suspicious/noExplicitAny: mutations reach into JSON of any shape
export type Json = any;

/** A defect put into an instrument's files, and where a careful reader would point. */
export interface Defect {
  file: string;
  /** Any of these in the path of a finding is the right place. */
  at: string[];
}

/** One kind of defect; undefined when the instrument offers no place for it. */
export interface Mutation {
  kind: string;
  apply(files: Json, random: Random): Defect | undefined;
}

/** Seeded choices. */
export interface Random {
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** The same seed makes the same choices. */
export function randomOf(seed: number): Random {
  const { next } = randomSource(seed);
  return { pick: (items) => items[Math.floor(next() * items.length)] };
}

/** A question where it is written. */
export interface Written {
  file: string;
  module: Json;
  screen: Json;
  question: Json;
  /** How findings name the place: by names, by position, by the variable. */
  at: string[];
}

/** Every question of the forms in the order of the chain. */
export function questionsOf(files: Json): Written[] {
  return files['manifest.json'].chain.flatMap((form: string) => {
    const file = `modules/${form}.json`;
    return files[file].screens.flatMap((screen: Json, s: number) =>
      screen.questions.map((question: Json, q: number) => ({
        file,
        module: files[file],
        screen,
        question,
        at: [`${screen.name}.${question.name}`, `screens[${s}].questions[${q}]`, question.name],
      })),
    );
  });
}

export const isAsked = ({ question }: Written): boolean => question.type !== 'statement';
export const isPlain = ({ question, screen }: Written): boolean => isAsked({ question } as Written) && !screen.each;

/** A language of the instrument, and the file of its texts. */
export function pickLanguage(files: Json, random: Random): { language: string; file: string; texts: Json } {
  const language = random.pick<string>(files['manifest.json'].languages)!;
  const file = `texts/${language}.json`;
  return { language, file, texts: files[file] };
}

/** Names of the questions with a text of their own that is read aloud and asks something. */
export function spokenNames(files: Json): string[] {
  const texts = files[`texts/${files['manifest.json'].defaultLanguage}.json`].questions;
  return questionsOf(files)
    .filter(
      (written) => isPlain(written) && !written.question.observed && texts[written.question.name]?.text.includes('?'),
    )
    .map(({ question }) => question.name);
}
