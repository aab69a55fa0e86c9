import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, expectNoBarrier, goToHash, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const SCREENS = ['modules/household.json', 'screens', 'residents', 'questions'];
const QUESTION = [...SCREENS, 'n_households'];
const INCIDENT = ['modules/incident_details.json', 'screens'];

const running = demonstration();

/** Begins a draft on the page's own connection, and opens something in it. */
async function opened(path: readonly string[], device: BrowserContextOptions = desktop, more: object = {}) {
  const { page, context } = await signedIn(running, 'designer', device);
  const draft = randomUUID();
  const reply = await page.request.post(`${running.address}/api/questionnaires/drafts`, {
    data: { draft, from: { id: 'lacsi-2018-r1', version: '1.1.1' }, ...more },
    headers: { origin: running.address },
  });
  expect(reply.status()).toBe(201);
  await choose(page, draft, path);
  await page.getByRole('treegrid').waitFor();
  return { page, context, draft };
}

const choose = (page: Page, draft: string, path: readonly string[]) =>
  goToHash(page, `#/draft/${[draft, ...path].map(encodeURIComponent).join('/')}`);

const pane = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('type'));

it('a search in a draft begins in its field, by key and by button', async () => {
  const { page, context } = await opened(QUESTION);
  await page.getByLabel('Texto de n_households').waitFor();
  await page.keyboard.press('Control+f');
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => focused(page)).toBe('search');
  await page.keyboard.press('Escape');
  await page.getByRole('toolbar', { name: 'Borrador' }).getByRole('button', { name: 'Buscar' }).click();
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => focused(page)).toBe('search');
  await context.close();
});

it('who moves something by keys hears how in the language of the page, whatever the browser speaks', async () => {
  const { page, context } = await opened(QUESTION);
  await page.getByLabel('Idioma', { exact: true }).first().selectOption('en');
  await page.getByRole('button', { name: 'Properties', exact: true }).waitFor();
  const line = page.locator('.structure-item[data-selected]');
  await line.focus();
  await line.getByRole('button', { name: /^Move / }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^Started dragging\./).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await context.close();
});

it('a name that was given leaves nothing half typed behind, and the page says which draft it is', async () => {
  const { page, context } = await opened(QUESTION);
  await page.getByRole('button', { name: 'Renombrar' }).click();
  await page.getByLabel('Nombre nuevo').fill('n_homes');
  await page.getByRole('dialog').getByRole('button', { name: 'Renombrar' }).click();
  await page.getByLabel('Texto de n_homes').waitFor();
  await page.getByText('Guardado', { exact: true }).waitFor();
  await expect.poll(() => page.locator('.draft-left').count()).toBe(0);
  await page.reload();
  await page.getByLabel('Texto de n_homes').waitFor();
  await expect.poll(() => page.locator('.draft-left').count()).toBe(0);
  const title = 'Encuesta de seguridad de las personas y los hogares';
  expect(await page.title()).toBe(`${title} · Cifra`);
  await page.locator('.draft-bar-title').getByText('desde lacsi-2018-r1 1.1.1').waitFor();
  await context.close();
});

it('what is deleted is asked for once, with what the figures lose; what is chosen next stays', async () => {
  const { page, context, draft } = await opened(['modules/perception.json', 'screens', 'walking_alone']);
  const perceived = ['modules/perception.json', 'screens', 'walking_alone', 'questions', 'walk_alone_day'];
  await choose(page, draft, perceived);
  await page.getByLabel('Texto de walk_alone_day').waitFor();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Eliminar' }).click();
  await dialog.getByText('El programa y las cifras leen esto', { exact: false }).waitFor();
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Eliminar' }).click();
  await page.getByLabel('Texto de walk_alone_day').waitFor({ state: 'detached' });
  await choose(page, draft, QUESTION);
  await page.getByLabel('Texto de n_households').waitFor();
  expect(await dialog.count()).toBe(0);
  await context.close();
});

