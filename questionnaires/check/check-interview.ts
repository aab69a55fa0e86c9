import type { CaseContext, Value } from '../instrument/answers.ts';
import { isRecord, ownValue } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { fold } from '../journal/fold.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { moduleOfKey } from '../journal/last-values.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import { checkEdits, confirmedEdits } from './check-edits.ts';
import { checkForm } from './check-form.ts';
import { checkRecords } from './check-records.ts';
import type { Violation } from './violations.ts';
import { type Report, reportInto } from './violations.ts';

/** The part of a submission that is checked. It may be any JSON: it is judged, never trusted. */
export interface InterviewToCheck {
  answers: unknown;
  /** When given, `answers` must be what `fold` makes of them. */
  events?: unknown;
}

/**
 * Everything that is wrong with an interview: types, choices, routing, counts, lengths, dates, the draw, the
 * edits.
 *
 * The same code runs on the tablet and on the server. It never throws, whatever JSON comes in, and stops at 500
 * violations (`too-many-violations`). Violations never carry an answer.
 *
 * @returns violations in the order of the interview; empty when the interview is proper
 * @example checkInterview(instrument, { answers: { control: { pets: 3 } } }, context)[0]?.code // => 'unknown-name'
 */
export function checkInterview(instrument: Instrument, interview: InterviewToCheck, context: CaseContext): Violation[] {
  const { report, violations } = reportInto();
  const { answers, events } = interview;
  if (!isRecord(answers)) {
    report('wrong-type', '', '', { expected: 'object' });
    return violations;
  }
  const compiled = compileInstrument(instrument);
  const confirmed = confirmedEdits(events);
  const due = new Set<string>();
  for (const instance of followChain(compiled, context, answersIn(answers))) {
    due.add(instance.key);
    // The server checks it, with everything that was answered.
    if (instance.away) continue;
    const sent = ownValue(answers, instance.key);
    checkForm(instance, sent, report);
    checkRecords(instance, sent, report);
    checkEdits(instance, confirmed, report);
  }
  checkFormsNotDue(answers, due, new Set(compiled.forms.map(({ module }) => module.form)), report);
  if (events !== undefined) checkJournal(instrument, answers, events, context, report);
  return violations;
}

/** Forms that were sent and are not due. */
function checkFormsNotDue(
  answers: Record<string, unknown>,
  due: Set<string>,
  forms: Set<string>,
  report: Report,
): void {
  for (const key of Object.keys(answers)) {
    if (due.has(key)) continue;
    const exists = forms.has(moduleOfKey(key));
    if (!report(exists ? 'form-not-due' : 'unknown-form', key, '')) return;
  }
}

/** The answers must be what the journal amounts to. */
function checkJournal(
  instrument: Instrument,
  answers: Record<string, unknown>,
  events: unknown,
  context: CaseContext,
  report: Report,
): void {
  if (!Array.isArray(events)) {
    report('wrong-type', '', 'events', { expected: 'array' });
    return;
  }
  const folded = fold(instrument, events, context);
  for (const key of new Set([...Object.keys(folded), ...Object.keys(answers)])) {
    const journalled = ownValue(folded, key);
    const sent = ownValue(answers, key);
    for (const name of new Set([...namesOf(journalled), ...namesOf(sent)])) {
      if (sameValue(ownValue(journalled, name) as Value | undefined, ownValue(sent, name))) continue;
      if (!report('answers-differ-from-events', key, name)) return;
    }
  }
}

function namesOf(form: unknown): string[] {
  return isRecord(form) ? Object.keys(form) : [];
}

function sameValue(journalled: Value | undefined, sent: unknown): boolean {
  if (!Array.isArray(journalled) || !Array.isArray(sent)) return journalled === sent;
  return journalled.length === sent.length && journalled.every((item, index) => item === sent[index]);
}
