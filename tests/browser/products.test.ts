import { describe, expect, it } from 'vitest';
import { expectNoBarrier, openSession, signedIn, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration({ CIFRA_PUBLIC_SECRET: '1e7a0c4b9d2f6835a1b0c9d8e7f60514' });

describe('a statistician without a command line', () => {
  it('has the pages in one line of a tablet that is held upright, in every language', async () => {
    for (const locale of ['es-MX', 'en-GB', 'pt-BR', 'fr-FR']) {
      const context = await running.browser.newContext({ viewport: { width: 820, height: 1180 }, locale });
      await openSession(context, running.address, 'statistician');
      const page = await context.newPage();
      await page.goto(`${running.address}/#/edition/${running.lastYear}/products`);
      const places = page.locator('nav.places a');
      await places.nth(8).waitFor();
      const tops = await places.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
      const heights = await places.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      expect([locale, new Set(tops).size, Math.max(...heights) < 60]).toEqual([locale, 1, true]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await context.close();
    }
  });

  it('numbers an analysis file, which needs no command', async () => {
    const { context, page } = await signedIn(running, 'statistician', { ...tablet, locale: 'es-MX' });
    await page.goto(`${running.address}/#/edition/${running.lastYear}/products/package`);
    await page.getByRole('link', { name: 'Hacer un archivo de análisis' }).click();
    const make = page.getByRole('button', { name: 'Hacer el archivo de análisis' });
    const waits: (() => void)[] = [];
    await page.route('**/api/analysis-files?*', async (route) => {
      if (route.request().method() === 'POST') await new Promise<void>((go) => waits.push(go));
      await route.continue().catch(() => undefined);
    });
    await make.click();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByText('Cancelado. No se numeró nada.').waitFor();
    await page.unroute('**/api/analysis-files?*');
    for (const go of waits) go();
    await make.click();
    await page.getByText('El archivo de análisis tiene su número.').waitFor();
    const row = page.getByRole('table').getByRole('row').nth(1);
    await row.waitFor();
    expect(await row.textContent()).toMatch(/^1.*Carla.*[0-9a-f]{64}$/);
    await make.click();
    await page.getByText('Nada cambió desde la última vez').waitFor();
    await expectNoBarrier(page);
    await context.close();
  });

  it('makes a report, and a public-use file after its risk was read; a zip that is no package is refused', async () => {
    const { context, page } = await signedIn(running, 'statistician', { ...tablet, locale: 'es-MX' });
    await page.goto(`${running.address}/#/edition/${running.lastYear}/figures`);
    await page.getByRole('link', { name: 'Informes y archivos' }).click();
    const saved = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return download.suggestedFilename();
    };
    await page.getByLabel('Formato del archivo').selectOption('html');
    await page.getByLabel('Cómo se escriben números y fechas').fill('fr-CA');
    await page.getByRole('button', { name: 'Hacer el informe' }).click();
    await page.getByText('Escriba el idioma del informe y un país').waitFor();
    const locale = page.getByLabel('Cómo se escriben números y fechas');
    expect(await locale.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel('Cómo se escriben números y fechas').fill('es-CL');
    expect(await saved('Hacer el informe')).toBe(`report-${running.lastYear}-es.html`);
    // The edition in the field is later than that of last year: there is none to compare with.
    expect(await page.getByLabel('Comparada con').locator('option').count()).toBe(1);
    await page.getByLabel('Formato del archivo').selectOption('pdf');
    expect(await page.getByText('El informe está descargado.').count()).toBe(0);

    await page.getByRole('link', { name: 'Archivo de uso público' }).click();
    await page.getByLabel('Archivo de análisis').selectOption('1');
    await page.getByRole('button', { name: 'Empezar con el ejemplo' }).click();
    const specification = page.getByLabel('Especificación (JSON)');
    const example = await specification.inputValue();
    await specification.fill(example.replace('"sex"', '"narrative"').replace('"area"', '"sexo"'));
    const judge = page.getByRole('button', { name: 'Hacer el informe del riesgo' });
    await judge.click();
    await page.getByText('Por corregir: 2').waitFor();
    await page.getByText('Línea 6, columna 5: columns.sexo: los registros no tienen esa columna').waitFor();
    await expectNoBarrier(page);

    await specification.fill(example);
    const waits: (() => void)[] = [];
    await page.route('**/api/public-file-reports?*', async (route) => {
      await new Promise<void>((go) => waits.push(go));
      await route.continue().catch(() => undefined);
    });
    await judge.click();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByText('Cancelado. No se hizo nada.').waitFor();
    expect(await judge.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.unroute('**/api/public-file-reports?*');
    for (const go of waits) go();
    await judge.click();
    await page.getByRole('heading', { name: 'Riesgo de «public-file»' }).waitFor();
    expect(await saved('Descargar el archivo de uso público')).toBe(
      `public-${running.lastYear}-public-file-parquet.zip`,
    );
    await page.getByText('public-file, ', { exact: false }).waitFor();

    await page.getByRole('link', { name: 'Verificar un paquete' }).click();
    await page
      .getByLabel('Paquete (zip)')
      .setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await page.getByRole('button', { name: 'Verificar' }).click();
    await page.getByText('No es un paquete de cifras.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await expectNoBarrier(page);
    await context.close();
  });
});
