import { beforeEach, describe, expect, it } from 'vitest';
import type { VisitBody, VisitReceipt } from '#contract';
import type { Journal } from '../../../../client/field/journal/journal.ts';
import { bytesOf, sha256 } from '../../../../client/field/journal/seal.ts';
import { isDue, type PutNote, sendNotes } from '../../../../client/field/notes/send-notes.ts';
import { keepKnownVisits, knownVisits, VISITS, visitsByCase } from '../../../../client/field/visits/visit-log.ts';
import { CANARY, emptyDevice, switchOn, theCase } from '../device.ts';
import { locksOfTheTests } from '../locks.ts';

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

/** A server that keeps what it gets, by id and content. */
function aServer(epoch = 'ledger-1') {
  const stored = new Map<string, VisitBody>();
  const put: PutNote<VisitBody> = async (id, body) => {
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
  const keep = async (noted: VisitBody) => (await VISITS.keep(keeper(), [noted]))[0]!;
  const send = (sending: { put: PutNote<VisitBody>; epoch: string; again?: boolean }) =>
    sendNotes(keeper(), { log: VISITS, ...sending });

  it('are there after the tablet was switched off, and sent once there is a network', async () => {
    const id = await keep(visit());
    journal.db.close();
    journal = await switchOn();
    expect(await VISITS.kept(journal)).toEqual([{ id, body: visit() }]);
    const server = aServer();
    expect(await send(server)).toEqual({ kind: 'done' });
    expect(server.stored).toEqual(new Map([[id, visit()]]));
    expect((await VISITS.kept(journal)).filter((one) => isDue(one, server.epoch))).toEqual([]);
  });

  it('lie on the disk sealed: neither case nor note nor how many there are', async () => {
    await keep(visit());
    const [one] = await journal.db.getAll('pocket');
    await keep(visit());
    const [two] = await journal.db.getAll('pocket');
    for (const row of [one!, two!]) {
      expect(row.name).toMatch(/^[0-9a-f]{64}$/);
      expect(Buffer.from(row.content.data).toString('latin1')).not.toMatch(/canary|CASE-0301|nobody/);
    }
    expect(two!.content.data.byteLength).toBe(one!.content.data.byteLength);
  });

  it('that two tabs note at once are both kept', async () => {
    await Promise.all(Array.from({ length: 20 }, () => keep(visit())));
    const kept = await VISITS.kept(journal);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(20);
  });

  it('wait while there is no network, and nothing is lost', async () => {
    await keep(visit());
    const put: PutNote<VisitBody> = async () => ({ status: 0, code: 'unreachable', detail: '' });
    expect(await send({ put, epoch: 'ledger-1' })).toEqual({ kind: 'later', reached: false });
    expect((await VISITS.kept(journal)).map((one) => isDue(one, 'ledger-1'))).toEqual([true]);
  });

  it('that the server refuses stay and say why, and the others go out', async () => {
    const refused = await keep(visit({ household: 2 }));
    await keep(visit());
    const server = aServer();
    const put: PutNote<VisitBody> = async (id, body) =>
      body.household === 2 ? { status: 400, code: 'invalid-request', detail: '' } : server.put(id, body);
    await send({ put, epoch: 'ledger-1' });
    expect(server.stored.size).toBe(1);
    expect((await VISITS.kept(journal)).find(({ id }) => id === refused)).toMatchObject({ problem: 'invalid-request' });
    await send({ ...server, again: true });
    expect((await VISITS.kept(journal)).find(({ id }) => id === refused)).not.toHaveProperty('problem');
  });

  it('are not taken for sent on a receipt of something else', async () => {
    await keep(visit());
    const put: PutNote<VisitBody> = async (id) => ({
      receipt: { id, sha256: 'other', epoch: 'ledger-1', receivedAt: '' },
    });
    await send({ put, epoch: 'ledger-1' });
    expect(await VISITS.kept(journal)).toMatchObject([{ problem: 'receipt-mismatch' }]);
  });

  it('go out again under the same id when the server was restored', async () => {
    const id = await keep(visit());
    await send(aServer('ledger-1'));
    const restored = aServer('ledger-2');
    await send(restored);
    expect([...restored.stored.keys()]).toEqual([id]);
  });

  it('leave the device with their case, once the server has them', async () => {
    await keep(visit());
    await keep(visit({ caseId: 'CASE-2' }));
    await VISITS.forget(keeper(), 'ledger-1', []);
    expect(await VISITS.kept(journal)).toHaveLength(2);
    await send(aServer());
    await VISITS.forget(keeper(), 'ledger-1', [{ survey: theCase.survey, caseId: 'CASE-2' }]);
    expect((await VISITS.kept(journal)).map(({ body: { caseId } }) => caseId)).toEqual(['CASE-2']);
  });

  it('of other tablets are known without a network, and none is counted twice', async () => {
    const id = await keep(visit());
    const { ended: _, note: __, ...known } = visit({ began: '2026-11-20T09:00:00.000-05:00', outcome: 'refusal' });
    await keepKnownVisits(journal, [
      { id: 'other', ...known, reason: 'refused-at-door' },
      { id, ...known },
    ]);
    const byCase = visitsByCase(await VISITS.kept(journal), await knownVisits(journal));
    expect([...byCase.values()].flat().map((one) => [one.id, one.outcome])).toEqual([
      ['other', 'refusal'],
      [id, 'nobody'],
    ]);
  });
});
