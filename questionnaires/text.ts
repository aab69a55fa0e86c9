import type { Instrument } from './instrument.ts';

/** Text of a question, without fills; in the default language when the language lacks it. `undefined` for an unknown name. */
export function textOf(instrument: Instrument, language: string, question: string): string | undefined {
  throw new Error('not written yet');
}

/** Title of a form of the chain in a language, e.g. for a list of steps. */
export function formTitle(instrument: Instrument, language: string, form: string): string {
  throw new Error('not written yet');
}
