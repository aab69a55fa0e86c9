import type { Answers, CaseContext, FormKey, Value } from '../instrument/answers.ts';
import type { MissingCode, QuestionType } from '../instrument/instrument.ts';
import type { Scope } from '../instrument/names.ts';
import { SELECTED_LINE, STARTED_AT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { addAnswers } from '../journal/kept-answers.ts';
import { type CompiledQuestion, compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import { type FormInstance, type PendingForm, routeForm, withRecordedState } from '../routing/form-instance.ts';
import { offeredChoices, reachQuestions, stateOf } from '../routing/reach.ts';
import { drawsToRecord } from '../routing/selection/household-draw.ts';
import { withToldIncident } from '../routing/told-incidents.ts';
import { type SyntheticJournal, startJournal } from './synthetic-journal.ts';

/** A question as the routing asks it. */
export interface AskedQuestion {
  key: FormKey;
  form: string;
  name: string;
  type: Exclude<QuestionType, 'statement'>;
  /** Codes offered now, missing codes not included. */
  choices: readonly string[];
  missing: readonly MissingCode[];
  exclusive: readonly string[];
  required: boolean;
  min?: number;
  max?: number;
  maxSelected?: number;
  /** Crime of the incident form or of the repeated question. */
  crime?: string;
}

/** A case and when the interview started (instant with offset, e.g. `2026-11-24T10:05:00-05:00`). */
export interface WalkContext extends CaseContext {
  startedAt: string;
}

export interface WalkedInterview {
  answers: Answers;
  events: JournalEntry[];
}

/**
 * Answers a question; `answerTo` reads what was answered so far (this form, earlier forms, computed names).
 * `answerToIf` reads it as it would be with an answer to this question.
 */
export type Respond = (
  question: AskedQuestion,
  answerTo: (name: string) => unknown,
  answerToIf: (answer: Value | undefined) => (name: string) => unknown,
) => Value | undefined;

const NOTHING: ReadonlyMap<string, Value> = new Map();

/**
 * Interviews a made-up respondent along the compiled routing, without SurveyJS: about a millisecond an interview.
 *
 * Warnings (soft edits) are confirmed on the way, as an interviewer would.
 *
 * @param respond gives the answer to a question; `undefined` leaves an optional question blank and takes the
 *   first proper
 * answer of a required one
 * @example walkInterview(instrument, { caseId: 'A-1', seed: 's', startedAt: '2026-11-24T10:05:00-05:00' }, () => undefined)
 */
export function walkInterview(instrument: Instrument, context: WalkContext, respond: Respond): WalkedInterview {
  const journal = startJournal(context.startedAt);
  const answers: Answers = {};
  const interview = (form: PendingForm) => interviewForm(form, context, respond, { journal });
  for (const instance of followChain(compileInstrument(instrument), context, interview)) {
    addAnswers(answers, instance);
    confirmWarnings(instance, journal);
  }
  return { answers, events: journal.entries };
}

/** What an interview has come to when one of its forms is asked. */
export interface Visit {
  journal: SyntheticJournal;
  /** What the form holds from an earlier visit. */
  before?: ReadonlyMap<string, Value>;
  /** Places (form and name) that were left blank on an earlier visit; they are not asked again. */
  blank?: Set<string>;
}

/** Asks what a form still asks, and returns everything that it then holds. */
export function interviewForm(
  pending: PendingForm,
  context: WalkContext,
  respond: Respond,
  { journal, before = NOTHING, blank = new Set() }: Visit,
): Map<string, Value> {
  const { key, form } = pending;
  const values = new Map(before);
  const record = (kind: JournalEntry['kind'], name: string, value: Value) => {
    values.set(name, value);
    journal.write(kind, key, name, value);
  };
  // What conditions read while the form is being asked: each answer counts at once.
  let answers = new Map(before.size > 0 ? routeForm(pending, before).scope.answers : NOTHING);
  const earlier = withRecordedState(pending, before);
  if (form.records.includes(SELECTED_LINE) && pending.draw)
    for (const [name, value] of drawsToRecord(pending.draw, values)) record('selection', name, value);
  const alreadyAsked = new Set<string>();
  // One pass is enough unless a question depends on a later one; then another pass finds what is still to be asked.
  let open: readonly CompiledQuestion[] = form.questions;
  while (open.length > 0) {
    const scopeWith = (given: ReadonlyMap<string, Value>): Scope => ({
      answers: given,
      local: withToldIncident(pending.told, pending.local, given),
      earlier,
    });
    for (const question of open) {
      const { name } = question;
      const scope = scopeWith(answers);
      const state = stateOf(question, scope);
      if (state === 'fixed' && question.fixed) answers.set(name, question.fixed.value);
      if (state !== 'asked') continue;
      alreadyAsked.add(name);
      if (answers.has(name) || blank.has(`${key} ${name}`)) continue;
      const scopeIf = (answer: Value | undefined) =>
        scopeWith(answer === undefined ? answers : new Map(answers).set(name, answer));
      const value = answerTo(pending, question, { scope, scopeIf }, respond);
      if (value === undefined) {
        blank.add(`${key} ${name}`);
        continue;
      }
      record('answer', name, value);
      answers.set(name, value);
    }
    const reached = reachQuestions(form, values, scopeWith(answers));
    answers = reached.answers;
    open = form.questions.filter(({ name }) => reached.states.get(name) === 'asked' && !alreadyAsked.has(name));
  }
  if (form.records.includes(STARTED_AT) && !values.has(STARTED_AT)) record('start', STARTED_AT, context.startedAt);
  return values;
}

function answerTo(
  { crime, form, key, window }: PendingForm,
  question: CompiledQuestion,
  { scope, scopeIf }: { scope: Scope; scopeIf: (answer: Value | undefined) => Scope },
  respond: Respond,
): Value | undefined {
  const { name, missing, required, exclusive = [], min, max, maxSelected } = question;
  const aboutCrime = crime?.key ?? question.crime?.key;
  const asked: AskedQuestion = {
    key,
    form: form.module.form,
    name,
    type: question.type as AskedQuestion['type'],
    choices: offeredChoices(question, scope, window?.months ?? []),
    missing,
    exclusive,
    required,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(maxSelected !== undefined && { maxSelected }),
    ...(aboutCrime !== undefined && { crime: aboutCrime }),
  };
  const value = respond(
    asked,
    (other) => readIn(scope, other),
    (answer) => {
      const ifAnswered = scopeIf(answer);
      return (other) => readIn(ifAnswered, other);
    },
  );
  if (value !== undefined || !required) return value;
  return firstProper(asked, window?.start ?? '2000-01-01');
}

function readIn({ answers, local, earlier }: Scope, name: string): Value | undefined {
  return answers.get(name) ?? local.get(name) ?? earlier.get(name);
}

function firstProper(question: AskedQuestion, day: string): Value {
  const code = question.choices[0] ?? question.missing[0] ?? 'dk';
  switch (question.type) {
    case 'number':
    case 'money':
      return question.min ?? 0;
    case 'multiple':
      return question.choices.length > 0 ? [code] : code;
    case 'single':
      return code;
    case 'date':
      return day;
    case 'text':
      return 'x';
  }
}

/** Confirms the warnings of a form, as an interviewer would. */
export function confirmWarnings(instance: FormInstance, journal: SyntheticJournal): void {
  for (const question of instance.form.questions) {
    if (!instance.scope.answers.has(question.name)) continue;
    for (const edit of question.edits) {
      if (edit.severity === 'soft' && edit.violated(instance.scope))
        journal.write('confirm', instance.key, edit.id, question.name);
    }
  }
}
