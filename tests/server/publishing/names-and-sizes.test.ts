import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAbout } from '../../../server/commands/figures/publish/publish-request.ts';

describe('What an office writes of a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-about-'));
  const title = { es: 'Robo', en: 'Robbery', pt: 'Roubo', fr: 'Vol' };
  const read = (about: object) => {
    writeFileSync(join(folder, 'about.json'), JSON.stringify(about));
    return readAbout(join(folder, 'about.json'));
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['con', 'aux', 'nul', 'prn', 'com1', 'com9', 'lpt1', 'lpt9'])(
    'names no release %s, which Windows keeps',
    (key) => {
      expect(() => read({ release: key, title })).toThrow(/release: .*Windows keeps for itself/);
    },
  );

  it.each(['con-2026', 'com10', 'console', 'nulo'])('may name one %s', (key) => {
    expect(read({ release: key, title }).release).toBe(key);
  });

  it.each([
    [160_000, '160 kB'],
    [100_001, '101 kB'],
    [2_400_000, '3 MB'],
  ])('is told its size and the largest where it has %i bytes', (bytes, size) => {
    writeFileSync(join(folder, 'about.json'), ' '.repeat(bytes));
    expect(() => readAbout(join(folder, 'about.json'))).toThrow(
      `it has ${size}, and what is said of a release at most 100 kB`,
    );
  });
});
