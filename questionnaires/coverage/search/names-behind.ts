import { OF_TOLD_INCIDENT } from '../../instrument/computed-names.ts';
import { localNames } from '../../instrument/names.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { countersOf } from '../../routing/count-incidents.ts';
import { dueDecision } from '../decisions.ts';
import type { PreparedRouting, RoutingEdge } from '../prepare-routing.ts';

/** Questions that decide how many members the household has. */
export const MEMBER_COUNT_QUESTIONS = ['n_residents', 'n_members'];

const AGE_QUESTIONS = ['m_age', 'm_adult'];

/** Questions about the household from which one adult is drawn. */
export const ROSTER_QUESTIONS = [...MEMBER_COUNT_QUESTIONS, ...AGE_QUESTIONS, 'm_sex', 'm_birth_month', 'm_birth_day'];

/** The questions from which each computed variable is made. */
const MADE_FROM: Record<string, readonly string[]> = {
  n_adults: [...AGE_QUESTIONS, ...MEMBER_COUNT_QUESTIONS],
  n_eligible: [...AGE_QUESTIONS, ...MEMBER_COUNT_QUESTIONS],
  selected_line: [...AGE_QUESTIONS, ...MEMBER_COUNT_QUESTIONS],
  selected_age: AGE_QUESTIONS,
  selected_sex: ['m_sex', ...AGE_QUESTIONS],
  m_line: MEMBER_COUNT_QUESTIONS,
  m_place: MEMBER_COUNT_QUESTIONS,
  member_of: MEMBER_COUNT_QUESTIONS,
};

/** Variables of an incident form that depend on how many incidents were counted. */
const COUNT_NAMES = [
  ...['n', 'of', 'event_n', 'event_of', 'event_ordinal', 'event_times', 'event_series', 'told_before'],
  ...OF_TOLD_INCIDENT,
];

/**
 * The variables whose answers can change which way an edge goes: those of its condition, those of the
 * conditions that decide whether these are asked, and so on.
 */
export function namesBehind(routing: PreparedRouting, edge: RoutingEdge): Set<string> {
  return withEarlierNames(routing, directNames(routing, edge));
}

/** The variables whose answers decide whether some questions are asked, and the questions themselves. */
export function namesBehindQuestions(routing: PreparedRouting, questions: readonly string[]): Set<string> {
  const names = [...questions];
  for (const crime of routing.instrument.crimes) {
    const counters = Object.values(countersOf(crime));
    if (questions.some((name) => counters.includes(name))) names.push(...screenerQuestions(routing, crime.key));
  }
  return withEarlierNames(routing, names);
}

function withEarlierNames(routing: PreparedRouting, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(MADE_FROM[name] ?? []), ...namesThatDecideAbout(routing, name));
  }
  return found;
}

/** Those of the names that say something of the crime itself, whatever was answered. */
export function crimeFactsIn(names: ReadonlySet<string>): string[] {
  return localNames('incidents').filter((name) => names.has(name) && !COUNT_NAMES.includes(name));
}

/** Whether one of the names depends on how many incidents were counted. */
export function dependsOnCounts(names: ReadonlySet<string>): boolean {
  return COUNT_NAMES.some((name) => names.has(name));
}

/** The questions of a crime's screener. */
export function screenerQuestions({ compiled, instrument }: PreparedRouting, key: string): string[] {
  const crime = instrument.crimes.find((other) => other.key === key);
  const counters = crime ? Object.values(countersOf(crime)) : [];
  // Members who lived elsewhere at the time are not counted.
  const livedHere = counters[0]?.replace(/_ref$/, '_lived_here_') ?? '';
  const questions = compiled.forms
    .filter(({ module }) => module.repeat === undefined)
    .flatMap((form) => form.questions)
    .filter(
      ({ name, crime: crimeOfQuestion }) =>
        crimeOfQuestion?.key === key ||
        counters.includes(name) ||
        (crime?.level === 'member' && name.startsWith(livedHere)),
    );
  return questions.map(({ name }) => name);
}

function directNames(routing: PreparedRouting, edge: RoutingEdge): readonly string[] {
  const { instrument, decisions } = routing;
  if (edge.branch) {
    const { condition, outer } = edge.branch.decision;
    // Whether a form about an incident is due can depend on answers about that incident.
    const due = repeatsPerIncident(instrument, edge.form) ? dueDecision(decisions, edge.form) : undefined;
    const outerNames = outer.flatMap(({ decision }) => decision.condition.names);
    return [...condition.names, ...outerNames, ...(due?.condition.names ?? [])];
  }
  if (edge.kind === 'repeat')
    return edge.crime === undefined ? MEMBER_COUNT_QUESTIONS : screenerQuestions(routing, edge.crime);
  const forms = edge.kind === 'chain' ? formsBetween(instrument, edge) : instrument.forms.map(({ form }) => form);
  return forms
    .filter((form) => !repeatsPerIncident(instrument, form))
    .flatMap((form) => dueDecision(decisions, form)?.condition.names ?? []);
}

/** The forms on which a passage from one to another depends: both, and those between, which are not due. */
function formsBetween({ forms }: Instrument, { subject, outcome }: RoutingEdge): string[] {
  const names = forms.map(({ form }) => form);
  const to = names.indexOf(outcome);
  return names.slice(Math.max(0, names.indexOf(subject)), to < 0 ? names.length : to + 1);
}

/** The variables that decide whether a question is asked and what it offers. */
function namesThatDecideAbout({ decisions, compiled, instrument }: PreparedRouting, name: string): string[] {
  const names: string[] = [];
  for (const { module, byName } of compiled.forms) {
    const screen = byName.get(name)?.screen;
    if (screen === undefined) continue;
    const concerned = (decisions.get(module.form) ?? []).filter(({ kind, subject }) => {
      if (kind === 'form') return repeatsPerIncident(instrument, module.form);
      return kind === 'screen' ? subject === screen : subject === name || subject.startsWith(`${name}=`);
    });
    names.push(...concerned.flatMap(({ condition }) => condition.names));
  }
  return names;
}

function repeatsPerIncident({ forms }: Instrument, form: string): boolean {
  return forms.some((module) => module.form === form && module.repeat === 'incidents');
}
