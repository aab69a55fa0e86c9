import { createCipheriv, createDecipheriv, createECDH, createHmac } from 'node:crypto';

/** HPKE of RFC 9180, base mode, one message, with P-256 and SHA-256: written from the text of the standard. */
export interface SlowSuite {
  /** 1 for AES-128-GCM, 2 for AES-256-GCM. */
  aeadId: 1 | 2;
  info: Buffer;
}

const KEM_ID = 0x0010;
const KDF_ID = 0x0001;

/** Seals with an ephemeral key that is given (RFC 9180, 4.1, 5.1 and 5.2). */
export function slowSeal({ aeadId, info }: SlowSuite, skE: Buffer, pkR: Buffer, content: Buffer, aad: Buffer) {
  const ephemeral = createECDH('prime256v1');
  ephemeral.setPrivateKey(skE);
  const enc = ephemeral.getPublicKey();
  const { key, nonce } = schedule({ aeadId, info }, sharedSecret(ephemeral.computeSecret(pkR), enc, pkR));
  const cipher = createCipheriv(aeadId === 1 ? 'aes-128-gcm' : 'aes-256-gcm', key, nonce).setAAD(aad);
  return { enc, data: Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]) };
}

export function slowOpen({ aeadId, info }: SlowSuite, skR: Buffer, enc: Buffer, data: Buffer, aad: Buffer): Buffer {
  const recipient = createECDH('prime256v1');
  recipient.setPrivateKey(skR);
  const secret = sharedSecret(recipient.computeSecret(enc), enc, recipient.getPublicKey());
  const { key, nonce } = schedule({ aeadId, info }, secret);
  const decipher = createDecipheriv(aeadId === 1 ? 'aes-128-gcm' : 'aes-256-gcm', key, nonce).setAAD(aad);
  decipher.setAuthTag(data.subarray(-16));
  return Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]);
}

function sharedSecret(dh: Buffer, enc: Buffer, pkR: Buffer): Buffer {
  const suite = Buffer.concat([Buffer.from('KEM'), twoBytes(KEM_ID)]);
  const prk = labeledExtract(suite, Buffer.alloc(0), 'eae_prk', dh);
  return labeledExpand(suite, prk, 'shared_secret', Buffer.concat([enc, pkR]), 32);
}

function schedule({ aeadId, info }: SlowSuite, secretOfKem: Buffer): { key: Buffer; nonce: Buffer } {
  const suite = Buffer.concat([Buffer.from('HPKE'), twoBytes(KEM_ID), twoBytes(KDF_ID), twoBytes(aeadId)]);
  const none = Buffer.alloc(0);
  const pskIdHash = labeledExtract(suite, none, 'psk_id_hash', none);
  const infoHash = labeledExtract(suite, none, 'info_hash', info);
  const context = Buffer.concat([Buffer.of(0), pskIdHash, infoHash]);
  const secret = labeledExtract(suite, secretOfKem, 'secret', none);
  return {
    key: labeledExpand(suite, secret, 'key', context, aeadId === 1 ? 16 : 32),
    nonce: labeledExpand(suite, secret, 'base_nonce', context, 12),
  };
}

function labeledExtract(suite: Buffer, salt: Buffer, label: string, ikm: Buffer): Buffer {
  return hmac(salt, Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]));
}

function labeledExpand(suite: Buffer, prk: Buffer, label: string, info: Buffer, length: number): Buffer {
  const labeled = Buffer.concat([twoBytes(length), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info]);
  // One block of SHA-256 is enough for every length here.
  return hmac(prk, Buffer.concat([labeled, Buffer.of(1)])).subarray(0, length);
}

function hmac(key: Buffer, content: Buffer): Buffer {
  return createHmac('sha256', key).update(content).digest();
}

function twoBytes(number: number): Buffer {
  return Buffer.of(number >> 8, number & 0xff);
}
