import { checkInterview } from '../check/check-interview.ts';
import type { Violation } from '../check/violations.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import type { Value } from '../instrument/answers.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { quietAnswers, type ReadValue } from '../respondent/quiet-answers.ts';
import { randomAnswer } from '../respondent/random-answer.ts';
import { type RandomSource, randomSource } from '../respondent/random-source.ts';
import { type AskedQuestion, type WalkContext, type WalkedInterview, walkInterview } from '../respondent/walk.ts';
import { firstAccepted, hardEditsOf } from './hard-edits.ts';
import type { ScriptedAnswers } from './scripted-interview.ts';

/**
 * One synthetic interview, with the number of times that answers were taken back; or the violations because
 * of which nobody could have finished it.
 */
export type SyntheticInterview =
  | { context: WalkContext; walked: WalkedInterview; corrected: number }
  | { context: WalkContext; stuck: Violation[] };

/** Answers drawn for one question before a quiet one is taken. */
const DRAWS = 8;

/** Times that answers are taken back before the interview counts as impossible. */
const ATTEMPTS = 20;

/**
 * Interviews an invented household, with random answers, along the compiled
 * routing. Answers that a hard edit refuses are taken back and given again,
 * as at a door. Answers of the forms before those that the edit reads stay.
 *
 * @param about.number number of the interview; with the seed it decides every answer
 * @param answers answers that are given in any case, by name or by form and name
 * @example syntheticInterview(instrument, { seed: 1, number: 7, startedAt: '2026-11-24T10:05:00-05:00' })
 */
export function syntheticInterview(
  instrument: Instrument,
  about: { seed: number; number: number; startedAt: string },
  answers: ScriptedAnswers = {},
): SyntheticInterview {
  const hardEdits = hardEditsOf(instrument);
  const context = {
    caseId: `synthetic-${about.number}`,
    seed: `synthetic-${about.seed}-${about.number}`,
    startedAt: about.startedAt,
  };
  let keptAnswers = answers;
  let stuck: Violation[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const random = randomSource(Math.imul(about.seed * 31 + about.number, 0x9e3779b1) + attempt);
    const walked = walkInterview(instrument, context, (asked, read, readIf) => {
      const kept = keptAnswers[`${asked.key} ${asked.name}`] ?? keptAnswers[asked.name];
      return kept ?? firstAccepted(hardEdits, asked, answersToGive(asked, read, random), readIf);
    });
    stuck = checkInterview(instrument, walked, context).filter(({ severity }) => severity === 'hard');
    if (stuck.length === 0) return { context, walked, corrected: attempt };
    keptAnswers = { ...answersBefore(instrument, walked, stuck), ...answers };
  }
  return { context, stuck };
}

function* answersToGive(asked: AskedQuestion, read: ReadValue, random: RandomSource): Generator<Value | undefined> {
  for (let draw = 0; draw < DRAWS; draw += 1) yield randomAnswer(asked, read, random);
  if (asked.required) yield* quietAnswers(asked, read);
}

/** The answers of the forms before the first one that a violation concerns, by form and name. */
function answersBefore(
  instrument: Instrument,
  { answers }: WalkedInterview,
  violations: readonly Violation[],
): ScriptedAnswers {
  const concerned = new Set(violations.flatMap((violation) => formsConcerned(instrument, violation)));
  const first = instrument.forms.findIndex(({ form }) => concerned.has(form));
  const before = new Set(instrument.forms.slice(0, Math.max(0, first)).map(({ form }) => form));
  const kept: Record<string, Value> = {};
  for (const [key, values] of Object.entries(answers)) {
    if (!before.has(formOf(key))) continue;
    for (const [name, value] of Object.entries(values)) kept[`${key} ${name}`] = value;
  }
  return kept;
}

/** The form of a violation, and those of the questions that its edit reads. */
function formsConcerned(instrument: Instrument, { code, form: key }: Violation): string[] {
  const questions = instrument.forms.flatMap((module) =>
    questionsOf(instrument, module).map((question) => ({ question, form: module.form })),
  );
  const edits = questions.flatMap(({ question }) => question.edits ?? []).filter(({ id }) => code === `edit:${id}`);
  const names = new Set(edits.flatMap(({ when }) => namesIn(parseExpression(when))));
  return [formOf(key), ...questions.filter(({ question }) => names.has(question.name)).map(({ form }) => form)];
}

/** The form of an instance of it: `member` of `member.2`. */
function formOf(key: string): string {
  return key.split('.')[0] ?? '';
}
