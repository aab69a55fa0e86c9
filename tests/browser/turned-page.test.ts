import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn, startInterview, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { unlockTablet } from '../support/enrolled-tablet.ts';
import { answerScreen, askedOn, LIVES_ALONE } from '../support/interviewer.ts';

const running = demonstration();

const HOUSEHOLD = { ...LIVES_ALONE, n_residents: '2', shared_food_budget: 'yes' };

describe('a page that is turned', () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    ({ context, page } = await signedIn(running, 'interviewer', tablet));
    await page.locator('.case-label').first().waitFor();
    await startInterview(page);
    await page.locator('[data-name="visit_contact"]').waitFor();
  }, 120_000);

  afterAll(() => context?.close());

  const ready = () => page.locator('.screen-aside [data-name]').first().waitFor({ state: 'attached' });
  const shown = async () => (await askedOn(page)).map(({ name }) => name);

  /** Presses in one go, as quick hands on a slow tablet do: nothing is drawn in between. Tells what stood there. */
  const pressAtOnce = (presses: string[]) =>
    page.evaluate((selectors) => {
      const seen: string[] = [];
      for (const selector of selectors) {
        const target = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        );
        if (!target) throw new Error(`${selector} is not there to be pressed`);
        target.click();
        const first = [...document.querySelectorAll<HTMLElement>('.question-screen [data-name]')].find((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        );
        seen.push(first?.dataset.name ?? '');
      }
      return seen;
    }, presses);

  it('is there at once, and an answer that is pressed on it in the same moment is kept', async () => {
    await answerScreen(page, HOUSEHOLD);
    await ready();
    const seen = await pressAtOnce(['.move-next', '[data-name="consent_roster"] input[value="yes"]']);
    expect(seen[0]).not.toBe('dwelling_class');
    await expect.poll(() => page.locator('.saved').getAttribute('data-saved')).not.toBeNull();
    await page.reload();
    await unlockTablet(page);
    await page.locator('[data-name="consent_roster"] input[value="yes"]:checked').waitFor({ state: 'attached' });
    expect(await shown()).toContain('consent_roster');
  });

  it('goes on one screen for each press, and stays where something is missing', async () => {
    await ready();
    await pressAtOnce(['.move-next', '.move-next']);
    await page.locator('[data-name="n_residents"] .sd-error').waitFor();
    expect(await shown()).toContain('n_residents');
    expect(await page.locator('[data-turned]').count()).toBe(0);
  });

  it('is turned back by the way back, also in the same moment', async () => {
    await answerScreen(page, HOUSEHOLD);
    await ready();
    const before = await shown();
    await pressAtOnce(['.move-next', '.move-bar button:not(.move-next)']);
    await page.waitForTimeout(150);
    expect(await shown()).toEqual(before);
    expect(await page.locator('[data-turned]').count()).toBe(0);
  });

  it('comes of the next form too, and takes no answer of the one before', async () => {
    for (let screen = 0; !(await shown()).includes('m_sex'); screen += 1) {
      if (screen > 12) throw new Error('the first person is not asked about');
      await answerScreen(page, { ...HOUSEHOLD, m_name: 'R.' });
      await page.locator('.move-next').click();
      await page.waitForTimeout(150);
    }
    await answerScreen(page, { ...HOUSEHOLD, m_name: 'R.', m_sex: 'woman' });
    await ready();
    // The second person is asked the same things: while both stand there each keeps what was answered.
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);
    expect(await page.locator('input[value="woman"]:checked').count()).toBe(1);
    const seen = await pressAtOnce(['.move-next', '[data-name="m_sex"] input[value="man"]']);
    expect(seen).toEqual(['m_relation', 'm_relation']);
    await page.locator('.interview-module', { hasText: '2 de 2' }).waitFor();
    await page.locator('input[value="man"]:checked').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Atrás' }).click();
    await page.locator('.interview-module', { hasText: '1 de 2' }).waitFor();
    const sex = page.locator('[data-name="m_sex"]').filter({ visible: true }).locator('input:checked');
    expect(await sex.inputValue()).toBe('woman');
  });
});
