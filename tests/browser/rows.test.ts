import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarrier, LOOKS, signedIn, startInterview, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { askedOn, interview, LIVES_ALONE } from '../support/interviewer.ts';

const phone = { ...tablet, viewport: { width: 390, height: 844 } };

/** A woman who lives alone, to whom nothing happened. */
const script = {
  ...LIVES_ALONE,
  tenure_here: 'over_12m',
};

/** What a finger needs, in pixels. */
const TOUCH = 44;

const running = demonstration();

/** One interview, of which the tests see two screens one after the other. */
describe('a screen of rows', () => {
  let page: Page;
  beforeAll(async () => {
    page = (await signedIn(running, 'interviewer', phone)).page;
    await startInterview(page);
    await to('action_known_parks');
  });
  const to = (name: string) => interview(page, script, (names) => names.includes(name));

  it('is, for a screen reader, one group of answers a row, each called by its words', async () => {
    const above = page.getByRole('group', { name: '¿Sabe si', exact: false });
    const rows = above.getByRole('radiogroup');
    expect(await rows.count()).toBe(13);
    await above.getByRole('radiogroup', { name: 'Más patrullas' }).getByRole('radio', { name: 'No sabe' }).waitFor();
  });

  it('has answers that a finger meets, on a phone too, and no barrier in any look', async () => {
    for (const { width, height, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expectNoBarrier(page);
      const small = await page.locator('.sd-panel .sd-item label').evaluateAll(
        (labels, least) =>
          labels.filter((label) => {
            const box = label.getBoundingClientRect();
            return box.height < least || box.width < least;
          }).length,
        TOUCH,
      );
      expect(small, `${width}`).toBe(0);
    }
  });

  it('stands under a heading whose words are whole on the narrowest phone', async () => {
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 360, height: 740 });
    const title = page.locator('.interview-module');
    expect(await title.textContent()).toBe('Comunidad y autoridades');
    const widest = await title.evaluate((element) => {
      const words = element.textContent!.split(' ').map((word) => {
        const range = document.createRange();
        const at = element.textContent!.indexOf(word);
        range.setStart(element.firstChild!, at);
        range.setEnd(element.firstChild!, at + word.length);
        return range.getClientRects().length;
      });
      return Math.max(...words);
    });
    expect(widest, 'lines on which a word stands').toBe(1);
    await expectNoBarrier(page);
  });

  it('is answered row by row, by keyboard as by finger; nothing answers all of them at once', async () => {
    await page.setViewportSize(phone.viewport);
    await to('trust_neighbours');
    const [first, ...others] = await askedOn(page);
    await page.locator(`[data-name="${first!.name}"] input`).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.locator(`[data-name="${first!.name}"] input:checked`).inputValue();
    expect(chosen).toBe('some');
    expect((await askedOn(page)).filter(({ answered }) => answered)).toHaveLength(1);
    await page.locator('.move-next').tap();
    await page.locator('[role="alert"]').first().waitFor();
    expect((await askedOn(page)).map(({ name }) => name)).toEqual([first, ...others].map((asked) => asked!.name));
  });

  it('goes on when a finger gives the last answer, and stays when a mouse does', async () => {
    const rows = await askedOn(page);
    for (const { name } of rows) await page.locator(`[data-name="${name}"] label`).first().tap();
    await page.locator('[data-name="auth_identified_traffic_police"]').waitFor();
    await page.getByRole('button', { name: 'Atrás' }).tap();
    await page.locator('[data-name="trust_neighbours"] label').nth(1).tap();
    await page.waitForTimeout(500);
    expect((await askedOn(page))[0]?.name).toBe('trust_neighbours');
    await page.locator('.move-next').tap();
    for (const { name } of await askedOn(page)) await page.locator(`[data-name="${name}"] label`).first().click();
    await page.waitForTimeout(500);
    expect((await askedOn(page))[0]?.name).toBe('auth_identified_traffic_police');
  });
});
