import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, expectNoBarrier, goToHash, LOOKS, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const QUESTION = ['modules/household.json', 'screens', 'residents', 'questions', 'n_residents'];
const SPACED = '¿Cuántas  personas viven en esta vivienda, contando niñas, niños y personas mayores?';
const SHORT = '¿Cuántas personas viven aquí?';

const [phone, tablet] = LOOKS;

const running = demonstration();

/** Begins a draft of a questionnaire of its own on the page's own connection, and opens a question of it. */
async function onDraft(): Promise<Page> {
  const { page } = await signedIn(running, 'designer', desktop);
  const draft = randomUUID();
  const status = await page.evaluate(async (key) => {
    const from = { id: 'lacsi-2018-r1', version: '1.1.1' };
    const reply = await fetch('/api/questionnaires/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ draft: key, from, as: 'peru-2027' }),
    });
    return reply.status;
  }, draft);
  expect(status).toBe(201);
  await goToHash(page, `#/draft/${[draft, ...QUESTION].map(encodeURIComponent).join('/')}`);
  return page;
}

/** Presses a key on an element, as who has only a keyboard does when the focus is on it. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  const pressed = page.getByRole(role, { name }).first();
  await pressed.waitFor();
  await pressed.focus();
  await page.keyboard.press('Enter');
}

/** @param part of the draft's page that is shown where there is room for one */
async function expectNoBarrierAt(page: Page, looks: readonly (typeof LOOKS)[number][], part?: string): Promise<void> {
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    if (part && width < 960) await page.getByRole('button', { name: part, exact: true }).click();
    await expectNoBarrier(page);
  }
  await page.setViewportSize(desktop.viewport!);
}

it('a warning is mended where one types, another gets a reason, and the version is published and compared', async () => {
  const page = await onDraft();
  const words = page.getByLabel('Texto de n_residents');
  const here = page.getByRole('region', { name: 'Hallazgos en n_residents' });
  await words.fill(SPACED);
  await here.getByText('tiene dos espacios seguidos; deje uno.').waitFor();
  await press(page, 'Arreglar el texto');
  await here.waitFor({ state: 'detached' });
  expect(await words.inputValue()).toBe(SPACED.replace('  ', ' '));

  await words.fill(SHORT);
  await here.getByText(/^Tiene 4 palabras/).waitFor();
  await press(page, 'Hallazgos');
  await press(page, 'Ir allí: n_residents');
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.findings-here .finding'))).toBe(true);
  await expectNoBarrierAt(page, LOOKS, 'Al lado');

  // Pressed too early, the button leads to what is missing, one after the other.
  const publish = page.getByRole('button', { name: 'Publicar 1.0.0' });
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await press(page, /^Publicar \(1 aviso\)$/);
  await expect.poll(focused).toBe('H2');
  await page.getByText(/^Pasan \d+ de \d+\.$/).waitFor();
  await page.getByText('Rompe la comparabilidad').first().waitFor();
  // The other languages still ask what the source asked before.
  await page.getByText('inglés: atrasados 1, faltan 0').waitFor();
  await page.locator('.draft-saving-saved').waitFor();
  await publish.focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('TEXTAREA');
  await page.keyboard.type('Una pregunta más corta');
  await publish.focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('INPUT');
  await page.keyboard.type('Se probó así en el piloto');
  await expect.poll(() => publish.getAttribute('aria-disabled')).toBe('false');
  await expectNoBarrier(page);

  // Its answer is lost on the way: the page has the receipt all the same, and so has who sends it again.
  const sent: { url: string; body: string }[] = [];
  await page.route('**/publish', async (route) => {
    sent.push({ url: route.request().url(), body: route.request().postData() ?? '' });
    await route.fetch();
    await route.abort();
  });
  await publish.focus();
  await page.keyboard.press('Enter');
  const receipt = page.getByRole('heading', { name: 'peru-2027 1.0.0 está publicada' });
  await receipt.waitFor();
  for (const name of ['Deshacer', 'Rehacer', 'Agregar', 'Eliminar'])
    await expect.poll(() => page.getByRole('button', { name, exact: true }).count()).toBe(0);
  const tab = (name: string) => page.locator('.draft-tabs').getByRole('button', { name, exact: true });
  await tab('Pregunta').click();
  await page.getByLabel('Texto de n_residents').waitFor();
  expect(await page.getByRole('button', { name: 'Comentar', exact: true }).count()).toBe(0);
  await tab('Publicar').click();
  await receipt.waitFor();
  await page.unroute('**/publish');
  await page.getByText('Una pregunta más corta').waitFor();
  const again = await page.evaluate(async ({ url, body }) => {
    const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return (await reply.json()) as { version: string; sha256: string };
  }, sent[0]!);
  expect(again.version).toBe('1.0.0');
  await page.getByText(again.sha256).waitFor();
  await expectNoBarrierAt(page, [tablet]);

  await press(page, 'Leer qué cambió, su impacto y el informe de comparabilidad', 'link');
  await page.getByText('El texto de n_residents cambió', { exact: false }).waitFor();
  await page.getByText(/^Hasta ayer \(UTC\) .* hechas? con la versión 1\.1\.1\.$/).waitFor();
  await expectNoBarrierAt(page, [phone]);
  await press(page, 'Informe de comparabilidad');
  await page.getByText(/^\d+ encontradas$/).waitFor();
  await expectNoBarrier(page);
  const saving = page.waitForEvent('download');
  await press(page, 'Descargar el informe (HTML)');
  const report = readFileSync(await (await saving).path(), 'utf8');
  expect(report).toContain(SHORT);
  await page.context().close();
}, 600_000);
