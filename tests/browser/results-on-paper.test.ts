import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBrowser, sharedBrowser } from '../support/shared-browser.ts';

const CLIENT = join(import.meta.dirname, '..', '..', 'client');
const STYLES = ['results/print.css', 'pictures/pictures.css'].map((file) => readFileSync(join(CLIENT, file), 'utf8'));
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => leaveBrowser(browser));

/** A page of results with a table of so many groups, a picture higher than a sheet and a word after it. */
const pageOf = (groups: number) => `<style>${STYLES.join('\n')}</style>
<main class="results"><p>First</p>
<div class="table-region"><table class="crossed"><tr>${'<th class="crossed-group">Women</th>'.repeat(groups)}</tr></table></div>
<figure><svg class="chart" width="640" height="1600" viewBox="0 0 640 1600"><text x="0" y="1590">Last row</text></svg></figure>
<p style="break-before: page">After</p></main>`;

describe.each([1, 3])('on paper, beside a table of %i groups', (groups) => {
  it('all sheets lie one way', async () => {
    const page = await browser.newPage();
    await page.setContent(pageOf(groups));
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/gu)].map(([, size]) => size);
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes).size).toBe(1);
    await page.close();
  });

  it('no picture is higher than its sheet, where what follows would cover it', async () => {
    const page = await browser.newPage();
    await page.setContent(pageOf(groups));
    await page.emulateMedia({ media: 'print' });
    const height = await page.locator('svg').evaluate((svg) => svg.getBoundingClientRect().height);
    // A sheet of A4 less its margins, and room for the title over the picture.
    expect(height).toBeLessThanOrEqual((((groups < 3 ? 297 : 210) - 20 - 25) * 96) / 25.4);
    await page.close();
  });
});
