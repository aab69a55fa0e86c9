import { CIRCUMSTANCE_CATALOGUE } from './circumstance-indicators.ts';
import type { IncidentIndicator, IncidentMeasure } from './indicator.ts';

/** The figures of incidents that are made of every file, for every crime, set and domain. Formulas: docs/methods.md. */
export const INCIDENT_INDICATORS = [
  { id: 'crimes', unit: 'incident', statistic: 'total', measure: 'count' },
  { id: 'dark_figure_unreported', unit: 'incident', statistic: 'share', measure: 'unreported' },
  { id: 'dark_figure_no_file', unit: 'incident', statistic: 'share', measure: 'hidden' },
  { id: 'reporting_rate', unit: 'incident', statistic: 'share', measure: 'reported' },
  { id: 'file_rate', unit: 'incident', statistic: 'share', measure: 'fileOpened' },
  { id: 'reporting_dont_know', unit: 'incident', statistic: 'share', measure: 'notKnown' },
  { id: 'reporting_refused', unit: 'incident', statistic: 'share', measure: 'refused' },
] as const satisfies readonly IncidentIndicator[];

/** The id of an indicator that counts an answer, and the variable. */
interface Asked {
  readonly id: string;
  readonly answer: string;
}

/** Modus operandi, offenders, consequences, and how the report went: the share of each answer. */
const ANSWERS: readonly Asked[] = [
  { id: 'place', answer: 'ev_place' },
  { id: 'time_of_day', answer: 'ev_time' },
  { id: 'presence', answer: 'ev_present' },
  { id: 'offender_seen', answer: 'ev_witnessed' },
  { id: 'company', answer: 'ev_accompanied' },
  { id: 'offenders', answer: 'of_number' },
  { id: 'offender_sex', answer: 'of_sex' },
  { id: 'offender_age', answer: 'of_age' },
  { id: 'offender_relation', answer: 'of_relation' },
  { id: 'offender_influence', answer: 'of_influence' },
  { id: 'weapon', answer: 'of_weapon' },
  { id: 'weapon_type', answer: 'of_weapon_type' },
  { id: 'weapon_injury', answer: 'ev_injury_weapon' },
  { id: 'other_violence', answer: 'ev_other_violence' },
  { id: 'main_damage', answer: 'dmg_main' },
  { id: 'file_outcome', answer: 'rep_file_outcome' },
  { id: 'no_file_reason', answer: 'rep_nofile_reason' },
  { id: 'report_duration', answer: 'rep_duration' },
  { id: 'report_reason', answer: 'rep_reason_main' },
  { id: 'report_treatment', answer: 'rep_treatment' },
  { id: 'report_satisfaction', answer: 'rep_satisfaction' },
];

const onlyInTables = { unit: 'incident', onlyInTables: true } as const;

function total(id: string, measure: IncidentMeasure): IncidentIndicator {
  return { id, ...onlyInTables, statistic: 'total', measure };
}

function share(id: string, measure: IncidentMeasure): IncidentIndicator {
  return { id, ...onlyInTables, statistic: 'share', measure };
}

/** Every figure of incidents, a row each. Names and formulas: docs/methods.md. */
export const INCIDENT_CATALOGUE: readonly IncidentIndicator[] = [
  ...INCIDENT_INDICATORS,
  // Numbers of incidents by what became of them at the authorities, as INEGI publishes them.
  total('crimes_reported', 'reported'),
  total('crimes_not_reported', 'notReported'),
  total('crimes_report_unknown', 'reportUnknown'),
  total('crimes_with_file', 'withFile'),
  total('crimes_without_file', 'withoutFile'),
  total('crimes_file_unknown', 'fileUnknown'),
  total('crimes_hidden', 'hidden'),
  // The same as shares: of all incidents, and of those reported.
  share('broad_reporting_share', 'toldAnyBody'),
  share('not_reported_share', 'notReported'),
  share('report_unknown_share', 'reportUnknown'),
  share('with_file_share', 'withFile'),
  share('without_file_rate', 'withoutFile'),
  share('file_unknown_rate', 'fileUnknown'),
  // Reasons for not reporting.
  { id: 'nonreporting_reason', unit: 'incident', statistic: 'share', measure: { answer: 'notrep_reason_main' } },
  { id: 'nonreporting_reason_total', ...onlyInTables, statistic: 'total', measure: { answer: 'notrep_reason_main' } },
  share('reason_by_authority', 'byAuthority'),
  share('reason_other_causes', 'otherReason'),
  total('reason_by_authority_total', 'byAuthority'),
  total('reason_other_causes_total', 'otherReason'),
  ...ANSWERS.map(
    ({ id, answer }): IncidentIndicator => ({ id, ...onlyInTables, statistic: 'share', measure: { answer } }),
  ),
  ...CIRCUMSTANCE_CATALOGUE,
];
