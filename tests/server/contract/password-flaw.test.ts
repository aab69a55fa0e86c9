import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LONGEST_PASSWORD, newPassword, SHORTEST_PASSWORD } from '#contract';
import { knownPasswords } from '../../../server/contract/passwords/known-passwords.ts';
import { passwordFlaw } from '../../../server/contract/passwords/password-flaw.ts';

const ELENA = { user: 'elena.ruiz', name: 'Elena Ruiz Peña' };

describe('the length of a new password', () => {
  const accepts = (password: string) => newPassword.safeParse(password).success;

  it('is twelve characters at least and goes far beyond sixty-four', () => {
    expect([SHORTEST_PASSWORD, LONGEST_PASSWORD]).toEqual([12, 200]);
    expect(['x'.repeat(11), 'x'.repeat(12), 'x'.repeat(64), 'x'.repeat(200), 'x'.repeat(201)].map(accepts)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('counts characters, not the units that a computer writes them with', () => {
    expect(accepts('😀'.repeat(11))).toBe(false);
    expect(accepts('😀'.repeat(200))).toBe(true);
    // Composed and decomposed, the same word has the same length.
    expect([...'contrasen\u0303as'.normalize('NFC')]).toHaveLength(11);
    expect(accepts('contrasen\u0303as')).toBe(false);
  });

  it('asks for no capital, digit or sign, and takes spaces', () => {
    expect(accepts('tres lunas verdes')).toBe(true);
  });
});

describe('a password that is easy to guess', () => {
  const flawOf = (password: string) => passwordFlaw(password, ELENA);

  it.each([
    ['stands in the list of breaches', 'motherfucker'],
    ['is one of the list, whatever its capitals', 'LeaveMeAlone'],
    ['is one of the list with a year and a sign', 'sunshine2024!'],
    ['is one of the list with signs for letters', 'P@ssw0rd2024'],
    ['is the word for a password, with its accent', 'Contraseña2024'],
    ['is the word for a password in Portuguese', 'minhasenha99'],
    ['is the word for a password in French, written apart', 'mot de passe 7'],
    ['is a common name and a birthday', 'maria19840512'],
    ['is one of the list and all the digits in order', 'password123456789'],
    ['is a word of our pages and all the digits in order', 'Administrador1234567890'],
  ])('%s: %s', async (_, password) => {
    expect(await flawOf(password)).toBe('known');
  });

  it.each([
    'zzzzzzzzzzzz',
    'abc1abc1abc1',
    'aaaabbbbcccc',
    'mlkjhgfdsq123',
    '9876543210987',
    'efghijklmnop',
    'xk7ñxk7ñxk7ñxk7',
    'letmein-letmein',
    'asdfasdfasdf1',
    '2024abcabcabc!',
  ])('walks along the keyboard or repeats itself: %s', async (password) => {
    expect(await flawOf(password)).toMatch(/^(pattern|known)$/);
  });

  it.each([
    'elena.ruiz.2026',
    'RuizElena!!!!',
    'ElenaPeña2026',
    'cifra-cifra-cifra-9',
    'Cifra-Elena-7',
    'elenaruiz1234567890',
  ])('is little more than the name of the account or of the product: %s', async (password) => {
    expect(await flawOf(password)).toMatch(/^(about-account|pattern)$/);
  });

  it.each([
    'correct horse battery staple',
    'tres lunas verdes',
    'a long password',
    'la tía Elena canta de noche',
    '729104618235',
    'kq7-zr2-mw9-xp4',
    'elena 481516 x 2342',
    'водопад у дома',
    '雨の日の図書館で本を読む',
    'ana481516234299',
  ])('is not: %s', async (password) => {
    expect(await flawOf(password)).toBeUndefined();
  });

  it('is found whatever composes its letters, wide letters too', async () => {
    expect(await flawOf('contrasen\u0303a2024')).toBe('known');
    expect(await flawOf('ｓｕｎｓｈｉｎｅ２０２４')).toBe('known');
  });

  it('lets through what a password manager makes', async () => {
    const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
    const random = Array.from({ length: 2000 }, (_, n) =>
      [...createHash('sha256').update(`password ${n}`).digest().subarray(0, 12)]
        .map((byte) => alphabet[byte % alphabet.length])
        .join(''),
    );
    const flawed = (await Promise.all(random.map(flawOf))).filter(Boolean);
    expect(flawed).toEqual([]);
  });

  it('knows tens of thousands of them', async () => {
    expect((await knownPasswords()).size).toBeGreaterThan(40_000);
  });
});
