import type { MissingCode } from '../instrument/instrument.ts';
import type { CompiledQuestion } from '../routing/compile-instrument.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { offeredChoices } from '../routing/reach.ts';
import { isDay } from '../routing/window.ts';
import type { Report, ViolationCode } from './violations.ts';

/** What is wrong with an answer, and the limit that it breaks. */
type Wrong = [code: ViolationCode, params?: Record<string, string | number>] | undefined;

/** Longest text answer when the question sets no limit, in characters. */
export const DEFAULT_MAX_LENGTH = 1000;

/** One answer to a question that was asked. HTML in a text is text, never a violation. */
export function checkValue(
  instance: FormInstance,
  question: CompiledQuestion,
  value: unknown,
  report: Report,
): boolean {
  if (question.missing.includes(value as MissingCode)) return true;
  const wrong = wrongWith(instance, question, value);
  return wrong === undefined || report(wrong[0], instance.key, question.name, wrong[1]);
}

function wrongWith(instance: FormInstance, question: CompiledQuestion, value: unknown): Wrong {
  switch (question.type) {
    case 'single':
      return typeof value === 'string' ? wrongChoice(instance, question, value) : ['wrong-type', { expected: 'code' }];
    case 'multiple':
      return Array.isArray(value) ? wrongChoices(instance, question, value) : ['wrong-type', { expected: 'codes' }];
    case 'number':
    case 'money':
      return typeof value === 'number' ? wrongNumber(question, value) : ['wrong-type', { expected: 'number' }];
    case 'date':
      return typeof value === 'string' ? wrongDate(instance, value) : ['wrong-type', { expected: 'date' }];
    default:
      return typeof value === 'string' ? wrongText(question, value) : ['wrong-type', { expected: 'text' }];
  }
}

function wrongChoice(instance: FormInstance, question: CompiledQuestion, value: string): Wrong {
  const offered = offeredChoices(question, instance.scope, instance.window?.months ?? []);
  if (offered.includes(value)) return undefined;
  const isMonth = question.choices === 'window_months' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
  if (!isMonth) return ['not-a-choice'];
  // Without a window it is the start of the interview that is wrong, and reported.
  return instance.window && ['date-outside-window', windowOf(instance)];
}

function wrongChoices(instance: FormInstance, question: CompiledQuestion, value: readonly unknown[]): Wrong {
  const offered = offeredChoices(question, instance.scope, instance.window?.months ?? []);
  const { maxSelected = offered.length, exclusive = [] } = question;
  if (value.length === 0) return ['missing-answer'];
  if (value.length > offered.length) return ['too-many', { max: maxSelected }];
  if (!value.every((code) => typeof code === 'string')) return ['wrong-type', { expected: 'codes' }];
  if (!value.every((code) => offered.includes(code))) return ['not-a-choice'];
  if (new Set(value).size < value.length) return ['duplicate-choice'];
  if (value.length > maxSelected) return ['too-many', { max: maxSelected }];
  if (value.length > 1 && value.some((code) => exclusive.includes(code))) return ['exclusive-choice'];
  return undefined;
}

function wrongNumber(question: CompiledQuestion, value: number): Wrong {
  const { min = question.type === 'money' ? 0 : Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = question;
  if (!Number.isFinite(value)) return ['wrong-type', { expected: 'number' }];
  if (value < min || value > max) return ['out-of-range', { min, max }];
  const integer = question.integer ?? question.type === 'number';
  return integer && !Number.isInteger(value) ? ['not-an-integer'] : undefined;
}

function wrongText(question: CompiledQuestion, value: string): Wrong {
  const max = question.maxLength ?? DEFAULT_MAX_LENGTH;
  // Length first: whatever comes after looks at the text itself, which may be megabytes.
  if (value.length > max) return ['too-long', { max }];
  return value.trim() === '' ? ['missing-answer'] : undefined;
}

/** Days of an incident must lie in the window; other days only have to exist. */
function wrongDate(instance: FormInstance, value: string): Wrong {
  if (value.length !== 10 || !isDay(value)) return ['wrong-type', { expected: 'date' }];
  const { window } = instance;
  if (!window || instance.form.module.repeat !== 'incidents') return undefined;
  return value < window.start || value > window.end ? ['date-outside-window', windowOf(instance)] : undefined;
}

function windowOf({ window }: FormInstance): Record<string, string> {
  return window ? { start: window.start, end: window.end } : {};
}
