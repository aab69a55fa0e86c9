import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { EstimatesReply } from '#contract';
import type { LanguageCode } from '../../client/text/language.ts';
import { readWorkbook } from '../../server/files/workbook/read-workbook.ts';
import { workbookStream } from '../../server/files/workbook/workbook-stream.ts';
import { desktop, expectHash, expectNoBarrier, signedIn, startInterview, tablet } from '../support/browser.ts';
import { ARROWS, choose, chooseFile, mark, pressEnter, reach, tick, writeInto } from '../support/by-keyboard.ts';
import { demonstration } from '../support/demonstration.ts';
import { interview, LIVES_ALONE } from '../support/interviewer.ts';
import { expectFocus, press } from '../support/pressed.ts';

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

/** The widest and the narrowest screen at which questionnaires are written. */
const WIDE = { width: 1440, height: 900, colorScheme: 'light' } as const;
const NARROW = { width: 1024, height: 768, colorScheme: 'dark' } as const;

/** Goes on in another language and at another size, as another designer would. */
async function goOnIn(page: Page, language: LanguageCode, look: typeof WIDE | typeof NARROW): Promise<void> {
  const { colorScheme, ...size } = look;
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await choose(page, page.locator('.top-bar-end .language-menu select'), language);
  await page.locator(`html[lang^="${language}"]`).waitFor();
}

it('a crime that a designer adds is asked at the door and published', async () => {
  const { context, page } = await signedIn(running, 'designer', desktop);
  await goOnIn(page, 'es', WIDE);
  await press(page, /^Empezar la versión siguiente desde lacsi-2018-r1 1\.1\.1/);
  await page.getByRole('treegrid').waitFor();
  await writeCrime(page);
  await goOnIn(page, 'en', NARROW);
  await translate(page);
  await goOnIn(page, 'pt', WIDE);
  await recordScenario(page);
  await goOnIn(page, 'fr', NARROW);
  const version = await publish(page);
  await goOnIn(page, 'es', WIDE);
  await readVersion(page, version);
  await context.close();
  await rollOut(version);
  await interviewVictim();
  await readFigures();
}, 600_000);

/** One form, in two languages; the page says what follows and what is missing. */
async function writeCrime(page: Page): Promise<void> {
  await press(page, 'Agregar');
  await page.getByRole('menu').waitFor();
  await pressEnter(page, page.getByRole('menuitem', { name: 'Delito' }), ARROWS);
  for (const [language, words] of [
    ['Español', WORDS.es],
    ['Inglés', WORDS.en],
  ] as const)
    for (const [place, label] of ['Nombre', 'En una frase', 'Pregunta que lo busca', 'Cuántas veces'].entries())
      await writeInto(
        page,
        page.getByRole('group', { name: language }).getByLabel(label, { exact: true }),
        words[place]!,
      );
  await writeInto(page, page.getByLabel('Nombre en los datos'), 'crop_theft');
  await writeInto(page, page.getByLabel('Buscar en la ICCS por código o nombre'), '0502');
  await choose(page, page.getByLabel('Código de sus hechos'), '0502');
  await tick(page, page.getByLabel('Se quita o daña algo'));
  await expectNoBarrier(page);
  await press(page, 'Agregar el delito');
  await page.getByText('crop_theft está en el catálogo.').waitFor();
  const follows = page.getByRole('region', { name: 'Lo que resulta de él' });
  for (const told of ['4 variables', 'aparte', 'Hechos del hogar (2)', 'en portugués.', 'en francés.'])
    await follows.getByText(told).first().waitFor();
  await page.getByRole('button', { name: 'Publicar (2 errores)' }).waitFor();
  await expectNoBarrier(page);
}

