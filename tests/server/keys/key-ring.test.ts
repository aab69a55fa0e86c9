import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, openSealedInterview, sealInterview } from '#contract';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import { keyRingFile } from '../../../server/keys/key-ring-file.ts';
import { makeKeyRing, publicRingOf, rotateKeyRing } from '../../../server/keys/make-key-ring.ts';

const NOW = '2026-11-24T15:00:00.000Z';
const LATER = '2027-01-01T00:00:00.000Z';
const HEADER = {
  id: '0b2f4f4e-9f0b-4e43-8b3e-2f6a5d0c1a77',
  caseId: 'N-017',
  instrument: 'lacsi-2018-r1',
  version: '1.1.0',
  device: { id: 'tablet-1', time: NOW },
};
const CONTENT = Buffer.from('lo que se contó');

describe('a key ring', () => {
  it('opens interviews and rows that it sealed before its keys were renewed', async () => {
    const file = await makeKeyRing(NOW);
    const ring = new KeyRing(file);
    const interview = await sealInterview(ring.surveyPublic(), HEADER, [{ seq: 1 }]);
    const row = ring.sealForStore(CONTENT, 'codings 1');
    const contact = ring.sealContact(CONTENT, 'N-017');

    const renewedFile = keyRingFile.parse(JSON.parse(JSON.stringify(await rotateKeyRing(file, LATER))));
    const renewed = new KeyRing(renewedFile);
    expect(renewed.surveyKeyIds).toEqual([renewed.surveyPublic().id, ring.surveyPublic().id]);
    expect(await openSealedInterview(interview, renewed.openSealed)).toEqual([{ seq: 1 }]);
    expect(renewed.openFromStore(row, 'codings 1').equals(CONTENT)).toBe(true);
    expect(renewed.openContact(contact, 'N-017').equals(CONTENT)).toBe(true);

    const sealedLater = renewed.sealForStore(CONTENT, 'codings 1');
    expect(() => ring.openFromStore(sealedLater, 'codings 1')).toThrow(
      expect.objectContaining({ code: 'unknown-key' }),
    );
    const sentLater = await sealInterview(renewed.surveyPublic(), HEADER, [{ seq: 1 }]);
    await expect(openSealedInterview(sentLater, ring.openSealed)).rejects.toMatchObject({ code: 'unknown-key' });
  });

  it('opens what it sealed at its place alone, and not as a thing of another kind', async () => {
    const ring = new KeyRing(await makeKeyRing(NOW));
    const sealed = ring.sealForStore(CONTENT, 'codings 1');
    const damaged = expect.objectContaining({ code: 'damaged' });
    expect(() => ring.openFromStore(sealed, 'codings 2')).toThrow(damaged);
    expect(() => ring.openFromStore(sealed.subarray(0, 30), 'codings 1')).toThrow(damaged);
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => ring.openFromStore(changed, 'codings 1')).toThrow(damaged);
    expect(ring.sealForStore(CONTENT, 'codings 1').equals(sealed)).toBe(false);
    expect(() => ring.openContact(sealed, 'codings 1')).toThrow(expect.objectContaining({ code: 'unknown-key' }));
  });

  it('in its public half receives and signs, and opens nothing', async () => {
    const file = await makeKeyRing(NOW);
    const ring = new KeyRing(file);
    const half = new KeyRing(keyRingFile.parse(JSON.parse(JSON.stringify(publicRingOf(file)))));
    expect([ring.canOpen, half.canOpen]).toEqual([true, false]);
    expect(half.surveyPublic()).toEqual(ring.surveyPublic());
    const unknown = expect.objectContaining({ code: 'unknown-key' });
    const interview = await sealInterview(half.surveyPublic(), HEADER, [{ seq: 1 }]);
    await expect(openSealedInterview(interview, half.openSealed)).rejects.toMatchObject({ code: 'unknown-key' });
    expect(() => half.sealForStore(CONTENT, 'x')).toThrow(unknown);
    expect(() => half.openFromStore(ring.sealForStore(CONTENT, 'x'), 'x')).toThrow(unknown);
    expect(() => half.sealContact(CONTENT, 'x')).toThrow(unknown);
    const secrets = [file.survey[0]!.privateKey!, file.store![0]!.key, file.contacts![0]!.key];
    for (const secret of secrets) expect(JSON.stringify(publicRingOf(file))).not.toContain(secret);
  });

  it('signs receipts that whoever has its public key verifies', async () => {
    const ring = new KeyRing(await makeKeyRing(NOW));
    const receipt = { id: '1', sha256: 'a'.repeat(64), epoch: 'e', status: 'accepted', reasons: [] };
    const signature = Buffer.from(ring.signReceipt(receipt), 'base64');
    const signed = Buffer.from(canonicalJson(receipt));
    const raw = Buffer.from(ring.receiptPublic(), 'base64');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
    expect(verify(null, signed, key, signature)).toBe(true);
    expect(verify(null, Buffer.from(canonicalJson({ ...receipt, epoch: 'f' })), key, signature)).toBe(false);
  });
});
