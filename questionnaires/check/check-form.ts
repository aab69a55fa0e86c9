import { isRecord } from '../instrument/answers.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { checkValue } from './check-value.ts';
import type { Report } from './violations.ts';

/**
 * One form: only questions that were asked have an answer, each of them has one, and every answer is proper.
 *
 * @param sent what came in for this form; it may be anything
 */
export function checkForm(instance: FormInstance, sent: unknown, report: Report): void {
  const { key, form, states } = instance;
  const needed = form.questions.filter(
    ({ name, required }) => states.get(name) === 'fixed' || (required && states.get(name) === 'asked'),
  );
  if (sent === undefined) {
    if (needed.length > 0) report('form-missing', key, '');
    return;
  }
  if (!isRecord(sent)) {
    report('wrong-type', key, '', { expected: 'object' });
    return;
  }
  for (const name of Object.keys(sent)) {
    if (isRecorded(instance, name)) continue;
    if (!checkName(instance, name, sent[name], report)) return;
  }
  for (const { name } of needed) if (!Object.hasOwn(sent, name)) report('missing-answer', key, name);
}

/** Values that the program recorded or drew are checked by `checkRecords`. */
function isRecorded({ form }: FormInstance, name: string): boolean {
  return form.records.some((record) => record === name) || form.draws.some((draw) => draw.name === name);
}

function checkName(instance: FormInstance, name: string, value: unknown, report: Report): boolean {
  const { key, form, states } = instance;
  const question = form.byName.get(name);
  if (!question) return report('unknown-name', key, name);
  const state = states.get(name);
  if (state === 'hidden') return report('not-asked', key, name);
  if (state === 'fixed') return value === question.fixed?.value || report('not-asked', key, name);
  return checkValue(instance, question, value, report);
}
