import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
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

const ALL = JSON.stringify({ table: 'all', figures: [{ indicator: 'adults' }] });

/** Three revisions that can be read; the last one leaves a table out. */
beforeAll(async () => {
  site = office.place('site');
  const more = ['--site', site];
  const revisions = [
    await office.tables(),
    await office.tables(otherWeight()),
    await office.tables({ ...otherWeight(), 'a.json': ALL }),
  ];
  for (const [at, tables] of revisions.entries()) {
    const out = `revision-${at + 1}`;
    await office.prepare(tables, { out, more, ...(at > 0 && { about: { why: WHY } }) });
    await office.check('mateo', out);
    expect(await office.publish(out)).toMatchObject({ code: 0 });
  }
});

const addressOf = (path: string) => pathToFileURL(join(site, 'robbery-2026', path)).href;
const GONE = 'table-sex-age.html';

describe('the revisions of a published release, from a disk', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('are shown without a barrier and without moving sideways: %s, %d px', async (colorScheme, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    for (const path of ['es/revisions.html', 'fr/revisions.html', `pt/${GONE}`, 'en/changes.html']) {
      await page.goto(addressOf(path));
      const found = await barriersOn(page);
      expect([path, ...found.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 120)])]).toEqual([path]);
      const isWithin = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect([path, isWithin, await smallTargets(page)]).toEqual([path, true, []]);
    }
    await page.close();
  });

  it('lead from the page of the release to the data of a table that it does not have any more', async () => {
    const page = await browser.newPage();
    await page.goto(addressOf('en/index.html'));
    expect(await page.locator(`a[href="${GONE}"]`).count()).toBe(0);
    await page.getByRole('link', { name: 'What changed' }).click();
    await page.locator(`.links a[href="${GONE}"]`).click();
    await page.getByText('Revision 3 of this release no longer has this table.').waitFor();
    const data = await page
      .locator('a[download]')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
    expect(data).toEqual(['csv', 'json'].map((kind) => addressOf(`revisions/2/data/sex-age.${kind}`)));
    expect(data.every((address) => existsSync(fileURLToPath(address)))).toBe(true);
    await page.getByRole('link', { name: 'All revisions' }).click();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Revision 3 (the current one)',
      'Revision 2',
      'Revision 1',
    ]);
    await page.close();
  });
});
