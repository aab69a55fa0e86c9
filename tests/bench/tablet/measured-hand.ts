import { setTimeout as wait } from 'node:timers/promises';
import type { SlowPage, ThreadTimes } from './slow-page.ts';
import type { Hand } from './walk.ts';

/** Presses that were measured: ms from the finger to the painted frame, and what the main thread did for each. */
export interface Presses {
  readonly ms: number[];
  readonly thread: ThreadTimes[];
}

export interface MeasuredHand extends Hand {
  readonly taps: Presses;
  readonly moves: Presses;
}

/** The person reads: what a tap leaves to be done later is done by then. */
const READING_MS = 300;

/** A screen that has not come by then does not come. */
const PATIENCE_MS = 20_000;

/**
 * A hand whose presses are measured. It holds a mouse: after a finger Cifra would go on by itself, and its peers
 * would not.
 */
export function measuredHand(slow: SlowPage): MeasuredHand {
  const { page } = slow;
  const taps: Presses = { ms: [], thread: [] };
  const moves: Presses = { ms: [], thread: [] };

  /** Taps, and notes what the thread did until the person has read. */
  async function press(selector: string, into: Presses, measured: () => Promise<number>): Promise<void> {
    const target = page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    await wait(READING_MS);
    const box = await target.boundingBox();
    if (!box) throw new Error(`${selector} is not there to be pressed`);
    const before = await slow.times();
    await page.mouse.click(box.x + Math.min(box.width / 2, 60), box.y + box.height / 2);
    const ms = await Promise.race([measured(), wait(PATIENCE_MS, Number.NaN)]);
    if (Number.isNaN(ms)) throw new Error(`nothing came of pressing ${selector}`);
    await wait(READING_MS);
    into.ms.push(ms);
    into.thread.push(between(before, await slow.times()));
  }

  return {
    taps,
    moves,
    async choose(selector) {
      await page.evaluate(() => window.tabletProbe.expectTap());
      await press(selector, taps, () => page.evaluate(() => window.tabletProbe.tapped()));
    },
    async goOn(selector) {
      await page.evaluate(() => {
        window.tabletProbe.expectTap();
        window.tabletProbe.expectScreen();
      });
      await press(selector, moves, () => page.evaluate(() => window.tabletProbe.screenCame(0)));
    },
  };
}

function between(before: ThreadTimes, after: ThreadTimes): ThreadTimes {
  return {
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
    all: after.all - before.all,
  };
}
