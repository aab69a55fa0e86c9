import { beforeEach, describe, expect, it } from 'vitest';
import { escrowContext, fromBase64 } from '#contract';
import { ApiProblem } from '../../../../client/api.ts';
import { type JournalDatabase, openDatabase } from '../../../../client/field/journal/database.ts';
import { draftName } from '../../../../client/field/journal/keys.ts';
import { backedUp, noteBackedUp } from '../../../../client/field/sync/backed-up.ts';
import type { CallServer } from '../../../../client/field/sync/roads.ts';
import { connectAgain } from '../../../../client/field/vault/connect-again.ts';
import { sessionsLeft } from '../../../../client/field/vault/open-session.ts';
import { ownerOf } from '../../../../client/field/vault/owners.ts';
import { openVault } from '../../../../client/field/vault/vault.ts';
import { testKeys } from '../../../support/test-keys.ts';
import {
  answer,
  breakStorage,
  CANARY,
  contentsOf,
  emptyDevice,
  openTheCase,
  QUICK,
  SECRET,
  theCase,
  unlock,
} from '../device.ts';

let db: JournalDatabase;
let owner: string;
let before: string;
/** Enrolments that the server of today knows: none, because it was restored from a backup of before. */
let enrolled: { id: string; escrow: string; vault?: string }[];
let isThere: boolean;

beforeEach(async () => {
  emptyDevice();
  db = await openDatabase();
  owner = await ownerOf(db, 'ines');
  const { keys, contents } = await unlock(db, 'ines');
  before = contents.deviceId;
  const draft = await openTheCase({ db, keys, now: Date.now });
  draft.append([answer('m_name', CANARY)]);
  await draft.flush();
  await noteBackedUp({ db, keys }, draft.name, { sequence: 7, count: 1 });
  [enrolled, isThere] = [[], true];
});

const { surveyKeys, receiptKey, me } = contentsOf('ines');

const ask = (async ({ path }: { path: string }, { body }: { body?: (typeof enrolled)[number] }) => {
  if (!isThere) throw new ApiProblem({ status: 0, code: 'unreachable' });
  if (path === '/api/survey-keys') return { surveyKeys, receiptKey, epoch: 'e2', now: '', signature: '' };
  enrolled.push(body!);
  return { token: 'another-token', surveyKeys, receiptKey, epoch: 'e2', now: '' };
}) as unknown as CallServer;

const connect = (secret = SECRET) =>
  connectAgain({ me, secret, appVersion: 'b' }, { db, ask, means: QUICK }).then((outcome) => outcome.state);

const open = async () => {
  const outcome = await openVault(db, { owner, secret: SECRET }, QUICK);
  if (outcome.state !== 'open') throw new Error(outcome.state);
  return outcome.vault;
};

describe('a tablet that the server does not know any more', () => {
  it('is enrolled again with the vault that it has: what it holds is there, and can be sent', async () => {
    expect(await connect()).toBe('open');
    const { contents, keys } = await open();
    expect(contents).toMatchObject({ token: 'another-token', epoch: 'e2', deviceId: enrolled[0]!.id });
    expect([keys.deviceId, (await db.get('vaults', owner))?.deviceId]).toEqual([enrolled[0]!.id, enrolled[0]!.id]);
    expect(enrolled[0]!.id).not.toBe(before);
    const draft = await openTheCase({ db, keys, now: Date.now });
    expect(draft.entries.map(({ value }) => value)).toEqual([CANARY]);
    expect(await sessionsLeft(db)).toEqual([owner]);
  });

  it('gives the server what helps who forgets the secret, and backs up its drafts anew', async () => {
    await connect();
    const { keyId, enc, data } = JSON.parse(enrolled[0]!.escrow);
    const context = new TextEncoder().encode(escrowContext(enrolled[0]!.id, 'ines'));
    const sealed = { enc: fromBase64(enc), data: fromBase64(data) };
    expect(await testKeys.openBytes(keyId, sealed, context)).toHaveLength(32);
    expect(enrolled[0]!.vault).toContain('cifra-vault-1');
    const { keys } = await open();
    expect(await backedUp({ db, keys }, await draftName(keys.naming, theCase))).toBeUndefined();
  });

  it('is not, with a wrong secret, which counts as everywhere', async () => {
    expect(await connect('seis faroles miran al puente')).toBe('wrong');
    expect(enrolled).toEqual([]);
    expect((await db.get('vaults', owner))?.failures).toBe(1);
  });

  it('stays as it was without a network, for which no secret is counted, and without room', async () => {
    isThere = false;
    await expect(connect()).rejects.toMatchObject({ code: 'unreachable' });
    expect((await db.get('vaults', owner))?.failures).toBe(0);
    isThere = true;
    let writes = 0;
    breakStorage('put', 'vaults', new DOMException('full', 'QuotaExceededError'), 1, () => ++writes === 3);
    await expect(connect()).rejects.toMatchObject({ code: 'storage-full' });
    expect((await open()).contents.deviceId).toBe(before);
    expect(await connect()).toBe('open');
  });
});
