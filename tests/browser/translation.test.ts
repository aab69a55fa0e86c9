import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../server/files/workbook/read-workbook.ts';
import { workbookStream } from '../../server/files/workbook/workbook-stream.ts';
import { desktop, expectNoBarrier, goToHash, LOOKS, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const KEY = 'questions.dwelling_class.text';
const BEFORE = 'Que tipo de moradia é?';
const AFTER = 'Que tipo de casa é esta?';

const running = demonstration();

/** Begins a draft on the page's own connection, and opens its translation from Spanish into Portuguese. */
async function onTranslation(): Promise<Page> {
  const { page } = await signedIn(running, 'designer', desktop);
  const draft = randomUUID();
  const status = await page.evaluate(async (key) => {
    const from = { id: 'lacsi-2018-r1', version: '1.1.1' };
    const reply = await fetch('/api/questionnaires/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ draft: key, from }),
    });
    return reply.status;
  }, draft);
  expect(status).toBe(201);
  await goToHash(page, `#/draft/${draft}`);
  await page.getByRole('button', { name: 'Traducción' }).click();
  await page.getByLabel('A', { exact: true }).selectOption('pt');
  return page;
}

it('a questionnaire is translated by keyboard and through a workbook, which one step takes back', async () => {
  const page = await onTranslation();
  await page.getByRole('searchbox', { name: 'Buscar en textos y claves' }).fill(KEY);
  const field = page.getByRole('textbox', { name: `Traducción de ${KEY}` });
  expect(await field.inputValue()).toBe(BEFORE);

  await page.getByText('Traducir en una hoja de cálculo').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Guardar como .xlsx' }).click();
  const file = await (await saving).path();
  const read = await readWorkbook({ bytes: readFileSync(file), name: 'texts' });
  if (!('workbook' in read)) throw new Error('the product does not read its own workbook');
  const sheets = read.workbook.sheets.map(({ name, rows: [heads = [], ...rows] }) => ({
    name,
    columns: heads.map((header) => ({ header })),
    rows: rows.map((row) =>
      row.map((cell) => {
        if (row[0] === KEY && cell === BEFORE) return AFTER;
        return row[0] === 'missing.dk' && cell === 'Não sabe' ? 'Não {sabe}' : cell;
      }),
    ),
  }));
  const changed = `${file}.xlsx`;
  writeFileSync(changed, await buffer(workbookStream(sheets)));

  await page.getByLabel('Archivo traducido').setInputFiles(changed);
  await page.getByRole('button', { name: 'Leer archivo' }).click();
  const told = page.getByRole('region', { name: 'Celdas que no se aplican' });
  expect(await told.getByRole('row').nth(1).textContent()).toMatch(/llaves no son las del original: \{sabe\}/);
  expect(await field.inputValue(), 'reading alone changes nothing').toBe(BEFORE);
  await page.getByRole('button', { name: 'Aplicar 1 cambio' }).click();
  await expect.poll(() => field.inputValue()).toBe(AFTER);
  await page.getByText('Se tomó 1 cambio. Deshacer lo quita.').waitFor();
  for (const { width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    if (width < 960) await page.getByRole('button', { name: 'Editor', exact: true }).click();
    await expectNoBarrier(page);
  }
  await page.setViewportSize(desktop.viewport!);
  await page.getByRole('button', { name: /^Deshacer/ }).click();
  await expect.poll(() => field.inputValue()).toBe(BEFORE);

  await field.fill('Que tipo de {moradia} é?');
  await page.getByText('Sobra {moradia}, que no está en el original.').first().waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  const missing = page.getByRole('button', { name: /^Faltan 1$/ });
  await missing.waitFor();
  await missing.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'El siguiente que falta' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`translation-${KEY}`);
  await page.keyboard.type(AFTER);
  await page.keyboard.press('Tab');
  const review = page.getByRole('button', { name: `Marcar como revisado: ${KEY}` });
  await review.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Revisados 1$/ }).waitFor();
  await page.context().close();
}, 300_000);
