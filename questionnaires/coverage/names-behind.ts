import type { Instrument } from '../instrument/instrument.ts';
import { localNames } from '../instrument/names.ts';
import { countersOf } from '../routing/plan-incidents.ts';
import type { Routing, RoutingEdge } from './prepare-routing.ts';

/** Questions that decide how many copies of a repeated form there are. */
export const MEMBERS = ['n_residents', 'n_members'];
const AGES = ['m_age', 'm_adult'];

/** Questions about the household that the draw of one adult follows from. */
export const ROSTER = [...MEMBERS, ...AGES, 'm_sex', 'm_birth_month', 'm_birth_day'];

/** Questions that the computed names are made of. */
const MADE_OF: Record<string, readonly string[]> = {
  n_adults: [...AGES, ...MEMBERS],
  n_eligible: [...AGES, ...MEMBERS],
  selected_line: [...AGES, ...MEMBERS],
  selected_age: AGES,
  selected_sex: ['m_sex', ...AGES],
  m_line: MEMBERS,
  member_of: MEMBERS,
};

/** What a form knows of the event that depends on the counts told before. */
const COUNTED = ['n', 'of', 'event_n', 'event_of', 'event_ordinal', 'event_times', 'event_series', 'told_before'];

/** Names whose answers can change which way an edge goes: those of its condition, and of the conditions that these wait for. */
export function namesBehind(routing: Routing, edge: RoutingEdge): Set<string> {
  return withNamesBefore(routing, startOf(routing, edge));
}

/** Names whose answers decide whether some questions are asked, with these. */
export function namesBehindQuestions(routing: Routing, questions: readonly string[]): Set<string> {
  const crimes = routing.instrument.crimes.filter((crime) => {
    const screener = Object.values(countersOf(crime));
    return questions.some((name) => screener.includes(name));
  });
  return withNamesBefore(routing, [...questions, ...crimes.flatMap(({ key }) => screenerOf(routing, key))]);
}

function withNamesBefore(routing: Routing, names: readonly string[]): Set<string> {
  const behind = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (behind.has(name)) continue;
    behind.add(name);
    waiting.push(...(MADE_OF[name] ?? []), ...namesBefore(routing, name));
  }
  return behind;
}

/** What a form's repetition tells of the crime itself, among some names. */
export function crimeFactsIn(names: ReadonlySet<string>): string[] {
  return localNames('incidents').filter((name) => names.has(name) && !COUNTED.includes(name));
}

/** Whether some names depend on how many events there were. */
export function readCounts(names: ReadonlySet<string>): boolean {
  return COUNTED.some((name) => names.has(name));
}

/** The questions of a crime's screener. */
export function screenerOf({ compiled, instrument }: Routing, key: string): string[] {
  const crime = instrument.crimes.find((other) => other.key === key);
  const counters = crime ? Object.values(countersOf(crime)) : [];
  // Who did not live in the household is not counted.
  const elsewhere = counters[0]?.replace(/_ref$/, '_lived_here_') ?? '';
  return compiled.forms.flatMap(({ questions, module }) =>
    questions
      .filter(
        ({ name, crime: stamped }) =>
          module.repeat === undefined &&
          (stamped?.key === key ||
            counters.includes(name) ||
            (crime?.level === 'member' && name.startsWith(elsewhere))),
      )
      .map(({ name }) => name),
  );
}

function startOf(routing: Routing, edge: RoutingEdge): string[] {
  const { decision, kind, crime } = edge;
  const whens = [...routing.decisions.values()].flat().filter((other) => other.kind === 'form');
  if (decision) {
    const outer = decision.after.flatMap(({ decision: before }) => before.condition.names);
    // Whether a form about an incident is due can depend on what was said of that incident.
    const due = isOfIncident(routing.instrument, edge.form) ? whens.filter(({ form }) => form === edge.form) : [];
    return [...decision.condition.names, ...outer, ...due.flatMap(({ condition }) => condition.names)];
  }
  if (kind === 'repeat') return crime === undefined ? [...MEMBERS] : screenerOf(routing, crime);
  const between = kind === 'chain' ? formsBetween(routing.instrument, edge) : undefined;
  return whens
    .filter(({ form }) => !isOfIncident(routing.instrument, form) && (between?.has(form) ?? true))
    .flatMap(({ condition }) => condition.names);
}

/** The forms on which a passage from one to another depends: both, and those between that are not due. */
function formsBetween({ forms }: Instrument, { subject, outcome }: RoutingEdge): Set<string> {
  const at = (form: string) => forms.findIndex((module) => module.form === form);
  const to = at(outcome);
  return new Set(forms.slice(Math.max(0, at(subject)), to < 0 ? forms.length : to + 1).map(({ form }) => form));
}

/** Names that decide whether a question is asked. */
function namesBefore({ decisions, compiled, instrument }: Routing, name: string): string[] {
  return compiled.forms.flatMap(({ module, byName }) => {
    const screen = byName.get(name)?.screen;
    if (screen === undefined) return [];
    return (decisions.get(module.form) ?? [])
      .filter(({ kind, subject }) => {
        if (kind === 'form') return isOfIncident(instrument, module.form);
        return kind === 'screen' ? subject === screen : subject === name || subject.startsWith(`${name}=`);
      })
      .flatMap(({ condition }) => condition.names);
  });
}

function isOfIncident({ forms }: Instrument, form: string): boolean {
  return forms.some((module) => module.form === form && module.repeat === 'incidents');
}
