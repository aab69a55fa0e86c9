import { type Change, diffInstruments } from '#questionnaires';
import { tinyInstrument } from './tiny-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
export type Json = any;

/** The JSON of a question in the file of its form. */
export const find = (files: Json, form: string, name: string): Json =>
  files[`modules/${form}.json`].screens
    .flatMap(({ questions }: Json) => questions)
    .find((question: Json) => question.name === name);

/** Adds Portuguese, so that two languages can stay as they were. */
function withPortuguese(files: Json): void {
  files['manifest.json'].languages.push('pt');
  for (const fill of Object.values<Json>(files['manifest.json'].fills)) fill.pt = fill.es;
  files['texts/pt.json'] = JSON.parse(JSON.stringify(files['texts/es.json']).replaceAll('(es)', '(pt)'));
}

/** The changes that the diff reports after a designer's change of the tiny instrument. */
export function changesAfter(change: (files: Json) => void): Change[] {
  const before = tinyInstrument(withPortuguese);
  const after = tinyInstrument((files: Json) => {
    withPortuguese(files);
    change(files);
  });
  return diffInstruments(before, after);
}

/** The same as sentences: `kind: sentence`. */
export function sentencesAfter(change: (files: Json) => void): string[] {
  return changesAfter(change).map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

export const removeQuestion = (files: Json, form: string, name: string) => {
  for (const screen of files[`modules/${form}.json`].screens)
    screen.questions = screen.questions.filter((question: Json) => question.name !== name);
};

export const inEveryLanguage = (files: Json, change: (texts: Json) => void) => {
  for (const language of ['es', 'en', 'pt']) change(files[`texts/${language}.json`]);
};
