import { beforeEach, describe, expect, it } from 'vitest';
import { type JournalDatabase, openDatabase, type VaultRow } from '../../../../client/field/journal/database.ts';
import { deriveKeys } from '../../../../client/field/journal/keys.ts';
import { hex } from '../../../../client/field/journal/seal.ts';
import { argon2Hash } from '../../../../client/field/vault/argon2.ts';
import { MOST_FAILURES, passWait } from '../../../../client/field/vault/attempts.ts';
import { countVaults, onlyOwner, ownerOf } from '../../../../client/field/vault/owners.ts';
import {
  changeSecret,
  keepContents,
  keepVault,
  makeVault,
  openVault,
  wrapAnew,
} from '../../../../client/field/vault/vault.ts';
import type { VaultMeans } from '../../../../client/field/vault/vault-lock.ts';
import {
  breakStorage,
  contentsOf,
  emptyDevice,
  everythingOnDisk,
  openTheCase,
  QUICK,
  SECRET,
  unlock,
} from '../device.ts';

const WRONG = 'seis faroles miran al puente';

let db: JournalDatabase;
let owner: string;
let dataKey: string;

beforeEach(async () => {
  emptyDevice();
  db = await openDatabase();
  owner = await ownerOf(db, 'ines');
  const contents = contentsOf('ines');
  const made = await makeVault({ owner, deviceId: contents.deviceId, secret: SECRET }, QUICK);
  dataKey = hex(made.dataKey.buffer);
  await keepVault(db, made, contents);
});

const open = (secret: string, means: VaultMeans = QUICK) => openVault(db, { owner, secret }, means);
const row = async () => (await db.get('vaults', owner))!;

/** Guesses wrong so often, sitting out every wait. */
async function guess(times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await open(WRONG);
    await passWait(db, owner, 3_600_000);
  }
}

describe('a vault', () => {
  it('opens with the secret of its owner, however many spaces are typed, and gives what lies in it', async () => {
    const outcome = await open(`  ${SECRET.replaceAll(' ', '  ')} `);
    expect(outcome).toMatchObject({
      state: 'open',
      vault: { contents: { me: { user: 'ines' }, token: 'token-of-ines' } },
    });
  });

  it('lies on the disk wrapped: neither key, secret, token nor name is there in clear', async () => {
    const disk = await everythingOnDisk({ db, keys: (await unlock(db, 'ines')).keys, now: Date.now });
    const asLatin = Buffer.from(dataKey, 'hex').toString('latin1');
    for (const secret of [SECRET, 'ines', 'Ines', 'token-of-', dataKey, JSON.stringify(asLatin).slice(1, -1)])
      expect(disk).not.toContain(secret);
  });

  it('does not open with another secret, nor as that of another person', async () => {
    expect(await open(WRONG)).toEqual({ state: 'wrong' });
    const another = await ownerOf(db, 'another');
    expect(await openVault(db, { owner: another, secret: SECRET }, QUICK)).toEqual({ state: 'none' });
    await db.put('vaults', { ...(await row()), owner: another });
    expect(await openVault(db, { owner: another, secret: SECRET }, QUICK)).toEqual({ state: 'wrong' });
  });

  it('lets a person change the secret: the records stay, and only the new one opens them', async () => {
    const journal = { db, keys: (await unlock(db, 'ines')).keys, now: Date.now };
    const draft = await openTheCase(journal);
    draft.append([{ form: 'control', name: 'x', value: 1, at: '2026-11-24T10:00:00-05:00', kind: 'answer' }]);
    await draft.flush();
    const next = 'otra frase de cinco palabras';
    expect(await changeSecret(db, { owner, current: WRONG, next }, QUICK)).toEqual({ state: 'wrong' });
    expect(await changeSecret(db, { owner, current: SECRET, next }, QUICK)).toMatchObject({ state: 'changed' });
    expect(await open(SECRET)).toEqual({ state: 'wrong' });
    const again = await open(next);
    if (again.state !== 'open') throw new Error(again.state);
    const reopened = await openTheCase({ db, keys: again.vault.keys, now: Date.now });
    expect(reopened.entries.map(({ value }) => value)).toEqual([1]);
  });

  it('keeps what was learnt since, and holds several people apart', async () => {
    const vault = await unlock(db, 'ines');
    vault.contents = { ...vault.contents, epoch: 'e2' };
    await keepContents(db, vault);
    expect((await unlock(db, 'ines')).contents.epoch).toBe('e2');
    expect(await onlyOwner(db)).toBe(owner);
    const other = await unlock(db, 'another');
    expect(await countVaults(db)).toBe(2);
    expect(await onlyOwner(db)).toBeUndefined();
    expect(other.contents.deviceId).not.toBe(vault.contents.deviceId);
    expect(other.keys.sealing.id).not.toBe(vault.keys.sealing.id);
  });

  it('neither reads nor writes once it is locked', async () => {
    const vault = await unlock(db, 'ines');
    const journal = { db, keys: vault.keys, now: Date.now };
    const draft = await openTheCase(journal);
    vault.keys.drop();
    draft.append([{ form: 'control', name: 'x', value: 1, at: '2026-11-24T10:00:00-05:00', kind: 'answer' }]);
    await expect(draft.flush()).rejects.toMatchObject({ code: 'tablet-locked' });
    await expect(openTheCase(journal)).rejects.toMatchObject({ code: 'tablet-locked' });
    expect(await db.count('events')).toBe(0);
  });

  it('derives the same keys from the same data key, under names of its own', async () => {
    const bytes = new Uint8Array(32).fill(7);
    const [one, same, other] = await Promise.all(
      [bytes, bytes, new Uint8Array(32).fill(8)].map((key) => deriveKeys(key, { keyId: 'k', deviceId: 'd' })),
    );
    const sign = async (keys: typeof one) => hex(await crypto.subtle.sign('HMAC', keys!.naming, bytes));
    expect(await sign(one)).toBe(await sign(same));
    expect(await sign(one)).not.toBe(await sign(other));
  });

  it('is made and opened with argon2id at its real cost, which the lock says', async () => {
    const real = { slowHash: argon2Hash };
    const another = await ownerOf(db, 'another');
    const contents = contentsOf('another');
    await keepVault(
      db,
      await makeVault({ owner: another, deviceId: contents.deviceId, secret: SECRET }, real),
      contents,
    );
    expect((await db.get('vaults', another))?.lock.cost).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 });
    expect(await openVault(db, { owner: another, secret: WRONG }, real)).toEqual({ state: 'wrong' });
    expect(await openVault(db, { owner: another, secret: SECRET }, real)).toMatchObject({ state: 'open' });
  });

  it('hashes as the reference implementation of argon2id does', async () => {
    // From the P-H-C reference: echo -n "password" | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
    const cost = { memoryKiB: 65_536, passes: 2, lanes: 1 };
    const hash = await argon2Hash('password', new Uint8Array(Buffer.from('somesalt')), cost);
    expect(hex(hash.buffer)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });
});

