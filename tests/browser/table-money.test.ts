import { describe, expect, it } from 'vitest';
import { expectNoBarrier, signedIn } from '../support/browser.ts';
import { pressEnter, writeInto } from '../support/by-keyboard.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

describe('a statistician makes a table of money', () => {
  it('with the keyboard alone: states product and prices, imputes unknown amounts, and finds it saved as it was', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    await page.goto(`${running.address}/#/edition/${running.lastYear}/tables/new`);
    await writeInto(page, page.getByLabel('Buscar un indicador'), 'producto interno bruto');
    await pressEnter(page, button(/^Agregar Costo del delito/));
    await page.getByText(/Escríbalo en money, gdp\./).waitFor();

    await pressEnter(page, page.getByText('Dinero y montos que no se conocen'));
    const product = page.getByRole('group', { name: 'Producto interno bruto' });
    await writeInto(page, product.getByLabel(/^Monto/), '23430378000');
    await product.getByText(/Escriba los dos/).waitFor();
    await writeInto(page, product.getByLabel('De dónde viene'), 'cuentas nacionales');
    await expect.poll(() => product.getByText(/Escriba los dos/).count()).toBe(0);
    await page
      .getByRole('rowheader', { name: /conocid/i })
      .first()
      .waitFor();

    const prices = page.getByRole('group', { name: 'Otros precios' });
    await writeInto(page, prices.getByLabel('Factor'), '0,9213');
    await writeInto(page, prices.getByLabel('Precios de'), 'julio de 2018');
    const imputation = page.getByRole('group', { name: 'Imputar montos que no se conocen' });
    for (const amount of ['Valor perdido', 'Gasto en salud', 'Gasto en protección'])
      await imputation.getByRole('checkbox', { name: amount }).press('Space');
    await pressEnter(page, imputation.getByRole('button', { name: 'Agregar la variable' }).first());
    await imputation.getByLabel('Semilla del sorteo').fill('2026');
    const chosen = page.getByRole('list', { name: 'Lo que se eligió' });
    await chosen.getByText(/^Valor perdido: se imputa entre registros iguales en Delito\.$/).waitFor();
    await chosen.getByText('Semilla 2026; un registro presta como máximo 3 veces.').waitFor();
    // Under the table stands the same.
    await page.locator('footer').getByText('Semilla 2026; un registro presta como máximo 3 veces.').waitFor();
    await expectNoBarrier(page);

    await writeInto(page, page.getByLabel('Título (español)'), 'Costo');
    await pressEnter(page, button('Guardar la tabla'));
    await page.getByText('Guardada:').waitFor();
    const key = page.url().slice(-36);
    const saved = await (await context.request.get(`${running.address}/api/tables/${key}`)).json();
    expect(JSON.parse(saved.text)).toMatchObject({
      money: {
        gdp: { amount: 23430378000, source: 'cuentas nacionales' },
        prices: { factor: 0.9213, of: 'julio de 2018' },
      },
      imputation: {
        seed: 2026,
        variables: [
          { variable: 'loss_amount', within: ['crime'] },
          { variable: 'health_cost', within: [] },
          { variable: 'measures_cost_total', within: [] },
        ],
      },
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Costo', level: 1 }).waitFor();
    await page.locator('footer').getByText('Semilla 2026; un registro presta como máximo 3 veces.').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoBarrier(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await context.close();
  });
});
