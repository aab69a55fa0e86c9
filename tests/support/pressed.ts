import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pressEnter } from './by-keyboard.ts';

/** What was pressed may go away; the focus is on something then, and not on nothing. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/** Waits for a button, goes to it and presses it; the focus stays somewhere. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await pressEnter(page, page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }));
  await expectFocus(page);
}
