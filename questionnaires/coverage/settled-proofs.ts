import { parseExpression } from '../expression/parse-expression.ts';
import { expandScreens } from '../instrument/expand-screens.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { canHold } from '../lint/decide/can-hold.ts';
import type { Requirement } from '../lint/decide/decisions.ts';
import { type Variables, variablesOf } from '../lint/decide/variables.ts';
import { countersOf } from '../routing/count-incidents.ts';
import { type CompiledCondition, decisionsAround } from './decisions.ts';
import type { PreparedRouting, RoutingEdge } from './prepare-routing.ts';
import type { SettledReason } from './settled-reason.ts';

/** Why no interview can walk an edge; undefined when that is not proved. */
export type ProveSettled = (edge: RoutingEdge) => SettledReason | undefined;

/**
 * Proofs that an edge is settled: that no settings and no answers lead to it. What must hold around the edge
 * and the way that it goes then exclude each other, for all settings, all crimes of the catalogue and all
 * answers. The lint's decision procedure tries them all.
 *
 * @param everything the routing with everything on, so that all variables are there
 */
export function settledProofs(everything: PreparedRouting): ProveSettled {
  const { instrument, decisions } = everything;
  const variables = variablesOf(instrument, instrument.crimes);
  const writtenOutFor = questionsWrittenOut(instrument);
  const variablesFor = (crime: string | undefined) => withAbsentQuestions(variables, writtenOutFor, crime);
  return (edge) => {
    const { branch, crime, form } = edge;
    if (!branch) return undefined;
    const { condition, decision, holds } = branch;
    const goal: Requirement = { tree: condition.tree, is: holds };
    const always = { source: condition.source, is: !holds };
    const excluded = (...outer: Requirement[]) => canHold(variablesFor(crime), [...outer, goal]) === 'no';
    if (excluded()) return { always, because: reasonAlone(variables, condition), around: [] };
    const around = decisionsAround(decisions, decision).map((outer) => {
      const { tree, source } = outer.decision.condition;
      return { tree, source, is: outer.holds };
    });
    const single = around.find((outer) => excluded(outer));
    const enough = single ? [single] : excluded(...around) ? around : undefined;
    if (enough) return { always, because: 'around', around: enough.map(({ source, is }) => ({ source, is })) };
    const isSettled = isSettledPerCrime(instrument, form, [...around, goal], variablesFor);
    return isSettled ? { always, because: 'every-incident', around: [] } : undefined;
  };
}

/** Why a condition is settled by itself. */
function reasonAlone(variables: Variables, { names }: CompiledCondition): SettledReason['because'] {
  if (names.some((name) => variables.get(name)?.byCrime !== undefined)) return 'every-crime';
  if (names.some((name) => variables.get(name) === undefined)) return 'not-asked';
  return 'no-answer';
}

/**
 * A form about an incident is due only when the screener of its crime was answered with yes, whichever crime
 * it is.
 */
function isSettledPerCrime(
  instrument: Instrument,
  form: string,
  requirements: readonly Requirement[],
  variablesFor: (crime: string) => Variables,
): boolean {
  if (instrument.forms.find((module) => module.form === form)?.repeat !== 'incidents') return false;
  const crimes = instrument.crimes.filter(({ incidentForms }) => incidentForms);
  return crimes.every((crime) => {
    const reported = parseExpression(`{crime} = '${crime.key}' and {${countersOf(crime).ref}} = 'yes'`);
    return canHold(variablesFor(crime.key), [{ tree: reported, is: true }, ...requirements]) === 'no';
  });
}

/**
 * The variables as one crime sees them. Questions written out for another crime or for an authority may be
 * absent, as a country may not ask about it.
 */
function withAbsentQuestions(
  variables: Variables,
  writtenOutFor: ReadonlyMap<string, string>,
  crime: string | undefined,
): Variables {
  return {
    ...variables,
    get: (name) => {
      const variable = variables.get(name);
      const subject = writtenOutFor.get(name);
      return variable && subject !== undefined && subject !== crime ? { ...variable, optional: true } : variable;
    },
  };
}

/** The crime or authority of each question that is written out for one. */
function questionsWrittenOut(instrument: Instrument): Map<string, string> {
  const subjects = new Map<string, string>();
  for (const { screens } of instrument.forms) {
    for (const { name, crime, authority } of expandScreens(instrument, screens).flatMap((screen) => screen.questions)) {
      const subject = crime?.key ?? authority;
      if (subject !== undefined) subjects.set(name, subject);
    }
  }
  return subjects;
}
