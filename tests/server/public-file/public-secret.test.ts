import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import { canBeGuessed } from '../../../server/public-file/can-be-guessed.ts';
import { publicSecret } from '../../../server/public-file/public-secret.ts';
import { type SeededRandom, seededRandom } from '../../../server/simulation/random.ts';

const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const inHex = (text: string) => Buffer.from(text).toString('hex');

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
    'qwertyuiopasdfghjklzxcvbnmqwertyuiop',
    'poiuytrewqlkjhgfdsamnbvcxzpoiuytrewq',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.',
    '!QAZ@WSX#EDC$RFV%TGB^YHN&UJM*IK<(OL>',
    '1q2w3e4r5t6y7u8i9o0pqawsedrftgyhujikolp',
    'azertyuiopqsdfghjklmwxcvbn1234567890',
    '1234567890qwertyuiop0987654321poiuytrewq',
    '01234567899876543210012345678998765432100',
    inBase64('password password password password'),
    inBase64('password password password password').replace(/=+$/, ''),
    inHex('password password'),
    inHex('password password password password').toUpperCase(),
    inHex('password password password').replace(/..(?=.)/g, '$&:'),
    inBase64('qwertyuiopasdfghjklzxcvbnm1234567890'),
    inBase64('MySecretPasswordForCifraOffice-2026!'),
    inHex('contraseña-secreta-de-la-oficina-1234567890'),
    inHex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
    '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
    Buffer.from(Array.from({ length: 32 }, (_, place) => place)).toString('base64'),
  ])('can be guessed where it is like %s', (secret) => {
    expect(canBeGuessed(secret)).toBe(true);
    const found = publicSecret(undefined, secret);
    expect(found).toMatchObject({ problem: expect.stringContaining('openssl rand -base64 32') });
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  const WORDS = dictionary['diceware-common'];
  const DRAWN: Readonly<Record<string, (random: SeededRandom) => string>> = {
    'hexadecimal, 128 bits': (random) => bytesOf(random, 16).toString('hex'),
    'hexadecimal, 256 bits': (random) => bytesOf(random, 32).toString('hex'),
    'base64, 192 bits': (random) => bytesOf(random, 24).toString('base64'),
    'base64, 256 bits': (random) => bytesOf(random, 32).toString('base64'),
    'base64 for addresses': (random) => bytesOf(random, 32).toString('base64url'),
    'decimals, 106 bits': (random) => digitsOf(random, 32),
    'decimals, 128 bits': (random) => digitsOf(random, 39),
    'decimals, 256 bits': (random) => BigInt(`0x${bytesOf(random, 32).toString('hex')}`).toString(),
    'ten words of a diceware list': (random) => wordsOf(random, 10).join(' '),
    'eight words of it without spaces': (random) => wordsOf(random, 8).join(''),
    'base64 in hexadecimal': (random) => inHex(bytesOf(random, 32).toString('base64')),
  };
  const bytesOf = (random: SeededRandom, count: number) =>
    Buffer.from(Array.from({ length: count }, () => random.integer(0, 255)));
  const digitsOf = (random: SeededRandom, count: number) =>
    Array.from({ length: count }, () => random.integer(0, 9)).join('');
  const wordsOf = (random: SeededRandom, count: number) => Array.from({ length: count }, () => random.pick(WORDS));

  it.each(Object.keys(DRAWN))('is refused in fewer than 1 of 1,000 draws: %s', (form) => {
    const random = seededRandom('drawn secrets');
    const refused = Array.from({ length: 10_000 }, () => DRAWN[form]!(random)).filter(canBeGuessed);
    expect(refused.length).toBeLessThan(10);
  });
});
