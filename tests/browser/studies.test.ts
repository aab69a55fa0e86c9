import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, signedIn } from '../support/browser.ts';
import { pressEnter, writeInto } from '../support/by-keyboard.ts';
import { demonstration } from '../support/demonstration.ts';
import { heldUp } from '../support/held-up.ts';

const running = demonstration();

const SPSS = join(import.meta.dirname, '../fixtures/studies/enusc/enusc.sav');

describe('a statistician describes an existing survey', () => {
  it('from its data file: columns, forms and JSON, what is wrong, the check, the figures, saved and shared', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    await page.goto(`${running.address}/#/edition/${running.lastYear}/studies`);
    await page.getByText('Aún no hay estudios guardados.').waitFor();
    await pressEnter(page, button('Describir una encuesta'));

    // What is written while a file is on its way stays.
    const letArrive = await heldUp(page, '**/api/data-files/*/parts/*');
    const more = { name: 'more.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };
    const { name, mimeType, buffer } = { ...more, name: 'enusc.sav', buffer: await readFile(SPSS) };
    await page.getByLabel('Agregar archivos de datos').setInputFiles([{ name, mimeType, buffer }, more]);
    await page.getByText('Enviando enusc.sav').waitFor();
    await writeInto(page, page.getByLabel('Nombre', { exact: true }), 'enusc');
    letArrive();
    await page.getByText('Se agregó more.csv.').waitFor();
    expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('enusc');
    await page.getByRole('checkbox', { name: /^more\.csv/, checked: true }).click();
    await page.getByText('Columnas de enusc.sav').click();
    const uses = { rph_sexo: 'label', Fact_Pers_Reg: 'number', VarStrat: 'text', Conglomerado: 'text', Kish: 'number' };
    for (const [column, use] of Object.entries(uses)) await page.getByLabel(`Leer ${column} como`).selectOption(use);
    await page.locator('summary', { hasText: 'Valores de rph_sexo' }).click();
    await page.getByText('Mujer').waitFor();

    await page.getByLabel('Archivo', { exact: true }).selectOption('enusc');
    // A server that has no place just now is asked again.
    await page.route('**/api/judged-studies', (refused) => refused.fulfill({ status: 503, json: {} }), { times: 1 });
    await page.getByLabel('Factor de expansión').first().fill('Fact_Pers');
    await page.getByText('El estudio usa la columna Fact_Pers de enusc, y no la lee.').first().waitFor();
    await page.getByLabel('Factor de expansión').first().fill('Fact_Pers_Reg');
    await page.getByLabel('Qué filas', { exact: true }).fill('{Kish} = 1');
    await page.getByLabel('Estrato', { exact: true }).fill('VarStrat');
    await page.getByLabel('Unidad primaria de muestreo').fill('Conglomerado');
    await button('Agregar una variable').click();
    await page.getByLabel('Categorías', { exact: true }).fill("mujer: {rph_sexo} = 'Mujer'");
    await page.getByText('Nada: el estudio se puede revisar con los datos.').waitFor();
    expect(await page.getByLabel('El estudio como JSON').textContent()).toContain('"mujer"');

    await button('Revisar con los datos').click();
    await page.getByText('Los datos concuerdan con el estudio.').waitFor();
    await page.getByText('317 de 600 filas no están en ninguna categoría').waitFor();
    await expectNoBarrier(page);
    await button('Calcular las cifras').click();
    await page.getByRole('row', { name: /^Sexo: mujer/i }).waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), button('Descargar CSV').click()]);
    expect(await readFile(await csv.path(), 'utf8')).toMatch(/^indicator,crime,domain,[\s\S]*adults,any,sex=mujer,/);

    await button('Guardar').click();
    await page.getByText('Guardado:').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'enusc', level: 1 }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByLabel('El estudio como JSON').waitFor();
    await expectNoBarrier(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await context.close();
  });
});
