import type { Value } from '../instrument/answers.ts';
import { quietAnswers, type ReadValue } from '../respondent/quiet-answers.ts';
import {
  type AskedQuestion,
  type Respond,
  type WalkContext,
  type WalkedInterview,
  walkInterview,
} from '../respondent/walk.ts';
import { type Correction, correctedInterview } from './corrected-interview.ts';
import { firstAccepted } from './hard-edits.ts';
import type { PreparedRouting } from './prepare-routing.ts';

/**
 * Answers that are given on purpose, by name or by form and name: `robbery_times`, `member.2 m_age`.
 * All other questions get quiet answers.
 */
export type ScriptedAnswers = Readonly<Record<string, Value>>;

/** What is answered on purpose, and what is corrected afterwards. */
export interface Script {
  readonly answers: ScriptedAnswers;
  readonly corrections?: readonly Correction[] | undefined;
}

/** An interview with what was answered on purpose in it. */
export interface ScriptedInterview {
  readonly walked: WalkedInterview;
  readonly scripted: ScriptedAnswers;
}

/** Chooses an answer to a question without a scripted one; undefined where the quiet answer is right. */
export type ChooseAnswer = (asked: AskedQuestion, read: ReadValue) => { value: Value | undefined } | undefined;

/** Interviews somebody quiet who answers some questions on purpose, and corrects some answers afterwards. */
export function scriptedInterview(
  { instrument, hardEdits }: Pick<PreparedRouting, 'instrument' | 'hardEdits'>,
  context: WalkContext,
  { answers, corrections = [] }: Script,
  choose: ChooseAnswer = () => undefined,
): ScriptedInterview {
  const scripted: Record<string, Value> = {};
  const respond: Respond = (asked, read, readIf) => {
    const place = `${asked.key} ${asked.name}`;
    const script = answers[place] ?? answers[asked.name];
    const chosen = script === undefined ? choose(asked, read) : { value: script };
    if (!chosen) return firstAccepted(hardEdits, asked, asked.required ? quietAnswers(asked, read) : [], readIf);
    const isByNameAlone = script !== undefined && answers[place] === undefined;
    if (chosen.value !== undefined) scripted[isByNameAlone ? asked.name : place] = chosen.value;
    return chosen.value;
  };
  const walked =
    corrections.length === 0
      ? walkInterview(instrument, context, respond)
      : correctedInterview(instrument, context, respond, corrections);
  return { walked, scripted };
}
