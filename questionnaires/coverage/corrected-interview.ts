import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { fold } from '../journal/fold.ts';
import { lastValues } from '../journal/last-values.ts';
import { programEntries } from '../journal/program-entries.ts';
import { type SyntheticJournal, startJournal } from '../respondent/synthetic-journal.ts';
import {
  confirmWarnings,
  interviewForm,
  type Respond,
  type WalkContext,
  type WalkedInterview,
} from '../respondent/walk.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { PendingForm } from '../routing/form-instance.ts';

/** Answers of earlier forms that are corrected. */
export interface Correction {
  /**
   * The form at which the interview is when they are corrected, e.g.
   * `selection`; the end of the interview by default.
   */
  readonly at?: string;
  /** The new answers by form and name: `member.2 m_age`, `screeners_person robbery_times`. */
  readonly answers: Readonly<Record<string, Value>>;
}

/** Times that the chain is followed before the interview counts as endless. */
const MOST_ROUNDS = 50;

/**
 * An interview in which answers of earlier forms are corrected, as on the tablet. The correction and what the
 * chain then records become entries of the journal, and the questions that are still open after it are asked.
 *
 * @param respond answers what is asked, before a correction and after it
 */
export function correctedInterview(
  instrument: Instrument,
  context: WalkContext,
  respond: Respond,
  corrections: readonly Correction[],
): WalkedInterview {
  const journal = startJournal(context.startedAt);
  const interview: CorrectedInterview = { instrument, context, respond, journal, blank: new Set() };
  const waiting = [...corrections];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const stopped = askOpenQuestions(interview, waiting[0]?.at);
    if (stopped === 'recorded') continue;
    const correction = waiting.shift();
    if (!correction) break;
    for (const [place, value] of Object.entries(correction.answers)) {
      const space = place.lastIndexOf(' ');
      journal.write('answer', place.slice(0, space), place.slice(space + 1), value);
    }
    recordChain(interview);
  }
  return { answers: fold(instrument, journal.entries, context), events: journal.entries };
}

interface CorrectedInterview {
  readonly instrument: Instrument;
  readonly context: WalkContext;
  readonly respond: Respond;
  readonly journal: SyntheticJournal;
  /** Places, by form and name, that were left blank; they are not asked again. */
  readonly blank: Set<string>;
}

/**
 * Follows the chain and asks the questions that have no answer yet.
 *
 * @param until form before which to stop; undefined for the end of the interview
 * @returns `recorded` when the chain recorded something that can
 *   change what is due, `stopped` before the form `until`, or `ended`
 */
function askOpenQuestions(interview: CorrectedInterview, until: string | undefined): 'recorded' | 'stopped' | 'ended' {
  const { instrument, context, respond, journal, blank } = interview;
  const compiled = compileInstrument(instrument);
  const valuesByForm = lastValues(compiled, journal.entries);
  let isThere = false;
  const answer = (pending: PendingForm) => {
    const before = valuesByForm.get(pending.key) ?? new Map<string, Value>();
    isThere = pending.form.module.form === until;
    return isThere ? before : interviewForm(pending, context, respond, { journal, before, blank });
  };
  let written = journal.entries.length;
  for (const instance of followChain(compiled, context, answer)) {
    if (isThere) return 'stopped';
    if (journal.entries.length === written) continue;
    confirmWarnings(instance, journal);
    const { records, module } = instance.form;
    const canRecord = records.length > 0 || module.repeat === 'incidents';
    if (canRecord && recordChain(interview)) return 'recorded';
    written = journal.entries.length;
  }
  return 'ended';
}

/**
 * Writes what the program records of the interview so far, such as the draw. Returns whether there was
 * something.
 */
function recordChain({ instrument, context, journal }: CorrectedInterview): boolean {
  const entries = programEntries(instrument, fold(instrument, journal.entries, context), context, context.startedAt);
  for (const { kind, form, name, value } of entries) journal.write(kind, form, name, value);
  return entries.length > 0;
}
