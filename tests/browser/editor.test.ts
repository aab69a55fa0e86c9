import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { getQuestionnaireDraft, ReplyOf } from '#contract';
import { type DraftFiles, type Json, type Operation, type Path, valueAt } from '#questionnaires';
import { desktop, expectNoBarrier, goToHash, LOOKS, signedIn, tabTo } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const FILE = 'modules/household.json';
const QUESTION = [FILE, 'screens', 'residents', 'questions', 'n_households'];
const LIST = ['modules/lists.json', 'lists', 'tenure'];

/** A whole draft is asked for. */
const SELDOM = { interval: 500 };

const running = demonstration();

/** A draft on a page, and what the server has of it. */
interface OpenedDraft {
  readonly page: Page;
  files(): Promise<DraftFiles>;
  /** A change that comes from elsewhere. */
  changeElsewhere(operation: Operation): Promise<void>;
  show(path: Path): Promise<void>;
  /** Presses a button by its key. */
  press(name: string): Promise<void>;
}

async function openedDraft(): Promise<OpenedDraft> {
  const { page } = await signedIn(running, 'designer', desktop);
  const draft = randomUUID();
  const api = `${running.address}/api/questionnaires/drafts`;
  const begun = await page.request.post(api, { data: { draft, from: { id: 'lacsi-2018-r1', version: '1.1.1' } } });
  expect(begun.status()).toBe(201);
  return {
    page,
    async files() {
      const reply = await page.request.get(`${api}/${draft}`);
      return ((await reply.json()) as ReplyOf<typeof getQuestionnaireDraft>).files;
    },
    async changeElsewhere(operation) {
      const changes = [{ id: randomUUID(), operations: [operation] }];
      const reply = await page.request.post(`${api}/${draft}/changes`, { data: { changes } });
      expect(reply.status()).toBe(200);
    },
    show: (path) => goToHash(page, `#/${['draft', draft, ...path].map(encodeURIComponent).join('/')}`),
    async press(name) {
      const button = page.getByRole('button', { name, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
    },
  };
}

it('a questionnaire is written by keyboard alone: comments, JSON, choices out of a spreadsheet, words replaced', async () => {
  const { page, files, changeElsewhere, show, press } = await openedDraft();
  const there = async (path: Path) => valueAt(await files(), path);
  await show(QUESTION);
  await page.getByLabel('Texto de n_households').waitFor();

  await press('Comentar');
  await page.locator('textarea:focus').and(page.getByLabel('Comentar')).waitFor();
  await page.keyboard.insertText('¿Y quien come aparte?');
  await press('Guardar el comentario');
  await page.getByRole('list', { name: 'Comentarios' }).getByText('¿Y quien come aparte?').waitFor();
  await page
    .locator('button:focus')
    .and(page.getByRole('button', { name: 'Comentar' }))
    .waitFor();
  await expectNoBarrier(page);
  // What is settled stays, out of the way, and is opened again.
  await press('Marcar como resuelto');
  const settled = page.getByText('Un comentario resuelto');
  await settled.waitFor();
  await settled.focus();
  await page.keyboard.press('Enter');
  await press('Abrir de nuevo');
  await page.getByRole('list', { name: 'Comentarios' }).getByText('¿Y quien come aparte?').waitFor();

  const condition = page.getByRole('textbox', { name: 'Se pregunta cuando' });
  const written = "{shared_food_budget} = 'no'";
  await condition.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{n_res');
  // In the language of the person, and gone before the focus goes on.
  await page.getByRole('listbox', { name: 'Lo que puede ir aquí' }).getByText('{n_residents}').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('listbox', { name: 'Lo que puede ir aquí' }).waitFor({ state: 'detached' });
  await page
    .locator('select:focus')
    .and(page.getByLabel('Tipo', { exact: true }))
    .waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(written);
  await expect.poll(() => there([...QUESTION, 'visibleIf']), SELDOM).toBe(written);

  await press('JSON');
  const code = page.getByRole('textbox', { name: `${FILE} como JSON` });
  await code.waitFor();
  await code.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('!');
  await page.getByText('No es JSON desde la línea 1, columna 1. Nada cambia hasta que lo sea.').first().waitFor();
  await expectNoBarrier(page);
  // It is left as it is, and is there again.
  await press('Versiones');
  await press('JSON');
  await page.getByText('No es JSON desde la línea 1, columna 1. Nada cambia hasta que lo sea.').first().waitFor();
  await code.focus();
  const changed = structuredClone((await files())[FILE]) as Json;
  Object.assign(valueAt({ [FILE]: changed }, QUESTION) as object, { max: 5 });
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(JSON.stringify(changed));
  await expect.poll(() => there([...QUESTION, 'max']), SELDOM).toBe(5);
  await changeElsewhere({ do: 'set', at: [...QUESTION, 'min'], to: 3, was: 2 });
  const minimum = page.getByRole('textbox', { name: 'Al menos', exact: true });
  await expect.poll(() => minimum.inputValue()).toBe('3');
  // The last of the person's changes, wherever it was made.
  await press('Deshacer');
  await expect.poll(() => minimum.inputValue()).toBe('2');
  await expect.poll(() => there([...QUESTION, 'min']), SELDOM).toBe(2);
  expect(await there([...QUESTION, 'max'])).toBe(5);

  await press('Pregunta');
  await show(LIST);
  await page.getByRole('heading', { name: 'Lista tenure' }).waitFor();
  await press('Pegar de una hoja de cálculo');
  await tabTo(page, (element) => element.matches('.design-editor textarea[rows="5"]'));
  await page.keyboard.insertText('Código\tEtiqueta\nnomad\tNómada\nBad Code\tCasa rodante\nrented\tEn arriendo');
  await page.getByText('Fila 3, columna 1 («Bad Code»)').waitFor();
  await page
    .getByRole('checkbox', { name: 'La primera fila nombra las columnas y no es una opción', checked: true })
    .waitFor();
  await expectNoBarrier(page);
  await press('Usar 3 opciones');
  await expect.poll(() => there(LIST), SELDOM).toContain('nomad');
  expect(await there(['texts/es.json', 'choices', 'tenure', 'rented'])).toBe('En arriendo');
  await page
    .locator('button:focus')
    .and(page.getByRole('button', { name: /^Pegar de una hoja/ }))
    .waitFor();

  await page.keyboard.press('Control+f');
  const dialog = page.getByRole('dialog', { name: 'Buscar y reemplazar' });
  await dialog.getByRole('searchbox').focus();
  await page.keyboard.insertText('Nómada');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Itinerante');
  await dialog.locator('ins').getByText('Itinerante').waitFor();
  await expectNoBarrier(page);
  await press('Reemplazar en un lugar');
  await dialog.getByText('Reemplazado en un lugar. Deshacer lo devuelve.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => there(['texts/es.json', 'choices', 'tenure', 'nomad']), SELDOM).toBe('Itinerante');

  // Where there is no room for both, what is chosen takes the place of the structure, with the focus.
  const [phone] = LOOKS;
  await page.setViewportSize({ width: phone.width, height: phone.height });
  await page.getByRole('button', { name: 'Estructura', exact: true }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, (element) => element.matches('[role=row]'));
  await page
    .locator(':focus')
    .and(page.getByRole('row', { selected: true }))
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.draft-pane-middle:focus').waitFor();
  await page.getByRole('heading', { name: 'Lista tenure' }).waitFor();
  await expectNoBarrier(page);
  await page.context().close();
}, 300_000);
