import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { EstimatesReply } from '#contract';
import { readWorkbook } from '../../server/files/workbook/read-workbook.ts';
import { workbookStream } from '../../server/files/workbook/workbook-stream.ts';
import { desktop, expectNoBarrierInAnyLook, goToHash, signedIn, startInterview, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { interview, LIVES_ALONE } from '../support/interviewer.ts';

const NAMES = ['name', 'short', 'screener', 'times'] as const;

/** The texts of the crime in each language, in the order of `NAMES`. */
const WORDS = {
  es: [
    'Robo de cultivos',
    'el robo de su cosecha',
    '¿Alguien robó de sus parcelas la cosecha o parte  de ella {period}?',
    '¿Cuántas veces le robaron la cosecha {window}?',
  ],
  en: [
    'Crop theft',
    'the theft of your harvest',
    'Did anybody steal the harvest or part of it from your fields {period}?',
    'How many times was your harvest stolen {window}?',
  ],
  pt: [
    'Roubo de colheita',
    'o roubo da sua colheita',
    'Alguém roubou das suas terras a colheita ou parte dela {period}?',
    'Quantas vezes roubaram a sua colheita {window}?',
  ],
  fr: [
    'Vol de récoltes',
    'le vol de votre récolte',
    'Quelqu’un a-t-il volé dans vos champs la récolte ou une partie {period} ?',
    'Combien de fois votre récolte a-t-elle été volée {window} ?',
  ],
} as const;

const ASKED = ['modules/screeners_household_more.json', 'screens', '[c]_screen', 'questions', '[c]_5y'];

const running = demonstration();

/** Waits for a button and presses it as somebody at the keyboard does. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  await button.first().press('Enter');
}

it('a crime that a designer adds is asked at the door and published', async () => {
  const { context, page } = await signedIn(running, 'designer', desktop);
  await press(page, /^Empezar la versión siguiente desde lacsi-2018-r1 1\.1\.1/);
  await page.getByRole('treegrid').waitFor();
  const draft = page.url().split('/draft/')[1]!;
  await writeCrime(page);
  await translate(page);
  await recordScenario(page, draft);
  const version = await publish(page);
  await readVersion(page, version);
  await context.close();
  await rollOut(version);
  await interviewVictim();
  await readFigures();
}, 600_000);

/** One form, in two languages; the page says what follows and what is missing. */
async function writeCrime(page: Page): Promise<void> {
  await press(page, 'Agregar');
  await page.getByRole('menuitem', { name: 'Delito' }).press('Enter');
  for (const [language, words] of [
    ['Español', WORDS.es],
    ['Inglés', WORDS.en],
  ] as const)
    for (const [place, label] of ['Nombre', 'En una frase', 'Pregunta que lo busca', 'Cuántas veces'].entries())
      await page.getByRole('group', { name: language }).getByLabel(label, { exact: true }).fill(words[place]!);
  await page.getByLabel('Nombre en los datos').fill('crop_theft');
  await page.getByLabel('Buscar en la ICCS por código o nombre').fill('0502');
  await page.getByLabel('Código de sus hechos').selectOption('0502');
  await page.getByLabel('Se quita o daña algo').check();
  await press(page, 'Agregar el delito');
  await page.getByText('crop_theft está en el catálogo.').waitFor();
  await page.getByText('Sus textos en portugués.').waitFor();
  await page.getByText('Sus textos en francés.').waitFor();
  await page.getByRole('button', { name: 'Publicar (8 errores)' }).waitFor();
}

/** The other two languages come from workbooks. */
async function translate(page: Page): Promise<void> {
  await press(page, 'Traducción');
  await page.getByText('Traducir en una hoja de cálculo').click();
  for (const language of ['pt', 'fr'] as const) {
    await page.getByLabel('A', { exact: true }).selectOption(language);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Guardar como .xlsx' }).click();
    await page.getByLabel('Archivo traducido').setInputFiles(await translated(await (await saving).path(), language));
    await press(page, 'Leer archivo');
    await press(page, 'Tomar 4 cambios');
    await page.getByText('Se tomaron 4 cambios').waitFor();
  }
  await page.getByText('No falta ningún texto en este idioma.').waitFor();
}

/** A workbook of the product with the texts of the crime written into it. */
async function translated(file: string, language: 'pt' | 'fr'): Promise<string> {
  const read = await readWorkbook({ bytes: readFileSync(file), name: 'texts' });
  if (!('workbook' in read)) throw new Error('the product does not read its own workbook');
  const sheets = read.workbook.sheets.map(({ name, rows: [heads = [], ...rows] }) => ({
    name,
    columns: heads.map((header) => ({ header })),
    rows: rows.map((row) => {
      const word = NAMES.findIndex((each) => row[0] === `crimes.crop_theft.${each}`);
      return row.map((cell, column) => (word >= 0 && heads[column] === language ? WORDS[language][word]! : cell));
    }),
  }));
  writeFileSync(`${file}.xlsx`, await buffer(workbookStream(sheets)));
  return `${file}.xlsx`;
}

/** Lucía, to whom it happened, becomes a scenario. */
async function recordScenario(page: Page, draft: string): Promise<void> {
  await goToHash(page, `#/${['draft', draft, ...ASKED].map(encodeURIComponent).join('/')}`);
  await press(page, 'Pregunta');
  await press(page, 'Vista previa');
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-name="dwelling_class"]').waitFor();
  const respondent = page.getByLabel('Persona entrevistada', { exact: true });
  await respondent.selectOption({ label: 'Lucía: entraron a robar en su casa, viven cuatro' });
  await page.getByText('burglary.1').first().waitFor();
  await press(page, 'Ir a la elegida');
  for (const name of ['crop_theft_5y', 'crop_theft_ref'])
    await frame.locator(`[data-name="${name}"] input[value="yes"]`).press('Space');
  await frame.locator('[data-name="crop_theft_times"] input').first().fill('1');
  await frame.getByRole('button', { name: 'Siguiente' }).press('Enter');
  await page.getByText('crop_theft.1').first().waitFor();
  await press(page, 'Guardar esta persona');
  await page.getByLabel('Qué muestra este escenario').fill('Le robaron la cosecha');
  await press(page, 'Guardar como escenario');
  await page.getByText('Los 46 escenarios se cumplen.').waitFor();
}

