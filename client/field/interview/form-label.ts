import { type DueForm, formTitle, type Instrument } from '#questionnaires';
import type { FieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';

interface LabelInput {
  instrument: Instrument;
  /** Language of the interview, for what the questionnaire says. */
  language: string;
  /** The interviewer's own. */
  text: FieldTexts;
  locale: string;
}

/**
 * What a form of the chain is called on the screen: "Event 2 of 3: burglary". Never a person's name, nor a crime that a bystander
 * should not read.
 */
export function formLabel(due: DueForm, { instrument, language, text, locale }: LabelInput): string {
  const [index, of] = [formatNumber(due.index, locale), formatNumber(due.of, locale)];
  if (due.crime && !due.sensitive) {
    const name = instrument.texts[language]?.crimes[due.crime]?.short ?? due.crime;
    return due.of === 1 ? capitalized(name, language) : text.interview.event(index, of, name);
  }
  return due.unit === 'member' ? text.interview.person(index, of) : formTitle(instrument, language, due.form);
}

function capitalized(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
