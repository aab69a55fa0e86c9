import { parseExpression } from '../expression/parse-expression.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { stampScreens } from '../instrument/stamp.ts';
import { canHold, type Wanted } from '../lint/decide/can-hold.ts';
import { type Variables, variablesOf } from '../lint/decide/variables.ts';
import { countersOf } from '../routing/plan-incidents.ts';
import type { Routing, RoutingEdge } from './prepare-routing.ts';

/** A condition that stands around an edge, with what it must be for the edge to be taken. */
interface Outer extends Wanted {
  source: string;
}

/**
 * Proof that no settings and no answers lead to an edge: what must hold around it and the way that it goes exclude each other, whatever
 * the settings, the crimes of the catalogue and the answers are. The lint's decision procedure tries them all.
 *
 * @param routing of the instrument with everything on, so that all names are there
 * @returns the reason in words; undefined when it is not proved
 */
export function settledBy(routing: Routing, edge: RoutingEdge): string | undefined {
  const { comparison, decision, wanted } = edge;
  if (!comparison || !decision || wanted === undefined) return undefined;
  const goal: Wanted = { tree: comparison.tree, is: wanted };
  const said = `${comparison.source} is always ${!wanted}`;
  const variables = withAbsent(routing.instrument, edge.crime);
  const excluded = (...outer: Wanted[]) => canHold(variables, [...outer, goal]) === 'no';
  if (excluded()) return `${said}: ${alone(routing, edge)}`;
  const around = outerOf(routing, edge);
  const one = around.find((outer) => excluded(outer));
  if (one) return `${said} here, where ${one.source} is ${one.is}`;
  if (excluded(...around))
    return `${said} here, where ${around.map(({ source, is }) => `${source} is ${is}`).join(' and ')}`;
  return isSettledByEvents(routing, edge, [...around, goal]) ? `${said} for every event that can be told` : undefined;
}

/** Why a comparison is settled by itself. */
function alone({ instrument }: Routing, { comparison }: RoutingEdge): string {
  const names = comparison?.names ?? [];
  const known = variablesFor(instrument);
  if (names.some((name) => known.get(name)?.byCrime !== undefined)) return 'so the catalogue has it for every crime';
  if (names.some((name) => known.get(name) === undefined)) return 'this crime is not asked about it';
  return 'no answer gives the other';
}

function outerOf({ decisions }: Routing, { form, decision }: RoutingEdge): Outer[] {
  const due = decisions.get(form)?.find(({ kind }) => kind === 'form');
  const outer = [
    ...(due && decision?.kind !== 'form' ? [{ decision: due, outcome: true }] : []),
    ...(decision?.after ?? []),
  ];
  return outer.map(({ decision: { condition }, outcome }) => ({
    ...{ tree: condition.tree, is: outcome, source: condition.source },
  }));
}

/** A form of an incident is there only when the incident was told: whichever crime it is, its question was answered with yes. */
function isSettledByEvents({ instrument }: Routing, { form }: RoutingEdge, wanted: readonly Wanted[]): boolean {
  if (instrument.forms.find((module) => module.form === form)?.repeat !== 'incidents') return false;
  return instrument.crimes
    .filter(({ incidentForms }) => incidentForms)
    .every((crime) => {
      const told = parseExpression(`{crime} = '${crime.key}' and {${countersOf(crime).ref}} = 'yes'`);
      return canHold(withAbsent(instrument, crime.key), [{ tree: told, is: true }, ...wanted]) === 'no';
    });
}

/** Questions stamped for a crime or an authority are absent where the country does not ask about it, but on their own screens. */
function withAbsent(instrument: Instrument, crime: string | undefined): Variables {
  const variables = variablesFor(instrument);
  const stamped = stampedIn(instrument);
  return {
    ...variables,
    get: (name) => {
      const variable = variables.get(name);
      const of = stamped.get(name);
      return variable && of !== undefined && of !== crime ? { ...variable, optional: true } : variable;
    },
  };
}

const known = new WeakMap<Instrument, { variables: Variables; stamped: ReadonlyMap<string, string> }>();

function variablesFor(instrument: Instrument): Variables {
  return knownOf(instrument).variables;
}

function stampedIn(instrument: Instrument): ReadonlyMap<string, string> {
  return knownOf(instrument).stamped;
}

function knownOf(instrument: Instrument) {
  const made = known.get(instrument);
  if (made) return made;
  const stamped = instrument.forms.flatMap(({ screens }) =>
    stampScreens(instrument, screens).flatMap(({ questions }) =>
      questions.flatMap(({ name, crime, authority }) => {
        const of = crime?.key ?? authority;
        return of === undefined ? [] : [[name, of] as const];
      }),
    ),
  );
  const one = { variables: variablesOf(instrument, instrument.crimes), stamped: new Map(stamped) };
  known.set(instrument, one);
  return one;
}
