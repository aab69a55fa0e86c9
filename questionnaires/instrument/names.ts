import type { Names, Reader } from '../expression/compile-expression.ts';
import type { ValueType } from '../expression/value-types.ts';
import type { Value } from './answers.ts';
import type { FormModule } from './instrument.ts';
import { type Instrument, prepareInstrument } from './prepared-instrument.ts';
import { type StampedQuestion, stampScreens } from './stamp.ts';

/** What a condition reads. */
export interface Scope {
  /** Answers of the form that the condition belongs to. */
  readonly answers: ReadonlyMap<string, Value>;
  /**
   * What the repetition of the form adds: the line of a member; the crime of an incident and what was asked
   * about it before.
   */
  readonly local: ReadonlyMap<string, Value>;
  /** Answers of earlier forms and what the program computed from them. */
  readonly earlier: ReadonlyMap<string, Value>;
}

/** Names that the chain computes; `undefined` type = a number that may also be 'dk'. */
const COMPUTED: Record<string, ValueType | undefined> = {
  case_id: 'text',
  interview_started_at: 'text',
  interview_date: 'text',
  window_start: 'text',
  window_end: 'text',
  window_closed: 'text',
  lead_start: 'text',
  year_start: 'text',
  n_adults: 'number',
  n_eligible: 'number',
  n_incidents: 'number',
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

const OF_MEMBERS: Record<string, ValueType | undefined> = {
  m_line: 'number',
  member_of: 'number',
  n: 'number',
  of: 'number',
  m_names: 'list',
  m_head_age: undefined,
  m_partners: 'number',
};

const OF_INCIDENTS: Record<string, ValueType | undefined> = {
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
  event_described: 'text',
  event_drawn: 'text',
};

/** Names that need no question, in any form. */
export const computedNames: readonly string[] = Object.keys(COMPUTED);

/** Names that the repetition of a form adds. */
export function localNames(repeat: 'members' | 'incidents' | undefined): readonly string[] {
  return Object.keys(localTypes(repeat));
}

/**
 * How a form's expressions read a name: its own questions, those of earlier forms that do not repeat,
 * computed names, and, in a
 * form of an incident, those of the forms before it about the same incident.
 */
export function namesFor(instrument: Instrument, form: string): Names<Scope> {
  const at = instrument.forms.findIndex((module) => module.form === form);
  const module = instrument.forms[at];
  const earlier = instrument.forms.slice(0, at).filter((other) => other.repeat === undefined);
  const readers = new Map<string, Reader<Scope>>();
  for (const name of namesNotAsked(instrument, [...earlier, ...(module ? [module] : [])]))
    readers.set(name, () => undefined);
  for (const [name, type] of Object.entries(COMPUTED))
    readers.set(
      name,
      typed((scope) => scope.earlier.get(name), type),
    );
  for (const other of earlier) {
    for (const question of questionsOf(instrument, other)) {
      readers.set(
        question.name,
        typed((scope) => scope.earlier.get(question.name), typeOf(question)),
      );
    }
    for (const { name } of other.draws ?? [])
      readers.set(
        name,
        typed((scope) => scope.earlier.get(name), 'text'),
      );
    for (const name of ownerNames(instrument)) readers.set(name, (scope) => scope.earlier.get(name));
  }
  for (const other of formsOfSameIncident(instrument, form)) {
    for (const question of questionsOf(instrument, other)) {
      readers.set(
        question.name,
        typed((scope) => scope.local.get(question.name), typeOf(question)),
      );
    }
  }
  for (const [name, type] of Object.entries(localTypes(module?.repeat))) {
    readers.set(
      name,
      typed((scope) => scope.local.get(name), type),
    );
  }
  for (const name of ownerNames(instrument))
    readers.set(name, (scope) => scope.answers.get(name) ?? scope.earlier.get(name));
  for (const question of module ? questionsOf(instrument, module) : []) {
    readers.set(
      question.name,
      typed((scope) => scope.answers.get(question.name), typeOf(question)),
    );
  }
  return (name) => readers.get(name);
}

/**
 * Forms before this one that are asked about the same incident: those that repeat per incident and follow
 * each other.
 */
export function formsOfSameIncident({ forms }: Pick<Instrument, 'forms'>, form: string): FormModule[] {
  const at = forms.findIndex((module) => module.form === form);
  if (forms[at]?.repeat !== 'incidents') return [];
  const first = forms.findLastIndex(({ repeat }, index) => index < at && repeat !== 'incidents') + 1;
  return forms.slice(first, at);
}

/** Questions of a form that have an answer, stamped ones written out. */
export function questionsOf(instrument: Instrument, module: Instrument['forms'][number]): StampedQuestion[] {
  return stampScreens(instrument, module.screens).flatMap((screen) =>
    screen.questions.filter((question) => question.type !== 'statement'),
  );
}

/**
 * Questions about crimes that the country does not ask about: a condition may name them, and they are simply
 * absent.
 */
function namesNotAsked(instrument: Instrument, modules: readonly FormModule[]): string[] {
  if (instrument.crimes.every(({ inUse }) => inUse)) return [];
  const all = instrument.derive(withEveryCrime);
  return modules.flatMap((module) =>
    questionsOf(all, module).flatMap(({ name, crime }) => (crime === undefined ? [] : [name])),
  );
}

/** The instrument as a country has it that asks about every crime of the catalogue. */
export function withEveryCrime(instrument: Instrument): Instrument {
  return prepareInstrument({ ...instrument, crimes: instrument.crimes.map((crime) => ({ ...crime, inUse: true })) });
}

/** Conditions of stamped screens name the owner question of every crime; of a crime without one it is simply absent. */
function ownerNames(instrument: Instrument): string[] {
  return instrument.crimes.filter((crime) => crime.inUse).map((crime) => `${crime.key}_owner_in_household`);
}

function localTypes(repeat: 'members' | 'incidents' | undefined): Record<string, ValueType | undefined> {
  if (repeat === 'members') return OF_MEMBERS;
  return repeat === 'incidents' ? OF_INCIDENTS : {};
}

function typeOf(question: StampedQuestion): ValueType | undefined {
  const mayBeMissing = (question.missing ?? []).length > 0;
  switch (question.type) {
    case 'number':
    case 'money':
      return mayBeMissing ? undefined : 'number';
    case 'multiple':
      return mayBeMissing ? undefined : 'list';
    default:
      return 'text';
  }
}

function typed(read: (scope: Scope) => unknown, type: ValueType | undefined): Reader<Scope> {
  return type === undefined ? read : Object.assign(read, { type });
}

/** Name of the last form that repeats per incident: its expressions read those before it too. */
export function incidentForm(instrument: Instrument): string {
  return instrument.forms.findLast((module) => module.repeat === 'incidents')?.form ?? '';
}
