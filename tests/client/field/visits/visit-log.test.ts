import { beforeEach, describe, expect, it } from 'vitest';
import type { VisitBody, VisitReceipt } from '#contract';
import type { Journal } from '../../../../client/field/journal/journal.ts';
import { bytesOf, sha256 } from '../../../../client/field/journal/seal.ts';
import { isDue, type PutVisit, sendVisits } from '../../../../client/field/visits/send-visits.ts';
import {
  forgetVisits,
  keepKnownVisits,
  keepVisit,
  keptVisits,
  knownVisits,
  visitsByCase,
} from '../../../../client/field/visits/visit-log.ts';
import { CANARY, emptyDevice, switchOn, theCase } from '../device.ts';

const visit = (changes: Partial<VisitBody> = {}): VisitBody => ({
  survey: theCase.survey,
  caseId: theCase.caseId,
  household: 1,
  channel: 'door',
  began: '2026-11-24T09:00:00.000-05:00',
  ended: '2026-11-24T09:05:00.000-05:00',
  outcome: 'nobody',
  last: false,
  note: `${CANARY}: come in the evening`,
  ...changes,
});

/** Locks of one browser: who asks for a name that is taken waits, or is told so. */
function locksOfTheTests(): LockManager {
  const tails = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  return {
    request: async (name: string, optionsOrWork: unknown, work?: (lock: unknown) => Promise<unknown>) => {
      const run = (work ?? optionsOrWork) as (lock: unknown) => Promise<unknown>;
      if (work && (optionsOrWork as LockOptions).ifAvailable && held.has(name)) return run(null);
      const before = tails.get(name) ?? Promise.resolve();
      const mine = before
        .catch(() => undefined)
        .then(async () => {
          held.add(name);
          return run({ name }).finally(() => held.delete(name));
        });
      tails.set(name, mine);
      return mine;
    },
  } as unknown as LockManager;
}

/** A server that keeps what it gets, by id and content. */
function aServer(epoch = 'ledger-1') {
  const stored = new Map<string, VisitBody>();
  const put: PutVisit = async (id, body) => {
    stored.set(id, body);
    const receipt: VisitReceipt = { id, sha256: await sha256(bytesOf(JSON.stringify(body))), epoch, receivedAt: '' };
    return { receipt };
  };
  return { stored, put, epoch };
}

describe('visits on the tablet', () => {
  let journal: Journal;
  let locks: LockManager;
  beforeEach(async () => {
    emptyDevice();
    journal = await switchOn();
    locks = locksOfTheTests();
  });
  const keeper = () => ({ owner: journal, locks });

  it('are there after the tablet was switched off, and sent once there is a network', async () => {
    const id = await keepVisit(keeper(), visit());
    journal.db.close();
    journal = await switchOn();
    expect(await keptVisits(journal)).toEqual([{ id, visit: visit() }]);
    const server = aServer();
    expect(await sendVisits(keeper(), server)).toEqual({ kind: 'done' });
    expect(server.stored).toEqual(new Map([[id, visit()]]));
    expect((await keptVisits(journal)).filter((one) => isDue(one, server.epoch))).toEqual([]);
  });

  it('lie on the disk sealed: neither case nor note nor how many there are', async () => {
    await keepVisit(keeper(), visit());
    const [one] = await journal.db.getAll('pocket');
    await keepVisit(keeper(), visit());
    const [two] = await journal.db.getAll('pocket');
    for (const row of [one!, two!]) {
      expect(row.name).toMatch(/^[0-9a-f]{64}$/);
      expect(Buffer.from(row.content.data).toString('latin1')).not.toMatch(/canary|CASE-0301|nobody/);
    }
    expect(two!.content.data.byteLength).toBe(one!.content.data.byteLength);
  });

  it('that two tabs note at once are both kept', async () => {
    await Promise.all(Array.from({ length: 20 }, () => keepVisit(keeper(), visit())));
    const kept = await keptVisits(journal);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(20);
  });

  it('wait while there is no network, and nothing is lost', async () => {
    await keepVisit(keeper(), visit());
    const put: PutVisit = async () => ({ status: 0, code: 'unreachable', detail: '' });
    expect(await sendVisits(keeper(), { put, epoch: 'ledger-1' })).toEqual({ kind: 'later', reached: false });
    expect((await keptVisits(journal)).map((one) => isDue(one, 'ledger-1'))).toEqual([true]);
  });

  it('that the server refuses stay and say why, and the others go out', async () => {
    const refused = await keepVisit(keeper(), visit({ household: 2 }));
    await keepVisit(keeper(), visit());
    const server = aServer();
    const put: PutVisit = async (id, body) =>
      body.household === 2 ? { status: 400, code: 'invalid-request', detail: '' } : server.put(id, body);
    await sendVisits(keeper(), { put, epoch: 'ledger-1' });
    expect(server.stored.size).toBe(1);
    expect((await keptVisits(journal)).find(({ id }) => id === refused)).toMatchObject({ problem: 'invalid-request' });
    await sendVisits(keeper(), { ...server, again: true });
    expect((await keptVisits(journal)).find(({ id }) => id === refused)).not.toHaveProperty('problem');
  });

  it('are not taken for sent on a receipt of something else', async () => {
    await keepVisit(keeper(), visit());
    const put: PutVisit = async (id) => ({ receipt: { id, sha256: 'other', epoch: 'ledger-1', receivedAt: '' } });
    await sendVisits(keeper(), { put, epoch: 'ledger-1' });
    expect(await keptVisits(journal)).toMatchObject([{ problem: 'receipt-mismatch' }]);
  });

  it('go out again under the same id when the server was restored', async () => {
    const id = await keepVisit(keeper(), visit());
    await sendVisits(keeper(), aServer('ledger-1'));
    const restored = aServer('ledger-2');
    await sendVisits(keeper(), restored);
    expect([...restored.stored.keys()]).toEqual([id]);
  });

  it('leave the device with their case, once the server has them', async () => {
    await keepVisit(keeper(), visit());
    await keepVisit(keeper(), visit({ caseId: 'CASE-2' }));
    await forgetVisits(keeper(), 'ledger-1', []);
    expect(await keptVisits(journal)).toHaveLength(2);
    await sendVisits(keeper(), aServer());
    await forgetVisits(keeper(), 'ledger-1', [{ survey: theCase.survey, caseId: 'CASE-2' }]);
    expect((await keptVisits(journal)).map(({ visit: { caseId } }) => caseId)).toEqual(['CASE-2']);
  });

  it('of other tablets are known without a network, and none is counted twice', async () => {
    const id = await keepVisit(keeper(), visit());
    const { ended: _, note: __, ...known } = visit({ began: '2026-11-20T09:00:00.000-05:00', outcome: 'refusal' });
    await keepKnownVisits(journal, [
      { id: 'other', ...known, reason: 'refused-at-door' },
      { id, ...known },
    ]);
    const byCase = visitsByCase(await keptVisits(journal), await knownVisits(journal));
    expect([...byCase.values()].flat().map((one) => [one.id, one.outcome])).toEqual([
      ['other', 'refusal'],
      [id, 'nobody'],
    ]);
  });
});