/** The other two languages come from workbooks. */
async function translate(page: Page): Promise<void> {
  await press(page, 'Translation');
  await pressEnter(page, page.locator('summary', { hasText: 'Translate in a spreadsheet' }));
  for (const language of ['pt', 'fr'] as const) {
    await choose(page, page.getByLabel('Into', { exact: true }), language);
    const saving = page.waitForEvent('download');
    await pressEnter(page, page.getByRole('link', { name: 'Save as .xlsx' }));
    const file = await translated(await (await saving).path(), language);
    await chooseFile(page, page.getByLabel('Translated file'), file);
    await press(page, 'Read file');
    await page.getByRole('button', { name: 'Take over 4 changes' }).waitFor();
    if (language === 'pt') await expectNoBarrier(page);
    await press(page, 'Take over 4 changes');
    await page.getByText('4 changes are taken over').waitFor();
  }
  await page.getByText('No text is missing in this language.').waitFor();
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
async function recordScenario(page: Page): Promise<void> {
  await chooseQuestion(page);
  await press(page, 'Prévia');
  const frame = page.frameLocator('iframe');
  // Chosen before the preview is there: who was chosen is met as it comes.
  const respondents = page.getByLabel('Pessoa entrevistada', { exact: true });
  await choose(page, respondents, 'Lucía: arrombaram a casa dela, moram quatro pessoas');
  await page.getByText('burglary.1').first().waitFor();
  await press(page, 'Ir à pergunta');
  for (const name of ['crop_theft_5y', 'crop_theft_ref'])
    await mark(page, frame.locator(`[data-name="${name}"] input[value="yes"]`));
  await writeInto(page, frame.locator('[data-name="crop_theft_times"] input'), '1');
  await expectNoBarrier(page);
  await pressEnter(page, frame.getByRole('button', { name: 'Avançar' }));
  await page.getByText('crop_theft.1').first().waitFor();
  await press(page, 'Salvar esta pessoa');
  await writeInto(page, page.getByLabel('O que este cenário mostra'), 'Roubaram a colheita dela');
  await press(page, 'Salvar como cenário');
  await page.getByText('Os 46 cenários se cumprem.').waitFor();
  await expectNoBarrier(page);
}

/** The question that asks for the crime, found in the structure by the letters of its name. */
async function chooseQuestion(page: Page): Promise<void> {
  await writeInto(page, page.getByRole('searchbox', { name: 'Procurar nomes e textos' }), ASKED.at(-1)!);
  await page.getByText('Encontrados:').waitFor();
  await reach(page, page.getByRole('treegrid'));
  const wanted = page.locator(`[role="row"][data-key="${ASKED.join('\\a ')}"]`);
  await pressEnter(page, wanted, ARROWS);
}

/** What was typed with two spaces is found, and mended at one press. */
async function publish(page: Page): Promise<string> {
  await press(page, 'Constats');
  await page.getByRole('button', { name: 'Publier (1 avertissement)' }).waitFor();
  await page.getByRole('button', { name: 'Nettoyer le texte' }).waitFor();
  await expectNoBarrier(page);
  await press(page, 'Nettoyer le texte');
  await page.getByText('Rien à corriger.').waitFor();
  await pressEnter(page, page.locator('.draft-bar').getByRole('button', { name: 'Publier', exact: true }));
  await writeInto(page, page.getByLabel('Ce qui est nouveau, avec vos mots'), 'Pregunta por el robo de cultivos.');
  await page.getByText('46 sur 46 réussissent.').waitFor();
  await expectNoBarrier(page);
  await press(page, /^Publier \d/);
  const receipt = page.getByRole('heading', { name: /est publiée$/ });
  await receipt.waitFor();
  await expectNoBarrier(page);
  return /\d+\.\d+\.\d+/.exec((await receipt.textContent())!)![0];
}

/** What is new, what it touches, and how the questionnaire stands beside the standard. */
async function readVersion(page: Page, version: string): Promise<void> {
  await pressEnter(page, page.getByRole('link', { name: /^Leer qué cambió/ }));
  await expectFocus(page);
  await expectHash(page, `#/versions/lacsi-2018-r1/${version}`);
  await page.getByText('El delito «Robo de cultivos» es nuevo en el catálogo.').waitFor();
  await page.getByText(/^Hasta ayer \(UTC\) .* hechas? con la versión 1\.1\.1\.$/).waitFor();
  await press(page, 'Todos los cambios');
  const touched = (part: string) =>
    page.locator('.versions-impact dl > div').filter({ hasText: new RegExp(`^${part}`) });
  for (const [part, names] of [
    ['Cifras', /^22.*Robo de cultivos/],
    ['Series ODS', /^7.*VC_PRR_ROBB/],
  ] as const) {
    await pressEnter(page, touched(part).locator('summary'));
    await touched(part).locator('details[open]').filter({ hasText: names }).waitFor();
  }
  expect(await touched('Formularios').textContent()).toMatch(/^Formularios.*Hechos del hogar \(2\)/);
  await expectNoBarrier(page);
  await press(page, 'Informe de comparabilidad');
  await page.getByRole('button', { name: 'Descargar el informe (HTML)' }).waitFor();
  await page.getByRole('heading', { name: 'Junto a lacsi-2018-r1 1.1.1' }).waitFor();
  const own = page
    .locator('h3', { hasText: 'Preguntas solo de este cuestionario' })
    .locator('xpath=following-sibling::ul[1]');
  const asked = ['5y', 'ref', 'times', 'series'].map((part) => `crop_theft_${part}`);
  expect(await own.locator('code').allTextContents()).toEqual(asked);
  await expectNoBarrier(page);
}

/** The administration decides from which day on the version is used. */
async function rollOut(version: string): Promise<void> {
  const { context, page } = await signedIn(running, 'admin', desktop);
  await pressEnter(page, page.getByRole('link', { name: /^Versiones del cuestionario de/ }));
  await expectFocus(page);
  await choose(page, page.getByLabel('Versión', { exact: true }), version);
  await writeDay(page, page.getByLabel('Primer día'));
  await press(page, 'Ver qué cambia');
  await page.getByText('El delito «Robo de cultivos» es nuevo en el catálogo.').waitFor();
  await expectNoBarrier(page);
  await press(page, new RegExp(`^Usar ${version} desde el`));
  await page.getByText(new RegExp(`^La versión ${version} se usa desde el`)).waitFor();
  await context.close();
}

/** Writes the first day that a field takes, in the order of the browser's own language. */
async function writeDay(page: Page, field: Locator): Promise<void> {
  const day = (await field.getAttribute('min'))!;
  const [year, month, date] = day.split('-') as [string, string, string];
  for (const digits of [`${date}${month}${year}`, `${month}${date}${year}`]) {
    await reach(page, field);
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(digits);
    if ((await field.inputValue()) === day) return;
  }
  throw new Error(`the field does not take ${day}`);
}

async function interviewVictim(): Promise<void> {
  // The office counts days in UTC, and a tablet by its own calendar.
  const { context, page } = await signedIn(running, 'interviewer', { ...tablet, timezoneId: 'UTC' });
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
  const figure = (of: string) =>
    estimates.find(
      ({ indicator, crime, outcome, domain }) =>
        indicator === 'prevalence_household' && crime === of && outcome === 'both' && Object.keys(domain).length === 0,
    )!;
  // Of those who were asked; the figures of the other crimes keep the interviews that were made before.
  expect(figure('crop_theft').n).toBe(1);
  expect(figure('burglary').n).toBeGreaterThan(200);
  expect(estimates.filter(({ crime, indicator }) => crime === 'crop_theft' && indicator === 'crimes')).toEqual([]);
  await page.getByText(/No preguntó por estos delitos, o los contó de otro modo: robo de cultivos\./i).waitFor();
  await choose(page, page.locator('select').filter({ hasText: 'Prevalencia de hogares' }), 'Prevalencia de hogares');
  const percent = (share: number | null) => (100 * share!).toFixed(2);
  for (const [crime, name] of [
    ['crop_theft', 'Robo de cultivos'],
    ['burglary', 'Robo en la vivienda'],
  ] as const) {
    const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
    await row.waitFor();
    const [, prevalence, , lower, upper] = await row.locator('th, td').allTextContents();
    const { estimate, ...limits } = figure(crime);
    expect({ prevalence, lower, upper }).toEqual({
      prevalence: `${percent(estimate)}%`,
      lower: percent(limits.lower),
      upper: percent(limits.upper),
    });
  }
  await expectNoBarrier(page);
  await context.close();
}
