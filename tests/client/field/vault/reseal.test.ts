import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalDatabase } from '../../../../client/field/journal/database.ts';
import { type Journal, listDrafts, openDraft } from '../../../../client/field/journal/journal.ts';
import { contentOf, listOutgoing } from '../../../../client/field/journal/outbox.ts';
import { resealOwn } from '../../../../client/field/journal/reseal.ts';
import { breakStorage, CANARY, emptyDevice, everythingOnDisk, switchOn } from '../device.ts';
import { deviceOfBefore } from './device-of-before.ts';

const locks = navigator.locks;

beforeEach(emptyDevice);

const place = (caseId: string) => ({ survey: 'enviz-2026', caseId, instrument: 'lacsi-2018-r1', version: '1.0.0' });

/** Two interviews of Ines, one finished; one of somebody else, finished. */
async function used(): Promise<void> {
  const { db, interview, code } = await deviceOfBefore();
  await interview('ines', 'A-1', [CANARY, 'B']);
  await interview('ines', 'A-2', ['C', CANARY], 'sub-2');
  await interview('ana', 'B-1', ['D'], 'sub-3');
  await code('ines');
  await code('ana');
  db.close();
}

const reseal = ({ db, keys }: Journal, user = 'ines') => resealOwn({ db, keys, user, locks });

async function expectInesHasAll(journal: Journal): Promise<void> {
  const { heads } = await listDrafts(journal);
  expect(heads.map(({ caseId, count }) => [caseId, count]).sort()).toEqual([
    ['A-1', 2],
    ['A-2', 2],
  ]);
  const begun = await openDraft(journal, place('A-1'), 'ines');
  expect(begun.entries.map(({ value }) => value)).toEqual([CANARY, 'B']);
  const finished = await openDraft(journal, place('A-2'), 'ines');
  expect(finished.entries.map(({ value }) => value)).toEqual(['C', CANARY]);
  const [outgoing] = await listOutgoing(journal);
  expect(outgoing).toMatchObject({ id: 'sub-2', state: 'waiting', draft: finished.name, caseId: 'A-2' });
  expect(JSON.parse(new TextDecoder().decode(await contentOf(journal, 'sub-2')))).toEqual({
    id: 'sub-2',
    answers: ['C', CANARY],
  });
}

const keyRows = async (db: JournalDatabase) =>
  (await db.getAllKeys('keys')).map((name) => (name.startsWith('code ') ? 'code' : name)).sort();

describe('a tablet that was in use before there was a vault', () => {
  it('gives each person the own interviews under the own key, and keeps those of others closed', async () => {
    await used();
    const ines = await switchOn();
    expect(await listDrafts(ines)).toEqual({ heads: [], ofOthers: 3, unreadable: 0 });
    await reseal(ines);
    await expectInesHasAll(await switchOn());
    expect(await listDrafts(ines)).toMatchObject({ ofOthers: 1, unreadable: 0 });
    // Somebody else still needs the keys of before; the own code is gone.
    expect(await keyRows(ines.db)).toEqual(['code', 'device', 'naming', 'owners', 'sealing']);
    const ana = await switchOn(undefined, 'ana');
    await reseal(ana, 'ana');
    expect((await listDrafts(ana)).heads).toMatchObject([{ caseId: 'B-1', finished: 'sub-3' }]);
    expect(await listOutgoing(ana)).toMatchObject([{ id: 'sub-3' }]);
    expect(await keyRows(ana.db)).toEqual(['owners']);
    await expectInesHasAll(await switchOn());
  });

  it('has no key left with which a copy of its files could be opened', async () => {
    const { db: before, keys, interview } = await deviceOfBefore();
    await interview('ines', 'A-1', [CANARY]);
    before.close();
    const ines = await switchOn();
    await reseal(ines);
    expect(await everythingOnDisk(ines)).not.toContain(CANARY);
    for (const row of await ines.db.getAll('events')) expect(row.event.keyId).not.toBe(keys.sealing.id);
    expect(await keyRows(ines.db)).toEqual(['owners']);
    // A second time there is nothing to do.
    await reseal(ines);
    expect((await listDrafts(ines)).heads).toHaveLength(1);
  });

  it.each(['add', 'put'] as const)('loses nothing when it is killed at any write (%s)', async (method) => {
    for (const store of ['drafts', 'events', 'outbox', 'keys']) {
      for (let write = 1; write <= 4; write += 1) {
        emptyDevice();
        await used();
        const ines = await switchOn();
        const power = new DOMException('power', 'AbortError');
        // The writes before go through; then the power goes in the middle of a transaction.
        let count = 0;
        breakStorage(method, store, power, 1, () => {
          count += 1;
          return count === write;
        });
        await reseal(ines).catch(() => undefined);
        breakStorage(method, store, power, 0);
        const again = await switchOn();
        await reseal(again);
        await expectInesHasAll(again);
        expect((await listDrafts(again)).ofOthers).toBe(1);
      }
    }
  });

  it('keeps what is damaged, and the key that may still help', async () => {
    await used();
    const ines = await switchOn();
    const rows = await ines.db.getAll('events');
    for (const row of rows.filter(({ seq }) => seq === 2)) await ines.db.delete('events', [row.draft, row.seq]);
    await reseal(ines);
    await reseal(await switchOn(undefined, 'ana'), 'ana');
    expect(await keyRows(ines.db)).toContain('sealing');
    // The finished one is sent all the same: its bytes are whole.
    expect(await listOutgoing(ines)).toMatchObject([{ id: 'sub-2' }]);
    expect(await ines.db.count('drafts')).toBe(3);
  });

  it('leaves everything where it was when there is no room', async () => {
    await used();
    const ines = await switchOn();
    breakStorage('add', 'drafts', new DOMException('full', 'QuotaExceededError'));
    await expect(reseal(ines)).rejects.toMatchObject({ code: 'storage-full' });
    await reseal(ines);
    await expectInesHasAll(ines);
  });
});
