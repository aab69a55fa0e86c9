import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BAD } from '../support/bad-network.ts';
import { type CampaignPlan, runCampaign } from '../support/field/campaign.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-network-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLAN: CampaignPlan = { folder, tablets: 10, interviews: 500, faults: BAD, seed: 1, patience: 100_000 };
const EACH_ONCE = { lost: 0, doubled: 0, unsent: 0 };

describe('ten tablets on a network that loses, doubles, reorders and cuts what they send', () => {
  it('bring five hundred interviews, each exactly once, with less than three times their bytes', async () => {
    const result = await runCampaign(PLAN);
    expect(result).toMatchObject({ interviews: 500, ...EACH_ONCE });
    expect(result.timesIdeal).toBeLessThan(3);
    // Every kind of fault has happened.
    expect(Object.keys(result.faults)).toHaveLength(8);
  });

  // On a machine with other work the server needs longer to come back than it lives: that is no loss.
  it('bring them also to a server that loses its power again and again', { timeout: 260_000 }, async () => {
    const result = await runCampaign({ ...PLAN, interviews: 200, seed: 2, killAfter: 150, patience: 240_000 });
    expect(result).toMatchObject({ interviews: 200, ...EACH_ONCE });
    expect(result.kills).toBeGreaterThan(1);
    expect(result.timesIdeal).toBeLessThan(3);
  });

  it('bring them again to a server that went back to an older backup', async () => {
    const result = await runCampaign({ ...PLAN, seed: 3, interviews: 100, restores: true });
    expect(result).toMatchObject({ interviews: 100, ...EACH_ONCE });
  });
});
