import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import type { ReceiptReply } from '#contract';
import { type CaseContext, type Instrument, type Submission, walkInterview } from '#questionnaires';
import { type Journal, openDraft, openJournal } from '../../../client/field/journal/journal.ts';
import { listOutgoing, type Outgoing, queueSubmission } from '../../../client/field/journal/outbox.ts';
import { DraftBackups } from '../../../client/field/sync/back-up-drafts.ts';
import { isGenuine } from '../../../client/field/sync/is-genuine.ts';
import { backupRoad, type Call, ledgerRoad, submissionRoad } from '../../../client/field/sync/roads.ts';
import { sendWaiting } from '../../../client/field/sync/send-waiting.ts';
import { type LoopClock, SyncLoop } from '../../../client/field/sync/sync-loop.ts';
import { randomRespondent } from '../random-respondent.ts';

const STARTED_AT = '2026-11-24T10:05:00-05:00';

/** A tablet in the field: its journal, and the one sender on it. */
export interface MadeTablet {
  readonly journal: Journal;
  readonly loop: SyncLoop;
  /** Makes an interview of a case from the first entry to the outbox; returns the hash of its bytes. */
  interview(instrument: Instrument, context: CaseContext, seed: number): Promise<Outgoing>;
  outgoing(): Promise<Outgoing[]>;
  switchOff(): Promise<void>;
}

interface TabletStart {
  /** Of its storage: no two tablets share one. */
  readonly name: string;
  readonly user: string;
  readonly survey: string;
  readonly ask: Call;
  /** By which receipts are verified. */
  readonly receiptKey: string;
  readonly clock: LoopClock;
}

/** Switches a tablet on; what its storage holds from before is there. */
export async function switchOnTablet({ name, user, survey, ask, receiptKey, clock }: TabletStart): Promise<MadeTablet> {
  const journal = await openJournal(name);
  const backups = new DraftBackups(journal, backupRoad(ask));
  const sending = {
    user,
    put: submissionRoad(ask),
    askLedger: ledgerRoad(ask),
    isGenuine: (receipt: ReceiptReply) => isGenuine(receipt, receiptKey),
  };
  const round = async () => {
    const sent = await sendWaiting(journal, sending);
    return sent.kind === 'done' ? backups.round(user) : sent;
  };
  const loop = new SyncLoop({ round, locks: locksOf(name), clock });
  loop.start();
  return {
    journal,
    loop,
    interview: (instrument, context, seed) => makeInterview(journal, { instrument, context, seed, user, survey }),
    outgoing: () => listOutgoing(journal),
    async switchOff() {
      loop.close();
      journal.db.close();
    },
  };
}

interface InterviewToMake {
  readonly instrument: Instrument;
  readonly context: CaseContext;
  readonly seed: number;
  readonly user: string;
  readonly survey: string;
}

async function makeInterview(
  journal: Journal,
  { instrument, context, seed, user, survey }: InterviewToMake,
): Promise<Outgoing> {
  const { id: questionnaire, version } = instrument.manifest;
  const { caseId } = context;
  const { answers, events } = walkInterview(instrument, { ...context, startedAt: STARTED_AT }, randomRespondent(seed));
  const draft = await openDraft(journal, { survey, caseId, instrument: questionnaire, version }, user);
  draft.append(events.map(({ seq: _given, ...entry }) => entry));
  await draft.flush();
  const device = { id: journal.keys.deviceId, time: STARTED_AT };
  const submission: Submission = {
    id: randomUUID(),
    survey,
    caseId,
    instrument: questionnaire,
    version,
    answers,
    events: [...draft.entries],
    device,
  };
  return queueSubmission(journal, draft, submission);
}

/** The locks of one device: all tablets of a test live in one process. */
function locksOf(device: string): LockManager {
  const request = (name: string, ...rest: unknown[]) =>
    (navigator.locks.request as (...all: unknown[]) => Promise<unknown>)(`${device} ${name}`, ...rest);
  return { request, query: () => navigator.locks.query() } as unknown as LockManager;
}

/** A clock on which a minute of waiting passes in a fraction of it. */
export function hurriedClock(times: number): LoopClock {
  return {
    elapsed: () => performance.now() * times,
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds / times);
      return () => clearTimeout(timer);
    },
    draw: Math.random,
  };
}
