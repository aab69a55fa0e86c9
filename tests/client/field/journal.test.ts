import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHead } from '../../../client/field/journal/head.ts';
import { claimDraft, draftIsFree, listDrafts, openDraft } from '../../../client/field/journal/journal.ts';
import {
  answer,
  breakStorage,
  CANARY,
  emptyDevice,
  everythingOnDisk,
  openTheCase,
  switchOn,
  theCase,
} from './device.ts';

beforeEach(emptyDevice);
afterEach(() => vi.unstubAllGlobals());

describe('the journal of an interview', () => {
  it('gives back every entry in order after the tablet was switched off', async () => {
    const draft = await openTheCase(await switchOn());
    draft.append([answer('dwelling_class', 'house'), answer('n_residents', 4)]);
    draft.append([answer('n_residents', 5)]);
    await draft.flush();
    const again = await openTheCase(await switchOn());
    expect(again.entries.map(({ seq, name, value }) => [seq, name, value])).toEqual([
      [1, 'dwelling_class', 'house'],
      [2, 'n_residents', 4],
      [3, 'n_residents', 5],
    ]);
  });

  it('says saved only once the entry is on the disk', async () => {
    const journal = await switchOn();
    const draft = await openTheCase(journal);
    const seen: [string, number][] = [];
    const heads = async () => (await journal.db.count('events')) as number;
    draft.subscribe(() => seen.push([draft.saved.state, draft.head.count]));
    draft.append([answer('m_name', 'A')]);
    await draft.flush();
    expect(seen).toEqual([
      ['saving', 0],
      ['saved', 1],
    ]);
    expect(await heads()).toBe(1);
    expect(draft.saved).toEqual({ state: 'saved', at: Date.parse('2026-11-24T15:00:00Z') });
  });

  it('says saved of no entry that comes while the one before is being written', async () => {
    const draft = await openTheCase(await switchOn());
    const seen: [string, number, number][] = [];
    draft.append([answer('m_name', 'A')]);
    await draft.flush();
    draft.subscribe(() => seen.push([draft.saved.state, draft.head.count, draft.newest]));
    draft.append([answer('m_name', 'An')]);
    // Past where the entries to be written are chosen.
    for (const _ of [1, 2]) await undefined;
    draft.append([answer('m_name', 'Ana')]);
    await draft.flush();
    expect(seen.filter(([state]) => state === 'saved')).toEqual([['saved', 3, 3]]);
  });

  it('keeps the order when a person taps faster than the disk writes', async () => {
    const draft = await openTheCase(await switchOn());
    for (let n = 1; n <= 40; n++) draft.append([answer('n_residents', n)]);
    await draft.flush();
    const again = await openTheCase(await switchOn());
    expect(again.entries.map(({ value }) => value)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('holds nothing in clear, neither answers nor which case it is', async () => {
    const journal = await switchOn();
    const draft = await openTheCase(journal);
    draft.append([answer('m_name', CANARY)]);
    await draft.flush();
    const disk = await everythingOnDisk(journal);
    for (const secret of [CANARY, theCase.caseId, 'm_name', 'control', 'ines']) expect(disk).not.toContain(secret);
  });

  it('keeps no key on the disk, and in memory where no script can read it out', async () => {
    const journal = await switchOn();
    const { keys, db } = journal;
    const rows = [...(await db.getAll('keys')), ...(await db.getAll('vaults')), ...(await db.getAll('pocket'))];
    expect(rows.flatMap((row) => Object.values(row)).filter((value) => value instanceof CryptoKey)).toEqual([]);
    await expect(crypto.subtle.exportKey('raw', keys.sealing.key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', keys.naming)).rejects.toThrow();
  });

  it('writes nothing at all where the browser cannot encrypt', async () => {
    vi.stubGlobal('crypto', { randomUUID: () => 'x' });
    await expect(switchOn()).rejects.toMatchObject({ code: 'encryption-unavailable' });
  });

  it('keeps one draft per case and questionnaire version', async () => {
    const journal = await switchOn();
    const first = await openTheCase(journal);
    first.append([answer('n_residents', 4)]);
    await first.flush();
    const other = await openDraft(journal, { ...theCase, version: '1.1.0' }, 'ines');
    expect(other.entries).toEqual([]);
    const { heads, unreadable } = await listDrafts(journal);
    expect(heads.map(({ version, count }) => [version, count]).sort()).toEqual([
      ['1.0.0', 1],
      ['1.1.0', 0],
    ]);
    expect(unreadable).toBe(0);
  });
});

describe('faults of the device', () => {
  it('loses only what was not yet saved when the power goes between two writes', async () => {
    const draft = await openTheCase(await switchOn());
    draft.append([answer('dwelling_class', 'house')]);
    await draft.flush();
    // The entry is written but the power goes before the transaction ends: the disk has neither entry nor
    // head.
    breakStorage('put', 'drafts', new DOMException('power', 'AbortError'));
    draft.append([answer('n_residents', 4)]);
    await expect(draft.flush()).rejects.toThrow();
    const again = await openTheCase(await switchOn());
    expect(again.entries.map(({ name }) => name)).toEqual(['dwelling_class']);
    again.append([answer('n_residents', 4)]);
    await again.flush();
    expect((await openTheCase(await switchOn())).entries.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('says that the device is full, keeps what was saved, and writes the rest when there is room', async () => {
    const draft = await openTheCase(await switchOn());
    breakStorage('add', 'events', new DOMException('full', 'QuotaExceededError'), 2);
    draft.append([answer('n_residents', 4)]);
    await expect(draft.flush()).rejects.toMatchObject({ code: 'storage-full' });
    expect(draft.saved).toMatchObject({ state: 'failed', error: { code: 'storage-full' } });
    expect(draft.entries).toHaveLength(1);
    await expect(draft.flush()).rejects.toMatchObject({ code: 'storage-full' });
    await draft.flush();
    expect(draft.saved.state).toBe('saved');
    expect((await openTheCase(await switchOn())).entries).toHaveLength(1);
  });

  it('refuses the second of two tabs that write one interview', async () => {
    const first = await openTheCase(await switchOn());
    const second = await openTheCase(await switchOn());
    first.append([answer('n_residents', 4)]);
    await first.flush();
    second.append([answer('n_residents', 9)]);
    await expect(second.flush()).rejects.toMatchObject({ code: 'written-elsewhere' });
    expect((await openTheCase(await switchOn())).entries.map(({ value }) => value)).toEqual([4]);
  });

  it('lets one tab at a time claim an interview', async () => {
    const journal = await switchOn();
    const release = await claimDraft(navigator.locks, journal, theCase);
    expect(release).toBeTypeOf('function');
    expect(await claimDraft(navigator.locks, journal, theCase)).toBeUndefined();
    expect(await claimDraft(navigator.locks, journal, { ...theCase, caseId: 'another' })).toBeTypeOf('function');
    release!();
    await vi.waitFor(async () => expect(await claimDraft(navigator.locks, journal, theCase)).toBeTypeOf('function'));
  });

  it('tells a waiting tab when the other lets go, and lets it stop waiting', async () => {
    const journal = await switchOn();
    const release = await claimDraft(navigator.locks, journal, theCase);
    const tired = new AbortController();
    const given = draftIsFree(navigator.locks, journal, theCase, tired.signal);
    tired.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    let isFree = false;
    const freed = draftIsFree(navigator.locks, journal, theCase, new AbortController().signal).then(() => {
      isFree = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isFree).toBe(false);
    release!();
    await freed;
    expect(await claimDraft(navigator.locks, journal, theCase)).toBeTypeOf('function');
  });

  it('makes one vault when a person enrols in two tabs at once', async () => {
    const [one, two] = await Promise.all([switchOn(), switchOn()]);
    expect(one.keys.sealing.id).toBe(two.keys.sealing.id);
    expect(one.keys.deviceId).toBe(two.keys.deviceId);
  });
});

describe('a record that cannot be trusted', () => {
  async function threeEvents() {
    const journal = await switchOn();
    const draft = await openTheCase(journal);
    draft.append([answer('a', 1), answer('b', 2), answer('c', 3)]);
    await draft.flush();
    return { db: journal.db, name: draft.name };
  }

  it('is named by its entry when a byte was changed', async () => {
    const { db, name } = await threeEvents();
    const row = (await db.get('events', [name, 2]))!;
    const data = new Uint8Array(row.event.data.slice(0));
    data[5]! ^= 1;
    await db.put('events', { ...row, event: { ...row.event, data: data.buffer } });
    await expect(openTheCase(await switchOn())).rejects.toMatchObject({ code: 'record-damaged', seq: 2 });
  });

  it('is found when an entry is taken out, at the end too', async () => {
    const { db, name } = await threeEvents();
    await db.delete('events', [name, 3]);
    await expect(openTheCase(await switchOn())).rejects.toMatchObject({ code: 'record-damaged', seq: 3 });
  });

  it('is found when two entries change places', async () => {
    const { db, name } = await threeEvents();
    const first = (await db.get('events', [name, 1]))!;
    const second = (await db.get('events', [name, 2]))!;
    await db.put('events', { ...first, event: second.event });
    await db.put('events', { ...second, event: first.event });
    await expect(openTheCase(await switchOn())).rejects.toMatchObject({ code: 'record-damaged', seq: 1 });
  });

  it('is told apart from one whose key is gone, and stays on the disk', async () => {
    const { db } = await threeEvents();
    await db.clear('vaults');
    const fresh = await switchOn();
    // The name of the draft comes from another key, so that the case begins anew beside it.
    expect(await listDrafts(fresh)).toEqual({ heads: [], ofOthers: 0, unreadable: 1 });
    expect((await openTheCase(fresh)).entries).toEqual([]);
    expect(await db.count('events')).toBe(3);
  });

  it('is told apart from one of somebody else, which stays closed and is counted', async () => {
    const { db } = await threeEvents();
    const another = await switchOn(undefined, 'another');
    expect(await listDrafts(another)).toEqual({ heads: [], ofOthers: 1, unreadable: 0 });
    const row = (await db.getAll('drafts'))[0]!;
    await expect(openHead(another.keys.sealing, row)).rejects.toMatchObject({ code: 'key-missing' });
    expect((await listDrafts(await switchOn())).heads).toHaveLength(1);
  });
});
