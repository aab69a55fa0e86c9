import type { Answers, Value } from '../instrument/answers.ts';
import { isRecord, isValue, ownValue } from '../instrument/answers.ts';
import type { CompiledForm } from '../routing/compile-instrument.ts';
import { drawnIn, type FormInstance } from '../routing/follow-chain.ts';

/**
 * What an answers object holds for a form: names that the form has, and proper values only.
 * Safe on any JSON; the rest is for the check to report.
 */
export function givenIn(answers: unknown): (instance: FormInstance) => ReadonlyMap<string, Value> {
  return (instance) => valuesOf(instance.form, ownValue(answers, instance.key));
}

function valuesOf(form: CompiledForm, answers: unknown): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  if (!isRecord(answers)) return values;
  for (const name of [...form.byName.keys(), ...form.records]) {
    const value = ownValue(answers, name);
    if (isValue(value)) values.set(name, value);
  }
  return values;
}

/** Answers of one form as they are kept: what routing reaches, what the chain recorded, and what was drawn from them. */
export function answersOf(instance: FormInstance, given: ReadonlyMap<string, Value>): Record<string, Value> {
  const kept: Record<string, Value> = {};
  for (const { name } of instance.form.questions) {
    const value = instance.scope.answers.get(name);
    if (value !== undefined) kept[name] = value;
  }
  for (const name of instance.form.records) {
    const value = given.get(name);
    if (value !== undefined) kept[name] = value;
  }
  for (const [name, value] of drawnIn(instance)) kept[name] = value;
  return kept;
}

/** Adds a form's answers, if there are any. */
export function keep(answers: Answers, key: string, values: Record<string, Value>): void {
  if (Object.keys(values).length > 0) answers[key] = values;
}
