import { beforeEach, describe, expect, it } from 'vitest';
import { escrowContext, fromBase64, makeKeyPair, openBytes, toBase64 } from '#contract';
import { openDatabase } from '../../../../client/field/journal/database.ts';
import { escrowOf } from '../../../../client/field/vault/escrow.ts';
import { lockAsText, lockFromText } from '../../../../client/field/vault/lock-as-text.ts';
import { ownerOf } from '../../../../client/field/vault/owners.ts';
import { makeVault } from '../../../../client/field/vault/vault.ts';
import { unwrapDataKey } from '../../../../client/field/vault/vault-lock.ts';
import { emptyDevice, QUICK, SECRET } from '../device.ts';

beforeEach(emptyDevice);

async function made() {
  const owner = await ownerOf(await openDatabase(), 'ines');
  return makeVault({ owner, deviceId: 'd', secret: SECRET }, QUICK);
}

describe('a vault outside its tablet', () => {
  it('is opened on another one by the secret alone', async () => {
    const vault = await made();
    const text = lockAsText(vault)!;
    expect(text.length).toBeLessThan(1000);
    expect(text).not.toContain('ines');
    const { owner, keyId, lock } = lockFromText(text)!;
    expect([owner, keyId]).toEqual([vault.owner, vault.keyId]);
    expect(await unwrapDataKey(lock, { secret: SECRET, bound: owner }, QUICK)).toEqual(vault.dataKey);
    expect(await unwrapDataKey(lock, { secret: 'otra', bound: owner }, QUICK)).toBeUndefined();
  });

  it('is not given away when the hardware takes part, and nothing else is taken for one', async () => {
    const vault = await made();
    const hardware = { credential: new Uint8Array(1), salt: new Uint8Array(32) };
    expect(lockAsText({ ...vault, lock: { ...vault.lock, hardware } })).toBeUndefined();
    const text = lockAsText(vault)!;
    for (const other of ['', '{}', 'null', text.replace('65536', '99999999'), text.replace('vault-1', 'vault-2')])
      expect(lockFromText(other), other).toBeUndefined();
  });

  it('has an escrow that the survey opens, for this person and enrolment only', async () => {
    const { dataKey } = await made();
    const survey = await makeKeyPair();
    const key = { id: 'k1', publicKey: toBase64(survey.publicKey) };
    const escrow = JSON.parse(await escrowOf(dataKey, key, { deviceId: 'd', user: 'ines' }));
    expect(escrow.keyId).toBe('k1');
    const sealed = { enc: fromBase64(escrow.enc), data: fromBase64(escrow.data) };
    const bound = (user: string) => new TextEncoder().encode(escrowContext('d', user));
    expect(await openBytes(survey.privateKey, sealed, bound('ines'))).toEqual(dataKey);
    await expect(openBytes(survey.privateKey, sealed, bound('ana'))).rejects.toThrow();
  });
});
