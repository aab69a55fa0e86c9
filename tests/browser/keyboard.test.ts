import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

describe('somebody without a mouse', () => {
  it('signs in, opens a case, answers the first screens and reaches the consent', async () => {
    const context = await running.browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(running.address);
    await page.getByLabel('Usuario').waitFor();
    await tabTo(page, (element) => element.matches('input[name="user"]'));
    await page.keyboard.type('interviewer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('interviewer-demo');
    await page.keyboard.press('Enter');

    await page
      .getByRole('button', { name: /^Empezar/ })
      .first()
      .waitFor();
    await tabTo(page, (element) => element.textContent?.startsWith('Empezar') === true);
    await page.keyboard.press('Enter');
    await page.locator('[data-name="access_barrier"]').waitFor();

    await tabTo(
      page,
      (element) => element.closest('[data-name="dwelling_class"]') !== null && element.matches('input'),
    );
    await page.keyboard.press('Space');
    await tabTo(
      page,
      (element) => element.closest('[data-name="access_barrier"]') !== null && element.matches('input'),
    );
    await page.keyboard.press('Space');
    await tabTo(page, (element) => element.closest('[data-name="visit_contact"]') !== null && element.matches('input'));
    await page.keyboard.press('Space');
    await tabTo(page, (element) => element.matches('.move-next'));
    await page.keyboard.press('Enter');
    await page.locator('[data-name="consent_roster"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await context.close();
  });
});

/** Presses Tab until the element with the focus is the one wanted. */
async function tabTo(page: Page, wanted: (element: Element) => boolean): Promise<void> {
  const isThere = `(${wanted.toString()})(document.activeElement ?? document.body)`;
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}
