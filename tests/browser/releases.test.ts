import { appendFileSync, existsSync, globSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, expectNoBarrierInAnyLook, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { smallTargets } from '../support/small-targets.ts';

const running = demonstration();

const TABLE = {
  table: 'robbery-sex',
  title: { es: 'Robo por sexo', en: 'Robbery by sex' },
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }],
  by: [{ variable: 'sex' }],
};

const TITLES = { español: 'Robo en Zedania', inglés: 'Robbery in Zedania', portugués: 'Roubo', francés: 'Vol' };

const noScrollAcross = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

describe('a statistician publishes without a command line', () => {
  it('one prepares, sees that somebody else has to check, and another one checks; the server publishes it', async () => {
    const first = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const { page } = first;
    const saved = await first.context.request.put(`${running.address}/api/tables/${crypto.randomUUID()}`, {
      data: { text: JSON.stringify(TABLE), revision: 0 },
      headers: { Origin: running.address },
    });
    expect(saved.ok()).toBe(true);
    await page.goto(`${running.address}/#/edition/${running.lastYear}/figures`);
    await page.getByRole('link', { name: 'Publicación', exact: true }).click();
    await page.getByText('Aún no hay publicaciones').waitFor();
    await page.getByRole('link', { name: 'Preparar una publicación' }).click();

    await page.getByRole('button', { name: 'Preparar', exact: true }).click();
    await page.getByText('Elija al menos una tabla.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe('es');
    await expectNoBarrier(page);
    for (const [language, title] of Object.entries(TITLES)) await page.getByLabel(`Título en ${language}`).fill(title);
    expect(await page.getByLabel('Nombre en las direcciones').inputValue()).toBe('robo-en-zedania');
    // What is mended goes at once, not at the next sending.
    await page.getByText('Elija al menos una tabla.').waitFor();
    await page.getByLabel('Robo por sexo').check();
    await page.getByText('Elija al menos una tabla.').waitFor({ state: 'detached' });
    await page.getByLabel('Título en francés').fill('');
    await page.getByText('Escriba el título en los cuatro idiomas.').waitFor();
    await page.getByLabel('Título en francés').fill('Vol');
    await page.getByText('Escriba el título en los cuatro idiomas.').waitFor({ state: 'detached' });
    await page.getByLabel('No publicar antes de').fill('2026-01-31T12:00');
    await page.getByText('Esa hora ya pasó').waitFor();
    await page.getByRole('button', { name: 'Preparar', exact: true }).click();

    await page.getByText('Usted la preparó').waitFor({ timeout: 30_000 });
    expect(await page.getByLabel('Su contraseña').count()).toBe(0);
    await page.getByText('El ataque no recuperó nada').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    // Somebody changes one of its files: its page says so, and leads to where it is prepared again.
    const folder = join(dirname(running.database), 'releases');
    const [changed] = globSync('**/data/robbery-sex.csv', { cwd: folder });
    appendFileSync(join(folder, changed!), '\n');
    await page.reload();
    await page.getByText(/Los archivos no son los que se prepararon: .*robbery-sex\.csv/).waitFor();
    await expectNoBarrier(page);
    expect(await page.getByRole('button', { name: 'Revisada' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Preparar otra vez' }).click();
    await page.getByRole('heading', { name: 'Preparar otra vez «Robo en Zedania»' }).waitFor();
    expect(await page.getByLabel('Robo por sexo').isChecked()).toBe(true);
    await page.getByText('Robo por sexo: sin título en').waitFor();
    await page.getByLabel('Título en francés').fill('Vol en Zedania');
    await page.getByRole('button', { name: 'Preparar', exact: true }).click();
    await page.getByText('Usted la preparó').waitFor({ timeout: 30_000 });
    await page.setViewportSize({ width: 390, height: 844 });
    await noScrollAcross(page);
    await expectNoBarrierInAnyLook(page);
    const opened = first.context.waitForEvent('page');
    await page.getByRole('link', { name: 'Ver sus páginas' }).click();
    const pages = await opened;
    await pages.getByRole('heading', { name: 'Robo en Zedania' }).waitFor();
    await pages.getByRole('link', { name: 'Robo por sexo' }).first().click();
    await pages.locator('svg').first().waitFor();
    await first.context.close();

    const second = await signedIn(running, 'coder', { locale: 'es-MX' });
    await second.page.goto(`${running.address}/#/edition/${running.lastYear}/releases`);
    await second.page.getByText('Preparada, sin revisar').waitFor();
    expect(await smallTargets(second.page)).toEqual([]);
    await second.page.getByRole('link', { name: 'Robo en Zedania, revisión 1' }).click();
    await second.page.getByLabel('Su contraseña').fill('not the password');
    await second.page.getByRole('button', { name: 'Revisada: se puede publicar' }).click();
    await second.page.locator('.field-error').waitFor();
    await second.page.getByLabel('Su contraseña').fill('first-coder-demo');
    await second.page.getByRole('button', { name: 'Revisada: se puede publicar' }).click();
    await second.page.getByText('Quedó revisada.').waitFor();
    await second.page.getByText('el servidor, a su hora').waitFor({ timeout: 30_000 });
    await second.page.getByText('Está publicada.').waitFor();
    await second.page.getByRole('link', { name: 'Todas las publicaciones' }).click();
    // The folder of the site is lost, and put back.
    const site = join(dirname(running.database), 'releases', 'site');
    rmSync(realpathSync(site), { recursive: true });
    await second.page.reload();
    await second.page.getByText('El sitio no tiene lo que está publicado').waitFor();
    await second.page.getByRole('button', { name: 'Reponer el sitio' }).click();
    await second.page.getByText('El sitio está como se publicó. Publicaciones: 1.').waitFor();
    await second.page.getByText('El sitio no tiene lo que está publicado').waitFor({ state: 'detached' });
    expect(existsSync(join(site, 'es/index.html'))).toBe(true);
    await expectNoBarrier(second.page);
    // The kept folder is lost, and one file of the site: before the release leaves the site somebody is asked.
    const [kept] = globSync('prepared/robo-en-zedania-1-*/release.json', { cwd: dirname(site) });
    rmSync(join(dirname(site), dirname(kept!)), { recursive: true });
    const lost = join(site, 'robo-en-zedania/en/index.html');
    const found = join(dirname(site), 'found.html');
    renameSync(lost, found);
    const putBack = second.page.getByRole('button', { name: 'Reponer el sitio' });
    await putBack.press('Enter');
    const dialog = second.page.getByRole('dialog', { name: 'Estas publicaciones quedarían fuera del sitio' });
    await dialog.getByText('robo-en-zedania, revisión 1 (archivos: 1; uno de ellos: en/index.html)').waitFor();
    await expectNoBarrierInAnyLook(second.page);
    await second.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await putBack.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(existsSync(join(site, 'robo-en-zedania/data/robbery-sex.csv'))).toBe(true);
    await putBack.press('Enter');
    await dialog.getByRole('button', { name: 'Reponer sin ellas' }).press('Enter');
    await second.page.getByText(/se guarda en la carpeta de publicaciones .*: set-aside\/robo-en-zedania-1-/).waitFor();
    await second.page.getByText('lo que queda de ellas está apartado en el servidor').waitFor();
    expect(existsSync(join(site, 'robo-en-zedania'))).toBe(false);
    await noScrollAcross(second.page);
    await expectNoBarrier(second.page);
    // The file is found, put with the others, and the release is on the site again.
    const [left] = globSync('set-aside/robo-en-zedania-1-*', { cwd: dirname(site) });
    renameSync(found, join(dirname(site), left!, 'en/index.html'));
    await putBack.press('Enter');
    await second.page.getByText('El sitio está como se publicó. Publicaciones: 1.').waitFor();
    expect(existsSync(lost)).toBe(true);
    await second.page.getByRole('link', { name: 'Corregir Robo en Zedania' }).click();
    await second.page.getByLabel('Razón en español').waitFor();
    expect(await second.page.getByLabel('Robo por sexo').isChecked()).toBe(true);
    await second.page.getByLabel('Ocultar las celdas que tienen menos casos que').fill('2');
    await second.page.getByText('Mínimo de casos: antes 5.').waitFor();
    await noScrollAcross(second.page);
    await second.context.close();
  });

  it('chooses for a report the edition before, and of which weights and interviews that one is', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const headers = { Origin: running.address };
    const send = async (path: string, method: 'put' | 'post', data: object) => {
      const reply = await context.request[method](`${running.address}${path}`, { data, headers });
      expect(reply.ok(), path).toBe(true);
      return reply.json();
    };
    const key = crypto.randomUUID();
    const weights = { dwelling: [{ step: 'design', weight: '1 / {probability}' }], household: [], person: [] };
    const text = JSON.stringify({ weighting: 'factores-2025', sample: 'interviews', design: {}, weights });
    await send(`/api/weightings/${key}`, 'put', { text, totals: [], revision: 0 });
    const table = { ...TABLE, table: 'robbery-before' };
    await send(`/api/tables/${crypto.randomUUID()}`, 'put', { text: JSON.stringify(table), revision: 0 });
    const { file } = await send(`/api/analysis-files?survey=${running.lastYear}`, 'post', {});
    let asked: unknown;
    await page.route('**/api/releases?*', (route) => {
      asked = route.request().postDataJSON()?.reports;
      return route.request().method() === 'POST' ? route.abort() : route.continue();
    });

    await page.goto(`${running.address}/#/edition/${running.thisYear}/releases/new`);
    for (const [language, title] of Object.entries(TITLES)) await page.getByLabel(`Título en ${language}`).fill(title);
    await page.getByLabel('Robo por sexo').last().check();
    const reports = page.getByRole('group', { name: 'Informes' });
    await reports.getByLabel('español').check();
    expect(await reports.getByLabel('Factores de esa edición').count()).toBe(0);
    await reports.getByLabel('Comparada con').selectOption(running.lastYear);
    // A file without weights of its own takes those that were chosen away.
    await reports.getByLabel('Entrevistas de esa edición').selectOption(String(file.number));
    await reports.getByLabel('Factores de esa edición').selectOption('factores-2025');
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Preparar', exact: true }).click();
    const beforeSource = { weighting: key, file: file.number };
    await expect.poll(() => asked).toEqual({ languages: ['es'], before: running.lastYear, beforeSource });
    await page.setViewportSize({ width: 390, height: 844 });
    await noScrollAcross(page);
    // Another edition before has weights of its own.
    await reports.getByLabel('Comparada con').selectOption('');
    expect(await reports.getByLabel('Factores de esa edición').count()).toBe(0);
    await context.close();
  });
});
