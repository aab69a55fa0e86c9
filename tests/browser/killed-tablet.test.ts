import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runKills } from '../support/field/killed-tablet.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-kills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two of them at a time, with different seeds. */
const SEEDS = [1, 2];

const LEAST = { kills: 6, shown: 21 };

describe('tablets whose browser is killed at any moment', () => {
  it('have everything that their screen had shown as saved, in the right case', { timeout: 480_000 }, async () => {
    const broken: string[] = [];
    const say = (line: string) => broken.push(line);
    const run = (seed: number) => runKills({ folder: mkdtempSync(join(folder, 'run-')), ...LEAST, seed, say });
    const results = await Promise.all(SEEDS.map(run));
    expect(broken).toEqual([]);
    for (const result of results) {
      expect(result).toMatchObject({ lost: 0, doubled: 0, unsent: 0, readable: 0 });
      // The scripts came along: screens were shown as saved, interviews finished, and the storage was full.
      expect(result.kills).toBeGreaterThanOrEqual(LEAST.kills);
      expect(result.shown).toBeGreaterThanOrEqual(LEAST.shown);
      expect(result.interviews).toBeGreaterThan(0);
      expect(result.full).toBeGreaterThan(0);
    }
    // A machine that was busy with both tablets is asked again with one alone.
    for (const [place, { typingMissing }] of results.entries()) {
      const missing = typingMissing <= 300 ? typingMissing : (await run(SEEDS[place]!)).typingMissing;
      expect(missing).toBeLessThanOrEqual(300);
    }
    expect(broken).toEqual([]);
  });
});
