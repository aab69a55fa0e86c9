import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

/** Pixels by which the tables of figures are wider than their place. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.table-region')].map((region) => region.scrollWidth - region.clientWidth),
  );

describe('on a desktop no table of figures is wider than its place', () => {
  it('whatever the victims are compared by, also where a figure is not defined', async () => {
    const { context, page } = await signedIn(running, 'statistician', desktop);
    await page.locator('.sentence').waitFor();
    await page.getByRole('link', { name: 'Perfil de las víctimas' }).click();
    const crime = page.locator('.sentence select').first();
    await crime.waitFor();
    for (const value of await crime
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')!))) {
      await crime.selectOption(value);
      expect(Math.max(...(await tooWide(page))), value).toBeLessThanOrEqual(0);
    }
    await page.getByRole('link', { name: 'Cifra oscura' }).click();
    await page.locator('.table-region').nth(1).waitFor({ state: 'attached' });
    expect(Math.max(...(await tooWide(page)))).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('and on a phone the page of the sample is not wider than the screen', async () => {
    const { context, page } = await signedIn(running, 'supervisor', {
      ...desktop,
      viewport: { width: 320, height: 800 },
    });
    await page.getByRole('link', { name: 'Muestra' }).click();
    await page.getByLabel('Archivo CSV').waitFor();
    await page.locator('.check').first().waitFor();
    const { wide, target } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      target: document.querySelector('.check')!.getBoundingClientRect().height,
    }));
    expect(wide).toBe(0);
    expect(target).toBeGreaterThanOrEqual(44);
    await context.close();
  });
});

it('a sample in another encoding is recognised, and loses no letter on the way', async () => {
  const { context, page } = await signedIn(running, 'supervisor', desktop);
  await page.getByRole('link', { name: 'Muestra' }).click();
  const buffer = Buffer.from('unit_id,stratum,psu,area,p1,label\nz1,1,1,rural,0.5,Peñalolén\n', 'latin1');
  await page.getByLabel('Archivo CSV').setInputFiles({ name: 'sample.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Importar el archivo' }).click();
  await page.getByText('Latin 1 (Windows-1252)').waitFor();
  await context.close();
});

it('contacts come after the sample, by a template of their own; what is wrong is named by line and column', async () => {
  const { context, page } = await signedIn(running, 'supervisor', desktop);
  await page.getByRole('link', { name: 'Muestra' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Descargar la plantilla de contactos' }).click();
  const template = await (await download).path();
  const send = page.getByRole('button', { name: 'Importar los contactos' });
  await send.click();
  await page.getByText('Elija primero el archivo.').waitFor();
  await page.getByLabel('Archivo de contactos').setInputFiles(template);
  await send.click();
  await page.getByText('Esta vivienda no está en la muestra de la edición', { exact: false }).waitFor();

  const caseId = await page.locator('tbody .check').first().textContent();
  const buffer = Buffer.from(`unit_id;address;notes\n${caseId};Calle Peñalolén 2;timbre\n`);
  await page.getByLabel('Archivo de contactos').setInputFiles({ name: 'c.csv', mimeType: 'text/csv', buffer });
  await send.click();
  await page.getByText('Contactos guardados: 1. Borrados: 0.', { exact: false }).waitFor();
  expect(await page.getByText('Peñalolén').count()).toBe(0);
  await context.close();
});
