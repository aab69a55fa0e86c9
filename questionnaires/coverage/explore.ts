import type { Value } from '../instrument/answers.ts';
import type { ReadValue } from '../respondent/quiet-answers.ts';
import type { AskedQuestion, WalkContext } from '../respondent/walk.ts';
import type { PreparedRouting } from './prepare-routing.ts';
import { type ChooseAnswer, type Script, type ScriptedInterview, scriptedInterview } from './scripted-interview.ts';

/** Answers to try for a question; undefined where the quiet answer is enough. */
export type AnswersToTry = (asked: AskedQuestion, read: ReadValue) => readonly (Value | undefined)[] | undefined;

/**
 * A question with several answers to try: which of them the present interview takes, and how many there are.
 */
interface Choice {
  taken: number;
  readonly count: number;
}

/**
 * Every interview that the answers to try can give, one after the other. The last question with several
 * answers varies first. Ends when every combination was interviewed.
 */
export function* explore(
  routing: PreparedRouting,
  context: WalkContext,
  answersToTry: AnswersToTry,
  script: Script,
): Generator<ScriptedInterview> {
  let path: Choice[] = [];
  do {
    const depth = path.length;
    let position = 0;
    const choose: ChooseAnswer = (asked, read) => {
      const values = answersToTry(asked, read);
      if (!values) return undefined;
      if (position >= depth) path.push({ taken: 0, count: values.length });
      const value = values[path[position]?.taken ?? 0];
      position += 1;
      return { value };
    };
    const interview = scriptedInterview(routing, context, script, choose);
    // The present interview may have asked fewer questions than the one before.
    path = path.slice(0, position);
    yield interview;
    path = nextPath(path);
  } while (path.length > 0);
}

/**
 * The next combination: questions at the end with no answer left start anew, the one before them takes its
 * next.
 */
function nextPath(path: readonly Choice[]): Choice[] {
  const last = path.findLastIndex(({ taken, count }) => taken + 1 < count);
  return path
    .slice(0, last + 1)
    .map((choice, index) => (index === last ? { ...choice, taken: choice.taken + 1 } : choice));
}
