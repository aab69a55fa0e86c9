import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, expectNoBarrierInAnyLook, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const MAPPING = {
  records: 'police',
  title: { es: 'Policía de Zedania', en: 'Police of Zedania', pt: 'Polícia da Zedânia', fr: 'Police de Zédanie' },
  source: 'Invented for a test',
  columns: { offence: 'delito', area: 'area', period: 'anio', count: 'total' },
  offences: [
    { name: 'Robo a persona', iccs: ['0401'], beside: ['robbery'] },
    { name: 'Robo de vehículo', iccs: ['050211'], beside: ['vehicle_theft', 'any_household'] },
    { name: 'Robo en casa', iccs: ['05012'], beside: ['burglary', 'any_household'] },
    { name: 'Robo a negocio', iccs: ['05011'] },
  ],
  definitions: {
    counts: 'files',
    attempts: 'excluded',
    place: 'occurrence',
    date: 'recording',
    victimsUnder18: 'included',
    businesses: 'not_known',
    nonResidents: 'included',
    severalOffences: 'each',
  },
};

const AREAS = ['01', '02'];

const csv = [
  'delito,area,anio,total',
  ...MAPPING.offences.flatMap(({ name }, at) =>
    AREAS.map((area, of) => `${name},${area},2025,${(at + 2) * 40 + of * 13}`),
  ),
].join('\n');

async function bring(page: Page, mapping: object, counts: string) {
  await page.getByLabel('Correspondencia (JSON)').setInputFiles({
    name: 'mapping.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(mapping, null, 2)),
  });
  await page.getByLabel('Conteos (CSV)').setInputFiles({
    name: 'counts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(counts),
  });
  await page.getByRole('button', { name: 'Importar los conteos' }).click();
}

const noScrollAcross = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

describe('a statistician puts administrative counts beside the survey', () => {
  it('is told all that is wrong with a file of cases, imports sums, and sees what happened, was reported and recorded', async () => {
    const { context, page } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    await page.goto(`${running.address}/#/edition/${running.lastYear}/figures`);
    await page.getByRole('link', { name: 'Registros', exact: true }).click();
    await page.getByText('Aún no hay conteos').waitFor();
    await page.getByRole('button', { name: 'Importar los conteos' }).click();
    await page.getByText('Elija primero los dos archivos.').waitFor();
    await expectNoBarrier(page);
    // Its style came with other pages, and was missing where this one was opened first.
    for (const field of await page.locator('input[type="file"]').all())
      expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);

    await bring(page, MAPPING, 'delito,area,anio,total,nombre\nRobo a persona,01,2025-03-07,1,Juana\n');
    await page.getByText('No se importó nada. Problemas encontrados: 1.').waitFor();
    await page.getByText('Conteos, línea 1, columna 5').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Juana');
    await expectNoBarrier(page);

    await bring(page, MAPPING, csv);
    await page.getByText('Conteos importados: 8.').waitFor();
    await page.getByRole('link', { name: 'Policía de Zedania' }).click();
    const picture = page.locator('[data-picture="beside"]');
    await picture.locator('svg.chart').waitFor();
    // Two figures of the survey for each of four crimes, and the count as a bar on each of their lines.
    expect(await picture.locator('.chart-line').count()).toBe(8);
    expect(await picture.locator('.chart-line .chart-count').count()).toBe(8);
    const finding = await picture.locator('figcaption p').textContent();
    expect(finding).toMatch(
      /^Robo en la vivienda: por cada hecho registrado, la encuesta estima .+ ocurridos \(.+\)\. Cifras en la clase de menor precisión: 2 de 4\.$/,
    );
    // Who does not see it, or has the file alone, is told the title too.
    const spoken = await picture.locator('svg.chart').getAttribute('aria-label');
    expect(spoken).toBe(`Lo que ocurrió, lo que se denunció y lo que se registró. ${finding}`);
    const rows = page.getByRole('table').first().locator('tbody tr');
    expect(await rows.count()).toBe(4);
    expect(await page.locator('.beside-differences').textContent()).toMatch(
      /menores de 18 años.*aumenta la cifra de los registros/,
    );
    await page.getByText('dejan fuera los intentos, como los registros').waitFor();
    await page.getByText('Sin comparación con la encuesta: Robo a negocio.').waitFor();
    await expectNoBarrierInAnyLook(page);

    await page.getByLabel('Delito', { exact: true }).selectOption('robbery');
    await expect.poll(() => rows.count()).toBe(1 + AREAS.length);
    expect(await rows.first().textContent()).toContain('Todas las áreas');
    await page.getByLabel('Precisión según').selectOption('nchs');
    await expect.poll(() => page.url()).toContain('standard=nchs');
    await page.locator('[data-picture="beside"] svg.chart').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await noScrollAcross(page);
    await expectNoBarrier(page);

    await page.getByRole('link', { name: 'Todos los conteos importados' }).click();
    await page.getByRole('button', { name: 'Quitar Policía de Zedania' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click();
    await page.getByText('Se quitó Policía de Zedania.').waitFor();
    await noScrollAcross(page);
    await context.close();
  });
});
