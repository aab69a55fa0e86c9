import 'fake-indexeddb/auto';
import type { EnrolmentReply, ReceiptReply } from '#contract';
import { type CaseContext, type Instrument, walkInterview } from '#questionnaires';
import { type JournalDatabase, openDatabase } from '../../../client/field/journal/database.ts';
import { type Journal, openDraft } from '../../../client/field/journal/journal.ts';
import { listOutgoing, type Outgoing } from '../../../client/field/journal/outbox.ts';
import { finishDraft } from '../../../client/field/session/finish-interview.ts';
import { DraftBackups } from '../../../client/field/sync/back-up-drafts.ts';
import { isGenuine } from '../../../client/field/sync/is-genuine.ts';
import { backupRoad, type CallServer, ledgerRoad, submissionRoad } from '../../../client/field/sync/roads.ts';
import { sendWaiting } from '../../../client/field/sync/send-waiting.ts';
import { type LoopClock, SyncLoop } from '../../../client/field/sync/sync-loop.ts';
import { ownerOf } from '../../../client/field/vault/owners.ts';
import { keepVault, makeVault, type OpenVault, openVault } from '../../../client/field/vault/vault.ts';
import { QUICK, SECRET } from '../../client/field/device.ts';
import { randomRespondent } from '../random-respondent.ts';

const STARTED_AT = '2026-11-24T10:05:00-05:00';

/** A tablet in the field: its journal, and the one sender on it. */
export interface MadeTablet {
  readonly journal: Journal;
  readonly loop: SyncLoop;
  /** Makes an interview of a case from the first entry to the outbox. */
  interview(instrument: Instrument, context: CaseContext, seed: number): Promise<Outgoing>;
  outgoing(): Promise<Outgoing[]>;
  switchOff(): Promise<void>;
}

interface TabletStart {
  /** Of its storage: no two tablets share one. */
  readonly name: string;
  readonly user: string;
  readonly survey: string;
  /** What the server gave when it was enrolled; it lies in the vault from then on. */
  readonly enrolment: EnrolmentReply;
  /** How the server is reached with a token. */
  readonly reach: (token: string) => CallServer;
  readonly clock: LoopClock;
}

/** Switches a tablet on and unlocks it; what its storage holds from before is there. */
export async function switchOnTablet(start: TabletStart): Promise<MadeTablet> {
  const { name, user, survey, reach, clock } = start;
  const db = await openDatabase(name);
  const { keys, contents } = await unlock(db, start);
  const journal: Journal = { db, keys, surveyKey: contents.surveyKeys[0], now: Date.now };
  const ask = reach(contents.token);
  const backups = new DraftBackups(journal, backupRoad(ask));
  const sending = sendingOf(user, contents.receiptKey, ask);
  const round = async () => {
    const sent = await sendWaiting(journal, sending);
    return sent.kind === 'done' ? backups.round(user) : sent;
  };
  const loop = new SyncLoop({ round, locks: locksOf(name), clock });
  const running = loop.start();
  return {
    journal,
    loop,
    interview: (instrument, context, seed) => makeInterview(journal, { instrument, context, seed, user, survey }),
    outgoing: () => listOutgoing(journal),
    async switchOff() {
      loop.close();
      await running;
      db.close();
    },
  };
}

/** How a tablet sends what is finished. */
export function sendingOf(user: string, receiptKey: string, ask: CallServer): Parameters<typeof sendWaiting>[1] {
  return {
    user,
    put: submissionRoad(ask),
    askLedger: ledgerRoad(ask),
    isGenuine: (receipt: ReceiptReply) => isGenuine(receipt, receiptKey),
  };
}

async function unlock(db: JournalDatabase, { user, enrolment }: TabletStart): Promise<OpenVault> {
  const owner = await ownerOf(db, user);
  const outcome = await openVault(db, { owner, secret: SECRET }, QUICK);
  if (outcome.state === 'open') return outcome.vault;
  const { token, surveyKeys, receiptKey, epoch } = enrolment;
  const me = { user, name: user, role: 'interviewer' as const, demonstration: false, disabled: false };
  const deviceId = crypto.randomUUID();
  const contents = { me, deviceId, token, surveyKeys, receiptKey, epoch };
  return keepVault(db, await makeVault({ owner, deviceId, secret: SECRET }, QUICK), contents);
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
  const { id, version } = instrument.manifest;
  const { events } = walkInterview(instrument, { ...context, startedAt: STARTED_AT }, randomRespondent(seed));
  const draft = await openDraft(journal, { survey, caseId: context.caseId, instrument: id, version }, user);
  draft.append(events.map(({ seq: _given, ...entry }) => entry));
  return finishDraft(draft, journal);
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
