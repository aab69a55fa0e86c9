import type { Value } from '../instrument/answers.ts';
import type { CompiledQuestion } from '../routing/compile-instrument.ts';
import type { FormInstance } from '../routing/form-instance.ts';

/**
 * The answer that refuses an open question: its own refusal, or the withdrawal of the consent before it.
 * Undefined where the form offers neither.
 *
 * @param open position of the question among those of the form
 */
export function nextRefusal({ form, scope }: FormInstance, open: number): { name: string; value: Value } | undefined {
  const question = form.questions[open]!;
  const refusal = refusalOf(question);
  if (refusal) return { name: question.name, value: refusal };
  const consent = form.questions
    .slice(0, open)
    .findLast((earlier) => refusalOf(earlier) === 'no' && scope.answers.get(earlier.name) === 'yes');
  return consent && { name: consent.name, value: 'no' };
}

/** How a question lets itself be refused. */
function refusalOf({ missing, choices }: CompiledQuestion): 'refused' | 'no' | undefined {
  if (missing.includes('refused')) return 'refused';
  return choices?.includes('no') ? 'no' : undefined;
}
