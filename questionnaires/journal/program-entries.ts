import { type Answers, type CaseContext, ownValue, type Value } from '../instrument/answers.ts';
import { FIRST_CONSENT, REPORTED_INCIDENTS, SELECTED_LINE, STARTED_AT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { drawsToRecord } from '../routing/selection/household-draw.ts';
import { statusOf } from './due-forms.ts';
import type { InterviewMemory } from './interview-memory.ts';
import { answersIn } from './kept-answers.ts';

/** A value that the program, not a person, writes to the journal. */
export interface ProgramEntry {
  form: string;
  name: string;
  value: Value;
  kind: 'start' | 'selection';
}

/**
 * What the program has to write to the journal after an answer: `interview_started_at` once consent is asked,
 * the adult who was drawn once the roster is complete, and the list of incidents once the first one is
 * reported. Empty when there is nothing to write. Call it after each answer and append what it returns with
 * the next `seq`.
 *
 * @param now instant with the device's offset from UTC, e.g. `2026-11-24T10:05:00-05:00`; its calendar day
 * fixes the reference window
 * @param memory of this interview; see `InterviewMemory`
 */
export function programEntries(
  instrument: Instrument,
  answers: Answers,
  context: CaseContext,
  now: string,
  memory?: InterviewMemory,
): ProgramEntry[] {
  const entries: ProgramEntry[] = [];
  const compiled = compileInstrument(instrument);
  const answersOf = answersIn(answers, memory?.answers);
  let planTo = context.away?.reported === undefined ? formWithoutPlan(instrument, answers) : undefined;
  for (const instance of followChain(compiled, context, answersOf, memory?.answers)) {
    const {
      key: form,
      form: { records },
    } = instance;
    const recorded = answersOf(instance);
    if (records.includes(STARTED_AT) && !recorded.has(STARTED_AT) && isUnderWay(instance))
      entries.push({ form, name: STARTED_AT, value: now, kind: 'start' });
    const drawn = records.includes(SELECTED_LINE) && instance.draw ? drawsToRecord(instance.draw, recorded) : [];
    for (const [name, value] of drawn) entries.push({ form, name, value, kind: 'selection' });
    // The answers that follow were given by the adult drawn before.
    if (recorded.has(SELECTED_LINE) && drawn.some(([name]) => name === SELECTED_LINE)) break;
    const plan = instance.scope.earlier.get('events_planned');
    if (planTo !== undefined && isReported(instance) && plan !== undefined) {
      entries.push({ form: planTo, name: REPORTED_INCIDENTS, value: plan, kind: 'start' });
      planTo = undefined;
    }
    if (statusOf(instance) !== 'done') break;
  }
  return entries;
}

/** Name of the form that records the list of incidents, while it has not; otherwise undefined. */
function formWithoutPlan(instrument: Instrument, answers: Answers): string | undefined {
  const last = compileInstrument(instrument).forms.at(-1);
  if (!last?.records.includes(REPORTED_INCIDENTS)) return undefined;
  const { form } = last.module;
  return ownValue(ownValue(answers, form), REPORTED_INCIDENTS) === undefined ? form : undefined;
}

function isUnderWay(instance: FormInstance): boolean {
  return instance.scope.answers.has(FIRST_CONSENT) || statusOf(instance) === 'done';
}

function isReported({ form, scope }: FormInstance): boolean {
  return form.module.repeat === 'incidents' && scope.answers.size > 0;
}
