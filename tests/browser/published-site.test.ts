import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWeight } from '../server/commands/figures/few-robbed.ts';
import { barriersOn } from '../support/barriers.ts';
import { publishingOffice, WHY } from '../support/published-release.ts';
import { leaveBrowser, sharedBrowser } from '../support/shared-browser.ts';
import { smallTargets } from '../support/small-targets.ts';

const office = publishingOffice('all');
let browser: Browser;
let site = '';

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => leaveBrowser(browser));

/** A corrected release, on a disk. */
beforeAll(async () => {
  await office.prepare(await office.tables({ 'rules.json': '{"minimumCases":2,"protection":0}' }));
  await office.check();
  await office.publish();
  const more = ['--site', office.place('site'), '--table-format', 'xlsx', '--table-format', 'json-stat'];
  const about = { why: WHY, withdraws: true };
  await office.prepare(await office.tables(otherWeight()), { out: 'second', more, about });
  await office.check('mateo', 'second');
  expect(await office.publish('second')).toMatchObject({ code: 0 });
  site = office.place('site');
});

const addressOf = (path: string) => pathToFileURL(join(site, path)).href;
const PAGES = ['index.html', 'es/index.html', 'robbery-2026/index.html', 'robbery-2026/fr/index.html'];
const TABLE = 'robbery-2026/es/table-sex-age.html';
const MORE = [TABLE, 'robbery-2026/pt/changes.html', 'robbery-2026/es/revisions.html', 'robbery-2026/fr/files.html'];

/** What the page asks for besides itself and its style, and what its policy refuses. */
function watch(page: Page) {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!/^(file:.*\.(html|css)|data:)/.test(request.url())) seen.push(request.url());
  });
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  return seen;
}

describe('a published site, from a disk', () => {
  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('has no barrier and needs no moving sideways: %s, %d px', async (colorScheme, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    for (const path of [...PAGES, ...MORE]) {
      await page.goto(addressOf(path));
      const found = await barriersOn(page);
      expect([path, ...found.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 120)])]).toEqual([path]);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([
        path,
        true,
      ]);
      expect([path, await smallTargets(page)]).toEqual([path, []]);
    }
    await page.goto(addressOf(TABLE));
    // What a figure is worth and what its table is called can be read without moving anything.
    const ends = await page
      .locator('.has-precision .precision:visible, caption')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right));
    expect(ends.length).toBeGreaterThan(2);
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('moves a table on a phone in its own box, which says that there is more, with the names in sight', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(addressOf(TABLE));
    const box = page.locator('.sideways');
    const seen = await box.evaluate((element) => {
      const room = element.scrollWidth - element.clientWidth;
      element.scrollLeft = room;
      const at = (selector: string) => element.querySelector(selector)!.getBoundingClientRect();
      const { left, right } = element.getBoundingClientRect();
      const last = [...element.querySelectorAll('thead th:not(.label)')].at(-1)!.getBoundingClientRect();
      return {
        goesOn: room > 0,
        isShaded: getComputedStyle(element).backgroundImage.includes('linear-gradient'),
        names: ['caption', '.in-sight', 'thead th', 'tbody th[scope=row]'].map((one) =>
          Math.round(Math.abs(at(one).left - left)),
        ),
        isLastShown: last.right <= right + 1,
      };
    });
    expect(seen).toEqual({ goesOn: true, isShaded: true, names: [0, 0, 0, 0], isLastShown: true });
    await page.close();
  });

  it('is drawn with its style, asks nobody for anything, and has no dead link', async () => {
    const page = await browser.newPage();
    const seen = watch(page);
    const known = new Set<string>();
    const next = [addressOf('index.html')];
    for (let address = next.pop(); address !== undefined; address = next.pop()) {
      if (known.has(address)) continue;
      known.add(address);
      if (!address.endsWith('.html')) continue;
      await page.goto(address);
      const { links, ink } = await page.evaluate(() => ({
        links: [...document.querySelectorAll('a')].map((link) => link.href.replace(/#.*/, '')),
        ink: getComputedStyle(document.documentElement).color,
      }));
      expect([address, ink]).toEqual([address, 'rgb(19, 26, 38)']);
      next.push(...links);
    }
    expect([...known].filter((address) => !existsSync(fileURLToPath(address)))).toEqual([]);
    // 33 pages, two tables as CSV and JSON, and in each language two tables as JSON-stat and a workbook.
    expect(known.size).toBe(29 + 4 + 12);
    expect(seen).toEqual([]);
    await page.close();
  });

  it.each([390, 820, 1280])(
    'has what it finds without a barrier and without moving sideways at %d px',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
      for (const language of ['es', 'en', 'pt', 'fr']) {
        await page.goto(addressOf(`${language}/index.html`));
        await page.locator('#search-crime').selectOption({ index: 1 });
        await page.locator('#search-rows tr').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        expect((await barriersOn(page)).map(({ id }) => id)).toEqual([]);
      }
      await page.close();
    },
  );

  it('finds figures by crime and by group, without accents and by keyboard', async () => {
    const page = await browser.newPage({ locale: 'es-MX' });
    const seen = watch(page);
    await page.goto(addressOf('es/index.html'));
    await page.getByLabel('Delito', { exact: true }).selectOption('Robo con violencia');
    const rows = page.locator('#search-rows tr');
    const status = page.getByRole('status');
    // Under each table its figures, with limits and precision beside the name, as the table has them.
    const heads = page.locator('#search-rows tr.group');
    expect(await status.textContent()).toMatch(new RegExp(`Tablas: ${await heads.count()}\\.$`));
    const found = page.locator('#search-rows tr:not(.group)').first();
    const [value, limits, precision] = await found.locator('td:nth-child(n + 3)').allTextContents();
    expect(value).toMatch(/\d/);
    expect(limits).toMatch(/\d.* – .*\d \(95\s?%\)$/);
    expect(precision).toMatch(/precisión/i);
    await page.getByLabel('Área o grupo', { exact: true }).focus();
    // Another edition may have a table of the same title.
    expect(await heads.first().textContent()).toContain('Robo en la encuesta pequeña · made by hand');
    await page.keyboard.type('años, MÚJERES');
    const groups = page.locator('#search-rows th[scope=row] + td');
    await expect.poll(() => groups.allTextContents()).not.toEqual([]);
    for (const group of await groups.allTextContents()) expect(group).toContain('Mujeres');
    await page.keyboard.type('zz');
    await status.filter({ hasText: 'Ninguna cifra publicada' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    for (let typed = 0; typed < 2; typed++) await page.keyboard.press('Backspace');
    await rows.first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    expect(page.url()).toContain('/robbery-2026/es/table-');
    expect(seen).toEqual([]);
    await page.close();
  });

  it('shows a hidden cell as hidden, and what changed with the reason', async () => {
    const page = await browser.newPage();
    await page.goto(addressOf('robbery-2026/en/table-sex-age.html'));
    expect(await page.locator('td').filter({ hasText: '(c)' }).count()).toBeGreaterThan(0);
    expect(await page.locator('.picture svg').count()).toBeGreaterThan(0);
    await page.goto(addressOf('robbery-2026/en/changes.html'));
    await page.getByText('A weight was typed wrong.').waitFor();
    await page.getByText('is not shown any more').first().waitFor();
    await page.close();
  });

  it('can be printed: what only a screen needs is left out', async () => {
    const page = await browser.newPage();
    await page.goto(addressOf('robbery-2026/es/table-sex-age.html'));
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.site-languages, .files, .back')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).display)),
    ).toEqual(['none', 'none', 'none']);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.close();
  });
});
