import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runMonth } from '../support/field/month.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-month-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('thirty days in the field without a network', () => {
  it('bring every interview once, through restarts, updates, wrong clocks and a theft', async () => {
    const result = await runMonth({ folder, days: 30, restarts: 40, interviews: 200, seed: 1 });
    expect(result).toMatchObject({ lost: 0, doubled: 0, unsent: 0, readable: 0 });
    // One was finished on the stolen tablet and again on the one in its place.
    expect(result.interviews).toBe(201);
    expect(result.restarts).toBe(40 + 1);
    expect(result.takenOver).toBe(3);
    expect(result.openedWith).toEqual(['1.0.0', '1.0.0', '1.1.0']);
    // What the stolen tablet had finished, and the days on which its clock was two years back.
    expect(result.quarantined).toEqual({ 'revoked-device': 13, 'clock-off': 16 });
  });
});
