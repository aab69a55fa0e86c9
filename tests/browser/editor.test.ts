import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, expectNoBarrier, goToHash, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const SOURCE = { id: 'lacsi-2018-r1', version: '1.1.0' };

const QUESTION = ['modules/household.json', 'screens', 'residents', 'questions', 'n_households'];

/** Begins a draft as the page does, and gives its id. */
async function newDraft(page: Page): Promise<string> {
  return page.evaluate(async (from) => {
    const draft = crypto.randomUUID();
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/questionnaires/drafts', { method: 'POST', headers, body: JSON.stringify({ draft, from }) });
    return draft;
  }, SOURCE);
}

const goTo = (page: Page, draft: string, path: readonly string[]) =>
  goToHash(page, `#/draft/${[draft, ...path].map(encodeURIComponent).join('/')}`);

const saved = (page: Page) => page.locator('.draft-saving-saved').waitFor();

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Deshacer' }).click();
}

describe('a designer in the panes of a draft', () => {
  it('words a question, writes a condition, pastes choices and adds a crime; each is saved and undone', async () => {
    const { context, page } = await signedIn(running, 'designer', desktop);
    const draft = await newDraft(page);
    await goTo(page, draft, QUESTION);

    const words = page.getByRole('textbox', { name: 'Texto de n_households' });
    await words.waitFor();
    const before = await words.inputValue();
    await words.fill('¿Cuántos hogares hay aquí?');
    await words.blur();
    await saved(page);
    await undo(page);
    await expect.poll(() => words.inputValue()).toBe(before);

    const condition = page.getByRole('textbox', { name: 'Se pregunta cuando' });
    await condition.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{n_resid');
    await page.locator('.cm-tooltip-autocomplete').getByText('{n_residents}').waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.keyboard.type(" > 1 and {shared_food_budget} = '");
    await page.locator('.cm-tooltip-autocomplete').getByText("'no'").waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.type("no'");
    await page.keyboard.press('Escape');
    await condition.blur();
    await saved(page);
    await expect.poll(() => page.locator('.condition-said').first().textContent()).toMatch(/ y /);
    await expectNoBarrier(page);
    await undo(page);
    await expect.poll(() => condition.textContent()).toBe("{shared_food_budget} = 'no'");

    await goTo(page, draft, ['modules/lists.json', 'lists', 'tenure']);
    await page.getByRole('button', { name: 'Pegar de una hoja de cálculo' }).click();
    await page.getByLabel('Pegue aquí las opciones').fill('squat\tOcupada sin permiso');
    await page.getByRole('button', { name: 'Tomar una opción' }).click();
    await page.getByRole('textbox', { name: 'Etiqueta de squat' }).waitFor();
    await saved(page);
    await expectNoBarrier(page);
    await undo(page);
    await page.getByRole('textbox', { name: 'Etiqueta de squat' }).waitFor({ state: 'detached' });

    await goTo(page, draft, ['crime-types.json', 'crimes']);
    const spanish = page.getByRole('group', { name: 'español', exact: true });
    await spanish.getByLabel('Nombre').fill('Robo de cosecha');
    await spanish.getByLabel('En una frase').fill('el robo de la cosecha');
    await spanish.getByLabel('Pregunta que lo busca').fill('¿Les robaron la cosecha, {period}?');
    await spanish.getByLabel('Cuántas veces').fill('¿Cuántas veces les pasó {window}?');
    await page.getByRole('button', { name: 'Agregar el delito' }).click();
    await page.getByText('Elija un código de la ICCS', { exact: false }).waitFor();
    await page.getByLabel('Buscar en la ICCS por código o nombre').fill('0502');
    await page.getByLabel('Código de sus hechos').selectOption('0502');
    await page.getByRole('button', { name: 'Agregar el delito' }).click();
    await page.getByRole('button', { name: 'Sus textos en francés.' }).waitFor();
    await saved(page);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Abrirlo' }).click();
    await page.getByRole('heading', { name: 'Robo de cosecha' }).waitFor();
    await undo(page);
    await page.getByRole('heading', { name: 'Robo de cosecha' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('replaces words everywhere in one step, after seeing each place', async () => {
    const { context, page } = await signedIn(running, 'designer', desktop);
    await goTo(page, await newDraft(page), ['manifest.json', 'fills', 'neighbourhood']);
    await page.getByRole('textbox', { name: 'español', exact: true }).waitFor();
    await page.keyboard.press('Control+F');
    const dialog = page.getByRole('dialog', { name: 'Buscar y reemplazar' });
    await dialog.getByLabel('Buscar', { exact: true }).fill('barrio');
    await dialog.getByLabel('Reemplazar por').fill('colonia');
    const places = dialog.locator('li');
    await places.first().waitFor();
    await expectNoBarrier(page);
    const count = await places.count();
    await places.first().getByRole('checkbox').uncheck();
    await dialog.getByRole('button', { name: /^Reemplazar en/ }).click();
    await expect.poll(() => places.count()).toBe(1);
    expect(count).toBeGreaterThan(2);
    await dialog.getByRole('button', { name: 'Cerrar' }).click();
    await saved(page);
    await undo(page);
    await context.close();
  });
});
