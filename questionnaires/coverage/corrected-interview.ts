import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
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

/** Answers of earlier forms that are given anew. */
export interface Correction {
  /** Form that the interview has come to, e.g. `selection`; its end when absent. */
  at?: string;
  /** By form and name: `member.2 m_age`, `screeners_person robbery_times`. */
  answers: Readonly<Record<string, Value>>;
}

/** Times that the chain is gone along before the interview counts as endless. */
const MOST_ROUNDS = 50;

/**
 * An interview in which answers of earlier forms are corrected, as on the tablet: the correction and what the chain then records become
 * events, and whatever the corrected chain asks and nobody has answered yet is asked.
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
  const waiting = [...corrections];
  const blank = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const stopped = goAlong(instrument, context, respond, journal, { blank, until: waiting[0]?.at });
    if (stopped === 'recorded') continue;
    const correction = waiting.shift();
    if (!correction) break;
    for (const [place, value] of Object.entries(correction.answers)) {
      const at = place.lastIndexOf(' ');
      journal.write('answer', place.slice(0, at), place.slice(at + 1), value);
    }
    recordChain(instrument, context, journal);
  }
  return { answers: fold(instrument, journal.entries, context), events: journal.entries };
}

/**
 * Goes along the chain and asks what is open.
 *
 * @returns `recorded` when the chain wrote something that can change what is due, `stopped` before the form `until`, or `ended`
 */
function goAlong(
  instrument: Instrument,
  context: WalkContext,
  respond: Respond,
  journal: SyntheticJournal,
  { blank, until }: { blank: Set<string>; until: string | undefined },
): 'recorded' | 'stopped' | 'ended' {
  const compiled = compileInstrument(instrument);
  const given = lastValues(compiled, journal.entries);
  let isThere = false;
  const answer = (pending: PendingForm) => {
    const before = given.get(pending.key) ?? new Map<string, Value>();
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
    if (canRecord && recordChain(instrument, context, journal)) return 'recorded';
    written = journal.entries.length;
  }
  return 'ended';
}

/** Writes what the chain records of the interview as it stands; whether there was something. */
function recordChain(instrument: Instrument, context: WalkContext, journal: SyntheticJournal): boolean {
  const events = programEntries(instrument, fold(instrument, journal.entries, context), context, context.startedAt);
  for (const { kind, form, name, value } of events) journal.write(kind, form, name, value);
  return events.length > 0;
}
