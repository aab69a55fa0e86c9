import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, openSession } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const HEADS: readonly [locale: string, victims: string, base: string][] = [
  ['es-MX', 'Víctimas en la muestra', 'Base (n sin ponderar)'],
  ['en-US', 'Victims in the sample', 'Base (n, unweighted)'],
  ['pt-BR', 'Vítimas na amostra', 'Base (n sem ponderação)'],
  ['fr-FR', 'Victimes dans l’échantillon', 'Base (n non pondéré)'],
];

/** How far the page, and each table of figures in its region, is wider than its place. */
const overflow = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.scrollWidth - window.innerWidth,
    tables: [...document.querySelectorAll('.table-region')].map((each) => each.scrollWidth - each.clientWidth),
  }));

describe.each(HEADS)('a statistician who reads in %s', (locale, victims, base) => {
  it.each([1440, 390])('finds the victims in the sample beside the base of each crime, on %i pixels', async (width) => {
    const viewport = { width, height: 900 };
    const context = await running.browser.newContext({ viewport, locale, serviceWorkers: 'block' });
    await openSession(context, running.address, 'statistician');
    const page = await context.newPage();
    await page.goto(running.address);
    const region = page.locator('.table-region').first();
    for (const tab of ['figures', 'profile']) {
      await region.waitFor();
      if (tab === 'profile') await page.locator('.tabs a[href*="tab=profile"]').click();
      if (tab === 'profile') await expect.poll(() => page.locator('.table-region').count()).toBe(2);
      if (tab === 'figures') await region.getByRole('columnheader', { name: victims, exact: true }).waitFor();
      await region.getByRole('columnheader', { name: base, exact: true }).waitFor();
      const over = await overflow(page);
      expect(over.page).toBeLessThanOrEqual(0);
      if (width === 1440) expect(Math.max(...over.tables)).toBe(0);
      await expectNoBarrier(page);
    }
    await context.close();
  });
});
