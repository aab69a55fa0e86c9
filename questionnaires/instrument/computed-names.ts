import type { ValueType } from '../expression/value-types.ts';

/** The type of a computed name; undefined for a number that may also be `dk`. */
type TypesOfNames = Readonly<Record<string, ValueType | undefined>>;

/** Names that the program computes, for any form. */
export const COMPUTED: TypesOfNames = {
  case_id: 'text',
  interview_started_at: 'text',
  interview_date: 'text',
  window_start: 'text',
  window_end: 'text',
  window_closed: 'text',
  lead_start: 'text',
  year_start: 'text',
  n_left: 'number',
  n_adults: 'number',
  n_eligible: 'number',
  n_incidents: 'number',
  n_open_incidents: 'number',
  n_events: 'number',
  selected_line: 'number',
  draw_changed: 'text',
  selected_gone: 'text',
  events_changed: 'text',
  selected_name: 'text',
  selected_sex: 'text',
  selected_age: undefined,
  screener_mode: 'text',
  selection_method: 'text',
  crimes: 'list',
  packs: 'list',
  authorities: 'list',
  police_bodies: 'list',
  unusual_loss: 'number',
  unusual_health_cost: 'number',
  unusual_measures_cost: 'number',
  unusual_bribe: 'number',
};

/** Names that the form of a member reads as well. */
export const OF_MEMBERS: TypesOfNames = {
  m_line: 'number',
  m_place: 'number',
  member_of: 'number',
  n: 'number',
  of: 'number',
  m_names: 'list',
  m_head_age: undefined,
  m_partners: 'number',
};

/** Names that the forms of an incident read as well. */
export const OF_INCIDENTS: TypesOfNames = {
  crime: 'text',
  event_n: 'number',
  event_of: 'number',
  n: 'number',
  of: 'number',
  crime_level: 'text',
  crime_property: 'text',
  crime_presence: 'text',
  crime_violence: 'text',
  crime_attempts: 'text',
  crime_place: 'text',
  crime_without: 'list',
  crime_sensitive: 'text',
  event_times: undefined,
  event_series: 'text',
  event_ordinal: 'number',
  told_before: 'list',
  told_sealed: 'list',
  event_described: 'text',
  event_drawn: 'text',
  told_which: 'text',
  told_forms: 'list',
  already_told: 'list',
  told_differs: 'list',
};

/** Those that follow from an answer of the same form: under which crime the incident was reported before. */
export const OF_TOLD_INCIDENT = ['told_sealed', 'told_which', 'told_forms', 'already_told', 'told_differs'];

/** Names that the repetition of a form adds. */
export function namesOfRepetition(repeat: 'members' | 'incidents' | undefined): TypesOfNames {
  if (repeat === 'members') return OF_MEMBERS;
  return repeat === 'incidents' ? OF_INCIDENTS : {};
}
