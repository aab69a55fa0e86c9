import { describe, expect, it } from 'vitest';
import { asSecret } from '../../../../client/field/vault/as-secret.ts';
import { phraseWords, proposeSecret } from '../../../../client/field/vault/propose-secret.ts';
import { isWeakPin, secretFlaw } from '../../../../client/field/vault/secret-flaw.ts';
import { LANGUAGES } from '../../../../client/text/language.ts';

const me = { user: 'rosa.pena', name: 'Rosa Peña' };

describe('the secret of a tablet', () => {
  it.each(['mesa luna rio sol', 'tres tristes tigres comen', 'k3-vaso!9q', 'murcielago 7 azul'])(
    'may be %j',
    async (secret) => {
      expect(await secretFlaw(secret, me)).toBeUndefined();
    },
  );

  it.each([
    ['', 'short'],
    ['mesa luna', 'short'],
    ['a b c d', 'short'],
    ['sol sol sol', 'short'],
    ['murcielagos', 'one-word'],
    ['password 2024', 'known'],
    ['contraseña1234', 'known'],
    ['abcabcabcabc1', 'pattern'],
    ['rosa peña 2026', 'about-account'],
  ])('may not be %j: %s', async (secret, flaw) => {
    expect(await secretFlaw(secret, me)).toBe(flaw);
  });

  it('is the same whatever the keyboard makes of accents, capitals and spaces', () => {
    expect(asSecret(' Ratón  AZUL n\u0303andu ')).toBe('raton azul nandu');
  });

  it.each(['12345', '000000', '121212', '123123', '123456', '987654', '12a456'])('is no PIN such as %s', (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  it('may be a PIN of six digits without an order', () => {
    expect(isWeakPin('271828')).toBe(false);
  });
});

describe.each(LANGUAGES)('a proposed phrase in %s', (language) => {
  it('has five words out of 512 different ones: 45 bits', async () => {
    const words = await phraseWords(language);
    expect([words.length, new Set(words).size]).toEqual([512, 512]);
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
    const phrase = (await proposeSecret(language)).split(' ');
    expect(phrase).toHaveLength(5);
    expect(phrase.filter((word) => !words.includes(word))).toEqual([]);
  });

  it('is another one each time, and every word may come', async () => {
    const drawn = await Promise.all(Array.from({ length: 3000 }, () => proposeSecret(language)));
    expect(new Set(drawn).size).toBe(3000);
    // 15,000 draws leave one of 512 words out with a chance of 10 to the minus 10.
    expect(new Set(drawn.flatMap((phrase) => phrase.split(' '))).size).toBe(512);
  });

  it('passes the rules itself', async () => {
    for (let times = 0; times < 20; times += 1)
      expect(await secretFlaw(await proposeSecret(language), me)).toBeUndefined();
  });
});
