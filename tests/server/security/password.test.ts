import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../../server/security/password.ts';
import { turns } from '../../../server/security/turns.ts';

describe('passwords', () => {
  it('are kept as argon2id with a salt of their own', async () => {
    const [first, second] = await Promise.all([hashPassword('same password'), hashPassword('same password')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await verifyPassword('same password', first)).toBe(true);
    expect(await verifyPassword('other password', first)).toBe(false);
  });

  it('are the same however the keyboard composes an accent', async () => {
    expect(await verifyPassword('contrasen\u0303a', await hashPassword('contrase\u00f1a'))).toBe(true);
  });

  it('match no hash that cannot be read', async () => {
    for (const hash of ['', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$', '$argon2id$$$$'])
      expect(await verifyPassword('', hash)).toBe(false);
  });
});

describe('taking turns', () => {
  it('runs so many at once, lets so many wait, and refuses the rest', async () => {
    const inTurn = turns({ atOnce: 2, waiting: 1, refuse: () => new Error('full') });
    let running = 0;
    let most = 0;
    const job = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return 'done';
    };
    const outcomes = await Promise.allSettled([inTurn(job), inTurn(job), inTurn(job), inTurn(job)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(most).toBe(2);
    expect(await inTurn(job)).toBe('done');
  });
});
