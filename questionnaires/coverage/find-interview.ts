import { checkInterview } from '../check/check-interview.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { Value } from '../instrument/answers.ts';
import { questionsOf } from '../instrument/names.ts';
import type { WalkContext, WalkedInterview } from '../respondent/walk.ts';
import { constantsIn } from './compared-values.ts';
import type { Correction } from './corrected-interview.ts';
import { type Candidates, explore, interview, type Wishes } from './explore.ts';
import { namesBehind, namesBehindQuestions } from './names-behind.ts';
import { possibleAnswers } from './possible-answers.ts';
import type { Routing, RoutingEdge } from './prepare-routing.ts';
import type { Scenario } from './scenario.ts';
import { walkedEdges } from './walked-edges.ts';

/** An interview that walks the edge, or why there is none. */
export type SearchOutcome =
  | { found: true; walked: WalkedInterview; said: Record<string, Value>; corrections?: readonly Correction[] }
  | { found: false; tried: number; refusedBy?: string };

/** Interviews tried for one edge before the search gives up. */
const MOST_TRIED = 10_000;

/** An interview that comes near an edge, and questions that stay open besides those that the edge depends on. */
export interface Base {
  wishes: Wishes;
  open: readonly string[];
  /** Answers given anew at its end. */
  corrections?: readonly Correction[];
}

/** Counts that make one event and two. */
const TIMES = [1, 2];

/**
 * Looks for an interview that walks an edge and that the check accepts: tries every combination of answers, different to the
 * routing, to the questions that the edge depends on.
 *
 * @param bases interviews that come near; of these, the questions that the edge depends on stay open
 */
export function searchFor(
  routing: Routing,
  edge: RoutingEdge,
  context: WalkContext,
  bases: Iterable<Base>,
): SearchOutcome {
  const names = namesBehind(routing, edge);
  let tried = 0;
  let refusedBy: string | undefined;
  for (const base of bases) {
    const open = new Set([...names, ...base.open]);
    const wishes = Object.fromEntries(Object.entries(base.wishes).filter(([place]) => !open.has(nameOf(place))));
    const candidates = towards(edge, candidatesFor(routing, open, edge.kind === 'repeat'));
    const { corrections } = base;
    for (const { walked, said } of explore(routing.instrument, context, candidates, wishes, corrections)) {
      tried += 1;
      const edges = walkedEdges(routing, walked.answers, context);
      if (edges.has(edge.id)) {
        const refusal = checkInterview(routing.instrument, walked, context).find(({ severity }) => severity === 'hard');
        if (!refusal) return { found: true, walked, said, ...(corrections && { corrections }) };
        refusedBy = refusal.code;
      }
      if (tried >= MOST_TRIED) return notFound(tried, refusedBy);
    }
  }
  return notFound(tried, refusedBy);
}

/**
 * A written scenario as an interview. What else has to be answered for its questions to be asked, such as whether there is a vehicle
 * before its theft, is found by a search; when it finds nothing, the scenario stays as it is written.
 */
export function completeScenario(
  routing: Routing,
  { answers, corrections = [] }: Scenario,
  context: WalkContext,
): { walked: WalkedInterview; said: Record<string, Value> } {
  const asWritten = interview(routing.instrument, context, { answers, corrections });
  const unasked = unaskedIn(answers, asWritten);
  const names = namesBehindQuestions(routing, unasked.map(nameOf));
  const attempts =
    unasked.length === 0
      ? []
      : explore(routing.instrument, context, candidatesFor(routing, names, false), answers, corrections);
  let tried = 0;
  for (const { walked, said } of attempts) {
    const isAccepted = () =>
      checkInterview(routing.instrument, walked, context).every(({ severity }) => severity === 'soft');
    if (unaskedIn(answers, walked).length === 0 && isAccepted()) return { walked, said };
    tried += 1;
    if (tried >= MOST_TRIED) break;
  }
  return { walked: asWritten, said: answers };
}

/** Answers of a scenario that no question of an interview took, by their places. */
export function unaskedIn(answers: Wishes, { events }: WalkedInterview): string[] {
  const told = events.filter(({ kind }) => kind === 'answer');
  const places = new Set(told.flatMap(({ form, name }) => [name, `${form} ${name}`]));
  return Object.keys(answers).filter((place) => !places.has(place));
}

function notFound(tried: number, refusedBy: string | undefined): SearchOutcome {
  return { found: false, tried, ...(refusedBy !== undefined && { refusedBy }) };
}

/** @param counting whether it matters how many there are */
function candidatesFor(routing: Routing, names: ReadonlySet<string>, counting: boolean): Candidates {
  const constants = constantsFor(routing);
  return (asked, known) => {
    if (!names.has(asked.name)) return undefined;
    const named = constants.get(asked.name) ?? [];
    const counts = counting || named.length === 0 ? TIMES : [];
    return possibleAnswers(asked, [...named, ...counts], known);
  };
}

/** Answers that give the comparison what is wanted of it are tried first. */
function towards({ comparison, wanted }: RoutingEdge, candidates: Candidates): Candidates {
  const [name] = comparison?.names ?? [];
  if (!comparison || name === undefined || comparison.names.length > 1) return candidates;
  const fits = (value: Value | undefined) => {
    const told = new Map(value === undefined ? [] : [[name, value] as const]);
    return comparison.holds({ answers: told, local: told, earlier: told }) === wanted;
  };
  return (asked, known) => {
    const values = candidates(asked, known);
    return asked.name === name ? values?.toSorted((a, b) => Number(fits(b)) - Number(fits(a))) : values;
  };
}

/** What answers are compared with, by conditions, by edits and by the draw of an adult. */
function constantsFor({ instrument, decisions, compiled }: Routing): Map<string, Value[]> {
  const conditions = [...decisions.values()].flat().map(({ condition }) => condition.tree);
  const edits = compiled.forms.flatMap(({ module }) =>
    questionsOf(instrument, module).flatMap(({ edits = [] }) => edits),
  );
  const constants = constantsIn([...conditions, ...edits.map(({ when }) => parseExpression(when))]);
  constants.set('m_age', [instrument.manifest.selection.minimumAge, ...(constants.get('m_age') ?? [])]);
  return constants;
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf(' ') + 1);
}
