import type { FormModule, Instrument } from './instrument.ts';

/** The SurveyJS definition of one form kind. */
export interface ComposedForm {
  form: string;
  unit: FormModule['unit'];
  /** SurveyJS survey JSON; texts in all languages. */
  json: Record<string, unknown>;
}

/**
 * SurveyJS JSON of every form kind of the chain; the incident form once, parametrised by variables.
 *
 * @param languages default: the instrument's
 */
export function composeForms(instrument: Instrument, languages?: readonly string[]): ComposedForm[] {
  throw new Error('not written yet');
}
