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

/**
 * What helps to code an incident besides the answers that the catalogue's rules read. No place, date, amount
 * or person by which somebody could recognise the case.
 */
const HELPFUL_NAMES: readonly string[] = [
  'ev_narrative',
  'ev_attempt_completed',
  'ev_place',
  'ev_present',
  'ev_witnessed',
  'of_number',
  'of_relation',
  'ev_threat',
  'of_weapon',
  'of_weapon_type',
  'ev_injury_weapon',
  'ev_other_violence',
  'ev_injury_type',
  'bias_motive',
  'hb_entry',
  'items_taken',
  'ex_mode',
  'ex_asked',
  'ex_paid',
  'th_harm',
  'br_official',
  'br_form',
  'br_initiator',
  'kd_mode',
  'kd_paid',
  'cy_device',
  'cy_loss',
  'ls_animals',
  'ls_number',
  'vh_method',
  'vp_items',
];

const MISSING_CODES = ['dk', 'refused', 'na'] as const;

/**
 * The answers that an incident's code needs, in the form's words and order. Free text comes first, where the
 * crime allows it at all.
 *
 * @param language of the questionnaire; its default one where it lacks this one
 */
export function incidentFacts(
  instrument: Instrument,
  { crime, answers }: Pick<CodeableIncident, 'crime' | 'answers'>,
  language: string,
): IncidentFactReply[] {
  const texts = textsInLanguage(instrument, language);
  const needed = neededNames(instrument);
  const noNarrative = instrument.crimes.find(({ key }) => key === crime)?.sensitive?.noNarrative === true;
  const free: IncidentFactReply[] = [];
  const closed: IncidentFactReply[] = [];
  for (const question of incidentQuestions(instrument)) {
    const { name } = question;
    const value = answers[name];
    if (value === undefined || value === '' || !needed.has(name)) continue;
    if (isFreeText(question) && noNarrative) continue;
    const wording = textOf(instrument, language, name) ?? name;
    (isFreeText(question) ? free : closed).push({
      name,
      question: wording.replaceAll('{crime}', texts.crimes[crime]?.short ?? '').replace(/\{[a-z0-9_]+\}/g, '…'),
      values: [value].flat().map((code) => labelOf(texts, question, code)),
      missing: MISSING_CODES.some((code) => code === value),
    });
  }
  return [...free, ...closed];
}

/** The texts of a language of the questionnaire, or of its default one. */
export function textsInLanguage(instrument: Instrument, language: string): Texts {
  const chosen = Object.hasOwn(instrument.texts, language) ? instrument.texts[language] : undefined;
  return chosen ?? instrument.texts[instrument.manifest.defaultLanguage]!;
}

function isFreeText({ type }: Question): boolean {
  return type === 'text' || type === 'date';
}

function neededNames(instrument: Instrument): Set<string> {
  const rules = instrument.crimes.flatMap(({ iccs }) => iccs.rules);
  return new Set([...HELPFUL_NAMES, ...rules.flatMap(({ when }) => [...namesIn(parseExpression(when))])]);
}

function incidentQuestions(instrument: Instrument): Question[] {
  return instrument.forms
    .filter(({ repeat }) => repeat === 'incidents')
    .flatMap(({ screens }) => screens.flatMap(({ questions }) => questions))
    .filter(({ type }) => type !== 'statement');
}

function labelOf(texts: Texts, { choices }: Question, value: Value): string {
  const code = String(value);
  const missing = MISSING_CODES.find((missingCode) => missingCode === code);
  if (missing) return texts.missing[missing];
  return (choices === undefined ? undefined : texts.choices[choices]?.[code]) ?? code;
}
