import type { CaseContext, Value } from '../instrument/answers.ts';
import type { CrimeType, Instrument } from '../instrument/instrument.ts';
import type { Scope } from '../instrument/names.ts';
import type { CompiledForm, CompiledInstrument } from './compile-instrument.ts';
import { countEvents, incidentValues, type PlannedIncident, plannedIncidents, planText } from './plan-incidents.ts';
import { type QuestionState, reach } from './reach.ts';
import type { Adult } from './selection/draw-selection.ts';
import { drawNow, drawState, type HouseholdDraw } from './selection/household-draw.ts';
import { isAdult } from './selection/is-adult.ts';
import { settingsOf } from './settings.ts';
import { leadInStart, type ReferenceWindow, referenceWindow } from './window.ts';

/** One form of the chain with everything that its conditions read. */
export interface FormInstance {
  key: string;
  form: CompiledForm;
  /** From 1; 1 of 1 for a form that does not repeat. */
  index: number;
  of: number;
  crime?: CrimeType;
  scope: Scope;
  /** Of the case, for what is drawn from answers. */
  seed: string;
  states: Map<string, QuestionState>;
  window: ReferenceWindow | undefined;
  /** How the roster as it stands is drawn from; undefined while nobody can be drawn. */
  draw: HouseholdDraw | undefined;
}

/** The count of members that get a form, when a dwelling with several households is asked for those of this one. */
const MEMBER_COUNTS = ['n_members', 'n_residents'];
const MOST_MEMBERS = 97;

interface Progress {
  seed: string;
  earlier: Map<string, Value>;
  members: ReadonlyMap<string, Value>[];
  window: ReferenceWindow | undefined;
  draw: HouseholdDraw | undefined;
}

/**
 * Every form that is due, one after the other, each with the answers of those before it.
 *
 * @param given what was answered in a form, reached or not; called once per form, in order, with the form's scope ready
 */
export function* followChain(
  compiled: CompiledInstrument,
  context: CaseContext,
  given: (instance: FormInstance) => ReadonlyMap<string, Value>,
): Generator<FormInstance> {
  const { instrument } = compiled;
  const progress: Progress = {
    seed: context.seed,
    earlier: new Map([['case_id', context.caseId], ...settingsOf(instrument)]),
    members: [],
    window: undefined,
    draw: undefined,
  };
  const follow = function* (form: CompiledForm, instances: readonly FormInstance[]): Generator<FormInstance> {
    for (const instance of instances) {
      if (form.module.repeat === 'members')
        for (const known of listedSoFar(progress)) instance.scope.local.set(...known);
      const values = given(instance);
      noteRecords(instance, values);
      instance.states = reach(form, values, instance.scope);
      instance.window = afterForm(instrument, instance, values, progress);
      yield instance;
    }
  };
  for (const forms of asked(compiled.forms)) {
    const [form] = forms;
    if (form.module.repeat === 'incidents') {
      for (const incident of plannedIncidents(instrument, progress.earlier, context.seed)) {
        const told: [string, Value][] = [];
        for (const part of forms) {
          const instance = incidentInstance(part, incident, told, progress);
          if (!part.due(instance.scope)) continue;
          yield* follow(part, [instance]);
          told.push(...instance.scope.answers);
        }
      }
      continue;
    }
    if (!form.due({ answers: new Map(), local: new Map(), earlier: progress.earlier })) continue;
    yield* follow(form, instancesOf(form, progress));
    if (form.module.repeat === 'members') countMembers(instrument, context, progress);
    const planned = plannedIncidents(instrument, progress.earlier, context.seed);
    progress.earlier.set('n_incidents', planned.length);
    progress.earlier.set('events_planned', planText(planned));
    progress.earlier.set('n_events', countEvents(instrument, progress.earlier));
  }
}

/** What conditions read of what the chain recorded in a form before: whether the draw and the list of events are still what they were. */
export function noteRecords(
  { form, draw, scope: { earlier } }: FormInstance,
  values: ReadonlyMap<string, Value>,
): void {
  if (form.records.includes('selected_line') && draw)
    for (const [name, value] of drawState(draw, values)) earlier.set(name, value);
  if (!form.records.includes('events_told')) return;
  const told = values.get('events_told');
  const changed = told !== undefined && told !== earlier.get('events_planned');
  earlier.set('events_changed', changed ? 'yes' : 'no');
}

/** Forms one by one, but those that repeat per incident and follow each other together. */
function asked(forms: readonly CompiledForm[]): [CompiledForm, ...CompiledForm[]][] {
  const together: [CompiledForm, ...CompiledForm[]][] = [];
  for (const form of forms) {
    const last = together.at(-1);
    const continues = form.module.repeat === 'incidents' && last?.[0].module.repeat === 'incidents';
    if (continues) last.push(form);
    else together.push([form]);
  }
  return together;
}

function instancesOf(form: CompiledForm, progress: Progress): FormInstance[] {
  const name = form.module.form;
  if (form.module.repeat === 'members') {
    const of = memberCount(progress.earlier);
    return Array.from({ length: of }, (_, i) =>
      startInstance(form, `${name}.${i + 1}`, i + 1, of, memberValues(i + 1, of), progress),
    );
  }
  return [startInstance(form, name, 1, 1, [], progress)];
}

