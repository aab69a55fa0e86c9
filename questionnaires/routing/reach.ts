import type { Value } from '../instrument/answers.ts';
import type { Scope } from '../instrument/names.ts';
import { OUTSIDE_WINDOW } from '../instrument/text.ts';
import type { CompiledForm, CompiledQuestion } from './compile-instrument.ts';

/** `asked`: on the screen; `fixed`: answered by rule; `hidden`: not reached. */
export type QuestionState = 'asked' | 'fixed' | 'hidden';

/**
 * Which questions of a form are reached, and their values, with the values of hidden questions out of every condition.
 *
 * Fills `scope.own`. Goes over the form until nothing changes any more; conditions never depend on each other in a circle
 * (an instrument with one does not parse), so this ends after as many rounds as the longest chain of look-ahead.
 *
 * @param given what was answered, reached or not
 */
export function reach(form: CompiledForm, given: ReadonlyMap<string, Value>, scope: Scope): Map<string, QuestionState> {
  const states = new Map<string, QuestionState>();
  scope.answers = new Map(given);
  for (let round = 0; round <= form.questions.length; round++) {
    let changed = false;
    for (const question of form.questions) {
      const state = stateOf(question, scope);
      const value = currentValue(question, state, given, scope);
      if (states.get(question.name) !== state) changed = true;
      if (!same(scope.answers.get(question.name), value)) changed = true;
      states.set(question.name, state);
      if (value === undefined) scope.answers.delete(question.name);
      else scope.answers.set(question.name, value);
    }
    if (!changed) break;
  }
  return states;
}

/** Codes of a choice question that are offered now, without the ways of not answering. */
export function offeredChoices(question: CompiledQuestion, scope: Scope, months: readonly string[]): readonly string[] {
  const codes = question.choices === 'window_months' ? [...months, ...OUTSIDE_WINDOW] : (question.choices ?? []);
  if (question.offered.size === 0) return codes;
  return codes.filter((code) => question.offered.get(code)?.(scope) ?? true);
}

/** State of one question, given the values so far. */
export function stateOf(question: CompiledQuestion, scope: Scope): QuestionState {
  if (!question.reached(scope)) return 'hidden';
  return question.fixedWhen?.(scope) ? 'fixed' : 'asked';
}

function currentValue(
  question: CompiledQuestion,
  state: QuestionState,
  given: ReadonlyMap<string, Value>,
  scope: Scope,
): Value | undefined {
  if (state === 'hidden') return undefined;
  if (state === 'fixed') return question.fixed?.value;
  const value = given.get(question.name);
  return question.offered.size === 0 ? value : offeredPart(question, value, scope);
}

/** A choice that is no longer offered stays in the journal, like an answer that is no longer asked for. */
function offeredPart(question: CompiledQuestion, value: Value | undefined, scope: Scope): Value | undefined {
  const isOffered = (code: string) => question.offered.get(code)?.(scope) ?? true;
  if (typeof value === 'string') return isOffered(value) ? value : undefined;
  if (!Array.isArray(value)) return value;
  const kept = value.filter(isOffered);
  if (kept.length === value.length) return value;
  return kept.length > 0 ? kept : undefined;
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  return (
    a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]))
  );
}
