import type { Value } from '../instrument/answers.ts';
import { type WalkContext, walkInterview } from '../respondent/walk.ts';
import { countersOf } from '../routing/count-incidents.ts';
import { interview } from './explore.ts';
import type { Base } from './find-interview.ts';
import { ROSTER } from './names-behind.ts';
import { possibleAnswers } from './possible-answers.ts';
import type { Routing } from './prepare-routing.ts';

/** Computed names that say how an earlier form was corrected, and what has to be corrected for it. */
const CORRECTED: Record<string, (routing: Routing) => readonly string[]> = {
  draw_changed: () => ROSTER,
  selected_gone: () => ROSTER,
  events_changed: ({ instrument }) =>
    instrument.crimes.filter(({ active }) => active).flatMap((crime) => Object.values(countersOf(crime))),
};

/** Numbers that answers are corrected to, besides the limits. */
const NUMBERS = [1, 2, 17, 41];

/** Interviews with one answer corrected at the end, where what an edge depends on follows from corrections. */
export function* correctionsToward(
  routing: Routing,
  names: ReadonlySet<string>,
  bases: readonly Base[],
  context: WalkContext,
): Generator<Base> {
  const corrected = new Set(
    Object.entries(CORRECTED).flatMap(([name, from]) => (names.has(name) ? from(routing) : [])),
  );
  if (corrected.size === 0) return;
  for (const base of bases) {
    for (const { place, value } of otherAnswers(routing, corrected, base, context))
      yield { ...base, corrections: [{ answers: { [place]: value } }] };
  }
}

/** Each answer of an interview to some questions, with each other answer that it could have been. */
function otherAnswers(routing: Routing, names: ReadonlySet<string>, { wishes }: Base, context: WalkContext) {
  const { instrument } = routing;
  const { answers } = interview(instrument, context, { answers: wishes });
  const others: { place: string; value: Value }[] = [];
  walkInterview(instrument, context, (asked, known) => {
    const given = answers[asked.key]?.[asked.name];
    if (given === undefined || !names.has(asked.name)) return given;
    for (const value of possibleAnswers(asked, NUMBERS, known))
      if (value !== undefined && value !== given) others.push({ place: `${asked.key} ${asked.name}`, value });
    return given;
  });
  return others;
}
