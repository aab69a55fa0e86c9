import type { CompiledForm, CompiledInstrument } from './compile-instrument.ts';
import type { CrimeType } from './instrument.ts';
import type { CaseContext, Value } from './interview.ts';
import type { Scope } from './names.ts';
import { type Reached, reach } from './reach.ts';
import { drawSelection, type Selection } from './selection.ts';
import { type ReferenceWindow, referenceWindow } from './window.ts';

/** One form of the chain with everything that its conditions read. */
export interface Station {
  key: string;
  form: CompiledForm;
  /** From 1; 1 of 1 for a form that does not repeat. */
  index: number;
  of: number;
  crime?: CrimeType;
  scope: Scope;
  states: Map<string, Reached>;
  window: ReferenceWindow | undefined;
  /** Who is drawn from the roster as it stands. */
  selection: Selection | undefined;
}

/** The count of members that get a form, when a dwelling with several households is asked for those of this one. */
const MEMBER_COUNTS = ['n_members', 'n_residents'];
const MOST_MEMBERS = 97;

interface Progress {
  chain: Map<string, Value>;
  members: ReadonlyMap<string, Value>[];
  window: ReferenceWindow | undefined;
  selection: Selection | undefined;
}

/**
 * Every form that is due, one after the other, each with the answers of those before it.
 *
 * @param given what was answered in a form, reached or not; called once per form, in order, with the form's scope ready
 */
export function* followChain(
  compiled: CompiledInstrument,
  context: CaseContext,
  given: (station: Station) => ReadonlyMap<string, Value>,
): Generator<Station> {
  const progress: Progress = {
    chain: new Map([['case_id', context.caseId]]),
    members: [],
    window: undefined,
    selection: undefined,
  };
  for (const form of compiled.forms) {
    if (!form.due({ own: new Map(), local: new Map(), chain: progress.chain })) continue;
    for (const station of stationsOf(compiled, form, progress)) {
      const values = given(station);
      station.states = reach(form, values, station.scope);
      station.window = afterForm(compiled, station, values, progress);
      yield station;
    }
    if (form.module.repeat === 'members') countMembers(compiled, context, progress);
    progress.chain.set('n_incidents', plannedIncidents(compiled, progress.chain).length);
  }
}

function stationsOf(compiled: CompiledInstrument, form: CompiledForm, progress: Progress): Station[] {
  const { chain, window, selection } = progress;
  const station = (key: string, index: number, of: number, local: [string, Value][], crime?: CrimeType): Station => ({
    ...{ key, form, index, of, window, selection, states: new Map() },
    ...(crime && { crime }),
    scope: { own: new Map(), local: new Map(local), chain },
  });
  const name = form.module.form;
  if (form.module.repeat === 'members') {
    const of = memberCount(chain);
    return Array.from({ length: of }, (_, i) => station(`${name}.${i + 1}`, i + 1, of, memberValues(i + 1, of)));
  }
  if (form.module.repeat === 'incidents') {
    return plannedIncidents(compiled, chain).map(({ crime, n, of }) =>
      station(`${name}.${crime.key}.${n}`, n, of, incidentValues(crime, n, of), crime),
    );
  }
  return [station(name, 1, 1, [])];
}

/** What a finished form adds to the names that later forms read. */
function afterForm(
  compiled: CompiledInstrument,
  station: Station,
  values: ReadonlyMap<string, Value>,
  progress: Progress,
): ReferenceWindow | undefined {
  const { form, scope } = station;
  for (const record of form.records) {
    const value = values.get(record);
    if (record === 'interview_started_at' && typeof value === 'string') {
      progress.window = referenceWindow(compiled.instrument.manifest.referencePeriod, value);
      if (!progress.window) continue;
      progress.chain.set(record, value);
      progress.chain.set('window_start', progress.window.start);
      progress.chain.set('window_end', progress.window.end);
    }
    if (record === 'selected_line' && typeof value === 'number') setSelected(progress, value);
  }
  if (form.module.repeat === 'members') progress.members.push(scope.own);
  if (form.module.repeat === undefined) for (const [name, value] of scope.own) progress.chain.set(name, value);
  return progress.window;
}

function countMembers(compiled: CompiledInstrument, context: CaseContext, progress: Progress): void {
  const minimumAge = context.minimumAge ?? compiled.instrument.manifest.selection.minimumAge;
  const adults = progress.members.flatMap((member, index) => (isAdult(member, minimumAge) ? [index + 1] : []));
  progress.chain.set('n_adults', adults.length);
  progress.chain.set('n_eligible', adults.length);
  progress.selection = drawSelection(adults, context.seed);
  if (progress.selection) setSelected(progress, progress.selection.line);
}

/** An age that nobody knows is an adult's when the informant says so. */
function isAdult(member: ReadonlyMap<string, Value>, minimumAge: number): boolean {
  const age = member.get('m_age');
  return typeof age === 'number' ? age >= minimumAge : member.get('m_adult') === 'yes';
}

function setSelected(progress: Progress, line: number): void {
  const { chain } = progress;
  chain.set('selected_line', line);
  for (const [name, of] of [
    ['selected_name', 'm_name'],
    ['selected_sex', 'm_sex'],
    ['selected_age', 'm_age'],
  ] as const) {
    const value = progress.members[line - 1]?.get(of);
    if (value === undefined) chain.delete(name);
    else chain.set(name, value);
  }
}

function memberCount(chain: ReadonlyMap<string, Value>): number {
  const count = MEMBER_COUNTS.map((name) => chain.get(name)).find((value) => typeof value === 'number');
  return Math.max(0, Math.min(MOST_MEMBERS, Math.floor(count ?? 0)));
}

function memberValues(line: number, of: number): [string, Value][] {
  return [
    ['m_line', line],
    ['member_of', of],
    ['n', line],
    ['of', of],
  ];
}

/** What an incident form knows of its crime. */
export function incidentValues(crime: CrimeType, n: number, of: number): [string, Value][] {
  return [
    ['crime', crime.key],
    ['event_n', n],
    ['event_of', of],
    ['n', n],
    ['of', of],
    ['crime_level', crime.level],
    ['crime_property', crime.property ? 'yes' : 'no'],
    ['crime_presence', crime.presence],
    ['crime_violence', crime.violence],
    ['crime_attempts', crime.attempts],
    ...(crime.place?.fixed ? [['crime_place', crime.place.fixed] as [string, Value]] : []),
    ...(crime.place?.without ? [['crime_without', crime.place.without] as [string, Value]] : []),
  ];
}

/** Incidents that get a form: of each crime the most recent ones, crimes in catalogue order, until the interview's limit. */
function plannedIncidents(
  compiled: CompiledInstrument,
  chain: ReadonlyMap<string, Value>,
): { crime: CrimeType; n: number; of: number }[] {
  const { perCrime, perInterview } = compiled.instrument.manifest.details;
  let left = perInterview;
  return compiled.crimes.flatMap((crime) => {
    const of = Math.min(countOf(crime, chain), perCrime, left);
    left -= of;
    return Array.from({ length: of }, (_, index) => ({ crime, n: index + 1, of }));
  });
}

/** A yes without a number is one incident; what belonged to nobody of the household does not count. */
function countOf(crime: CrimeType, chain: ReadonlyMap<string, Value>): number {
  if (chain.get(`${crime.key}_ref`) !== 'yes' || chain.get(`${crime.key}_owner_in_household`) === 'no') return 0;
  const times = chain.get(`${crime.key}_times`);
  if (typeof times === 'number') return Math.max(0, Math.floor(times));
  return times === 'dk' || times === 'refused' ? 1 : 0;
}
