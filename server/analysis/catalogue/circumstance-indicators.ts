import type { AnswerMeasure, CircumstanceMeasure, IncidentIndicator } from './indicator.ts';

/** The id of an indicator that counts an answer, and the variable. */
type Asked = readonly [id: string, answer: string];

/** Force, injuries, who was told and how, what came back; then what is asked of one kind of crime. */
const ANSWERS: readonly Asked[] = [
  ['threat', 'ev_threat'],
  ['injury', 'ev_injury_type'],
  ['offender_recognisable', 'of_recognise'],
  ['bias_motive', 'bias_motive'],
  ['told_other_body', 'rep_other_body'],
  ['body_told', 'rep_other_which'],
  ['report_channel', 'rep_channel'],
  ['police_informed', 'rep_police_how'],
  ['emergency_call', 'rep_emergency_call'],
  ['insured', 'insured'],
  ['recovered', 'recovered'],
  ['items_taken', 'items_taken'],
  ['vehicle_method', 'vh_method'],
  ['vehicle_items', 'vp_items'],
  ['burglary_entry', 'hb_entry'],
  ['burglary_presence', 'hb_member_present'],
  ['fraud_type', 'fr_type'],
  ['extortion_mode', 'ex_mode'],
  ['extortion_demand', 'ex_asked'],
  ['extortion_paid', 'ex_paid'],
  ['threatened_harm', 'th_harm'],
  ['bribe_official', 'br_official'],
  ['bribe_initiator', 'br_initiator'],
  ['bribe_form', 'br_form'],
  ['sexual_offence_type', 'sx_type'],
  ['cybercrime_type', 'cy_type'],
  ['cybercrime_device', 'cy_device'],
];

/** What follows from several answers of one incident. */
const DERIVED: readonly (readonly [id: string, measure: CircumstanceMeasure])[] = [
  ['violence_share', 'violence'],
  ['force_share', 'force'],
  ['injured_share', 'injured'],
  ['offender_known_share', 'offenderKnown'],
  ['offender_family_share', 'offenderFamily'],
];

function share(id: string, measure: CircumstanceMeasure | AnswerMeasure): IncidentIndicator {
  return { id, unit: 'incident', onlyInTables: true, statistic: 'share', measure };
}

/** How crimes are committed and what they do, a row each. Formulas: docs/methods.md, Circumstances. */
export const CIRCUMSTANCE_CATALOGUE: readonly IncidentIndicator[] = [
  ...DERIVED.map(([id, measure]) => share(id, measure)),
  ...ANSWERS.map(([id, answer]) => share(id, { answer })),
];
