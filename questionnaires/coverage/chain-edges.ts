import type { Value } from '../instrument/answers.ts';
import type { FormModule, Question } from '../instrument/instrument.ts';
import { formsOfSameIncident, localNames, questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { countersOf } from '../routing/count-incidents.ts';
import { settingsOf } from '../routing/settings.ts';
import { type DecisionsByForm, dueDecision, type RoutingDecision } from './decisions.ts';
import type { RoutingEdge } from './prepare-routing.ts';
import { comparedValues } from './search/compared-values.ts';

/** Where the chain of forms begins and ends. */
export const START = 'start';
export const END = 'end';

/** Computed variables that the end of a repeated form gives. */
const COMPUTED_BY: Record<string, readonly string[]> = {
  members: ['n_adults', 'n_eligible', 'selected_age', 'selected_sex'],
  incidents: ['n_incidents', 'n_open_incidents', 'n_events'],
};

/** The interview after a form, as far as the conditions of later forms depend on it. */
interface ChainState {
  lastStep: string;
  values: ReadonlyMap<string, Value>;
  /** Whether crimes were asked about. */
  isScreened: boolean;
}

/**
 * The step of the chain that a form belongs to: itself, or the first of the forms about the same incident.
 */
export function stepOf(instrument: Instrument, form: string): string {
  return formsOfSameIncident(instrument, form)[0]?.form ?? form;
}

/**
 * From which form the interview can go to which. The chain is followed for every combination of the answers
 * that the forms' conditions read. A question of a form that is not due has no answer. While no crime was
 * asked about, there are no incidents.
 */
export function chainEdges(instrument: Instrument, decisions: DecisionsByForm): RoutingEdge[] {
  const dueDecisions = [...decisions.keys()]
    .map((form) => dueDecision(decisions, form))
    .filter((decision) => decision !== undefined);
  const values = comparedValues(dueDecisions.map(({ condition }) => condition.tree));
  const settings = settingsOf(instrument).filter(([name]) => values.has(name));
  const steps = instrument.forms.filter(({ form }) => stepOf(instrument, form) === form);
  const passages = new Map<string, RoutingEdge>();
  const pass = (from: string, to: string) => passages.set(`${from} ${to}`, passageEdge(from, to));
  let states: ChainState[] = [{ lastStep: START, values: new Map(settings), isScreened: false }];
  for (const module of steps) {
    const due = dueDecision(decisions, module.form);
    const next = new Map<string, ChainState>();
    const keep = (state: ChainState) =>
      next.set(`${state.lastStep} ${state.isScreened} ${JSON.stringify([...state.values])}`, state);
    for (const state of states) {
      if (!isDue(module, due, state)) {
        keep(state);
        continue;
      }
      pass(state.lastStep, module.form);
      // Without an incident there is no incident form.
      if (module.repeat === 'incidents')
        keep({ ...state, values: new Map([...state.values, ['n_incidents', 0], ['n_open_incidents', 0]]) });
      const isScreened = state.isScreened || asksAboutCrimes(instrument, module);
      for (const after of valuesAfter(instrument, module, values, state.values))
        keep({ lastStep: module.form, values: after, isScreened });
    }
    states = [...next.values()];
  }
  for (const { lastStep } of states) pass(lastStep, END);
  return [...passages.values()];
}

function passageEdge(from: string, to: string): RoutingEdge {
  return {
    id: `chain/${from}/${to}`,
    kind: 'chain',
    form: from === START ? to : from,
    subject: from,
    outcome: to,
    file: 'manifest.json',
    path: 'chain',
  };
}

function isDue(module: FormModule, due: RoutingDecision | undefined, { values, isScreened }: ChainState): boolean {
  if (module.repeat === 'incidents' && !isScreened) return false;
  if (!due) return true;
  // What depends on the crime is decided for each incident.
  if (due.condition.names.some((name) => localNames(module.repeat).includes(name))) return true;
  return due.condition.holdsIn({ answers: new Map(), local: new Map(), earlier: new Map(values) });
}

function asksAboutCrimes(instrument: Instrument, module: FormModule): boolean {
  const counters = instrument.crimes.filter(({ inUse }) => inUse).map((crime) => countersOf(crime).ref);
  return questionsOf(instrument, module).some(({ name }) => counters.includes(name));
}

/** Every state of the variables after a form, of those that the conditions of forms read. */
function valuesAfter(
  instrument: Instrument,
  module: FormModule,
  comparedValues: ReadonlyMap<string, readonly Value[]>,
  before: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value>[] {
  const questions = module.repeat === undefined ? questionsOf(instrument, module) : [];
  let states = [before];
  const branch = (name: string, values: readonly (Value | undefined)[]) => {
    const branched: ReadonlyMap<string, Value>[] = [];
    for (const state of states)
      for (const value of values) branched.push(value === undefined ? state : new Map([...state, [name, value]]));
    states = branched;
  };
  for (const question of questions) {
    const values = comparedValues.get(question.name);
    if (values) branch(question.name, differentAnswers(question, values));
  }
  // Every incident with a form counts, but it may have been told alone.
  const leastOf = (name: string) => (module.repeat === 'incidents' && name !== 'n_open_incidents' ? 1 : 0);
  for (const [name, values] of comparedValues) {
    if (!COMPUTED_BY[module.repeat ?? '']?.includes(name)) continue;
    branch(
      name,
      values.flatMap(valuesAround).filter((value) => typeof value !== 'number' || value >= leastOf(name)),
    );
  }
  return states;
}

/**
 * Answers of which no two mean the same to the conditions of forms;
 * undefined where the question may not be asked.
 */
function differentAnswers({ type, visibleIf }: Question, values: readonly Value[]): (Value | undefined)[] {
  const isNumber = type === 'number' || type === 'money';
  const answers = isNumber ? values.flatMap(valuesAround) : [...values, 'another answer'];
  return visibleIf === undefined ? answers : [...answers, undefined];
}

/** A number with both its neighbours. */
function valuesAround(value: Value): Value[] {
  return typeof value === 'number' ? [value - 1, value, value + 1].filter((number) => number >= 0) : [value];
}
