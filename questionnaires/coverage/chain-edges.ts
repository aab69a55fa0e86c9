import type { Value } from '../instrument/answers.ts';
import type { FormModule, Instrument, Question } from '../instrument/instrument.ts';
import { formsOfSameIncident, localNames, questionsOf } from '../instrument/names.ts';
import { countersOf } from '../routing/count-incidents.ts';
import { settingsOf } from '../routing/settings.ts';
import { constantsIn } from './compared-values.ts';
import type { Decision } from './decisions.ts';
import type { RoutingEdge } from './prepare-routing.ts';

/** Where the chain begins and ends. */
export const START = 'start';
export const END = 'end';

/** What the chain is after a form: the last step, the answers that conditions read, whether crimes were asked about. */
interface State {
  last: string;
  known: ReadonlyMap<string, Value>;
  screened: boolean;
}

/** The step of the chain that a form belongs to; forms about the same incident are one step, named after the first. */
export function stepOf(instrument: Instrument, form: string): string {
  return formsOfSameIncident(instrument, form)[0]?.form ?? form;
}

/**
 * From which form the interview can go to which: the chain is followed for every combination of the answers that the forms'
 * conditions read. A question of a form that is not due has no answer; without crimes asked about there are no events.
 */
export function chainEdges(instrument: Instrument, decisions: ReadonlyMap<string, Decision[]>): RoutingEdge[] {
  const whens = [...decisions.values()].flatMap((list) => list.find(({ kind }) => kind === 'form') ?? []);
  const constants = constantsIn(whens.map(({ condition }) => condition.tree));
  const settings = settingsOf(instrument).filter(([name]) => constants.has(name));
  const pairs = new Set<string>();
  let states: State[] = [{ last: START, known: new Map(settings), screened: false }];
  for (const module of instrument.forms.filter(({ form }) => stepOf(instrument, form) === form)) {
    const when = whens.find(({ form }) => form === module.form);
    const next = new Map<string, State>();
    const keep = (state: State) =>
      next.set(`${state.last} ${state.screened} ${JSON.stringify([...state.known])}`, state);
    for (const state of states) {
      if (!isDue(module, when, state)) {
        keep(state);
        continue;
      }
      pairs.add(`${state.last} ${module.form}`);
      // Without an event there is no incident form.
      if (module.repeat === 'incidents') keep({ ...state, known: new Map([...state.known, ['n_incidents', 0]]) });
      const screened = state.screened || asksAboutCrimes(instrument, module);
      for (const known of answersRead(instrument, module, constants, state.known))
        keep({ last: module.form, known, screened });
    }
    states = [...next.values()];
  }
  for (const { last } of states) pairs.add(`${last} ${END}`);
  return [...pairs].map((pair) => edgeOf(...(pair.split(' ') as [string, string])));
}

function edgeOf(from: string, to: string): RoutingEdge {
  return {
    ...{ id: `chain/${from}/${to}`, kind: 'chain', form: from === START ? to : from, subject: from, outcome: to },
    ...{ file: 'manifest.json', path: 'chain' },
  };
}

function isDue(module: FormModule, when: Decision | undefined, { known, screened }: State): boolean {
  if (module.repeat === 'incidents' && !screened) return false;
  if (!when) return true;
  // What depends on the crime is settled event by event.
  if (when.condition.names.some((name) => localNames(module.repeat).includes(name))) return true;
  return when.condition.holds({ answers: new Map(), local: new Map(), earlier: new Map(known) });
}

function asksAboutCrimes(instrument: Instrument, module: FormModule): boolean {
  const counters = instrument.crimes.filter(({ active }) => active).map((crime) => countersOf(crime).ref);
  return questionsOf(instrument, module).some(({ name }) => counters.includes(name));
}

/** What a form can add to the names that later forms' conditions read. */
function answersRead(
  instrument: Instrument,
  module: FormModule,
  constants: ReadonlyMap<string, readonly Value[]>,
  known: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value>[] {
  const questions = module.repeat === undefined ? questionsOf(instrument, module) : [];
  const read = questions.filter(({ name }) => constants.has(name));
  const computed = [...constants.keys()].filter((name) => COMPUTED_BY[module.repeat ?? '']?.includes(name));
  let states = [known];
  const branch = (name: string, values: readonly (Value | undefined)[]) => {
    states = states.flatMap((state) =>
      values.map((value) => (value === undefined ? state : new Map([...state, [name, value]]))),
    );
  };
  for (const question of read) branch(question.name, valuesOf(question, constants.get(question.name) ?? []));
  const least = module.repeat === 'incidents' ? 1 : 0;
  for (const name of computed)
    branch(
      name,
      (constants.get(name) ?? []).flatMap(around).filter((value) => typeof value !== 'number' || value >= least),
    );
  return states;
}

/** Numbers that a repeated form gives. */
const COMPUTED_BY: Record<string, string[]> = {
  members: ['n_adults', 'n_eligible', 'selected_age', 'selected_sex'],
  incidents: ['n_incidents', 'n_events'],
};

function valuesOf({ type, visibleIf }: Question, constants: readonly Value[]): (Value | undefined)[] {
  const values = type === 'number' || type === 'money' ? constants.flatMap(around) : [...constants, 'another answer'];
  return visibleIf === undefined ? values : [...values, undefined];
}

function around(value: Value): Value[] {
  return typeof value === 'number' ? [value - 1, value, value + 1].filter((number) => number >= 0) : [value];
}
