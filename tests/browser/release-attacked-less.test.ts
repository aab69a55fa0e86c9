import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { hashOfContent } from '../../server/publishing/release-manifest.ts';
import { expectNoBarrierInAnyLook, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const TABLE = {
  table: 'robbery',
  title: { es: 'Robo' },
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }],
};
const title = { es: 'Robo', en: 'Robbery', pt: 'Roubo', fr: 'Vol' };

it('who opens a revision that an earlier version attacked with less is told to prepare it again, and asked to check nothing', async () => {
  const first = await signedIn(running, 'statistician', { locale: 'es-MX' });
  const headers = { Origin: running.address };
  const table = crypto.randomUUID();
  const { request } = first.context;
  const text = JSON.stringify(TABLE);
  await request.put(`${running.address}/api/tables/${table}`, { data: { text, revision: 0 }, headers });
  const data = { about: { release: 'robbery', title }, embargo: '2099-12-20T12:00:00-06:00', tables: [table] };
  const reply = await request.post(`${running.address}/api/releases?survey=${running.lastYear}`, { data, headers });
  const head = (await reply.json()).prepared as { sha256: string };
  await first.context.close();

  // As a version prepared it whose attack knew less.
  const folder = (sha256: string) =>
    join(dirname(running.database), 'releases/prepared', `robbery-1-${sha256.slice(0, 12)}`);
  const manifest = JSON.parse(readFileSync(join(folder(head.sha256), 'release.json'), 'utf8'));
  manifest.attack.knows -= 1;
  const earlier = `${JSON.stringify(manifest, undefined, 1)}\n`;
  const sha256 = hashOfContent(earlier);
  cpSync(folder(head.sha256), folder(sha256), { recursive: true });
  writeFileSync(join(folder(sha256), 'release.json'), earlier);
  const database = new DatabaseSync(running.database);
  database.prepare('update publications set sha256 = ?').run(sha256);
  database.close();

  const { page, context } = await signedIn(running, 'coder', {
    locale: 'es-MX',
    viewport: { width: 390, height: 844 },
  });
  await page.goto(`${running.address}/#/edition/${running.lastYear}/releases/robbery.1`);
  await page.getByText('La preparó una versión anterior de Cifra').waitFor();
  await page.getByRole('link', { name: 'Preparar otra vez' }).waitFor();
  expect(await page.getByLabel('Su contraseña').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await expectNoBarrierInAnyLook(page);
  await context.close();
});
