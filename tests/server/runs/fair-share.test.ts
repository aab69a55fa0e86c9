import { describe, expect, it } from 'vitest';
import { FairShare } from '../../../server/runs/fair-share.ts';

const MB = 1024 * 1024;

describe('what one account may hold', () => {
  it('is two of the largest bodies; a third is refused until one is let go', () => {
    const share = new FairShare();
    const one = share.hold('ana', 25 * MB);
    share.hold('ana', 25 * MB);
    expect(() => share.hold('ana', 1)).toThrow(expect.objectContaining({ code: 'too-much-under-way', retryAfter: 5 }));
    share.hold('luis', 25 * MB);
    one.release();
    one.release();
    expect(share.held('ana')).toBe(25 * MB);
    share.hold('ana', 25 * MB);
  });

  it('is counted as what came, once that is known', () => {
    const share = new FairShare();
    const held = share.hold('ana', 25 * MB);
    held.settle(3);
    expect([share.held('ana'), share.held()]).toEqual([3, 3]);
    held.release();
    held.settle(7);
    expect([share.held('ana'), share.held()]).toEqual([0, 0]);
  });

  it('ends for everybody where the memory of the server does', () => {
    const share = new FairShare();
    for (const account of ['a', 'b', 'c', 'd']) share.hold(account, 50 * MB);
    expect(() => share.hold('e', 1)).toThrow(expect.objectContaining({ code: 'busy', retryAfter: 5 }));
  });
});

describe('the turns on the thread of the requests', () => {
  it('go from account to account, however much one of them has waiting', async () => {
    const share = new FairShare();
    const done: string[] = [];
    const all = Array.from({ length: 50 }, (_, place) => share.turn('flood', () => done.push(`flood ${place}`)));
    all.push(
      share.turn('ana', () => done.push('ana')),
      share.turn('luis', () => done.push('luis')),
    );
    await Promise.all(all);
    expect(done.slice(0, 5)).toEqual(['flood 0', 'flood 1', 'ana', 'luis', 'flood 2']);
    expect(done).toHaveLength(52);
  });

  it('leave the thread between two pieces', async () => {
    const share = new FairShare();
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 20 }, () => share.turn('flood', () => {})));
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(18);
  });

  it('go on after a piece that fails', async () => {
    const share = new FairShare();
    const failing = share.turn('ana', () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await share.turn('ana', () => 7)).toBe(7);
  });
});
