import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { quietAnswers } from '../respondent/quiet-answers.ts';
import type { Known } from '../respondent/random-answer.ts';
import {
  type AskedQuestion,
  type Respond,
  type WalkContext,
  type WalkedInterview,
  walkInterview,
} from '../respondent/walk.ts';
import { type Correction, correctedInterview } from './corrected-interview.ts';
import { firstUnbroken, hardEditsOf } from './hard-edits.ts';

/** Answers that are given whatever happens, by name or by form and name: `robbery_times`, `member.2 m_age`. */
export type Wishes = Readonly<Record<string, Value>>;

/** Answers to try for a question; undefined where the quiet answer will do. */
export type Candidates = (asked: AskedQuestion, known: Known) => (Value | undefined)[] | undefined;

export interface Explored {
  walked: WalkedInterview;
  /** What was answered on purpose: the wishes and the answers tried. */
  said: Record<string, Value>;
}

/**
 * Every interview that the candidates' answers can give, one after the other, the last question that has a choice varying first.
 * Questions without candidates get quiet answers. Ends when every combination was interviewed.
 */
export function* explore(
  instrument: Instrument,
  context: WalkContext,
  candidates: Candidates,
  wishes: Wishes = {},
  corrections: readonly Correction[] = [],
): Generator<Explored> {
  // Place and number of the alternatives at every choice of the present interview.
  let path: { taken: number; of: number }[] = [];
  do {
    const depth = path.length;
    let at = 0;
    const said: Record<string, Value> = {};
    const choose: Choose = (asked, known) => {
      const values = candidates(asked, known);
      if (!values) return undefined;
      if (at >= depth) path.push({ taken: 0, of: values.length });
      const value = values[path[at]?.taken ?? 0];
      at += 1;
      return { value };
    };
    const walked = interview(instrument, context, { answers: wishes, corrections }, said, choose);
    path = path.slice(0, at);
    yield { walked, said };
    while (path.length > 0 && isLast(path.at(-1))) path.pop();
    const last = path.at(-1);
    if (last) last.taken += 1;
  } while (path.length > 0);
}

function isLast(choice: { taken: number; of: number } | undefined): boolean {
  return choice === undefined || choice.taken + 1 >= choice.of;
}

type Choose = (asked: AskedQuestion, known: Known) => { value: Value | undefined } | undefined;

/** Interviews somebody quiet who answers some questions on purpose, and corrects some answers afterwards. */
export function interview(
  instrument: Instrument,
  context: WalkContext,
  { answers, corrections = [] }: { answers: Wishes; corrections?: readonly Correction[] | undefined },
  said: Record<string, Value> = {},
  choose: Choose = () => undefined,
): WalkedInterview {
  const broken = hardEditsOf(instrument);
  const respond: Respond = (asked, known) => {
    const place = `${asked.key} ${asked.name}`;
    const wish = answers[place] ?? answers[asked.name];
    const chosen = wish === undefined ? choose(asked, known) : { value: wish };
    if (!chosen) return firstUnbroken(broken, asked, asked.required ? quietAnswers(asked, known) : [], known);
    if (chosen.value !== undefined)
      said[wish === undefined || answers[place] !== undefined ? place : asked.name] = chosen.value;
    return chosen.value;
  };
  return corrections.length === 0
    ? walkInterview(instrument, context, respond)
    : correctedInterview(instrument, context, respond, corrections);
}