describe('whoever guesses the secret of a vault', () => {
  it('waits from the fifth wrong one on, twice as long each time, whatever is typed', async () => {
    for (let times = 0; times < 4; times += 1) expect(await open(WRONG)).toEqual({ state: 'wrong' });
    expect(await open(WRONG)).toEqual({ state: 'wait', waitMs: 30_000 });
    expect(await open(SECRET)).toEqual({ state: 'wait', waitMs: 30_000 });
    expect(await passWait(db, owner, 29_999)).toBe(1);
    expect(await open(SECRET)).toEqual({ state: 'wait', waitMs: 1 });
    expect(await passWait(db, owner, 1)).toBe(0);
    expect(await open(WRONG)).toEqual({ state: 'wait', waitMs: 60_000 });
    await passWait(db, owner, 60_000);
    expect(await open(SECRET)).toMatchObject({ state: 'open' });
    expect(await row()).toMatchObject({ failures: 0, waitMs: 0 });
  });

  it('is counted on the disk before the outcome is known: a kill gives no attempt for free', async () => {
    let seen: VaultRow | undefined;
    const dying: VaultMeans = {
      slowHash: async () => {
        seen = await row();
        throw new Error('killed');
      },
    };
    for (let times = 1; times <= 5; times += 1) {
      await expect(open(WRONG, dying)).rejects.toThrow('killed');
      expect(seen?.failures).toBe(times);
    }
    expect(await open(SECRET)).toEqual({ state: 'wait', waitMs: 30_000 });
  });

  it('gains nothing from many tabs at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => open(WRONG)));
    expect(outcomes.filter(({ state }) => state === 'wrong')).toHaveLength(4);
    expect((await row()).failures).toBe(5);
  });

  it('tries nothing where the disk does not count', async () => {
    let hashed = 0;
    const counting: VaultMeans = {
      slowHash: (...input) => {
        hashed += 1;
        return QUICK.slowHash(...input);
      },
    };
    breakStorage('put', 'vaults', new DOMException('full', 'QuotaExceededError'));
    await expect(open(SECRET, counting)).rejects.toMatchObject({ code: 'storage-full' });
    expect(hashed).toBe(0);
  });

  it('finds it locked after twenty, also with the right one, until the data key comes from elsewhere', async () => {
    await guess(MOST_FAILURES - 1);
    expect(await open(WRONG)).toMatchObject({ state: 'wait' });
    expect(await open(SECRET)).toEqual({ state: 'locked' });
    const anew = (key: Uint8Array<ArrayBuffer>) =>
      wrapAnew(db, { owner, dataKey: key, secret: 'una frase nueva' }, QUICK);
    await expect(anew(new Uint8Array(32))).rejects.toMatchObject({ code: 'record-damaged' });
    await anew(new Uint8Array(Buffer.from(dataKey, 'hex')));
    expect(await open(SECRET)).toEqual({ state: 'wrong' });
    expect(await open('una frase nueva')).toMatchObject({ state: 'open' });
  });

  it('is let in at the twentieth when it is right after all', async () => {
    await guess(MOST_FAILURES - 1);
    expect(await open(SECRET)).toMatchObject({ state: 'open' });
  });
});
