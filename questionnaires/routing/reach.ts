import type { Value } from '../instrument/answers.ts';
import type { Scope } from '../instrument/names.ts';
import { OUTSIDE_WINDOW } from '../instrument/text.ts';
import type { CompiledForm, CompiledQuestion } from './compile-instrument.ts';

/** `asked`: on the screen; `fixed`: answered by rule; `hidden`: not reached. */
export type QuestionState = 'asked' | 'fixed' | 'hidden';

/**
 * Which questions of a form are reached, and their answers. No condition reads the answer of a hidden question.
 *
 * Goes over the form until nothing changes. Conditions never depend on each other in a circle (such an
 * instrument does not parse), so this ends after as many rounds as the longest chain of look-ahead: after the first
 * one in a form that looks back only.
 *
 * @param held what the form holds, reached or not
 */
export function reachQuestions(
  form: CompiledForm,
  held: ReadonlyMap<string, Value>,
  { local, earlier }: Pick<Scope, 'local' | 'earlier'>,
): { states: ReadonlyMap<string, QuestionState>; answers: Map<string, Value> } {
  const states = new Map<string, QuestionState>();
  const answers = new Map(held);
  const scope: Scope = { answers, local, earlier };
  for (let round = 0; round <= form.questions.length; round++) {
    let isChanged = false;
    for (const question of form.questions) {
      const state = stateOf(question, scope);
      const value = currentValue(question, state, held, scope);
      if (states.get(question.name) !== state) isChanged = true;
      if (!isSame(answers.get(question.name), value)) isChanged = true;
      states.set(question.name, state);
      if (value === undefined) answers.delete(question.name);
      else answers.set(question.name, value);
    }
    if (!isChanged || !form.looksAhead) break;
  }
  return { states, answers };
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
  held: ReadonlyMap<string, Value>,
  scope: Scope,
): Value | undefined {
  if (state === 'hidden') return undefined;
  if (state === 'fixed') return question.fixed?.value;
  const value = held.get(question.name);
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

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return (
    a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]))
  );
}
