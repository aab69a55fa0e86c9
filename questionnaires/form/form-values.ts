import type { SurveyModel } from 'survey-core';
import type { Value } from '../instrument/answers.ts';
import { isValue } from '../instrument/answers.ts';
import type { MissingCode } from '../instrument/instrument.ts';
import type { CompiledForm, CompiledQuestion } from '../routing/compile-instrument.ts';
import { missingNameOf } from './compose-question.ts';

/** Whether don't know is a radiogroup of its own beside the question. */
export function hasMissingElement({ type, missing }: CompiledQuestion): boolean {
  return missing.length > 0 && type !== 'single' && type !== 'multiple';
}

/** Answers as SurveyJS data: don't know goes to the element that offers it, or becomes a choice of its own. */
export function toModelData(form: CompiledForm, values: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    form.questions.flatMap((question): [string, Value][] => {
      const value = values.get(question.name);
      if (value === undefined) return [];
      if (!question.missing.includes(value as MissingCode)) return [[question.name, value]];
      if (hasMissingElement(question)) return [[missingNameOf(question.name), value]];
      return [[question.name, question.type === 'multiple' ? [value as string] : value]];
    }),
  );
}

/** The answer that the model holds for a question, reached or not; undefined when blank. */
export function fromModel(model: SurveyModel, question: CompiledQuestion): Value | undefined {
  if (hasMissingElement(question)) {
    const code: unknown = model.getValue(missingNameOf(question.name));
    if (question.missing.includes(code as MissingCode)) return code as MissingCode;
  }
  const value: unknown = model.getValue(question.name);
  if (!isValue(value)) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  const [first] = value;
  if (value.length === 1 && question.missing.includes(first as MissingCode)) return first;
  return value.length === 0 ? undefined : value;
}
