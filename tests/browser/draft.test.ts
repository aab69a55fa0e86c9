import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { getQuestionnaireDraft, ReplyOf } from '#contract';
import { type Path, valueAt } from '#questionnaires';
import { desktop, expectNoBarrier, signInOn, tabTo } from '../support/browser.ts';
import { placeDemonstration } from '../support/demonstration.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { leaveBrowser, sharedBrowser } from '../support/shared-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-draft-'));
const SCREENS = ['modules/household.json', 'screens'];
const QUESTION = [...SCREENS, 'residents', 'questions', 'n_households'];
const WORDS = ['texts/es.json', 'questions', 'n_households', 'text'];

let server: ServerProcess;
let browser: Browser;
let address: string;
let restart: () => void;
let ana: BrowserContext;
let ben: BrowserContext;

beforeAll(async () => {
  const [database, port] = await Promise.all([placeDemonstration(folder), freePort()]);
  restart = () => {
    server = startServerProcess({ CIFRA_DB: database, PORT: String(port) });
  };
  restart();
  [address, browser] = await Promise.all([server.ready, sharedBrowser()]);
  [ana, ben] = await Promise.all([designer(), designer()]);
});

afterAll(async () => {
  await leaveBrowser(browser);
  server?.process.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('a draft on the pages of designers', () => {
  it('is begun on the list, and what one page changes the other shows', async () => {
    const page = await ana.newPage();
    await page.goto(address);
    await page.getByRole('heading', { name: 'lacsi' }).or(page.getByText('lacsi-2018-r1').first()).first().waitFor();
    await expectNoBarrier(page);
    const next = page.getByRole('button', { name: /^Empezar la versión siguiente desde lacsi-2018-r1 / });
    await next.first().click();
    await page.getByRole('treegrid').waitFor();
    const draft = page.url().split('/').at(-1)!;
    await page.goto(at(draft, QUESTION));
    await expectNoBarrier(page);
    const other = await opened(ben, draft);

    await write(page, '¿Cuántos hogares son?');
    await expect.poll(() => words(other).inputValue()).toBe('¿Cuántos hogares son?');
    await saved(page);
    await write(other, '¿Cuántos?');
    await expect.poll(() => words(page).inputValue()).toBe('¿Cuántos?');
    await closeAll(page, other);
  });

  it.each([
    { button: 'Quedarme con lo mío', stays: 'Lo de Ben' },
    { button: 'Quedarme con lo que hay', stays: 'Lo de Ana' },
  ])('asks with both texts when two changed one: $button', async ({ button, stays }) => {
    const draft = await begun();
    const [page, other] = await Promise.all([opened(ana, draft), opened(ben, draft)]);
    await ben.setOffline(true);
    await write(other, 'Lo de Ben');
    await other.getByText('Guardado en este equipo, 1 cambio espera la red').waitFor();
    await write(page, 'Lo de Ana');
    await saved(page);
    await ben.setOffline(false);
    const choice = other.locator('.draft-conflict');
    await choice.getByText('Lo de Ben').waitFor();
    await choice.getByText('Lo de Ana').waitFor();
    if (button === 'Quedarme con lo mío') await expectNoBarrier(other);
    await choice.getByRole('button', { name: button }).click();
    await saved(other);
    await expect.poll(() => words(page).inputValue()).toBe(stays);
    expect(await words(other).inputValue()).toBe(stays);
    expect(await stored(draft, WORDS)).toBe(stays);
    await closeAll(page, other);
  });

  it('is there after its tab was killed in the moment of "Guardado", and its last change is undone', async () => {
    const draft = await begun();
    const killed = await opened(ana, draft);
    const first = await words(killed).inputValue();
    // Who types on without a pause is saved meanwhile, and not told to be before.
    let isTyping = true;
    const typed = words(killed)
      .pressSequentially('x'.repeat(60), { delay: 100 })
      .then(() => {
        isTyping = false;
      });
    await killed.getByText('Guardando…').waitFor();
    await expect.poll(() => stored(draft, WORDS)).not.toBe(first);
    expect(isTyping).toBe(true);
    await typed;
    await saved(killed);
    const before = await words(killed).inputValue();
    expect(before).toContain('x'.repeat(60));
    await write(killed, 'Antes de morir');
    await saved(killed);
    await killed.close({ runBeforeUnload: false });
    const page = await opened(ana, draft);
    expect(await words(page).inputValue()).toBe('Antes de morir');
    await page.reload();
    await words(page).waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => words(page).inputValue()).toBe(before);
    await saved(page);
    expect(await stored(draft, WORDS)).toBe(before);
    await page.getByRole('button', { name: 'Rehacer' }).click();
    await saved(page);
    expect(await stored(draft, WORDS)).toBe('Antes de morir');
    await page.close();
  });

  it('has each letter once when the server is started anew while somebody types', async () => {
    const draft = await begun();
    const page = await opened(ana, draft);
    const text = 'Mientras el servidor se va y vuelve, se escribe.';
    await words(page).fill('');
    const typed = words(page).pressSequentially(text, { delay: 40 });
    server.process.kill('SIGKILL');
    await server.ended;
    restart();
    await Promise.all([typed, server.ready]);
    await saved(page);
    await expect.poll(() => stored(draft, WORDS)).toBe(text);
    await page.close();
  });

  it('lets a question and a form be moved by keyboard alone, however slow the device is, and by a finger', async () => {
    const draft = await begun();
    const page = await opened(ana, draft);
    const keys = async (...pressed: string[]) => {
      for (const key of pressed) await page.keyboard.press(key);
    };
    const focused = page.locator(':focus');
    const chain = async () => ((await stored(draft, ['manifest.json', 'chain'])) as string[]).slice(0, 2);
    await page.getByRole('searchbox').focus();
    await tabTo(page, (element) => element.closest('[role=treegrid]') !== null);
    await focused.and(page.getByRole('row', { selected: true })).waitFor();
    // The second key and the third are pressed before the drag could begin.
    const device = await ana.newCDPSession(page);
    await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await keys('ArrowRight', 'Enter', 'ArrowDown');
    await focused.and(page.getByRole('button', { name: 'Soltar en vehicles', exact: true })).waitFor();
    await device.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await keys('Enter');
    await saved(page);
    await expect.poll(() => names(draft, [...SCREENS, 'vehicles', 'questions'])).toContain('n_households');
    // It is still what is chosen, where it stands now.
    await expect.poll(() => page.url()).toContain('/screens/vehicles/questions/n_households');

    await focused.and(page.getByRole('row')).waitFor();
    await keys('Home');
    const forms = page.getByRole('row', { name: 'Formularios' });
    await focused.and(forms).waitFor();
    // Who does not see the numbers hears them.
    const described = await forms.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(/^\d+ dentro$/);
    await keys('ArrowDown');
    // A branch that is closed says so, and a key opens it.
    const visit = page.getByRole('row', { name: 'Visita', exact: true });
    await focused
      .and(visit)
      .and(page.getByRole('row', { expanded: false }))
      .waitFor();
    await keys('ArrowRight');
    await focused
      .and(visit)
      .and(page.getByRole('row', { expanded: true }))
      .waitFor();
    await keys('ArrowRight', 'Enter', 'ArrowDown');
    await focused.and(page.getByRole('button', { name: /^Insertar entre Hogar y / })).waitFor();
    expect(await chain()).toEqual(['control', 'household']);
    await keys('Enter');
    await expect.poll(chain).toEqual(['household', 'control']);
    await saved(page);

    // Only rows in sight are there: in this window all of them are.
    await page.setViewportSize({ width: 1440, height: 2400 });
    // A finger takes it by its handle, and puts it behind the form that follows.
    const control = page.getByRole('row', { name: 'Visita', exact: true });
    const roster = page.getByRole('row', { name: 'Lista de personas', exact: true });
    await dragByTouch(device, control.locator('.structure-grip'), roster);
    await expect.poll(chain).toEqual(['household', 'roster']);
    // Let go where it may not stand it stays.
    await dragByTouch(device, roster.locator('.structure-grip'), page.getByRole('row', { name: 'means', exact: true }));
    await saved(page);
    expect(await chain()).toEqual(['household', 'roster']);
    await page.close();
  });
});

/** A finger goes from the middle of one element to the lower part of another one, and is lifted there. */
async function dragByTouch(device: CDPSession, from: Locator, to: Locator): Promise<void> {
  const label = from.page().locator('.structure-dragged');
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
    device.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  // Rows hear no finger while they are scrolled, nor for a moment after.
  await expect
    .poll(
      async () => {
        await from.hover();
        const start = (await from.boundingBox())!;
        const end = (await to.boundingBox())!;
        const x = start.x + start.width / 2;
        const first = start.y + start.height / 2;
        const last = end.y + end.height * 0.9;
        await touch('touchStart', [{ x, y: first }]);
        for (const part of [0.2, 0.6, 1]) await touch('touchMove', [{ x, y: first + (last - first) * part }]);
        const isTaken = await label.waitFor({ timeout: 1000 }).then(
          () => true,
          () => false,
        );
        if (!isTaken) await touch('touchEnd', []);
        return isTaken;
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true);
  await touch('touchEnd', []);
  await label.waitFor({ state: 'detached' });
}

/** A context on which the designer of the demonstration has signed in. */
async function designer(): Promise<BrowserContext> {
  const context = await browser.newContext({ ...desktop, serviceWorkers: 'block' });
  const page = await context.newPage();
  await signInOn(page, address, 'designer', 'designer-demo');
  await page.close();
  return context;
}

/** Begins a draft of the questionnaire of the demonstration. */
async function begun(): Promise<string> {
  const draft = crypto.randomUUID();
  const from = { id: 'lacsi-2018-r1', version: '1.1.1' };
  const reply = await ana.request.post(`${address}/api/questionnaires/drafts`, { data: { draft, from } });
  expect(reply.status()).toBe(201);
  return draft;
}

/** Where a draft shows a place of it. */
function at(draft: string, path: Path): string {
  return `${address}/#/${['draft', draft, ...path].map(encodeURIComponent).join('/')}`;
}

/** A page on which a draft shows a question. */
async function opened(context: BrowserContext, draft: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at(draft, QUESTION));
  await words(page).waitFor();
  await page.getByRole('treegrid').waitFor();
  return page;
}

const words = (page: Page) => page.getByLabel('Texto de n_households');

async function write(page: Page, text: string): Promise<void> {
  await words(page).fill(text);
  await words(page).blur();
}

const saved = (page: Page) => page.getByText('Guardado', { exact: true }).waitFor();

const closeAll = (...pages: Page[]) => Promise.all(pages.map((page) => page.close()));

/** What the server has at a place of a draft. */
async function stored(draft: string, path: Path) {
  const reply = await ana.request.get(`${address}/api/questionnaires/drafts/${draft}`);
  return valueAt(((await reply.json()) as ReplyOf<typeof getQuestionnaireDraft>).files, path);
}

/** Names of what stands in a list of a draft. */
async function names(draft: string, path: Path): Promise<string[]> {
  return ((await stored(draft, path)) as { name: string }[]).map(({ name }) => name);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
