import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, signedIn } from '../support/browser.ts';
import { pressEnter, writeInto } from '../support/by-keyboard.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

/** Texts that head groups of columns, once the table has them. */
const columnsBegin = (page: Page, first: string) =>
  expect.poll(() => page.locator('.crossed-group').nth(1).textContent()).toBe(first);

describe('a statistician makes a table', () => {
  it('with the keyboard alone: crosses two variables, saves it, opens its address, and runs it on another edition', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    await page.goto(`${running.address}/#/edition/${running.thisYear}/tables`);
    await pressEnter(page, button('Hacer una tabla'));
    await writeInto(page, page.getByLabel('Buscar un indicador'), 'prevalencia de personas');
    await pressEnter(page, button('Agregar Prevalencia de personas'));
    await page.locator('.crossed').waitFor();
    await pressEnter(page, button('Agregar la variable'));
    await page.getByRole('rowheader', { name: 'Mujeres' }).waitFor();
    await pressEnter(page, button('Agregar la variable'));
    await columnsBegin(page, '18 a 29 años');
    await writeInto(page, page.getByLabel('Título (español)'), 'Víctimas por sexo y edad');
    await pressEnter(page, button('Guardar la tabla'));
    await page.getByText('Guardada:').waitFor();
    await expectNoBarrier(page);

    // Its address opens it for whoever may see the results.
    const address = page.url();
    expect(address).toMatch(new RegExp(`#/edition/${running.thisYear}/tables/[0-9a-f-]{36}$`));
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByRole('heading', { name: 'Víctimas por sexo y edad', level: 1 }).waitFor();
    await columnsBegin(page, '18 a 29 años');
    const estimateThisYear = await page.locator('td.crossed-estimate').first().textContent();
    await pressEnter(page, button('Bajar Sexo'));
    await columnsBegin(page, 'Hombres');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Bajar Sexo');

    // Somebody else saves it meanwhile: the later one is told, and chooses.
    const key = address.slice(-36);
    const kept = await (await context.request.get(`${running.address}/api/tables/${key}`)).json();
    const theirs = kept.text.replace('Víctimas por', 'Personas por');
    const headers = { Origin: running.address };
    const put = { data: { text: theirs, revision: 1 }, headers };
    expect((await context.request.put(`${running.address}/api/tables/${key}`, put)).ok()).toBe(true);
    await pressEnter(page, button('Guardar la tabla'));
    await page.getByRole('dialog', { name: 'Otra persona cambió esta tabla' }).waitFor();
    await pressEnter(page, button('Guardar la mía como copia'));
    await page.getByRole('heading', { name: 'Víctimas por sexo y edad (copia)' }).waitFor();
    await columnsBegin(page, 'Hombres');

    await pressEnter(page, button('Cambiar de edición'));
    await pressEnter(page, page.getByRole('link', { name: new RegExp(running.lastYear) }));
    await expect.poll(() => page.url()).toContain(`/edition/${running.lastYear}/tables/`);
    await columnsBegin(page, 'Hombres');
    await expect.poll(() => page.locator('td.crossed-estimate').first().textContent()).not.toBe(estimateThisYear);

    await page.setViewportSize({ width: 390, height: 844 });
    await pressEnter(page, button('Cambiar la tabla'));
    await page.getByLabel('Buscar un indicador').waitFor();
    await expectNoBarrier(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

    await pressEnter(page, page.getByRole('link', { name: 'Todas las tablas' }));
    await pressEnter(page, button('Eliminar la tabla «Víctimas por sexo y edad (copia)»'));
    await pressEnter(page, page.getByRole('dialog').getByRole('button', { name: 'Eliminar' }));
    await page.getByText('Se eliminó la tabla «Víctimas por sexo y edad (copia)».').waitFor();
    await expect
      .poll(() => page.locator('tbody tr').allTextContents())
      .toEqual([expect.stringContaining('Personas por sexo y edad')]);
    await expectNoBarrier(page);
    await context.close();
  });

  it('compares its groups and two editions: says what the test says, at 390 px too', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const spec = {
      table: 'prevalence',
      figures: [{ indicator: 'prevalence_person' }, { indicator: 'reporting_rate' }],
      by: [{ variable: 'sex' }],
    };
    const headers = { Origin: running.address };
    const key = '6f0c9a52-0000-4000-8000-00000000c0de';
    await context.request.put(`${running.address}/api/tables/${key}`, {
      data: { text: JSON.stringify(spec), revision: 0 },
      headers,
    });
    await page.goto(`${running.address}/#/edition/${running.thisYear}/tables/${key}`);
    await pressEnter(page, button('Comparar'));
    await page.getByText('Elija una variable o una edición.').waitFor();
    await page.getByLabel('Entre los valores de').selectOption('sex');
    await page.getByLabel('Cada uno con').selectOption('male');
    await page.getByLabel('Con la edición').selectOption(running.lastYear);
    await pressEnter(page, button('Comparar'));
    const compared = page.getByRole('table', { name: 'Comparaciones de la tabla' });
    const rows = compared.locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(8);
    expect(await rows.first().textContent()).toMatch(/Mujeres frente a Hombres.*(Más|No se muestra|Sin prueba)/);
    // The picture above does not say that nobody tested what is tested below it.
    const order = page.locator('[data-picture="prevalence-1"]');
    expect(await order.textContent()).toContain('está en la comparación de la tabla');
    expect(await order.textContent()).not.toContain('no se sometió a prueba');
    // What changed in the questionnaire between the two is told, and nothing is compared over it.
    expect(await rows.last().textContent()).toMatch(
      /frente a .*(Subió|Bajó|No se muestra|No comparable: aquí se rompe)/,
    );
    // Who is given the address sees the same comparison.
    const told = await rows.first().textContent();
    await page.reload();
    await expect.poll(() => rows.first().textContent()).toBe(told);
    expect(await page.getByLabel('Con la edición').inputValue()).toBe(running.lastYear);
    const slopes = page.locator('[data-picture^="compared-"]');
    expect(await slopes.count()).toBe(2);

    // A break that is declared is compared over no more, and no line is drawn over it; it is saved with the table.
    await pressEnter(page, page.getByText('Rupturas de la serie y puentes: 0'));
    await pressEnter(page, button('Agregar la ruptura'));
    await page.getByText('Escriba por qué no se mide igual.').waitFor();
    await writeInto(page, page.getByLabel('Razón'), 'Se preguntó por teléfono.');
    await pressEnter(page, button('Agregar la ruptura'));
    await page.getByText('Rupturas de la serie y puentes: 1').waitFor();
    await pressEnter(page, button('Comparar'));
    await expect.poll(() => slopes.first().locator('.series-break').count()).toBeGreaterThan(0);
    const picture = slopes.first().getByRole('img');
    expect(await picture.getAttribute('aria-label')).toContain('Se preguntó por teléfono.');
    expect(await rows.last().textContent()).toContain('No comparable');
    await page.getByText('Con cambios sin guardar').waitFor();

    // On paper there is nothing to press, and nothing of the table is cut.
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => page.locator('main :is(.button, input, .figure-downloads):visible, header:visible').count())
      .toBe(0);
    const cut = page.locator('.table-region').first();
    expect(await cut.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await expectNoBarrier(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoBarrier(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await context.close();
  });
});
