import { entriesInOrder } from '../journal/fold.ts';
import type { CompiledEdit, CompiledQuestion } from '../routing/compile-instrument.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import type { Report } from './violations.ts';

/** Where in the journal each warning was last confirmed, and each question last answered; keys are form and name. */
export interface Confirmed {
  confirmations: ReadonlyMap<string, number>;
  answered: ReadonlyMap<string, number>;
}

/** The instrument's own edits: hard ones hold the submission, soft ones are reported until confirmed. */
export function checkEdits(instance: FormInstance, confirmed: Confirmed, report: Report): void {
  for (const { question, edit } of violatedEdits(instance)) {
    if (edit.severity === 'soft' && isConfirmed(instance.key, question.name, edit.id, confirmed)) continue;
    report(`edit:${edit.text}`, instance.key, question.name, {}, edit.severity);
  }
}

/** Edits of questions that have an answer and whose condition holds. */
export function violatedEdits(
  instance: Pick<FormInstance, 'form' | 'scope'>,
): { question: CompiledQuestion; edit: CompiledEdit }[] {
  const { form, scope } = instance;
  const violated: { question: CompiledQuestion; edit: CompiledEdit }[] = [];
  for (const question of form.questions) {
    if (question.edits.length === 0 || !scope.answers.has(question.name)) continue;
    for (const edit of question.edits) if (edit.violated(scope)) violated.push({ question, edit });
  }
  return violated;
}

/** What the journal says about confirmations; what is not a journal confirms nothing. */
export function confirmedEdits(journal: unknown): Confirmed {
  const confirmations = new Map<string, number>();
  const answered = new Map<string, number>();
  for (const { kind, form, name, seq } of entriesInOrder(Array.isArray(journal) ? journal : [])) {
    if (kind === 'confirm') confirmations.set(`${form} ${name}`, seq);
    if (kind === 'answer' || kind === 'clear') answered.set(`${form} ${name}`, seq);
  }
  return { confirmations, answered };
}

/** A confirmation holds until the answer is changed. */
function isConfirmed(form: string, question: string, edit: string, { confirmations, answered }: Confirmed): boolean {
  const confirmedAt = confirmations.get(`${form} ${edit}`);
  return confirmedAt !== undefined && confirmedAt > (answered.get(`${form} ${question}`) ?? 0);
}
