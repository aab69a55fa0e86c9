import { describe, expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';

describe('cifra compare', () => {
  it('speaks English as other commands do, or the language that is asked for', async () => {
    const { code, out } = await cifra('compare', 'lacsi-2018-r1');
    expect(code).toBe(0);
    expect(out).toMatch(/^lacsi-2018-r1 1\.1\.1 beside lacsi-2018-r1 1\.1\.1/im);
    expect(out).toMatch(/^The same +\d+ +\d+$/im);
    expect((await cifra('compare', 'lacsi-2018-r1', '--language', 'es')).out).toMatch(/^Igual +\d+ +\d+$/im);
    expect((await cifra('compare', 'lacsi-2018-r1', '--language', 'qu')).code).toBe(2);
  });
});
