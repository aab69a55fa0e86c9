import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, signedIn } from '../support/browser.ts';
import { pressEnter, writeInto } from '../support/by-keyboard.ts';
import { demonstration } from '../support/demonstration.ts';
import { heldUp } from '../support/held-up.ts';

const running = demonstration();

describe('a statistician makes weights', () => {
  it('with the keyboard alone: adds and moves steps, is told what is wrong, runs them, saves and has the file', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    await page.goto(`${running.address}/#/edition/${running.lastYear}/weights`);
    await page.getByRole('rowheader', { name: 'En las cifras' }).waitFor();
    await expectNoBarrier(page);
    await pressEnter(page, button('Hacer una ponderación'));
    const name = page.getByLabel('Nombre', { exact: true });
    await name.fill('');
    await writeInto(page, name, 'Edición');
    await pressEnter(page, button('Agregar el paso: Posestratificar, Persona'));
    await pressEnter(page, button('Calcular los factores'));
    await page.getByText('El archivo de totales totals.csv no está entre los agregados.').waitFor();

    const csv = { name: 'totals.csv', mimeType: 'text/csv', buffer: Buffer.from('sex,total\nfemale,900\nmale,800\n') };
    await page.getByLabel('Archivo CSV').setInputFiles(csv);
    await page.getByText('Líneas: 3').waitFor();
    await pressEnter(page, button('Calcular los factores'));
    const last = page.getByRole('row', { name: /^Persona 2: Posestratificar/ });
    await last.waitFor();
    expect(await last.textContent()).toContain('1,700');
    await page.getByText(/^Después de este paso la suma de los factores es 0\.0[0-9]* veces la de antes/).waitFor();
    await page.getByRole('img', { name: /Después de Persona 2: Posestratificar/ }).waitFor();
    await expectNoBarrier(page);
    await pressEnter(page, button('Subir Posestratificar'));
    await page.getByText('La ponderación cambió desde este cálculo.').waitFor();

    await page.getByLabel('Corrección por población finita').selectOption('expression');
    await page.getByLabel('Corrección', { exact: true }).fill('900');
    await pressEnter(page, button('Agregar una etapa posterior'));
    const second = page.getByRole('group', { name: 'Etapa 2' });
    await second.getByLabel('Corrección', { exact: true }).fill('500');
    await page.getByLabel('Réplicas', { exact: true }).selectOption('bootstrap');
    await page.getByLabel('Número de réplicas').fill('70');
    // What is written while it is saved stays.
    const letArrive = await heldUp(page, '**/api/weightings/*');
    await pressEnter(page, button('Guardar'));
    await page.getByLabel('Número de réplicas').fill('80');
    letArrive();
    await page.getByText('Con cambios sin guardar. Guardada:').waitFor();
    await pressEnter(page, button('Guardar'));
    await page.getByText(/^Guardada:/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pressEnter(page, button('Descargar el archivo')),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(file.weights.person.map(({ step }: { step: string }) => step)).toEqual(['poststratify', 'multiply']);
    expect(file.design).toEqual({ fpc: '900', laterStages: [{ cluster: 'dwelling', fpc: '500' }] });
    expect(file.replicates).toEqual({ method: 'bootstrap', count: 80, seed: 1 });
    expect(download.suggestedFilename()).toBe('edicion.json');
    await page.reload();
    await page.getByRole('heading', { name: 'Edición', level: 1 }).waitFor();
    const key = page.url().slice(-36);

    // A table takes them by its address, and says so under it.
    await page.goto(`${running.address}/#/edition/${running.lastYear}/tables/new?weighting=${key}`);
    await writeInto(page, page.getByLabel('Buscar un indicador'), 'prevalencia de personas');
    await pressEnter(page, button('Agregar Prevalencia de personas'));
    await page.getByText(/^Factores: «Edición», hash [0-9a-f]{64}\.$/).waitFor();
    expect(await page.getByLabel('Factores de expansión', { exact: true }).inputValue()).toBe(key);
    await page.getByLabel('Factores de expansión', { exact: true }).selectOption('');
    await expect.poll(() => page.url()).not.toContain('weighting');
    await expect.poll(() => page.getByText(/^Factores: «Edición»/).count()).toBe(0);
    await page.goto(`${running.address}/#/edition/${running.lastYear}/weights/${key}`);
    await page.getByRole('heading', { name: 'Edición', level: 1 }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoBarrier(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await context.close();
  });
});
