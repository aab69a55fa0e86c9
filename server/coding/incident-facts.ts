import type { IncidentFactReply } from '#contract';
import {
  type Instrument,
  namesIn,
  parseExpression,
  type Question,
  type Texts,
  textOf,
  type Value,
} from '#questionnaires';
import type { CodeableIncident } from './codeable-incidents.ts';

/** What helps to code an event besides the answers that the catalogue's rules read. No place, date, amount or person by which a case could be known. */
const HELPFUL = new Set([
  ...['ev_narrative', 'ev_attempt_completed', 'ev_place', 'ev_present', 'ev_witnessed', 'of_number', 'of_relation'],
  ...['ev_threat', 'of_weapon', 'of_weapon_type', 'ev_injury_weapon', 'ev_other_violence', 'ev_injury_type'],
  ...['bias_motive', 'hb_entry', 'items_taken', 'ex_mode', 'ex_asked', 'ex_paid', 'th_harm', 'br_official', 'br_form'],
  ...['br_initiator', 'kd_mode', 'kd_paid', 'cy_device', 'cy_loss', 'ls_animals', 'ls_number', 'vh_method', 'vp_items'],
]);

const MISSING = ['dk', 'refused', 'na'] as const;

/**
 * The answers that an event's code needs, in the form's words and order. Free text leads, where the crime allows it at all.
 *
 * @param language of the questionnaire; its default one where it lacks it
 */
export function incidentFacts(
  instrument: Instrument,
  { crime, answers }: Pick<CodeableIncident, 'crime' | 'answers'>,
  language: string,
): IncidentFactReply[] {
  const texts = textsInLanguage(instrument, language);
  const needed = neededNames(instrument);
  const noNarrative = instrument.crimes.find(({ key }) => key === crime)?.sensitive?.noNarrative === true;
  const facts = incidentQuestions(instrument).flatMap((question): (IncidentFactReply & { isText: boolean })[] => {
    const { name, type } = question;
    const value = answers[name];
    const isText = type === 'text' || type === 'date';
    if (value === undefined || value === '' || !needed.has(name) || (isText && noNarrative)) return [];
    const asked = textOf(instrument, language, name) ?? name;
    return [
      {
        name,
        question: asked.replaceAll('{crime}', texts.crimes[crime]?.short ?? '').replace(/\{[a-z0-9_]+\}/g, '…'),
        values: [value].flat().map((one) => wordOf(texts, question, one)),
        missing: MISSING.some((code) => code === value),
        isText,
      },
    ];
  });
  const narrated = facts.filter(({ isText }) => isText);
  return [...narrated, ...facts.filter(({ isText }) => !isText)].map(({ isText: _, ...fact }) => fact);
}

/** The texts of a language of the questionnaire, or of its default one. */
export function textsInLanguage(instrument: Instrument, language: string): Texts {
  const own = Object.hasOwn(instrument.texts, language) ? instrument.texts[language] : undefined;
  return own ?? instrument.texts[instrument.manifest.defaultLanguage]!;
}

function neededNames(instrument: Instrument): Set<string> {
  const rules = instrument.crimes.flatMap(({ iccs }) => iccs.rules);
  return new Set([...HELPFUL, ...rules.flatMap(({ when }) => [...namesIn(parseExpression(when))])]);
}

function incidentQuestions(instrument: Instrument): Question[] {
  return instrument.forms
    .filter(({ repeat }) => repeat === 'incidents')
    .flatMap(({ screens }) => screens.flatMap(({ questions }) => questions))
    .filter(({ type }) => type !== 'statement');
}

function wordOf(texts: Texts, { choices }: Question, value: Value): string {
  const code = String(value);
  const missing = MISSING.find((one) => one === code);
  if (missing) return texts.missing[missing];
  return (choices === undefined ? undefined : texts.choices[choices]?.[code]) ?? code;
}
