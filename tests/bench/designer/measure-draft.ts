import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { tabTo } from '../../support/browser.ts';
import { draftProbe } from './draft-probe.ts';

/** One questionnaire as a draft in the browser; times in ms. */
export interface DraftMeasurement {
  readonly questionnaire: string;
  readonly opening: readonly number[];
  /** From a letter typed into a question's text to its painted frame. */
  readonly typing: readonly number[];
  /** From the key that drops a question to the painted frame in which it is chosen at its new place. */
  readonly moving: readonly number[];
  /** From the last key to "Guardado". */
  readonly saving: readonly number[];
  /** From the last key to the finding about what it made. */
  readonly finding: readonly number[];
  /** Of each frame while the whole structure is open and scrolled. */
  readonly frames: readonly number[];
}

const OPENINGS = 5;
const LETTERS = 60;
const MOVES = 10;
const SAVINGS = 8;
const FRAMES = 180;

/** Between two keys of somebody who types. */
const TYPING_MS = 120;

/** What was begun is over by then. */
const REST_MS = 1_500;

const QUESTION = ['modules/household.json', 'screens', 'residents', 'questions', 'n_residents'];

/** @param address of the draft, without a place in it */
export async function measureDraft(page: Page, address: string, questionnaire: string): Promise<DraftMeasurement> {
  await page.addInitScript(draftProbe);
  const opening: number[] = [];
  for (let n = 0; n < OPENINGS; n += 1) {
    // Another document: an address of the same one would only go on in it.
    await page.goto('about:blank');
    await page.goto(`${address}/${QUESTION.map(encodeURIComponent).join('/')}`);
    opening.push(await page.evaluate(() => window.draftProbe.opened()));
    await wait(REST_MS);
  }
  await page.getByRole('button', { name: 'Hallazgos', exact: true }).click();
  await page.locator('.findings, [role=status]').first().waitFor();
  await wait(REST_MS * 3);
  const words = page.getByLabel('Texto de n_residents');
  await words.focus();
  await words.press('End');
  const typing: number[] = [];
  for (let n = 0; n < LETTERS; n += 1) {
    typing.push(await painted(page, 'a'));
    await wait(TYPING_MS);
  }
  const saving: number[] = [];
  const finding: number[] = [];
  for (let n = 0; n < SAVINGS; n += 1) {
    await wait(REST_MS);
    await painted(page, 'b');
    saving.push(await page.evaluate(() => window.draftProbe.shows('.draft-saving-saved', 'Guardado')));
    await wait(REST_MS);
    await words.pressSequentially(` {unknown_${n}`);
    await painted(page, '}');
    finding.push(await page.evaluate((name) => window.draftProbe.shows('.findings', name), `unknown_${n}`));
  }
  return { questionnaire, opening, typing, saving, finding, moving: await moves(page), frames: await frames(page) };
}

async function painted(page: Page, key: string): Promise<number> {
  await page.evaluate(() => window.draftProbe.expectKey());
  await page.keyboard.press(key);
  return page.evaluate(() => window.draftProbe.painted());
}

/**
 * Moves the chosen question by keyboard: dropped behind the one below it and before it again, then on from place to
 * place and from screen to screen with the button.
 */
async function moves(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < MOVES; n += 1) {
    await page.getByRole('searchbox').focus();
    await tabTo(page, (element) => element.closest('[role=treegrid]') !== null);
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.locator('.structure-tree [data-drop-target]').waitFor({ state: 'attached' });
    for (const key of n % 2 === 0 ? ['ArrowDown'] : ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    times.push(await moved(page));
  }
  const down = page.getByRole('button', { name: 'Bajar', exact: true });
  await down.focus();
  for (let n = 0; n < MOVES; n += 1) times.push(await moved(page));
  return times;
}

/** Presses the key that moves, and waits until what was begun is over. */
async function moved(page: Page): Promise<number> {
  await wait(REST_MS);
  await page.evaluate(() => window.draftProbe.expectKey());
  await page.keyboard.press('Enter');
  const time = await page.evaluate(() => window.draftProbe.moved());
  if (time === undefined) throw new Error('the question stands where it stood');
  return time;
}

/** Opens every form, and scrolls. */
async function frames(page: Page): Promise<number[]> {
  await page.getByRole('searchbox').fill('a');
  await wait(REST_MS);
  const times = await page.evaluate((n) => window.draftProbe.scroll('.structure-tree', n), FRAMES);
  await page.getByRole('searchbox').fill('');
  return times;
}
