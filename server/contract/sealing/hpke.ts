import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

type Bytes = Uint8Array<ArrayBuffer>;

/** HPKE of RFC 9180 in base mode. Every browser with WebCrypto has these algorithms. */
const SUITE = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Binds keys to this use: something sealed with them elsewhere does not open here. */
const INFO = new TextEncoder().encode('cifra-sealed-1');

/** A key pair in raw bytes: an uncompressed point of P-256 (65) and a scalar (32). */
export interface RawKeyPair {
  readonly publicKey: Bytes;
  readonly privateKey: Bytes;
}

/** What is sealed to a public key: the encapsulated key (65 bytes), and the ciphertext with its tag of 16 bytes. */
export interface SealedBytes {
  readonly enc: Bytes;
  readonly data: Bytes;
}

/** A new random key pair. */
export async function makeKeyPair(): Promise<RawKeyPair> {
  const pair = await SUITE.kem.generateKeyPair();
  return {
    publicKey: new Uint8Array(await SUITE.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await SUITE.kem.serializePrivateKey(pair.privateKey)),
  };
}

/**
 * Seals bytes to a public key: from then on only the private key opens them.
 *
 * @param aad bytes that the seal is bound to, sent beside it
 * @throws Error when the key is no point of the curve
 */
export async function sealBytes(publicKey: Bytes, content: Bytes, aad: Bytes): Promise<SealedBytes> {
  const recipientPublicKey = await SUITE.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await SUITE.seal({ recipientPublicKey, info: INFO }, content, aad);
  return { enc: new Uint8Array(enc), data: new Uint8Array(ct) };
}

/** @throws Error when the key, the bytes or what they are bound to is another one */
export async function openBytes(privateKey: Bytes, { enc, data }: SealedBytes, aad: Bytes): Promise<Bytes> {
  const recipientKey = await SUITE.kem.deserializePrivateKey(privateKey);
  return new Uint8Array(await SUITE.open({ recipientKey, enc, info: INFO }, data, aad));
}
