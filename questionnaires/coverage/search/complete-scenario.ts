import { checkInterview } from '../../check/check-interview.ts';
import type { WalkContext, WalkedInterview } from '../../respondent/walk.ts';
import { explore } from '../explore.ts';
import type { PreparedRouting } from '../prepare-routing.ts';
import type { Scenario } from '../scenario.ts';
import { type ScriptedAnswers, type ScriptedInterview, scriptedInterview } from '../scripted-interview.ts';
import { answersTo, MOST_TRIED, nameIn } from './find-interview.ts';
import { namesBehindQuestions } from './names-behind.ts';

/**
 * A written scenario as an interview. Its questions may be asked only after
 * other answers, such as that there is a vehicle before its theft: a search
 * finds these. When it finds none, the scenario stays as it is written.
 */
export function completeScenario(
  routing: PreparedRouting,
  { answers, corrections = [] }: Scenario,
  context: WalkContext,
): ScriptedInterview {
  const script = { answers, corrections };
  const asWritten = { walked: scriptedInterview(routing, context, script).walked, scripted: answers };
  const unasked = unaskedAnswers(answers, asWritten.walked);
  if (unasked.length === 0) return asWritten;
  const names = namesBehindQuestions(routing, unasked.map(nameIn));
  let tried = 0;
  for (const attempt of explore(routing, context, answersTo(routing, names, false), script)) {
    if (unaskedAnswers(answers, attempt.walked).length === 0 && isAccepted(routing, attempt.walked, context))
      return attempt;
    tried += 1;
    if (tried >= MOST_TRIED) break;
  }
  return asWritten;
}

/** Answers of a script that no question of an interview took, by their places. */
export function unaskedAnswers(answers: ScriptedAnswers, { events }: WalkedInterview): string[] {
  const answered = events.filter(({ kind }) => kind === 'answer');
  const places = new Set(answered.flatMap(({ form, name }) => [name, `${form} ${name}`]));
  return Object.keys(answers).filter((place) => !places.has(place));
}

function isAccepted({ instrument }: PreparedRouting, walked: WalkedInterview, context: WalkContext): boolean {
  return checkInterview(instrument, walked, context).every(({ severity }) => severity === 'soft');
}
