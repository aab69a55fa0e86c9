import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebookHtml, parseInstrument } from '#questionnaires';
import { barriersOn } from '../support/barriers.ts';
import { instrumentFiles } from '../support/instrument-files.ts';
import { leaveBrowser, sharedBrowser } from '../support/shared-browser.ts';
import { tinyInstrument } from '../support/tiny-instrument.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => leaveBrowser(browser));

const looks = [
  { name: 'on a phone, dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'on a desktop, light', width: 1440, height: 900, colorScheme: 'light' },
] as const;

describe('the codebook page', () => {
  const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

  it.each(looks)('has no barrier and does not scroll sideways, $name', async ({ width, height, colorScheme }) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    // Of the small instrument: it has every kind of question, and axe reads each element of the page.
    await page.setContent(codebookHtml(tinyInstrument(), 'es', [{ language: 'en', href: 'codebook-en.html' }]));
    const violations = await barriersOn(page);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
    await page.setContent(codebookHtml(instrument, 'es'));
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await context.close();
  });

  it('prints on sheets of paper', async () => {
    const page = await browser.newPage();
    await page.setContent(codebookHtml(instrument, 'es'));
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});
