import type { Answers, CaseContext, FormKey, Value } from '../instrument/answers.ts';
import { ownValue } from '../instrument/answers.ts';
import type { Instrument, Sensitive } from '../instrument/instrument.ts';
import { type CompiledInstrument, compileInstrument } from '../routing/compile-instrument.ts';
import { type FormInstance, followChain } from '../routing/follow-chain.ts';
import { drawsToRecord } from '../routing/selection/household-draw.ts';
import { givenIn } from './answers-of.ts';
import type { DueForm } from './interview.ts';

/** Something that the chain, not a person, writes to the journal. */
export interface ProgramEntry {
  form: string;
  name: string;
  value: Value;
  kind: 'start' | 'selection';
}

/**
 * The chain of forms as it stands: every form that is done, and the first one that is not.
 *
 * Which incident forms there are follows from the screeners' counts, which member forms from the number of members,
 * and whether a form is due from its `when`. Forms behind the first unfinished one are not listed.
 *
 * @param answers as `fold` gives them
 * @param later forms left for the end: not done, and yet those behind them are listed
 * @returns forms in the order of the interview
 * @example dueForms(instrument, {}, { caseId: 'A-1', seed: 's' }) // => [{ key: 'control', status: 'new', ... }]
 */
export function dueForms(
  instrument: Instrument,
  answers: Answers,
  context: CaseContext,
  later: ReadonlySet<FormKey> = new Set(),
): DueForm[] {
  const due: DueForm[] = [];
  for (const instance of followChain(compileInstrument(instrument), context, givenIn(answers))) {
    const { key, form, index, of, crime } = instance;
    const status = statusOf(instance);
    due.push({
      key,
      form: form.module.form,
      unit: form.module.unit,
      index,
      of,
      ...(crime && { crime: crime.key }),
      ...sensitivity(form.module.sensitive, crime?.sensitive),
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

/**
 * What the chain has to write to the journal after an answer: `interview_started_at` once consent is asked, and the adult
 * who was drawn once the roster is complete. Empty when there is nothing to write. Call it after each answer and append
 * what it returns with the next `seq`.
 *
 * @param now instant with the device's offset from UTC, e.g. `2026-11-24T10:05:00-05:00`; its calendar day fixes the reference window
 */
export function programEntries(
  instrument: Instrument,
  answers: Answers,
  context: CaseContext,
  now: string,
): ProgramEntry[] {
  const events: ProgramEntry[] = [];
  const given = givenIn(answers);
  const compiled = compileInstrument(instrument);
  const told = eventsTold(compiled, answers);
  for (const instance of followChain(compiled, context, given)) {
    const { key: form, draw, scope } = instance;
    const recorded = given(instance);
    const { records } = instance.form;
    const started = scope.answers.has('consent_roster') || statusOf(instance) === 'done';
    if (records.includes('interview_started_at') && !recorded.has('interview_started_at') && started)
      events.push({ form, name: 'interview_started_at', value: now, kind: 'start' });
    if (records.includes('selected_line') && draw) {
      const drawn = drawsToRecord(draw, recorded);
      for (const [name, value] of drawn) events.push({ form, name, value, kind: 'selection' });
      // What follows was told by the adult drawn before.
      if (recorded.has('selected_line') && drawn.some(([name]) => name === 'selected_line')) break;
    }
    const plan = scope.earlier.get('events_planned');
    if (told.missing && instance.form.module.repeat === 'incidents' && scope.answers.size > 0 && plan !== undefined) {
      events.push({ form: told.form, name: 'events_told', value: plan, kind: 'start' });
      told.missing = false;
    }
    if (statusOf(instance) !== 'done') break;
  }
  return events;
}

/** The form that records which events there were, and whether it has still to. */
function eventsTold({ forms }: CompiledInstrument, answers: Answers): { form: string; missing: boolean } {
  const last = forms.at(-1);
  const form = last?.module.form ?? '';
  const records = last?.records.includes('events_told') ?? false;
  return { form, missing: records && ownValue(ownValue(answers, form), 'events_told') === undefined };
}

/** With the care that either the form or the crime asks for. */
function sensitivity(...marks: (Sensitive | undefined)[]): { sensitive?: Sensitive } {
  const given = marks.filter((mark) => mark !== undefined);
  const any = (of: keyof Sensitive) => given.some((mark) => mark[of]);
  if (given.length === 0) return {};
  return {
    sensitive: {
      ...{ selfCompleted: any('selfCompleted'), privacyCheck: any('privacyCheck'), skippable: any('skippable') },
      ...{ noNarrative: any('noNarrative'), sealed: any('sealed'), referralCard: any('referralCard') },
    },
  };
}

function statusOf(instance: FormInstance): DueForm['status'] {
  const open = instance.form.questions.some(
    ({ name, required }) => required && instance.states.get(name) === 'asked' && !instance.scope.answers.has(name),
  );
  if (!open) return 'done';
  return [...instance.scope.answers.keys()].some((name) => instance.states.get(name) === 'asked') ? 'partial' : 'new';
}
