import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from '../support/barriers.ts';
import { cifra } from '../support/command-line.ts';
import { leaveBrowser, sharedBrowser } from '../support/shared-browser.ts';

const STUDY = join(import.meta.dirname, '../fixtures/studies/ncvs');
const folder = mkdtempSync(join(tmpdir(), 'cifra-report-page-'));
const file = join(folder, 'report.html');
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
  const study = ['--study', join(STUDY, 'study.json'), '--data', STUDY];
  const before = ['--before-study', join(STUDY, 'study.json'), '--before-data', STUDY];
  const { code, err } = await cifra('report', ...study, ...before, '--language', 'fr', '--no-pdf', '--out', folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
afterAll(async () => {
  await leaveBrowser(browser);
  rmSync(folder, { recursive: true });
});

describe('the page of a report', () => {
  it.each([
    ['light', 1440],
    ['dark', 390],
    ['light', 390],
  ] as const)(
    'has no barrier, asks nobody for anything and needs no moving sideways: %s, %d px',
    async (colorScheme, width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
      const found = await barriersOn(page);
      expect(found.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 120)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.close();
    },
  );

  it('is printed with no page left half empty for the next section, and tables are torn where their groups begin', async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(pathToFileURL(file).href);
    const breaks = await page.evaluate(() => {
      const breaksOf = (selector: string) => {
        const all = [...document.querySelectorAll(selector)].map((each) => getComputedStyle(each).breakBefore);
        return [...new Set(all)];
      };
      // A table of several figures, each under its heading.
      const [rows] = document.querySelectorAll('.sideways tbody');
      rows!.after(rows!.cloneNode(true));
      return {
        sections: breaksOf('main > section'),
        groups: breaksOf('.sideways tbody + tbody > tr:first-child'),
        first: breaksOf('.sideways tbody > tr:nth-child(n + 2):nth-child(-n + 3)'),
        last: breaksOf('.sideways tbody > tr:nth-child(n + 2):nth-last-child(-n + 2)'),
      };
    });
    expect(breaks).toEqual({ sections: ['auto'], groups: ['auto'], first: ['avoid'], last: ['avoid'] });
    await page.close();
  });

  it('is drawn with its own style and typeface under its own policy', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => document.fonts.ready);
    const drawn = await page.evaluate(() => ({
      font: document.fonts.check('16px "Atkinson Hyperlegible Next Variable"'),
      colour: getComputedStyle(document.querySelector('.mark-good')!).fill,
    }));
    expect({ drawn, refused }).toEqual({ drawn: { font: true, colour: 'rgb(36, 71, 143)' }, refused: [] });
    await page.close();
  });
});