it('screens of another questionnaire come with their texts, behind what is chosen', async () => {
  const { page, context, draft } = await opened(['modules/profile.json'], desktop, { as: 'bolivia-2028' });
  await choose(page, draft, ['modules/profile.json']);
  await page.getByRole('button', { name: 'Agregar', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Traer pantallas de otro cuestionario' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Cuestionario').selectOption('lacsi-2018-r1 1.1.1');
  await dialog.getByLabel('Formulario').selectOption('habits');
  await dialog.getByRole('button', { name: 'Traer' }).click();
  await dialog.getByText('Elija al menos una pantalla.').waitFor();
  await dialog.getByRole('checkbox').first().check();
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Traer' }).click();
  await dialog.waitFor({ state: 'detached' });
  const brought = page.locator('.structure-item[data-selected]');
  await expect.poll(() => brought.getAttribute('data-key')).toMatch(/^modules\/profile\.json\nscreens\n\w+$/);
  await page.getByText('Guardado', { exact: true }).waitFor();
  await context.close();
});

it('a link to a question that is not there says so, and nothing can be done with what is around it', async () => {
  const { page, context } = await opened([...SCREENS, 'never_asked']);
  const gone = page.getByText('never_asked ya no está en el cuestionario');
  await expect.poll(() => gone.count()).toBe(2);
  expect(await page.getByRole('button', { name: 'Eliminar' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Renombrar' }).isDisabled()).toBe(true);
  await context.close();
});

it('the preview says what its respondent is not asked, of a question and of its screen, and stays where it was', async () => {
  const { page, context, draft } = await opened([...INCIDENT, 'sexual', 'questions', 'sx_type']);
  await pane(page, 'Vista previa');
  await page
    .getByLabel('Persona entrevistada')
    .selectOption({ label: 'Lucía: entraron a robar en su casa, viven cuatro' });
  const shown = page.getByRole('region', { name: 'La persona entrevistada' });
  await shown
    .getByText(/burglary\.1/)
    .first()
    .waitFor();
  const told = page.getByText('A esta persona no se le pregunta eso', { exact: false });
  await page.getByRole('button', { name: 'Ir a la elegida' }).click();
  await told.waitFor();
  await choose(page, draft, [...INCIDENT, 'sexual']);
  await page.getByRole('button', { name: 'Ir a la elegida' }).click();
  await told.waitFor();
  await page.getByRole('button', { name: '¿Por qué no se le pregunta?' }).waitFor();
  await context.close();
});

it('a name that the figures read keeps it, which is said before another one is written', async () => {
  const { page, context } = await opened(['modules/incident.json', 'screens', 'event_where', 'questions', 'ev_place']);
  await page.getByLabel('Texto de ev_place').waitFor();
  await page.getByRole('button', { name: 'Renombrar' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('El programa y las cifras lo leen por este nombre', { exact: false }).waitFor();
  expect(await dialog.getByRole('textbox').count()).toBe(0);
  await expectNoBarrier(page);
  await context.close();
});

it('what is typed in a draft that was published meanwhile stays on the device, and the way to the next draft is shown', async () => {
  const { page, context, draft } = await opened(QUESTION, desktop, { as: 'cuba-2027' });
  const words = page.getByLabel('Texto de n_households');
  await words.waitFor();
  const published = await page.request.post(`${running.address}/api/questionnaires/drafts/${draft}/publish`, {
    data: { seq: 0, version: '1.0.0', note: 'La primera', reasons: [] },
    headers: { origin: running.address },
  });
  expect(published.status(), await published.text()).toBeLessThan(300);
  await page.getByText(/^Este borrador se publicó el .*, por designer, como cuba-2027 1\.0\.0\. /).waitFor();
  await words.fill('¿Cuántos hogares son?');
  await page.getByText('Lo que escribió está guardado en este equipo', { exact: false }).waitFor();
  expect(await page.getByText('Alguien lo cambió', { exact: false }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ir a verlo' }).click();
  await page.locator('.draft-conflict').getByText('¿Cuántos hogares son?').waitFor();
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Empezar la versión siguiente desde cuba-2027 1.0.0' }).click();
  await page.locator('.draft-bar-title').getByText('desde cuba-2027 1.0.0').waitFor();
  await context.close();
});

it('a questionnaire of its own takes no name that is there, and two of one title are told apart', async () => {
  const { page, context } = await opened(QUESTION, desktop, { as: 'panama-2027' });
  await goToHash(page, '#/questionnaires');
  await page.getByRole('button', { name: 'Hacer un cuestionario propio desde lacsi-2018-r1 1.1.1' }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['panama-2027', 'lacsi-2018-r1']) {
    await dialog.getByLabel('Nombre').fill(name);
    await dialog.getByText('Ya hay un cuestionario con este nombre', { exact: false }).waitFor();
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#/questionnaires');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: /panama-2027$/ }).waitFor();
  await expectNoBarrier(page);
  expect(await page.title()).toBe('Cuestionarios · Cifra');
  await context.close();
});

it('a question that is moved past the edge of the structure stays in sight', async () => {
  const { page, context } = await opened(QUESTION, { ...desktop, viewport: { width: 1440, height: 560 } });
  const line = page.locator('.structure-tree [role=row][aria-selected=true]');
  await line.waitFor();
  const tree = page.locator('.structure-tree');
  const top = () => tree.evaluate((element) => element.scrollTop);
  const before = await top();
  const down = page.getByRole('button', { name: 'Bajar', exact: true });
  for (let step = 0; step < 12; step += 1) {
    const stood = [page.url(), await line.getAttribute('aria-posinset')];
    await down.press('Enter');
    await expect.poll(async () => [page.url(), await line.getAttribute('aria-posinset')]).not.toEqual(stood);
    await expect.poll(() => isWithin(line, tree)).toBe(true);
  }
  expect(await top()).toBeGreaterThan(before);
  await context.close();
});

/** Whether the whole height of an element is in sight in another one. */
async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([inner.boundingBox(), outer.boundingBox()]);
  return a !== null && b !== null && a.y >= b.y - 1 && a.y + a.height <= b.y + b.height + 1;
}
