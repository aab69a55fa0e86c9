import { type Answers, isRecord, isValue, ownValue, type Value } from '../instrument/answers.ts';
import type { CompiledForm } from '../routing/compile-instrument.ts';
import type { AnswersTo } from '../routing/follow-chain.ts';
import { drawnValues, type FormInstance } from '../routing/form-instance.ts';
import { makeAnew, type Recall } from '../routing/recall.ts';

/**
 * What an answers object holds for each form: names that the form has, with proper values only.
 * Safe on any JSON; what it leaves out is for the check to report.
 */
export function answersIn(answers: unknown, recall: Recall = makeAnew): AnswersTo {
  return ({ key, form }) => {
    const held = ownValue(answers, key);
    return recall(`held ${key}`, [form, held], () => properValues(form, held));
  };
}

function properValues(form: CompiledForm, answers: unknown): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  if (!isRecord(answers)) return values;
  for (const name of form.holds) {
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (isValue(value)) values.set(name, value);
  }
  return values;
}

/** Answers of one form as they are kept: what routing reaches, what the program recorded, what was drawn from them. */
export function keptAnswers(instance: FormInstance): Record<string, Value> {
  const { form, scope } = instance;
  const kept: Record<string, Value> = {};
  for (const name of form.holds) {
    const value = scope.answers.get(name);
    if (value !== undefined) kept[name] = value;
  }
  for (const [name, value] of drawnValues(instance)) kept[name] = value;
  return kept;
}

/** Adds a form's answers to those of the interview, if there are any. */
export function addAnswers(answers: Answers, instance: FormInstance, recall: Recall = makeAnew): void {
  const kept = recall(`kept ${instance.key}`, [instance], () => keptAnswers(instance));
  if (Object.keys(kept).length > 0) answers[instance.key] = kept;
}
