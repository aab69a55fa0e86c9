import { type DueForm, formTitle, type Instrument } from '#questionnaires';
import type { FieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';

interface LabelInput {
  instrument: Instrument;
  /** Language of the interview, for what the questionnaire says. */
  language: string;
  /** In the interviewer's language. */
  text: FieldTexts;
  locale: string;
  /** The forms of the interview so far: one of them may be sealed. */
  among: readonly DueForm[];
}

/**
 * What a form of the chain is called on the screen: "Event 2 of 3: burglary · How it happened". It never has a
 * person's name, nor a crime that a bystander should not read. Where another incident of the crime is sealed, the
 * number would tell of it.
 */
export function formLabel(due: DueForm, { instrument, language, text, locale, among }: LabelInput): string {
  const index = formatNumber(due.index, locale);
  const count = formatNumber(due.of, locale);
  if (due.crime && !due.sensitive) {
    const name = instrument.texts[language]?.crimes[due.crime]?.short ?? due.crime;
    const isCounted = due.of > 1 && !among.some(({ crime, sensitive }) => crime === due.crime && sensitive?.sealed);
    const label = isCounted ? text.interview.event(index, count, name) : capitalized(name, language);
    return isFirstOfIncident(instrument, due) ? label : `${label} · ${formTitle(instrument, language, due.form)}`;
  }
  return due.unit === 'member' ? text.interview.person(index, count) : formTitle(instrument, language, due.form);
}

/** Whether a form begins an incident. The others say what they ask: each counts its screens from 1. */
function isFirstOfIncident({ forms }: Instrument, { form }: DueForm): boolean {
  return forms.find(({ unit }) => unit === 'incident')?.form === form;
}

function capitalized(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
