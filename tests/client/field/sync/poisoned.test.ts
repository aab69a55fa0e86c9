import { beforeEach, describe, expect, it } from 'vitest';
import { type Journal, openDraft } from '../../../../client/field/journal/journal.ts';
import { listOutgoing, queueSubmission } from '../../../../client/field/journal/outbox.ts';
import { allDone } from '../../../../client/field/sync/all-done.ts';
import { type BackupRoad, DraftBackups } from '../../../../client/field/sync/back-up-drafts.ts';
import { type Put, sendWaiting } from '../../../../client/field/sync/send-waiting.ts';
import type { RoundOutcome } from '../../../../client/field/sync/sync-loop.ts';
import { answer, emptyDevice, switchOn, theCase } from '../device.ts';
import { isOurs, receiptFor } from './receipts.ts';

const IDS = ['0e6f5c1e-1111-4222-8333-444455556601', '0e6f5c1e-1111-4222-8333-444455556602'] as const;

let journal: Journal;
/** Moves on, so that the first interview is the older one. */
let minute: number;

beforeEach(async () => {
  emptyDevice();
  minute = 0;
  journal = await switchOn(() => Date.parse('2026-11-24T15:00:00Z') + 60_000 * minute++);
});

async function begin(caseId: string) {
  const draft = await openDraft(journal, { ...theCase, caseId }, 'ines');
  draft.append([answer('m_age', 40)]);
  await draft.flush();
  return draft;
}

async function finish(id: string, caseId: string) {
  const draft = await begin(caseId);
  const device = { id: journal.keys.deviceId, time: '2026-11-24T10:00:00-05:00' };
  await queueSubmission(journal, draft, { id, ...theCase, caseId, answers: {}, events: [...draft.entries], device });
}

const send = (put: Put) =>
  sendWaiting(journal, { user: 'ines', put, askLedger: async () => undefined, isGenuine: isOurs });

const states = async () => (await listOutgoing(journal)).map(({ state, problem }) => problem?.code ?? state);

describe('one interview that cannot be sent', () => {
  beforeEach(async () => {
    await finish(IDS[0], 'CASE-1');
    await finish(IDS[1], 'CASE-2');
  });

  it('because the disk damaged its bytes holds up no other, stays, and is shown', async () => {
    const row = (await journal.db.get('outbox', IDS[0]))!;
    new Uint8Array(row.content!.data)[20]! ^= 1;
    await journal.db.put('outbox', row);
    expect(await send(receiptFor)).toEqual({ kind: 'done' });
    expect(await states()).toEqual(['record-damaged', 'sent']);
    expect((await journal.db.get('outbox', IDS[0]))?.content).toBeDefined();
  });

  it.each(['upload-mismatch', 'upload-incomplete'])(
    'because the server let go of its pieces (%s) is sent again by itself',
    async (code) => {
      const lost: Put = async () => ({ status: 409, code, detail: '' });
      expect(await send(lost)).toEqual({ kind: 'later', reached: true });
      expect(await send(receiptFor)).toEqual({ kind: 'done' });
      expect(await states()).toEqual(['sent', 'sent']);
    },
  );
});

describe('one draft that cannot be backed up', () => {
  /** Which drafts a server was given that refuses the first one. */
  function serverThatRefuses(first: { status: number; code: string } | undefined) {
    const asked: string[] = [];
    const road: BackupRoad = {
      kept: async () => new Map(),
      async keep(name, sequence) {
        asked.push(name);
        return asked[0] === name && first ? { ...first, detail: '' } : { sequence };
      },
      forget: async () => undefined,
    };
    return { road, asked };
  }

  it.each([
    { status: 413, code: 'too-large' },
    { status: 409, code: 'drafts-full' },
  ])('because the server refuses it ($code) holds up no other, and is not sent every minute', async (refusal) => {
    await begin('CASE-1');
    await begin('CASE-2');
    const { road, asked } = serverThatRefuses(refusal);
    const backups = new DraftBackups(journal, road);
    expect(await backups.round('ines')).toEqual({ kind: 'done' });
    expect(new Set(asked).size).toBe(2);
    await backups.round('ines');
    expect(asked).toHaveLength(2);
  });

  it('because the disk damaged it holds up no other', async () => {
    const names = [(await begin('CASE-1')).name, (await begin('CASE-2')).name];
    const row = (await journal.db.get('events', [names[0]!, 1]))!;
    new Uint8Array(row.event.data)[20]! ^= 1;
    await journal.db.put('events', row);
    const { road, asked } = serverThatRefuses(undefined);
    expect(await new DraftBackups(journal, road).round('ines')).toEqual({ kind: 'done' });
    expect(asked).toEqual([names[1]]);
  });
});

describe('a round of everything that is to be sent', () => {
  const run = async (...outcomes: RoundOutcome[]) => {
    let done = 0;
    const parts = outcomes.map((outcome) => async () => {
      done += 1;
      return outcome;
    });
    const outcome = await allDone(...parts);
    return { outcome, done };
  };
  const refused: RoundOutcome = { kind: 'later', reached: true };

  it('goes on with the next part when the server is there and does not take all of one', async () => {
    expect(await run(refused, { kind: 'done' }, { kind: 'done' })).toEqual({ outcome: refused, done: 3 });
  });

  it.each<RoundOutcome>([
    { kind: 'later', reached: false },
    { kind: 'later', reached: true, retryAfter: 40 },
    { kind: 'stopped' },
  ])('ends where there is no server, or one that wants to be left alone: %o', async (outcome) => {
    expect(await run(outcome, { kind: 'done' })).toEqual({ outcome, done: 1 });
  });
});
