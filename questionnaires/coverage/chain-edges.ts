import type { Instrument, Question } from '../instrument.ts';
import type { Value } from '../interview.ts';
import { questionsOf } from '../names.ts';
import { constantsIn } from './constants.ts';
import type { Decision } from './decisions.ts';
import type { RoutingEdge } from './routing.ts';

/** Where the chain begins and ends. */
export const START = 'start';
export const END = 'end';

type State = ReadonlyMap<string, Value>;

/**
 * From which form the interview can go to which: the chain is followed for every combination of the answers that the forms'
 * conditions read. A question of a form that is not due has no answer.
 */
export function chainEdges(instrument: Instrument, decisions: ReadonlyMap<string, Decision[]>): RoutingEdge[] {
  const when = new Map([...decisions].map(([form, list]) => [form, list.find(({ kind }) => kind === 'form')]));
  const constants = constantsIn([...when.values()].flatMap((decision) => (decision ? [decision.condition.tree] : [])));
  const pairs = new Set<string>();
  let states = new Map<string, { last: string; known: State }>([['', { last: START, known: new Map() }]]);
  for (const module of instrument.forms) {
    const next = new Map<string, { last: string; known: State }>();
    const keep = (last: string, known: State) => next.set(`${last} ${JSON.stringify([...known])}`, { last, known });
    for (const { last, known } of states.values()) {
      const scope = { own: new Map(), local: new Map(), chain: new Map(known) };
      if (!(when.get(module.form)?.condition.holds(scope) ?? true)) {
        keep(last, known);
        continue;
      }
      pairs.add(`${last} ${module.form}`);
      // Without an event there is no incident form.
      if (module.repeat === 'incidents') keep(last, known);
      for (const answered of answersRead(instrument, module, constants, known)) keep(module.form, answered);
    }
    states = next;
  }
  for (const { last } of states.values()) pairs.add(`${last} ${END}`);
  return [...pairs].map((pair) => {
    const [from, to] = pair.split(' ') as [string, string];
    return {
      ...{ id: `chain/${from}/${to}`, kind: 'chain', form: from === START ? to : from, subject: from, outcome: to },
      ...{ file: 'manifest.json', path: 'chain' },
    };
  });
}

/** What a form can add to the names that later forms' conditions read. */
function answersRead(
  instrument: Instrument,
  module: Instrument['forms'][number],
  constants: ReadonlyMap<string, readonly Value[]>,
  known: State,
): State[] {
  const questions = module.repeat === undefined ? questionsOf(instrument, module) : [];
  const read = questions.filter(({ name }) => constants.has(name));
  const computed = [...constants.keys()].filter((name) => COMPUTED_BY[module.repeat ?? '']?.includes(name));
  let states: State[] = [known];
  const branch = (name: string, values: readonly (Value | undefined)[]) => {
    states = states.flatMap((state) =>
      values.map((value) => (value === undefined ? state : new Map([...state, [name, value]]))),
    );
  };
  for (const question of read) branch(question.name, valuesOf(question, constants.get(question.name) ?? []));
  for (const name of computed) branch(name, (constants.get(name) ?? []).flatMap(around));
  return states;
}

/** Numbers that a repeated form gives. */
const COMPUTED_BY: Record<string, string[]> = { members: ['n_adults', 'n_eligible'], incidents: ['n_incidents'] };

function valuesOf({ type, visibleIf }: Question, constants: readonly Value[]): (Value | undefined)[] {
  const values = type === 'number' || type === 'money' ? constants.flatMap(around) : [...constants, 'another answer'];
  return visibleIf === undefined ? values : [...values, undefined];
}

function around(value: Value): Value[] {
  return typeof value === 'number' ? [value - 1, value, value + 1].filter((number) => number >= 0) : [value];
}
