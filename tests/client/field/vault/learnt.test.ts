import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getSession, OUR_MARK } from '#contract';
import { learnFromServer } from '../../../../client/field/start/unlock-tablet.ts';
import {
  callAsNow,
  enterVault,
  lockTablet,
  openedJournal,
  openedVault,
  tabletDatabase,
} from '../../../../client/field/vault/tablet.ts';
import { testKeys } from '../../../support/test-keys.ts';
import { contentsOf, emptyDevice, unlock } from '../device.ts';

const { surveyKeys, receiptKey, me } = contentsOf('ines');
const { publicKey } = surveyKeys[0]!;
const NEWER = [{ id: 'a newer key', publicKey }];
const FOREIGN = [{ id: 'of something in between', publicKey }];

/** What the tablet put, and what happens while the server thinks. */
let put: { address: string; body: { vault: string; appVersion: string } }[];
let meanwhile: () => Promise<unknown>;

const enterAs = async (user: string) => enterVault(await unlock(await tabletDatabase(), user));

beforeEach(async () => {
  emptyDevice();
  [put, meanwhile] = [[], async () => undefined];
  await enterAs('ines');
});
afterEach(async () => {
  await lockTablet();
  vi.unstubAllGlobals();
});

const answered = (offered: typeof NEWER, signature: string) =>
  vi.stubGlobal('fetch', async (address: string, { method, body }: RequestInit) => {
    await meanwhile();
    if (method === 'PUT') put.push({ address, body: JSON.parse(String(body)) });
    if (method === 'PUT') return new Response(null, { status: 204, headers: { [OUR_MARK]: '1' } });
    const reply =
      address === '/api/session' ? me : { surveyKeys: offered, receiptKey, epoch: 'e1', now: '', signature };
    return new Response(JSON.stringify(reply), { headers: { [OUR_MARK]: '1' } });
  });

describe('the keys that a tablet seals to', () => {
  it('are those of the server that it was enrolled with, also when it has newer ones', async () => {
    answered(NEWER, testKeys.signReceipt({ surveyKeys: NEWER }));
    await learnFromServer(openedVault()!);
    expect(openedJournal()?.surveyKey).toEqual(NEWER[0]);
  });

  it('are never those of something in between that answers for it', async () => {
    const before = openedJournal()?.surveyKey;
    answered(FOREIGN, testKeys.signReceipt({ surveyKeys: NEWER }));
    await learnFromServer(openedVault()!);
    expect(openedJournal()?.surveyKey).toEqual(before);
  });
});

const signed = () => answered([...surveyKeys], testKeys.signReceipt({ surveyKeys }));

describe('what a tablet tells and learns when it is unlocked with a network', () => {
  it('gives the server its lock as it is by now, for another tablet, and the version of its app', async () => {
    signed();
    await learnFromServer(openedVault()!);
    const { deviceId } = openedVault()!.contents;
    expect(put).toEqual([{ address: `/api/devices/${deviceId}/vault`, body: expect.anything() }]);
    expect(put[0]!.body).toEqual({ vault: expect.stringContaining('cifra-vault-1'), appVersion: expect.any(String) });
  });

  it('puts nothing of one person into the vault of another who unlocks it while the server thinks', async () => {
    signed();
    meanwhile = async () => {
      meanwhile = async () => undefined;
      await lockTablet();
      await enterAs('luis');
    };
    await learnFromServer(openedVault()!).catch(() => undefined);
    expect(openedVault()?.contents.me.user).toBe('luis');
    expect(put).toEqual([]);
  });
});

it('what is sent in several steps goes on in the name of who began it, or not at all', async () => {
  signed();
  const ask = callAsNow();
  await ask(getSession, {});
  await lockTablet();
  await enterAs('luis');
  await expect(ask(getSession, {})).rejects.toMatchObject({ code: 'tablet-locked' });
  expect(await callAsNow()(getSession, {})).toMatchObject({ user: 'ines' });
});
