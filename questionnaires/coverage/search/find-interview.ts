import { checkInterview } from '../../check/check-interview.ts';
import type { Value } from '../../instrument/answers.ts';
import type { WalkContext } from '../../respondent/walk.ts';
import type { Correction } from '../corrected-interview.ts';
import { type AnswersToTry, explore } from '../explore.ts';
import { possibleAnswers } from '../possible-answers.ts';
import type { PreparedRouting, RoutingEdge } from '../prepare-routing.ts';
import type { ScriptedAnswers, ScriptedInterview } from '../scripted-interview.ts';
import { walkedEdges } from '../walked-edges.ts';
import { namesBehind } from './names-behind.ts';
import { routingToEdge } from './routing-to-edge.ts';

/** An interview that walks the edge, or why there is none. */
export type SearchOutcome =
  | (ScriptedInterview & { found: true; corrections?: readonly Correction[] })
  | { found: false; tried: number; refusedBy?: string };

/** Where a search starts: answers that bring an interview near an edge, as it was found for another one. */
export interface StartingPoint {
  readonly answers: ScriptedAnswers;
  /** Questions whose answers are varied too, besides those on which the edge depends. */
  readonly openQuestions: readonly string[];
  /** Answers corrected at the end of the interview. */
  readonly corrections?: readonly Correction[];
}

/** Interviews tried for one edge before the search gives up. */
export const MOST_TRIED = 10_000;

/** Counts that make one incident and two. */
const TIMES = [1, 2];

/**
 * Looks for an interview that walks an edge and that the check accepts. It tries every combination of answers
 * to the questions on which the edge depends, of each question the answers that differ to the routing.
 *
 * @param startingPoints answers that bring an interview near the
 *   edge; of these, the questions on which it depends are varied
 */
export function findInterview(
  routing: PreparedRouting,
  edge: RoutingEdge,
  context: WalkContext,
  startingPoints: Iterable<StartingPoint>,
): SearchOutcome {
  const names = namesBehind(routing, edge);
  const toEdge = routingToEdge(routing, edge);
  let tried = 0;
  let refusedBy: string | undefined;
  for (const { answers, openQuestions, corrections } of startingPoints) {
    const open = new Set([...names, ...openQuestions]);
    const fixed = Object.entries(answers).filter(([place]) => !open.has(nameIn(place)));
    const answersToTry = promisingFirst(edge, answersTo(routing, open, edge.kind === 'repeat'));
    const script = { answers: Object.fromEntries(fixed), corrections };
    for (const { walked, scripted } of explore(routing, context, answersToTry, script)) {
      tried += 1;
      if (walkedEdges(toEdge, walked.answers, context).has(edge.id)) {
        const violations = checkInterview(routing.instrument, walked, context);
        const refusal = violations.find(({ severity }) => severity === 'hard');
        if (!refusal) return { found: true, walked, scripted, ...(corrections && { corrections }) };
        refusedBy = refusal.code;
      }
      if (tried >= MOST_TRIED) return notFound(tried, refusedBy);
    }
  }
  return notFound(tried, refusedBy);
}

function notFound(tried: number, refusedBy: string | undefined): SearchOutcome {
  return { found: false, tried, ...(refusedBy !== undefined && { refusedBy }) };
}

/**
 * The answers to try to some questions.
 *
 * @param isCounting whether it matters how many incidents there are
 */
export function answersTo(routing: PreparedRouting, names: ReadonlySet<string>, isCounting: boolean): AnswersToTry {
  return (asked, read) => {
    if (!names.has(asked.name)) return undefined;
    const compared = routing.comparedValues.get(asked.name) ?? [];
    const counts = isCounting || compared.length === 0 ? TIMES : [];
    return possibleAnswers(asked, [...compared, ...counts], read);
  };
}

/** Tries first the answers with which the condition of the edge gives what it must. */
function promisingFirst({ branch }: RoutingEdge, answersToTry: AnswersToTry): AnswersToTry {
  const [name, ...others] = branch?.condition.names ?? [];
  if (!branch || name === undefined || others.length > 0) return answersToTry;
  const fits = (value: Value | undefined) => {
    const values = new Map(value === undefined ? [] : [[name, value] as const]);
    return branch.condition.holdsIn({ answers: values, local: values, earlier: values }) === branch.holds;
  };
  return (asked, read) => {
    const values = answersToTry(asked, read);
    return asked.name === name ? values?.toSorted((a, b) => Number(fits(b)) - Number(fits(a))) : values;
  };
}

/** The variable of a place such as `member.2 m_age`. */
export function nameIn(place: string): string {
  return place.slice(place.lastIndexOf(' ') + 1);
}
