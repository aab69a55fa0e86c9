import { localNames } from '../names.ts';
import type { Routing, RoutingEdge } from './routing.ts';

/** Questions that the computed names are made of. */
const MADE_OF: Record<string, readonly string[]> = {
  n_adults: ['m_age', 'm_adult', 'n_residents', 'n_members'],
  n_eligible: ['m_age', 'm_adult', 'n_residents', 'n_members'],
  selected_line: ['m_age', 'm_adult', 'n_residents', 'n_members'],
  selected_age: ['m_age', 'm_adult'],
  selected_sex: ['m_sex', 'm_age'],
  m_line: ['n_residents', 'n_members'],
  member_of: ['n_residents', 'n_members'],
};

/** Questions that decide how many copies of a repeated form there are. */
const MEMBERS = ['n_residents', 'n_members'];

/** Names whose answers can change which way an edge goes: those of its condition, and of the conditions that these wait for. */
export function namesBehind(routing: Routing, edge: RoutingEdge): Set<string> {
  const behind = new Set<string>();
  const waiting = startOf(routing, edge);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (behind.has(name)) continue;
    behind.add(name);
    waiting.push(...(MADE_OF[name] ?? []), ...namesBefore(routing, name));
  }
  return behind;
}

/** What a form's repetition tells of the crime, among some names. */
export function crimeFactsIn(names: ReadonlySet<string>): string[] {
  return localNames('incidents').filter((name) => names.has(name));
}

function startOf(routing: Routing, edge: RoutingEdge): string[] {
  const { decision, kind } = edge;
  if (decision) {
    return [
      ...(edge.comparison?.names ?? []),
      ...decision.after.flatMap((outer) => outer.decision.condition.names),
    ].concat(decision.condition.names);
  }
  if (kind === 'repeat' && edge.crime === undefined) return [...MEMBERS];
  const whens = [...routing.decisions.values()].flat().filter((other) => other.kind === 'form');
  const names = whens.flatMap(({ condition }) => condition.names);
  return edge.crime === undefined ? names : [...stampedFor(routing, edge.crime)];
}

/** The questions of a crime's screener. */
function stampedFor({ compiled }: Routing, crime: string): string[] {
  return compiled.forms.flatMap(({ questions }) =>
    questions.filter((question) => question.crime?.key === crime).map(({ name }) => name),
  );
}

/** Names that decide whether a question is asked. */
function namesBefore({ decisions, compiled }: Routing, name: string): string[] {
  return compiled.forms.flatMap(({ module, byName }) => {
    const screen = byName.get(name)?.screen;
    if (screen === undefined) return [];
    return (decisions.get(module.form) ?? [])
      .filter(({ kind, subject }) =>
        kind === 'screen' ? subject === screen : subject === name || subject.startsWith(`${name}=`),
      )
      .flatMap(({ condition }) => condition.names);
  });
}
