import { describe, expect, it } from 'vitest';
import { sitOut } from '../../../../client/field/vault/sit-out.ts';

/** A disk with a wait on it, and pages that see time pass by their own clock. */
function device(waitMs: number) {
  const disk = { waitMs };
  const pass = async (ms: number) => {
    disk.waitMs = Math.max(0, disk.waitMs - ms);
    return disk.waitMs;
  };
  /** Opens a page that lives for so long, or until the wait is over; gives what it showed. */
  async function page(livesMs: number): Promise<number[]> {
    const closed = new AbortController();
    const left: number[] = [];
    let clock = Math.floor(1_000_000 * Math.random());
    const ends = clock + livesMs;
    await sitOut(
      { name: 'vault', pass },
      {
        locks: navigator.locks,
        monotonic: () => clock,
        pause: async (ms) => {
          if (clock + ms > ends) closed.abort();
          else clock += ms;
        },
        onLeft: (ms) => left.push(ms),
        signal: closed.signal,
      },
    );
    return left;
  }
  return { disk, page };
}

describe('a wait after wrong secrets', () => {
  it('is over when the page has seen it pass, and counts down before the eyes', async () => {
    const { disk, page } = device(3_500);
    expect(await page(60_000)).toEqual([3_500, 2_500, 1_500, 500, 0]);
    expect(disk.waitMs).toBe(0);
  });

  it('is shortened neither by reloading again and again nor by a kill', async () => {
    const { disk, page } = device(30_000);
    for (let times = 0; times < 20; times += 1) await page(900);
    expect(disk.waitMs).toBe(30_000);
    await page(10_000);
    expect(disk.waitMs).toBe(20_000);
  });

  it('is counted by one of several tabs', async () => {
    const { disk, page } = device(30_000);
    const shown = await Promise.all([page(10_000), page(10_000)]);
    expect(disk.waitMs).toBeGreaterThanOrEqual(10_000);
    expect(shown.flat().length).toBeGreaterThan(10);
    // The other one says so as well: it would refuse the right secret without a word.
    expect(shown.map(([first]) => first)).toEqual([30_000, 30_000]);
  });
});