/** What was typed with two spaces is found, and mended at one press. */
async function publish(page: Page): Promise<string> {
  await press(page, 'Hallazgos');
  await page.getByRole('button', { name: 'Publicar (1 aviso)' }).waitFor();
  await press(page, 'Arreglar el texto');
  await page.getByText('Nada que corregir.').waitFor();
  await page.locator('.draft-bar').getByRole('button', { name: 'Publicar', exact: true }).press('Enter');
  await page.getByLabel('Qué hay de nuevo, con sus palabras').fill('Pregunta por el robo de cultivos.');
  await page.getByText('Pasan 46 de 46.').waitFor();
  await press(page, /^Publicar \d/);
  const receipt = page.getByRole('heading', { name: /está publicada$/ });
  await receipt.waitFor();
  return /\d+\.\d+\.\d+/.exec((await receipt.textContent())!)![0];
}

async function readVersion(page: Page, version: string): Promise<void> {
  await goToHash(page, `#/versions/lacsi-2018-r1/${version}`);
  await page.getByText('El delito crop_theft es nuevo en el catálogo.').waitFor();
  await page.getByText(/^Se hicieron \d+ entrevistas con la versión 1\.1\.1\.$/).waitFor();
  await expectNoBarrierInAnyLook(page);
  await page.setViewportSize(desktop.viewport!);
  await press(page, 'Informe de comparabilidad');
  await page.getByRole('button', { name: 'Descargar el informe (HTML)' }).waitFor();
  await page.getByRole('heading', { name: 'Junto a lacsi-2018-r1 1.1.1' }).waitFor();
}

async function rollOut(version: string): Promise<void> {
  const { context, page } = await signedIn(running, 'admin', desktop);
  const versions = page.getByRole('link', { name: /^Versiones del cuestionario de/ });
  await versions.first().press('Enter');
  await page.getByLabel('Versión', { exact: true }).selectOption(version);
  const day = page.getByLabel('Primer día');
  await day.fill((await day.getAttribute('min'))!);
  await press(page, 'Ver qué cambia');
  await page.getByText('El delito crop_theft es nuevo en el catálogo.').waitFor();
  await press(page, new RegExp(`^Usar ${version} desde el`));
  await page.getByText(new RegExp(`^La versión ${version} se usa desde el`)).waitFor();
  await context.close();
}

async function interviewVictim(): Promise<void> {
  const { context, page } = await signedIn(running, 'interviewer', tablet);
  await startInterview(page);
  const victim = { ...LIVES_ALONE, crop_theft_5y: 'yes', crop_theft_ref: 'yes', crop_theft_times: '1' };
  await interview(page, victim, (names) => names.includes('crop_theft_5y'));
  await page.getByText(/^¿Alguien robó de sus parcelas la cosecha/).waitFor();
  expect(await interview(page, victim)).toBe('review');
  await page.getByRole('button', { name: 'Terminar y enviar' }).click();
  await page.getByText('El servidor confirmó que la recibió completa.').waitFor();
  await context.close();
}

async function readFigures(): Promise<void> {
  const { context, page } = await signedIn(running, 'statistician', desktop);
  const address = `${running.address}/api/estimates?survey=${running.thisYear}`;
  const { estimates } = (await (await page.request.get(address)).json()) as EstimatesReply;
  const asked = (of: string) =>
    estimates.find((row) => row.indicator.startsWith('prevalence') && row.crime === of && !('sex' in row.domain))?.n;
  // Of those who were asked; the figures of the other crimes keep the interviews that were made before.
  expect(asked('crop_theft')).toBe(1);
  expect(asked('burglary')).toBeGreaterThan(200);
  expect(estimates.filter(({ crime, indicator }) => crime === 'crop_theft' && indicator === 'crimes')).toEqual([]);
  await page.getByText(/No preguntó por estos delitos, o los contó de otro modo: robo de cultivos\./i).waitFor();
  await page
    .locator('select')
    .filter({ hasText: 'Prevalencia de hogares' })
    .first()
    .selectOption({ label: 'Prevalencia de hogares' });
  await page.getByRole('row', { name: /^Robo de cultivos/ }).waitFor();
  await context.close();
}
