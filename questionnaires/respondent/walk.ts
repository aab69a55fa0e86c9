import type { Answers, CaseContext, FormKey, Value } from '../instrument/answers.ts';
import type { Instrument, MissingCode, QuestionType } from '../instrument/instrument.ts';
import { answersOf, keep } from '../journal/answers-of.ts';
import type { JournalEntry } from '../journal/interview.ts';
import { type CompiledQuestion, compileInstrument } from '../routing/compile-instrument.ts';
import { type FormInstance, followChain } from '../routing/follow-chain.ts';
import { offeredChoices, reach, stateOf } from '../routing/reach.ts';
import { drawsToRecord } from '../routing/selection/household-draw.ts';
import { isInstant } from '../routing/window.ts';

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
  /** Crime of the incident form or of the stamped question. */
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

/** Answers a question; `known` reads what was answered so far (own form, earlier forms, computed names). */
export type Respond = (question: AskedQuestion, known: (name: string) => unknown) => Value | undefined;

const SECONDS_PER_ANSWER = 5;

/**
 * Interviews a made-up respondent along the compiled routing, without SurveyJS: about a millisecond an interview.
 *
 * Warnings (soft edits) are confirmed on the way, as an interviewer would.
 *
 * @param respond gives the answer to a question; `undefined` leaves an optional question blank and takes the first proper
 * answer of a required one
 * @example walkInterview(instrument, { caseId: 'A-1', seed: 's', startedAt: '2026-11-24T10:05:00-05:00' }, () => undefined)
 */
export function walkInterview(instrument: Instrument, context: WalkContext, respond: Respond): WalkedInterview {
  const journal = startJournal(context.startedAt);
  const given = new Map<string, Map<string, Value>>();
  const answers: Answers = {};
  const interview = (instance: FormInstance) => {
    const values = interviewForm(instance, context, respond, journal);
    given.set(instance.key, values);
    return values;
  };
  for (const instance of followChain(compileInstrument(instrument), context, interview)) {
    keep(answers, instance.key, answersOf(instance, given.get(instance.key) ?? new Map()));
    confirmWarnings(instance, journal);
  }
  return { answers, events: journal.events };
}

/** The events of an interview as they are written, one every few seconds. */
export interface SyntheticJournal {
  events: JournalEntry[];
  write(kind: JournalEntry['kind'], form: FormKey, name: string, value: Value | null): void;
}

/** An empty journal of an interview that starts at an instant. */
export function startJournal(startedAt: string): SyntheticJournal {
  const start = isInstant(startedAt) ? Date.parse(startedAt) : 0;
  const events: JournalEntry[] = [];
  const write: SyntheticJournal['write'] = (kind, form, name, value) => {
    const at = new Date(start + events.length * SECONDS_PER_ANSWER * 1000).toISOString();
    events.push({ seq: events.length + 1, form, name, value, at, kind });
  };
  return { events, write };
}

/**
 * Asks what a form still asks, and returns all its values.
 *
 * @param before values that the form has from an earlier visit
 * @param blank places (form and name) that were left blank on an earlier visit; they are not asked again
 */
export function interviewForm(
  instance: FormInstance,
  context: WalkContext,
  respond: Respond,
  journal: SyntheticJournal,
  before: ReadonlyMap<string, Value> = NOTHING,
  blank: Set<string> = new Set(),
): Map<string, Value> {
  const { key, scope, form } = instance;
  const values = new Map(before);
  if (before.size > 0) reach(form, values, scope);
  const offeredBefore = new Set<string>();
  if (form.records.includes('selected_line') && instance.draw)
    for (const [name, value] of drawsToRecord(instance.draw, values))
      record(values, journal, 'selection', key, name, value);
  // One pass is enough unless a question depends on a later one; then another pass finds what is still to be asked.
  let open = form.questions;
  while (open.length > 0) {
    for (const question of open) {
      const state = stateOf(question, scope);
      if (state === 'fixed' && question.fixed) scope.answers.set(question.name, question.fixed.value);
      if (state !== 'asked') continue;
      offeredBefore.add(question.name);
      if (scope.answers.has(question.name) || blank.has(`${key} ${question.name}`)) continue;
      const value = answerTo(instance, question, respond);
      if (value === undefined) {
        blank.add(`${key} ${question.name}`);
        continue;
      }
      record(values, journal, 'answer', key, question.name, value);
      scope.answers.set(question.name, value);
    }
    const states = reach(form, values, scope);
    open = form.questions.filter(({ name }) => states.get(name) === 'asked' && !offeredBefore.has(name));
  }
  if (form.records.includes('interview_started_at') && !values.has('interview_started_at')) {
    record(values, journal, 'start', key, 'interview_started_at', context.startedAt);
  }
  return values;
}

const NOTHING: ReadonlyMap<string, Value> = new Map();

function record(
  values: Map<string, Value>,
  journal: SyntheticJournal,
  kind: JournalEntry['kind'],
  form: FormKey,
  name: string,
  value: Value,
): void {
  values.set(name, value);
  journal.write(kind, form, name, value);
}

function answerTo(instance: FormInstance, question: CompiledQuestion, respond: Respond): Value | undefined {
  const { scope, crime, form, key, window } = instance;
  const { name, missing, required, exclusive = [], min, max, maxSelected } = question;
  const type = question.type as AskedQuestion['type'];
  const choices = offeredChoices(question, scope, window?.months ?? []);
  const about = crime?.key ?? question.crime?.key;
  const asked: AskedQuestion = {
    ...{ key, form: form.module.form, name, type, choices, missing, exclusive, required },
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(maxSelected !== undefined && { maxSelected }),
    ...(about !== undefined && { crime: about }),
  };
  const known = (other: string) => scope.answers.get(other) ?? scope.local.get(other) ?? scope.earlier.get(other);
  const value = respond(asked, known);
  if (value !== undefined || !required) return value;
  return firstProper(asked, window?.start ?? '2000-01-01');
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
