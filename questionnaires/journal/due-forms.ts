import type { Answers, CaseContext, FormKey } from '../instrument/answers.ts';
import type { Sensitive } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { careOfForm } from '../routing/incident-care.ts';
import type { InterviewMemory } from './interview-memory.ts';
import { answersIn } from './kept-answers.ts';

/** One form of the interview, as it stands now. */
export interface DueForm {
  key: FormKey;
  /** Name of its module, e.g. `incident`. */
  form: string;
  unit: 'case' | 'household' | 'member' | 'person' | 'incident';
  /** Which of how many, from 1: member 2 of 4, incident 1 of 3 of this crime. 1 of 1 for forms that do not repeat. */
  index: number;
  of: number;
  /** Key of the crime, for incident forms. */
  crime?: string;
  /** The care with which it is asked; absent when none is needed. */
  sensitive?: Sensitive;
  /** `done`: every required question that is asked has an answer; `partial`: some have; `new`: none has. */
  status: 'done' | 'partial' | 'new';
  /** Sealed away on this tablet: nobody reads or opens it again. */
  away?: true;
  /** Done although nothing of it was answered: it asks something, and requires nothing. */
  blank?: true;
}

/**
 * The forms of an interview as they stand: every form that is done, and the first one that is not.
 *
 * Which incident forms there are follows from the screeners' counts, which member forms from the number of
 * members, and whether a form is due from its `when`. Forms behind the first unfinished one are not listed.
 *
 * @param answers as `fold` gives them
 * @param later forms left for the end: not done, and yet those behind them are listed
 * @param memory of this interview; see `InterviewMemory`
 * @returns forms in the order of the interview
 * @example dueForms(instrument, {}, { caseId: 'A-1', seed: 's' }) // => [{ key: 'control', status: 'new', ... }]
 */
export function dueForms(
  instrument: Instrument,
  answers: Answers,
  context: CaseContext,
  later: ReadonlySet<FormKey> = new Set(),
  memory?: InterviewMemory,
): DueForm[] {
  const due: DueForm[] = [];
  const recall = memory?.answers;
  for (const instance of followChain(compileInstrument(instrument), context, answersIn(answers, recall), recall)) {
    const { key, form, index, of, crime, scope } = instance;
    const answered = (name: string) => scope.answers.get(name) ?? scope.local.get(name);
    const sensitive = careOfForm(form.module.sensitive, crime?.sensitive, answered);
    const status = statusOf(instance);
    due.push({
      key,
      form: form.module.form,
      unit: form.module.unit,
      index,
      of,
      ...(crime && { crime: crime.key }),
      ...(sensitive && { sensitive }),
      ...(instance.away && { away: true as const }),
      ...(status === 'done' && isBlank(instance) && { blank: true as const }),
      status,
    });
    if (status !== 'done' && !later.has(key)) break;
  }
  return due;
}

/** The first form that is not done, or undefined when the interview is complete. See `dueForms`. */
export function nextForm(instrument: Instrument, answers: Answers, context: CaseContext): DueForm | undefined {
  return dueForms(instrument, answers, context).find((form) => form.status !== 'done');
}

/** Whether a form asks something and nothing of it was answered. */
function isBlank({ form, states, scope, away }: FormInstance): boolean {
  if (away) return false;
  const asked = form.questions.filter(({ name }) => states.get(name) === 'asked');
  return asked.length > 0 && !asked.some(({ name }) => scope.answers.has(name));
}

/** How far the answers of a form have come. */
export function statusOf({ form, states, scope }: FormInstance): DueForm['status'] {
  const isAsked = (name: string) => states.get(name) === 'asked';
  const isOpen = form.questions.some(({ name, required }) => required && isAsked(name) && !scope.answers.has(name));
  if (!isOpen) return 'done';
  return [...scope.answers.keys()].some(isAsked) ? 'partial' : 'new';
}
