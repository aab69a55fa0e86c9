import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, it } from 'vitest';
import { makeKeyPair, openBytes, sealBytes } from '#contract';
import { slowOpen, slowSeal } from '../../../support/slow-hpke.ts';

/** RFC 9180, A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, sequence number 0. */
const A31 = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  skEm: '4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb',
  pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  aad: '436f756e742d30',
  ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
} as const;

const hex = (name: keyof typeof A31) => Buffer.from(A31[name], 'hex');
const OURS = { aeadId: 2, info: Buffer.from('cifra-sealed-1') } as const;
const CONTENT = new TextEncoder().encode('lo que se contó');
const AAD = new TextEncoder().encode('de este caso');

describe('sealing to a public key', () => {
  it('is the one of RFC 9180: the package opens the vector of A.3.1', async () => {
    const suite = new CipherSuite({
      kem: new DhkemP256HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: new Aes128Gcm(),
    });
    const recipientKey = await suite.kem.deserializePrivateKey(hex('skRm'));
    const opened = await suite.open({ recipientKey, enc: hex('enc'), info: hex('info') }, hex('ct'), hex('aad'));
    expect(Buffer.from(opened).toString('hex')).toBe(A31.pt);
  });

  it('agrees with HPKE written again from the standard, which gives the vector of A.3.1', async () => {
    const suite = { aeadId: 1, info: hex('info') } as const;
    const { enc, data } = slowSeal(suite, hex('skEm'), hex('pkRm'), hex('pt'), hex('aad'));
    expect(enc.toString('hex')).toBe(A31.enc);
    expect(data.toString('hex')).toBe(A31.ct);

    const { publicKey, privateKey } = await makeKeyPair();
    const ours = await sealBytes(publicKey, CONTENT, AAD);
    const opened = slowOpen(
      OURS,
      Buffer.from(privateKey),
      Buffer.from(ours.enc),
      Buffer.from(ours.data),
      Buffer.from(AAD),
    );
    expect(opened.equals(CONTENT)).toBe(true);
    const theirs = slowSeal(OURS, hex('skEm'), Buffer.from(publicKey), Buffer.from(CONTENT), Buffer.from(AAD));
    const sealed = { enc: new Uint8Array(theirs.enc), data: new Uint8Array(theirs.data) };
    expect(Buffer.from(await openBytes(privateKey, sealed, AAD)).equals(CONTENT)).toBe(true);
  });

  it('opens with no other key, for no other place, and not when a bit is another one', async () => {
    const { publicKey, privateKey } = await makeKeyPair();
    const sealed = await sealBytes(publicKey, CONTENT, AAD);
    await expect(openBytes((await makeKeyPair()).privateKey, sealed, AAD)).rejects.toThrow();
    await expect(openBytes(privateKey, sealed, CONTENT)).rejects.toThrow();
    const data = new Uint8Array(sealed.data);
    data[3]! ^= 1;
    await expect(openBytes(privateKey, { ...sealed, data }, AAD)).rejects.toThrow();
  });
});
