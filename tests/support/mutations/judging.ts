import type { Verdict, VerdictReason } from '../../../questionnaires/diff/reasons.ts';
import type { Json } from './mutation.ts';

/** One kind of change that a designer makes, and how it has to be judged. */
export interface JudgedMutation {
  readonly kind: string;
  readonly verdict: Verdict;
  readonly because: VerdictReason;
  /** Start of the subject of the change that names it. */
  readonly subject: string;
  readonly change: (files: Json) => void;
}

export const LANGUAGES = ['es', 'en', 'pt', 'fr'];

export const manifest = (files: Json): Json => files['manifest.json'];
export const module = (files: Json, form: string): Json => files[`modules/${form}.json`];
export const list = (files: Json, name: string): Json => files['modules/lists.json'].lists[name];
export const crime = (files: Json, key: string): Json =>
  files['crime-types.json'].crimes.find((other: Json) => other.key === key);

export const question = (files: Json, form: string, name: string): Json =>
  module(files, form)
    .screens.flatMap(({ questions }: Json) => questions)
    .find((other: Json) => other.name === name);

export const remove = (files: Json, form: string, name: string): void => {
  for (const screen of module(files, form).screens)
    screen.questions = screen.questions.filter((other: Json) => other.name !== name);
};

export const eachText = (files: Json, change: (texts: Json) => void): void => {
  for (const language of LANGUAGES) change(files[`texts/${language}.json`]);
};

/** A kind of change with its verdict, the reason for it, and the start of the subject that is named. */
export function of(
  kind: string,
  verdict: Verdict,
  because: VerdictReason,
  subject: string,
  change: JudgedMutation['change'],
): JudgedMutation {
  return { kind, verdict, because, subject, change };
}
