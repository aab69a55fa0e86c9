import { checkInterview } from '../check/check-interview.ts';
import type { Violation } from '../check/violations.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/names.ts';
import { quietAnswers } from '../respondent/quiet-answers.ts';
import { type Random, randomFrom } from '../respondent/random.ts';
import type { Known } from '../respondent/random-answer.ts';
import { randomAnswer } from '../respondent/random-answer.ts';
import { type AskedQuestion, type WalkContext, type WalkedInterview, walkInterview } from '../respondent/walk.ts';
import type { Wishes } from './explore.ts';
import { firstUnbroken, hardEditsOf } from './hard-edits.ts';

/** One synthetic interview, or the check's reasons for which nobody could have finished it. */
export type SyntheticInterview =
  | { context: WalkContext; walked: WalkedInterview /** Times that answers were taken back. */; corrected: number }
  | { context: WalkContext; stuck: Violation[] };

/** Answers drawn for one question before a sober one is taken. */
const DRAWS = 8;

/** Times that somebody goes back and answers anew before the interview counts as impossible. */
const ATTEMPTS = 20;

/**
 * Interviews an invented household with random answers along the compiled routing. Answers that a hard edit refuses are taken back and
 * given again, as at a door: those of the forms before stay.
 *
 * @param number of the interview; with the seed it decides every answer
 * @param wishes answers that are given whatever happens
 */
export function syntheticInterview(
  instrument: Instrument,
  about: { seed: number; number: number; startedAt: string },
  wishes: Wishes = {},
): SyntheticInterview {
  const context = {
    caseId: `synthetic-${about.number}`,
    seed: `synthetic-${about.seed}-${about.number}`,
    startedAt: about.startedAt,
  };
  const broken = hardEditsOf(instrument);
  let kept: Wishes = wishes;
  let stuck: Violation[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const random = randomFrom(Math.imul(about.seed * 31 + about.number, 0x9e3779b1) + attempt);
    const walked = walkInterview(instrument, context, (asked, known) => {
      const wish = kept[`${asked.key} ${asked.name}`] ?? kept[asked.name];
      return wish ?? firstUnbroken(broken, asked, answers(asked, known, random), known);
    });
    stuck = checkInterview(instrument, walked, context).filter(({ severity }) => severity === 'hard');
    if (stuck.length === 0) return { context, walked, corrected: attempt };
    kept = { ...keptBefore(instrument, walked, stuck), ...wishes };
  }
  return { context, stuck };
}

/** Answers of the forms before the first one that an edit in the way reads: only from there on is anything said anew. */
function keptBefore(instrument: Instrument, { answers: given }: WalkedInterview, stuck: readonly Violation[]): Wishes {
  const read = new Set(stuck.flatMap(({ code, form }) => formsRead(instrument, code, form)));
  const first = instrument.forms.findIndex(({ form }) => read.has(form));
  const before = new Set(instrument.forms.slice(0, Math.max(0, first)).map(({ form }) => form));
  const kept = Object.entries(given).filter(([key]) => before.has(key.split('.')[0] ?? ''));
  return Object.fromEntries(
    kept.flatMap(([key, values]) => Object.entries(values).map(([name, value]) => [`${key} ${name}`, value])),
  );
}

function formsRead(instrument: Instrument, code: string, key: string): string[] {
  const questions = instrument.forms.flatMap((module) =>
    questionsOf(instrument, module).map((question) => ({ question, form: module.form })),
  );
  const edits = questions.flatMap(({ question }) => question.edits ?? []).filter(({ id }) => code === `edit:${id}`);
  const names = edits.flatMap(({ when }) => namesIn(parseExpression(when)));
  return [
    key.split('.')[0] ?? '',
    ...questions.filter(({ question }) => names.includes(question.name)).map(({ form }) => form),
  ];
}

function* answers(asked: AskedQuestion, known: Known, random: Random): Generator<Value | undefined> {
  for (let draw = 0; draw < DRAWS; draw += 1) yield randomAnswer(asked, known, random);
  if (asked.required) yield* quietAnswers(asked, known);
}
