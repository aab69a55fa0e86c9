import type { Answers, CaseContext, FormKey } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import { statusOf } from './due-forms.ts';
import type { InterviewMemory } from './interview-memory.ts';
import { answersIn } from './kept-answers.ts';

/** How many questions of a form have to be answered, as it stands, and how many of them are. */
export interface FormProgress {
  readonly answered: number;
  readonly due: number;
}

/**
 * How far each form of `dueForms` is: required questions that routing asks now. With an answer, other questions may
 * become due.
 *
 * @param later forms left for the end; see `dueForms`
 * @param memory of this interview; see `InterviewMemory`
 */
export function formProgress(
  instrument: Instrument,
  answers: Answers,
  context: CaseContext,
  later: ReadonlySet<FormKey> = new Set(),
  memory?: InterviewMemory,
): ReadonlyMap<FormKey, FormProgress> {
  const progress = new Map<FormKey, FormProgress>();
  const recall = memory?.answers;
  for (const instance of followChain(compileInstrument(instrument), context, answersIn(answers, recall), recall)) {
    const { form, states, scope, key } = instance;
    const due = form.questions.filter(({ name, required }) => required && states.get(name) === 'asked');
    progress.set(key, { answered: due.filter(({ name }) => scope.answers.has(name)).length, due: due.length });
    if (statusOf(instance) !== 'done' && !later.has(key)) break;
  }
  return progress;
}
