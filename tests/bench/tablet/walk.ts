import type { Page } from 'playwright-core';
import { takeTabletBack } from '../../support/browser.ts';
import { askedOn, type Script, screenFollows } from '../../support/interviewer.ts';

/** How an answer and the way on are pressed. */
export interface Hand {
  /** Presses an option of a question of the screen. */
  choose(selector: string): Promise<void>;
  /** Presses what leads on, and waits for the next screen. */
  goOn(selector: string): Promise<void>;
  /** Whether the screen went on by itself after the last answer. */
  hasGoneOn?(): Promise<boolean>;
}

const NEXT = '.move-next';
const CONFIRM = '.soft-edits .button';
const READ = 'Prefiero que me lean las preguntas';
const MOST_SCREENS = 600;

/** Names of the three people: no two may be the same. */
const NAMES = ['R.', 'S.', 'T.'];

/**
 * Walks an interview screen by screen.
 *
 * @param until stops before a screen with these questions is answered; they are counted from 1
 * @returns whether it came to the review
 */
export async function walk(
  page: Page,
  {
    script,
    hand,
    until = () => false,
  }: { script: Script; hand: Hand; until?: (names: string[], screens: number) => boolean },
): Promise<boolean> {
  for (let screens = 1; screens <= MOST_SCREENS; screens += 1) {
    await page.locator('.interview-main').waitFor();
    if (await page.getByRole('button', { name: 'Terminar y enviar' }).isVisible()) return true;
    const read = page.getByRole('button', { name: READ });
    if (await read.isVisible()) {
      await read.click();
      await takeTabletBack(page);
      continue;
    }
    if (
      until(
        (await askedOn(page)).map(({ name }) => name),
        screens,
      )
    )
      return false;
    await answerScreen(page, script, hand);
    await hand.goOn(NEXT);
    if (await page.locator(CONFIRM).first().isVisible()) await hand.goOn(CONFIRM);
  }
  throw new Error('the interview does not end');
}

async function answerScreen(page: Page, script: Script, hand: Hand): Promise<void> {
  for (let answers = 0; answers < 40; answers += 1) {
    const next = (await askedOn(page)).find(({ answered }) => !answered);
    if (!next) return;
    const question = `[data-name="${next.name}"]`;
    if (next.kind === 'choice') {
      const code = script[next.name] ?? (next.codes.includes('no') ? 'no' : next.codes[0]!);
      await hand.choose(`${question} label:has(input[value="${code}"])`);
    } else {
      const input = page.locator(`${question} :is(input, textarea)`).first();
      const text = next.name === 'm_name' ? await freeName(page) : (script[next.name] ?? '1');
      await input.fill(text);
      await input.blur();
      await screenFollows(page);
    }
  }
  throw new Error('the screen is never complete');
}

async function freeName(page: Page): Promise<string> {
  const title = (await page.locator('.interview-module').textContent()) ?? '';
  return NAMES[Number(/\d/.exec(title)?.[0] ?? '1') - 1]!;
}

/** As fast as the page lets it, unmeasured. */
export function quickHand(page: Page): Hand {
  return {
    choose: async (selector) => {
      await page.locator(selector).first().dispatchEvent('click');
      await screenFollows(page);
    },
    goOn: async (selector) => {
      const before = await screenText(page);
      await page.locator(selector).first().dispatchEvent('click');
      await page.waitForFunction(
        (text) =>
          document.querySelector('.interview-main')?.textContent !== text || document.querySelector('.soft-edits'),
        before,
      );
    },
  };
}

function screenText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.interview-main')?.textContent ?? '');
}
