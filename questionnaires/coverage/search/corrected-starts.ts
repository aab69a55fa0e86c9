import type { Value } from '../../instrument/answers.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { type WalkContext, walkInterview } from '../../respondent/walk.ts';
import { countersOf } from '../../routing/count-incidents.ts';
import { possibleAnswers } from '../possible-answers.ts';
import type { PreparedRouting } from '../prepare-routing.ts';
import { type ScriptedAnswers, scriptedInterview } from '../scripted-interview.ts';
import type { StartingPoint } from './find-interview.ts';
import { ROSTER_QUESTIONS } from './names-behind.ts';

/**
 * Computed variables that say how an earlier form was corrected, and the questions whose correction changes
 * them.
 */
const CORRECTED_QUESTIONS: Record<string, (instrument: Instrument) => readonly string[]> = {
  draw_changed: () => ROSTER_QUESTIONS,
  selected_gone: () => ROSTER_QUESTIONS,
  events_changed: ({ crimes }) =>
    crimes.filter(({ inUse }) => inUse).flatMap((crime) => Object.values(countersOf(crime))),
};

/** Numbers that answers are corrected to, besides the limits. */
const NUMBERS = [1, 2, 17, 41];

/**
 * Starting points with one answer corrected at the end, when an edge depends on corrections.
 *
 * @param names variables on which the edge depends
 */
export function* correctedStarts(
  routing: PreparedRouting,
  names: ReadonlySet<string>,
  startingPoints: readonly StartingPoint[],
  context: WalkContext,
): Generator<StartingPoint> {
  const questions = new Set<string>();
  for (const [name, questionsFor] of Object.entries(CORRECTED_QUESTIONS))
    if (names.has(name)) for (const question of questionsFor(routing.instrument)) questions.add(question);
  if (questions.size === 0) return;
  for (const start of startingPoints) {
    for (const { place, value } of otherAnswers(routing, questions, start.answers, context))
      yield { ...start, corrections: [{ answers: { [place]: value } }] };
  }
}

/** Every other answer that some questions of an interview could have had. */
function otherAnswers(
  routing: PreparedRouting,
  questions: ReadonlySet<string>,
  script: ScriptedAnswers,
  context: WalkContext,
): { place: string; value: Value }[] {
  const { answers } = scriptedInterview(routing, context, { answers: script }).walked;
  const others: { place: string; value: Value }[] = [];
  walkInterview(routing.instrument, context, (asked, read) => {
    const answer = answers[asked.key]?.[asked.name];
    if (answer === undefined || !questions.has(asked.name)) return answer;
    for (const value of possibleAnswers(asked, NUMBERS, read))
      if (value !== undefined && value !== answer) others.push({ place: `${asked.key} ${asked.name}`, value });
    return answer;
  });
  return others;
}
