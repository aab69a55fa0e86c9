import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HardwareLock, type JournalDatabase, openDatabase } from '../../../../client/field/journal/database.ts';
import { makeHardware } from '../../../../client/field/vault/hardware-secret.ts';
import { ownerOf } from '../../../../client/field/vault/owners.ts';
import { keepVault, makeVault, openVault } from '../../../../client/field/vault/vault.ts';
import { HardwareSilent, type VaultMeans } from '../../../../client/field/vault/vault-lock.ts';
import { contentsOf, emptyDevice, QUICK } from '../device.ts';

const PIN = '271828';
const hardware: HardwareLock = { credential: new Uint8Array([1, 2, 3]), salt: new Uint8Array(32).fill(5) };

let db: JournalDatabase;
let owner: string;
beforeEach(async () => {
  emptyDevice();
  db = await openDatabase();
  owner = await ownerOf(db, 'ines');
  const contents = contentsOf('ines');
  await keepVault(
    db,
    await makeVault({ owner, deviceId: contents.deviceId, secret: PIN, hardware }, device(9)),
    contents,
  );
});

/** A device whose hardware has this secret. */
function device(secret: number): VaultMeans {
  return { ...QUICK, askHardware: async () => new Uint8Array(32).fill(secret) };
}

const open = (means: VaultMeans, secret = PIN) => openVault(db, { owner, secret }, means);

describe('a vault with the secret of the hardware', () => {
  it('opens on this device with the PIN', async () => {
    expect(await open(device(9))).toMatchObject({ state: 'open' });
    expect(await open(device(9), '271829')).toEqual({ state: 'wrong' });
  });

  it('does not open where it is copied to, with the right PIN and whatever hardware', async () => {
    expect(await open(device(8))).toEqual({ state: 'wrong' });
    await expect(open(QUICK)).rejects.toThrow(HardwareSilent);
    const row = (await db.get('vaults', owner))!;
    const { hardware: _, ...without } = row.lock;
    await db.put('vaults', { ...row, lock: without });
    expect(await open(QUICK)).toEqual({ state: 'wrong' });
  });

  it('says so when the person does not show the device who it is', async () => {
    await expect(open({ ...QUICK, askHardware: () => Promise.reject(new Error('no')) })).rejects.toThrow(
      HardwareSilent,
    );
  });

  it('counts no wrong secret when the hardware was not asked to the end: nothing was tried', async () => {
    const silent = { ...QUICK, askHardware: () => Promise.reject(new Error('wet fingers')) };
    for (let times = 0; times < 30; times += 1) await expect(open(silent)).rejects.toThrow(HardwareSilent);
    expect(await open(device(9), '271829')).toEqual({ state: 'wrong' });
    expect((await db.get('vaults', owner))?.failures).toBe(1);
    expect(await open(device(9))).toMatchObject({ state: 'open' });
  });
});

describe('a credential of the hardware', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A browser that makes a credential with these flags of the authenticator's data. */
  function browserWith(flags: number, prf = { enabled: true }) {
    class PublicKeyCredential {
      rawId = new Uint8Array([7, 8, 9]).buffer;
      response = { getAuthenticatorData: () => new Uint8Array([...new Uint8Array(32), flags, 0, 0, 0, 0]).buffer };
      getClientExtensionResults = () => ({ prf });
    }
    vi.stubGlobal('PublicKeyCredential', PublicKeyCredential);
    vi.stubGlobal('navigator', { credentials: { create: async () => new PublicKeyCredential() } });
  }

  const PRESENT_AND_VERIFIED = 0b0000_0101;
  const MAY_BE_COPIED = 0b0000_1000;

  it('protects a PIN when it stays in this device', async () => {
    browserWith(PRESENT_AND_VERIFIED);
    expect(await makeHardware()).toMatchObject({ credential: new Uint8Array([7, 8, 9]) });
  });

  it('protects none when an account of its maker brings it to other devices, or it gives no secret', async () => {
    browserWith(PRESENT_AND_VERIFIED | MAY_BE_COPIED);
    expect(await makeHardware()).toBeUndefined();
    browserWith(PRESENT_AND_VERIFIED, { enabled: false });
    expect(await makeHardware()).toBeUndefined();
  });
});
