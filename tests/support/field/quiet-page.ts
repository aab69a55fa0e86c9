import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoBarrier, expectRoomForLargeText } from '../browser.ts';

/** Asked in the part that is answered alone. */
export const THE_QUESTION = 'sexual_offence_5y';

/** What is answered on the page, in whatever way. The hand that holds the tablet is no answer. */
export function checkedIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:not(.hand-choice input), textarea')]
      .filter(({ type, checked, value }) => (type === 'radio' || type === 'checkbox' ? checked : value !== ''))
      .map(({ name, value }) => `${name}=${value}`),
  );
}

/** As the browser does when another app comes to the front or the screen goes dark. */
export function hide(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });
}

/** Neither the page nor what a screen reader is given holds an answer, a question of the part, or a dwelling. */
export async function expectNothingTold(page: Page, dwellings: readonly string[], way: string): Promise<void> {
  expect(await checkedIn(page), way).toEqual([]);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const html = await page.content();
  const spoken = nodes.map(({ name, value }) => `${name?.value ?? ''} ${value?.value ?? ''}`).join('\n');
  const isChecked = nodes.some(({ properties }) =>
    properties?.some(({ name, value }) => name === 'checked' && value.value !== 'false'),
  );
  expect(isChecked, way).toBe(false);
  for (const secret of [THE_QUESTION, 'sexual_offence', 'sd-question', ...dwellings]) {
    expect(html.includes(secret), `${way}: ${secret}`).toBe(false);
    expect(spoken.includes(secret), `${way}: ${secret}`).toBe(false);
  }
  const rest = await page.evaluate(() => JSON.stringify([history.state, document.title, { ...sessionStorage }]));
  expect(rest, way).toMatch(/^\[(null|\{\}|"cifra-interview"),"Cifra",\{\}\]$/);
}

/** Neither the clipboard nor the picture of a page out of sight has anything of the question. */
export async function expectKept(page: Page, context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  const veil = page.locator('.out-of-sight');
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  const { width, height } = page.viewportSize()!;
  expect(await veil.boundingBox()).toEqual({ x: 0, y: 0, width, height });
  const onTop = await page.evaluate(() => document.elementFromPoint(200, 200)?.className);
  expect(onTop).toBe('out-of-sight');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  expect(await veil.isVisible()).toBe(false);
}

/** Puts the screen away: other questions stand there, which can be answered, and nothing else. */
export async function putAway(page: Page, dwellings: readonly string[], press: () => Promise<void>): Promise<void> {
  await press();
  await page.getByRole('heading', { name: 'Servicios del barrio' }).waitFor();
  await page.locator('.interview').waitFor({ state: 'detached' });
  await expectNothingTold(page, dwellings, 'the other questions');
  await expectNoBarrier(page);
  await expectRoomForLargeText(page, '.neutral');
}
