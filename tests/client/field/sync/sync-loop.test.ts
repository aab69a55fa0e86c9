import { afterEach, describe, expect, it } from 'vitest';
import { backoffAfter } from '../../../../client/field/sync/backoff.ts';
import { type LoopClock, type RoundOutcome, SyncLoop } from '../../../../client/field/sync/sync-loop.ts';

/** A clock that goes on when the test says so. */
function handClock() {
  let elapsed = 0;
  let waiting: { at: number; call: () => void }[] = [];
  const clock: LoopClock = {
    elapsed: () => elapsed,
    after(milliseconds, call) {
      const entry = { at: elapsed + milliseconds, call };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    draw: () => 0.5,
  };
  const pass = async (milliseconds: number) => {
    elapsed += milliseconds;
    const due = waiting.filter(({ at }) => at <= elapsed);
    waiting = waiting.filter(({ at }) => at > elapsed);
    for (const { call } of due) call();
    await settle();
  };
  return { clock, pass, timers: () => waiting.length };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

const open: SyncLoop[] = [];
afterEach(() => {
  for (const loop of open.splice(0)) loop.close();
});

function loopOf(outcomes: RoundOutcome[] | (() => Promise<RoundOutcome>)) {
  const hand = handClock();
  let rounds = 0;
  const round = async (): Promise<RoundOutcome> => {
    rounds += 1;
    if (typeof outcomes === 'function') return outcomes();
    return outcomes.shift() ?? { kind: 'done' };
  };
  const loop = new SyncLoop({ round, locks: navigator.locks, clock: hand.clock });
  open.push(loop);
  return { ...hand, loop, rounds: () => rounds };
}

describe('the one sender of a device', () => {
  it('rests a minute when all is sent, and then looks again', async () => {
    const { loop, pass, rounds } = loopOf([]);
    loop.start();
    await settle();
    expect(loop.view).toEqual({ state: 'resting' });
    await pass(59_000);
    expect(rounds()).toBe(1);
    await pass(1_000);
    expect(rounds()).toBe(2);
  });

  it('waits longer after every failure, says when the next attempt comes, and never gives up', async () => {
    const { loop, pass, rounds, clock } = loopOf(async () => ({ kind: 'later', reached: true }));
    loop.start();
    await settle();
    for (let failures = 1; failures <= 200; failures += 1) {
      const { view } = loop;
      expect(view).toMatchObject({ state: 'waiting', failures });
      if (view.state !== 'waiting') throw new Error('it does not wait');
      const wait = view.nextAt - clock.elapsed();
      expect(wait).toBeLessThanOrEqual(600_000);
      expect(wait).toBeGreaterThan(0);
      await pass(wait);
    }
    expect(rounds()).toBe(201);
  });

  it('does not wait longer and longer where something gets through between the failures', async () => {
    const { loop, pass, clock } = loopOf(async () => ({ kind: 'later', reached: false, moved: true }));
    loop.start();
    await settle();
    for (let round = 1; round <= 30; round += 1) {
      expect(loop.view).toEqual({ state: 'waiting', reached: false, failures: 1, nextAt: clock.elapsed() + 1500 });
      await pass(1500);
    }
  });

  it('waits as long as the server asks', async () => {
    const { loop, clock } = loopOf([{ kind: 'later', reached: true, retryAfter: 1800 }]);
    loop.start();
    await settle();
    expect(loop.view).toMatchObject({ state: 'waiting', nextAt: clock.elapsed() + 1_800_000 });
  });

  it('tries at once when it is woken, and leaves no timer behind', async () => {
    const { loop, rounds, timers } = loopOf([{ kind: 'later', reached: true }]);
    loop.start();
    await settle();
    loop.wake();
    await settle();
    expect(rounds()).toBe(2);
    expect(loop.view).toEqual({ state: 'resting' });
    expect(timers()).toBe(1);
  });

  it('does not miss being woken during a round', async () => {
    let end: () => void = () => {};
    const { loop, rounds } = loopOf(
      () =>
        new Promise((resolve) => {
          end = () => resolve({ kind: 'done' });
        }),
    );
    loop.start();
    await settle();
    loop.wake();
    end();
    await settle();
    expect(rounds()).toBe(2);
    end();
  });

  it('says when the round that somebody asked for is over', async () => {
    const { loop, rounds } = loopOf([]);
    loop.start();
    await settle();
    await loop.wake();
    expect(rounds()).toBe(2);
    loop.close();
    await loop.wake();
    expect(rounds()).toBe(2);
  });

  it('goes on after a round that failed by a fault of its own', async () => {
    const { loop, rounds } = loopOf(async () => {
      throw new Error('disk');
    });
    loop.start();
    await settle();
    expect(loop.view).toMatchObject({ state: 'waiting', failures: 1 });
    loop.wake();
    await settle();
    expect(rounds()).toBe(2);
  });

  it('is one, however many tabs are open, and another tab takes over', async () => {
    const first = loopOf([]);
    const second = loopOf([]);
    first.loop.start();
    second.loop.start();
    await settle();
    expect([first.rounds(), second.rounds()]).toEqual([1, 0]);
    expect(second.loop.view).toEqual({ state: 'elsewhere' });
    first.loop.close();
    await settle();
    expect(second.rounds()).toBe(1);
  });

  it('ends when it is closed while another tab sends', async () => {
    const first = loopOf([]);
    const second = loopOf([]);
    first.loop.start();
    const ended = second.loop.start();
    await settle();
    second.loop.close();
    await ended;
    expect(second.rounds()).toBe(0);
  });
});

describe('the wait after failures', () => {
  it('lies between half of its length and all of it', () => {
    expect(backoffAfter(1, 0)).toBe(1_000);
    expect(backoffAfter(1, 1)).toBe(2_000);
    expect(backoffAfter(4, 0)).toBe(8_000);
    expect(backoffAfter(5_000, 1)).toBe(600_000);
  });

  it('is as long as the server asks, up to an hour: nobody who answers in its place ends the sending', () => {
    expect(backoffAfter(1, 0, 40_000)).toBe(40_000);
    expect(backoffAfter(1, 0, 3e12)).toBe(3_600_000);
  });
});
