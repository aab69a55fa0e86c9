import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, expectNoBarrier, goToHash, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const QUESTION = 'modules%2Fincident.json/screens/event_when/questions/ev_month';
const LUCIA = 'Lucía: entraron a robar en su casa, viven cuatro';

const running = demonstration();

/** Sends something to the server on the page's own connection. */
async function send(page: Page, path: string, body: unknown): Promise<number> {
  return page.evaluate(
    async (what) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(what.path, { method: 'POST', headers, body: JSON.stringify(what.body) })).status;
    },
    { path, body },
  );
}

const press = async (page: Page, name: string | RegExp) => {
  const button = page.getByRole('button', { name });
  await button.focus();
  await button.press('Enter');
};

it('a respondent is met, kept as a scenario, and fails when somebody changes the questionnaire', async () => {
  const { page } = await signedIn(running, 'designer', desktop);
  const draft = randomUUID();
  const from = { id: 'lacsi-2018-r1', version: '1.1.1' };
  expect(await send(page, '/api/questionnaires/drafts', { draft, from })).toBe(201);
  await goToHash(page, `#/draft/${draft}/${QUESTION}`);

  await press(page, 'Vista previa');
  const frame = page.frameLocator('.preview-frame');
  const state = page.getByRole('region', { name: 'La persona entrevistada' });
  await frame.locator('[data-name]').first().waitFor();
  await page.getByRole('combobox', { name: 'Persona entrevistada' }).selectOption({ label: LUCIA });
  await state.getByText('burglary.1', { exact: true }).waitFor();
  // Two screens came up in the frame; the keys still go to what is beside it.
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await expectNoBarrier(page);

  // From the question to the interview, and from the interview to the question.
  await press(page, 'Ir a la elegida');
  await frame.getByText('¿En qué mes pasó?').waitFor();
  await goToHash(page, `#/draft/${draft}`);
  await state.getByRole('button', { name: 'ev_month' }).press('Enter');
  await expect.poll(() => page.url()).toContain(QUESTION);

  // The frame speaks the language of the page around it.
  const languages = page.locator('.top-bar-end .language-menu select');
  await languages.selectOption('pt');
  await frame.getByRole('button', { name: 'Sair', exact: true }).waitFor();
  await languages.selectOption('es');
  await frame.getByRole('button', { name: 'Salir', exact: true }).waitFor();

  // Who was met is still there when the preview was out of sight.
  await press(page, 'Propiedades');
  await frame.owner().waitFor({ state: 'detached' });
  await press(page, 'Vista previa');
  await frame.locator('[data-name]').first().waitFor();
  await state.getByText('burglary.1', { exact: true }).waitFor();

  await page.getByRole('combobox', { name: 'Tamaño' }).selectOption('alone');
  await frame.locator('.interview-handed').waitFor();
  await page.getByRole('combobox', { name: 'Tamaño' }).selectOption('phone');

  // Who was met becomes a scenario of another name, which the preview offers.
  await page.getByRole('combobox', { name: 'Persona entrevistada' }).selectOption('');
  await press(page, 'Guardar esta persona');
  await page.getByLabel('Qué muestra este escenario').fill('Robo en casa de Ana');
  await page.getByLabel('Ofrecer a esta persona por su nombre en la vista previa').press('Space');
  await press(page, 'Guardar como escenario');
  await page.getByText('Los 46 escenarios se cumplen.').waitFor();
  await page
    .getByRole('treegrid')
    .getByText(/caminos? sin recorrer/)
    .first()
    .waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoBarrier(page);
  await page.setViewportSize(desktop.viewport!);

  // Somebody else changes the questionnaire: it is told while the preview is looked at.
  await press(page, 'Vista previa');
  const change = {
    id: randomUUID(),
    operations: [{ do: 'set', at: ['crime-types.json', 'crimes', 'burglary', 'active'], to: false, was: true }],
  };
  expect(await send(page, `/api/questionnaires/drafts/${draft}/changes`, { changes: [change] })).toBe(200);
  await press(page, /^Escenarios .*no se cumplen/);
  const row = page.locator('.scenario-row').filter({ hasText: 'Robo en casa de Ana' });
  await row.getByText('Incidentes de Robo en la vivienda: se cuentan 0, se esperaban 1.').waitFor();
  await press(page, 'Cambiar nombres: «Robo en casa de Ana»');
  await row.getByLabel('Nombre en la vista previa (español)').fill('Ana');
  await press(page, 'Guardar nombres');
  await row.getByText('En la vista previa se ofrece como «Ana».').waitFor();
  await press(page, 'Quitar «Robo en casa de Ana»');
  await expect.poll(() => row.count()).toBe(0);
});
