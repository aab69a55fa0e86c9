import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

/** How many pixels of each table stand outside of its frame, and whether an edge says so. */
function cut(page: Page, within: string): Promise<{ across: number; down: number; hasEdge: boolean }[]> {
  return page.evaluate(
    (selector) =>
      Array.from(document.querySelectorAll<HTMLElement>(`${selector} .table-region`), (region) => ({
        across: region.scrollWidth - region.clientWidth,
        down: region.scrollHeight - region.clientHeight,
        hasEdge: /gradient.*gradient/.test(getComputedStyle(region).backgroundImage),
      })),
    within,
  );
}

const WHOLE = { across: 0, down: 0, hasEdge: true };

describe('a table of the results', () => {
  it.each([
    { width: 820, colorScheme: 'light' as const },
    { width: 1280, colorScheme: 'dark' as const },
  ])('is whole at $width pixels: outcome rates, and the table beside a map', async ({ width, colorScheme }) => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${running.address}/#/edition/${running.lastYear}/weights`);
    await page.getByRole('rowheader', { name: '(CON3)' }).waitFor();
    expect(await cut(page, '.accounting-panes')).toEqual([WHOLE, WHOLE]);

    await page.goto(`${running.address}/#/edition/${running.lastYear}/figures?by=state`);
    const map = page.locator('[data-picture="map"]');
    await map.getByRole('row').nth(2).waitFor();
    // A name as long as those of the largest areas of the region, with the numbers of a whole country.
    await map.locator('tbody tr').evaluateAll((rows) => {
      for (const row of rows) {
        row.querySelector('th')!.textContent = 'Veracruz de Ignacio de la Llave';
        const [figure, limits] = row.querySelectorAll('td');
        figure!.textContent = '122,437,938';
        limits!.textContent = '112,923,924 – 131,951,952';
      }
    });
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/after-${width}.png`, fullPage: true });
    expect(await cut(page, '[data-picture="map"]')).toEqual([WHOLE]);
    await context.close();
  });
});
