import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { getQuestionnaireDraft, ReplyOf } from '#contract';
import { valueAt } from '#questionnaires';
import { workbookStream } from '../../server/files/workbook/workbook-stream.ts';
import { desktop, expectNoBarrier, expectNoBarrierInAnyLook, goToHash, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const QUESTION = ['modules/household.json', 'screens', 'residents', 'questions', 'n_households'];
const WORDS = ['texts/es.json', 'questions', 'n_households', 'text'];

const running = demonstration();
const folder = mkdtempSync(join(tmpdir(), 'cifra-questionnaires-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The workbook of an XLSForm with one question that Cifra asks and one that it does not. */
async function xlsform(): Promise<string> {
  const heads = ['type', 'name', 'label::Español (es)', 'relevant'];
  const rows = [
    ['text', 'color', '¿De qué color es?', ''],
    ['geopoint', 'lugar', '¿Dónde está?', ''],
  ];
  const sheet = { name: 'survey', columns: heads.map((header) => ({ header })), rows };
  const file = join(folder, 'Encuesta de color.xlsx');
  writeFileSync(file, await buffer(workbookStream([sheet])));
  return file;
}

async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent('download');
  await act();
  return (await saving).path();
}

async function read(page: Page, file: string): Promise<void> {
  await page.getByLabel('Archivo (.json o .xlsx)').setInputFiles(file);
  await page.getByRole('button', { name: 'Leer archivo' }).click();
}

it('questionnaires go out and come in by files, and what cannot be carried over is seen before a draft is made', async () => {
  const { page } = await signedIn(running, 'designer', desktop);
  await page.getByRole('button', { name: 'Exportar lacsi-2018-r1 1.1.1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('cell', { name: /El cuidado con que se pregunta/ })
    .first()
    // The first work that the server gives to a thread.
    .waitFor({ timeout: 60_000 });
  await expectNoBarrier(page);
  const link = (name: string) => dialog.getByRole('link', { name });
  const packed = await saved(page, () => link('Guardar el paquete (.json)').click());
  const workbook = await saved(page, () => link('Guardar el XLSForm (.xlsx)').click());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Importar un cuestionario' }).click();
  const file = join(folder, 'lacsi.json');
  writeFileSync(file, readFileSync(packed));
  await read(page, file);
  await page.getByText('Esta versión ya está publicada aquí, con el mismo contenido.').waitFor({ timeout: 60_000 });
  const again = join(folder, 'lacsi.xlsx');
  writeFileSync(again, readFileSync(workbook));
  await read(page, again);
  await page.getByRole('cell', { name: /El libro lo escribió Cifra/ }).waitFor();
  await page.getByText('Esta versión ya está publicada aquí, con el mismo contenido.').waitFor();

  const broken = join(folder, 'cortado.json');
  writeFileSync(broken, readFileSync(packed).subarray(0, 5000));
  await read(page, broken);
  await page.getByText(/deja de ser JSON: se cortó o se cambió en el camino/).waitFor();

  await read(page, await xlsform());
  await page.getByRole('row', { name: /No se pasa survey, fila 3, columna A \(type\)/ }).waitFor();
  await expectNoBarrierInAnyLook(page);
  await page.setViewportSize(desktop.viewport!);
  const report = await saved(page, () => page.getByRole('button', { name: 'Guardar el informe (.csv)' }).click());
  expect(readFileSync(report, 'utf8')).toContain('lost,survey,3,A,type,');
  await page.getByLabel('Nombre del cuestionario').press('Enter');
  await page.getByRole('treegrid').waitFor();
  await page.getByText('encuesta-de-color').first().waitFor();
  await page.context().close();
});

/** Begins a draft on the page's own connection, and opens it at a question. */
async function opened(page: Page): Promise<string> {
  const draft = randomUUID();
  const status = await page.evaluate(async (key) => {
    const from = { id: 'lacsi-2018-r1', version: '1.1.1' };
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ draft: key, from });
    return (await fetch('/api/questionnaires/drafts', { method: 'POST', headers, body })).status;
  }, draft);
  expect(status).toBe(201);
  await goToHash(page, `#/draft/${[draft, ...QUESTION].map(encodeURIComponent).join('/')}`);
  await words(page).waitFor();
  return draft;
}

const words = (page: Page) => page.getByLabel('Texto de n_households');

async function write(page: Page, text: string): Promise<void> {
  await words(page).fill(text);
  await words(page).blur();
}

const isSaved = (page: Page) => page.getByText('Guardado', { exact: true }).waitFor();

/** What the server has, and how many changes made it. */
async function stored(page: Page, draft: string) {
  const reply = await page.request.get(`${running.address}/api/questionnaires/drafts/${draft}`);
  const { files, seq } = (await reply.json()) as ReplyOf<typeof getQuestionnaireDraft>;
  return { words: valueAt(files, WORDS), seq };
}

it('a draft opens without a network as it was seen last, is written on, and is saved once when the network is back', async () => {
  const { page, context } = await signedIn(running, 'designer', { ...desktop, serviceWorkers: 'allow' });
  const draft = await opened(page);
  await write(page, 'Con red');
  await isSaved(page);
  // All that designers' pages load is on the device.
  await expect.poll(() => page.evaluate(async () => (await caches.match('/.designed')) !== undefined)).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect.poll(() => words(page).inputValue()).toBe('Con red');
  await write(page, 'Sin red');
  await page.getByText('Guardado en este equipo, 1 cambio espera la red').waitFor();
  await page.reload();
  await expect.poll(() => words(page).inputValue()).toBe('Sin red');
  await context.setOffline(false);
  await isSaved(page);
  expect(await stored(page, draft)).toEqual({ words: 'Sin red', seq: 2 });
  await context.close();
});

it('a session that ends while somebody writes leaves what was written on the device until the person is back', async () => {
  const { page, context } = await signedIn(running, 'designer', desktop);
  const draft = await opened(page);
  await write(page, 'Con sesión');
  await isSaved(page);
  // The server hears nothing while it is written, and then knows the person no more.
  const gate = Promise.withResolvers<void>();
  await page.route('**/changes*', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await words(page).fill('Sin sesión');
  await context.clearCookies();
  gate.resolve();
  await page.getByText('La sesión terminó.').waitFor();
  await page.getByLabel('Usuario').fill('designer');
  await page.getByLabel('Contraseña').fill('designer-demo');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect.poll(() => words(page).inputValue()).toBe('Sin sesión');
  await isSaved(page);
  expect(await stored(page, draft)).toEqual({ words: 'Sin sesión', seq: 2 });
  await context.close();
});
