import { setTimeout as wait } from 'node:timers/promises';
import { takeTabletBack } from '../../support/browser.ts';
import { TWO_EVENTS } from './scripts.ts';
import { SLOWDOWN, type SlowPage } from './slow-page.ts';
import { quickHand, walk } from './walk.ts';

/** Presses, so that one in twenty can be told from the rest. */
const PRESSES = 20;

/** The person reads before somebody comes in. */
const READING_MS = 300;

const DELICATE = 'sexual_offence_5y';

/** Ms from the press that puts a delicate screen away to the frame in which other questions stand there. */
export async function quickExits({ page, slow }: SlowPage): Promise<number[]> {
  await walk(page, { script: TWO_EVENTS, hand: quickHand(page), until: (names) => names.includes(DELICATE) });
  const times: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    await slow(SLOWDOWN);
    await wait(READING_MS);
    await page.evaluate(() => window.tabletProbe.expectTap());
    await page.locator('.quick-exit').click();
    times.push(await page.evaluate(() => window.tabletProbe.tapped()));
    await slow(1);
    await page.locator('.neutral-tools button').last().click();
    await takeTabletBack(page);
    await page.locator(`[data-name="${DELICATE}"]`).waitFor();
  }
  return times;
}