function incidentInstance(
  form: CompiledForm,
  incident: PlannedIncident,
  told: readonly [string, Value][],
  progress: Progress,
): FormInstance {
  const { crime, n, of } = incident;
  const key = `${form.module.form}.${crime.key}.${n}`;
  return { ...startInstance(form, key, n, of, [...told, ...incidentValues(incident)], progress), crime };
}

function startInstance(
  form: CompiledForm,
  key: string,
  index: number,
  of: number,
  local: [string, Value][],
  { earlier, window, draw, seed }: Progress,
): FormInstance {
  const scope = { answers: new Map(), local: new Map(local), earlier };
  return { key, form, index, of, window, draw, seed, states: new Map(), scope };
}

/** What a finished form adds to the names that later forms read. */
function afterForm(
  { manifest }: Instrument,
  instance: FormInstance,
  values: ReadonlyMap<string, Value>,
  progress: Progress,
): ReferenceWindow | undefined {
  const { form, scope } = instance;
  for (const record of form.records) {
    const value = values.get(record);
    if (record === 'interview_started_at' && typeof value === 'string') {
      progress.window = referenceWindow(manifest.referencePeriod, value);
      if (!progress.window) continue;
      progress.earlier.set(record, value);
      progress.earlier.set('interview_date', value.slice(0, 10));
      progress.earlier.set('window_start', progress.window.start);
      progress.earlier.set('window_end', progress.window.end);
      progress.earlier.set('window_closed', manifest.referencePeriod.type === 'calendar_year' ? 'yes' : 'no');
      const lead = leadInStart(manifest.leadIn.years, value);
      if (lead !== undefined) progress.earlier.set('lead_start', lead);
      const year = leadInStart(1, value);
      if (year !== undefined) progress.earlier.set('year_start', year);
    }
    if (record === 'selected_line' && typeof value === 'number') setSelected(progress, value);
  }
  if (form.module.repeat === 'members') progress.members.push(scope.answers);
  if (form.module.repeat === undefined)
    for (const [name, value] of [...scope.answers, ...drawnIn(instance)]) progress.earlier.set(name, value);
  return progress.window;
}

/** What is drawn from the form's answers as they stand. */
export function drawnIn({ form, scope, seed }: Pick<FormInstance, 'form' | 'scope' | 'seed'>): [string, Value][] {
  return form.draws.flatMap(({ name, draw }) => one(name, draw(scope.answers, seed)));
}

function countMembers({ manifest }: Instrument, context: CaseContext, progress: Progress): void {
  const { minimumAge } = manifest.selection;
  const adults = progress.members.flatMap((member, index) =>
    isAdult(member.get('m_age'), member.get('m_adult'), minimumAge) ? [index + 1] : [],
  );
  progress.earlier.set('n_adults', adults.length);
  progress.earlier.set('n_eligible', adults.length);
  const date = String(progress.earlier.get('interview_started_at') ?? '').slice(0, 10);
  const options = { method: manifest.selection.method, seed: context.seed, date };
  progress.draw = { adults: adults.map((line) => adultOf(line, progress.members[line - 1])), options };
  const selection = drawNow(progress.draw, false);
  if (selection) setSelected(progress, selection.line);
}

/** What the methods of drawing look at, where it is known. */
function adultOf(line: number, member: ReadonlyMap<string, Value> | undefined): Adult {
  const [sex, age, month, day] = ['m_sex', 'm_age', 'm_birth_month', 'm_birth_day'].map((name) => member?.get(name));
  const birthMonth = /^([1-9]|1[0-2])$/.test(String(month)) ? Number(month) : undefined;
  return {
    line,
    ...(typeof sex === 'string' && { sex }),
    ...(typeof age === 'number' && { age }),
    ...(birthMonth !== undefined && { birthMonth }),
    ...(birthMonth !== undefined && typeof day === 'number' && day >= 1 && day <= 31 && { birthDay: day }),
  };
}

function setSelected(progress: Progress, line: number): void {
  const { earlier } = progress;
  earlier.set('selected_line', line);
  for (const [name, of] of [
    ['selected_name', 'm_name'],
    ['selected_sex', 'm_sex'],
    ['selected_age', 'm_age'],
  ] as const) {
    const value = progress.members[line - 1]?.get(of);
    if (value === undefined) earlier.delete(name);
    else earlier.set(name, value);
  }
}

function memberCount(earlier: ReadonlyMap<string, Value>): number {
  const count = MEMBER_COUNTS.map((name) => earlier.get(name)).find((value) => typeof value === 'number');
  return Math.max(0, Math.min(MOST_MEMBERS, Math.floor(count ?? 0)));
}

/** What the lines of the roster before this one say: names, so that no two people share one, the age of the head, partners. */
function listedSoFar({ members }: Progress): [string, Value][] {
  const names = members.map((member) => member.get('m_name')).filter((name) => typeof name === 'string');
  const partners = members.filter((member) => member.get('m_relation') === 'partner').length;
  const headAge = members[0]?.get('m_age');
  return [['m_names', names], ['m_partners', partners], ...one('m_head_age', headAge)];
}

function one(name: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[name, value]];
}

function memberValues(line: number, of: number): [string, Value][] {
  return [
    ['m_line', line],
    ['member_of', of],
    ['n', line],
    ['of', of],
  ];
}
