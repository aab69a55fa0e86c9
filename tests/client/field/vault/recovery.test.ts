import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64 } from '#contract';
import { ApiProblem } from '../../../../client/api.ts';
import { type JournalDatabase, openDatabase } from '../../../../client/field/journal/database.ts';
import type { CallServer } from '../../../../client/field/sync/roads.ts';
import { MOST_FAILURES, passWait } from '../../../../client/field/vault/attempts.ts';
import { lockFromText } from '../../../../client/field/vault/lock-as-text.ts';
import { noteSession, sessionsLeft } from '../../../../client/field/vault/open-session.ts';
import { ownerOf } from '../../../../client/field/vault/owners.ts';
import { Recovery } from '../../../../client/field/vault/recovery.ts';
import { keepVault, makeVault, openVault } from '../../../../client/field/vault/vault.ts';
import { answer, breakStorage, CANARY, contentsOf, emptyDevice, openTheCase, QUICK, SECRET } from '../device.ts';

const NEXT = 'otra frase de cinco palabras';

let db: JournalDatabase;
let owner: string;
let deviceId: string;
let dataKey: string;
/** The server, as far as help goes. */
let help: 'none' | 'asked' | 'approved';
let hasKey: boolean;
let given: number;
let stored: string | null | undefined;
let lost: 'reply' | undefined;

beforeEach(async () => {
  emptyDevice();
  db = await openDatabase();
  owner = await ownerOf(db, 'ines');
  const contents = contentsOf('ines');
  ({ deviceId } = contents);
  const made = await makeVault({ owner, deviceId, secret: SECRET }, QUICK);
  dataKey = toBase64(made.dataKey);
  const { keys } = await keepVault(db, made, contents);
  await noteSession(db, owner, false);
  const draft = await openTheCase({ db, keys, now: Date.now });
  draft.append([answer('m_name', CANARY)]);
  await draft.flush();
  [help, hasKey, given, stored, lost] = ['none', true, 0, undefined, undefined];
});

const ask = (async (
  { path }: { path: string },
  { params, query, body }: { params: { id: string }; query?: { key: string }; body?: { vault: string | null } },
) => {
  if (params.id !== deviceId) throw new ApiProblem({ status: 404, code: 'unknown-device' });
  if (path.endsWith('/vault')) {
    stored = body!.vault;
    return null;
  }
  if (help !== 'approved') {
    help = 'asked';
    return { state: 'asked' };
  }
  if (!hasKey) return { state: 'key-absent' };
  if (query?.key === 'leave') return { state: 'approved' };
  help = 'none';
  given += 1;
  if (lost === 'reply') throw new ApiProblem({ status: 0, code: 'unreachable' });
  return { state: 'opened', dataKey };
}) as unknown as CallServer;

const begin = async () => (await Recovery.of('ines', { db, ask, means: QUICK }))!;
const open = (secret: string) => openVault(db, { owner, secret }, QUICK);

describe('a person who forgot the secret of the tablet', () => {
  it('asks until somebody approved, chooses another, and goes on with what was begun', async () => {
    const recovery = await begin();
    expect([await recovery.look(), await recovery.look()]).toEqual(['asked', 'asked']);
    help = 'approved';
    expect([await recovery.look(), await recovery.look()]).toEqual(['approved', 'approved']);
    expect(given).toBe(0);
    const vault = await recovery.choose({ secret: NEXT });
    if (typeof vault === 'string') throw new Error(vault);
    const draft = await openTheCase({ db, keys: vault.keys, now: Date.now });
    expect(draft.entries.map(({ value }) => value)).toEqual([CANARY]);
    expect(await open(SECRET)).toEqual({ state: 'wrong' });
    expect(await open(NEXT)).toMatchObject({ state: 'open' });
    expect(lockFromText(stored!)).toMatchObject({
      owner,
      lock: { wrapped: (await db.get('vaults', owner))!.lock.wrapped },
    });
  });

  it('is helped by the name of the enrolment, which lies in clear, also after twenty wrong secrets', async () => {
    for (let times = 0; times < MOST_FAILURES; times += 1) {
      await open('seis faroles miran al puente');
      await passWait(db, owner, 3_600_000);
    }
    expect(await open(SECRET)).toEqual({ state: 'locked' });
    help = 'approved';
    expect(await (await begin()).choose({ secret: NEXT })).toMatchObject({ contents: { deviceId } });
    expect(await open(NEXT)).toMatchObject({ state: 'open' });
  });

  it('loses nothing by a reload: the key is there until the new secret is', async () => {
    await (await begin()).look();
    help = 'approved';
    await (await begin()).look();
    expect(await (await begin()).choose({ secret: NEXT })).toMatchObject({ owner });
    expect(given).toBe(1);
  });

  it('holds the key that the tablet could not keep, and tries again without asking anew', async () => {
    const recovery = await begin();
    help = 'approved';
    breakStorage('put', 'vaults', new DOMException('full', 'QuotaExceededError'));
    await expect(recovery.choose({ secret: NEXT })).rejects.toMatchObject({ code: 'storage-full' });
    expect(await recovery.look()).toBe('approved');
    expect(await recovery.choose({ secret: NEXT })).toMatchObject({ owner });
    expect(given).toBe(1);
  });

  it('can ask for help again when the key was given and never arrived', async () => {
    const recovery = await begin();
    help = 'approved';
    lost = 'reply';
    await expect(recovery.choose({ secret: NEXT })).rejects.toMatchObject({ code: 'unreachable' });
    lost = undefined;
    expect(await recovery.choose({ secret: NEXT })).toBe('asked');
    help = 'approved';
    expect(await recovery.choose({ secret: NEXT })).toMatchObject({ owner });
  });

  it('is told that the server lacks its key, and changes nothing with the key of another vault', async () => {
    const recovery = await begin();
    [help, hasKey] = ['approved', false];
    expect([await recovery.look(), await recovery.choose({ secret: NEXT })]).toEqual(['key-absent', 'key-absent']);
    hasKey = true;
    dataKey = toBase64(new Uint8Array(32));
    await expect(recovery.choose({ secret: NEXT })).rejects.toMatchObject({ code: 'record-damaged' });
    expect(await recovery.look()).toBe('asked');
    expect(await open(SECRET)).toMatchObject({ state: 'open' });
  });

  it('leaves a note that the session has to be ended, and one without a vault here has nothing to recover', async () => {
    expect(await sessionsLeft(db)).toEqual([]);
    await begin();
    expect(await sessionsLeft(db)).toEqual([owner]);
    expect(await Recovery.of('another', { db, ask, means: QUICK })).toBeUndefined();
  });
});
