import { describe, expect, it } from 'vitest';
import { IDLE_MS, IdleWatch, OUT_OF_SIGHT_MS } from '../../../../client/field/start/idle-lock.ts';

const at = (monotonic: number, wall = monotonic) => ({ monotonic, wall });

describe('a tablet that nobody touches', () => {
  it('is locked after ten minutes, counted from the last touch', () => {
    const watch = new IdleWatch(at(0));
    expect(watch.isOver(at(IDLE_MS - 1))).toBe(false);
    watch.touch(at(IDLE_MS - 1));
    expect(watch.isOver(at(IDLE_MS))).toBe(false);
    expect(watch.isOver(at(2 * IDLE_MS))).toBe(true);
  });

  it('is locked after five minutes out of sight, and not when it comes back before', () => {
    const watch = new IdleWatch(at(0));
    watch.see(false, at(10));
    watch.see(false, at(1000));
    expect(watch.isOver(at(OUT_OF_SIGHT_MS + 9))).toBe(false);
    expect(watch.isOver(at(OUT_OF_SIGHT_MS + 10))).toBe(true);
    watch.see(true, at(OUT_OF_SIGHT_MS));
    expect(watch.isOver(at(OUT_OF_SIGHT_MS + 10))).toBe(false);
  });

  it('is kept open neither by a clock that is set back nor by a device that slept', () => {
    const setBack = new IdleWatch(at(0, 1_000_000_000));
    expect(setBack.isOver(at(IDLE_MS, 0))).toBe(true);
    const slept = new IdleWatch(at(0, 0));
    expect(slept.isOver(at(5, IDLE_MS))).toBe(true);
  });
});
