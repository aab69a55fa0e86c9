import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canBeGuessed } from '../../../server/public-file/can-be-guessed.ts';
import { publicSecret } from '../../../server/public-file/public-secret.ts';

describe('the secret from which a public-use file is drawn', () => {
  it.each([
    'too-short-for-anybody-1a2b3c',
    'a'.repeat(64),
    'ab'.repeat(40),
    'password1234password1234password1234',
    'Tr0ub4dor&3Tr0ub4dor&3Tr0ub4dor&3Tr0ub4dor&3',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    '9876543210zyxwvutsrqponmlkjihgfedcba',
    '0123456789abcdef0123456789abcdef',
    'aaabbbcccdddeeefffggghhhiiijjjkkklll',
    'qwertyuiopasdfghjklzxcvbnm1234567890',
    'MySecretPasswordForCifraOffice-2026!',
    'contraseña-secreta-de-la-oficina-1234567890',
    'changeme-changeit-default-admin-9x8y7z',
    '20260101202602022026030320260404',
  ])('can be guessed where it is like %s', (secret) => {
    expect(canBeGuessed(secret)).toBe(true);
    const found = publicSecret(undefined, secret);
    expect(found).toMatchObject({ problem: expect.stringContaining('openssl rand -base64 32') });
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('cannot where it was drawn, in whichever form it is written', () => {
    for (let draw = 0; draw < 300; draw++) {
      const bytes = randomBytes(32);
      for (const form of ['base64', 'base64url', 'hex'] as const)
        expect([bytes.toString(form), canBeGuessed(bytes.toString(form))]).toEqual([bytes.toString(form), false]);
    }
  });
});
