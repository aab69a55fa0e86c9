import { cpSync, rmSync } from 'node:fs';
import type { BrowserContext, Cookie, Page } from 'playwright-core';
import { launchTablet } from '../browser.ts';
import { type Loot, plunder, type RawKey } from './thief-page.ts';

/** What only the browser itself keeps while it runs, and which copies badly. */
const LOCKS = /\/Singleton|\/lockfile$/;

/** Copies the files of a browser, as whoever takes the tablet's disk. */
export function copyProfile(profile: string, copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(profile, copy, { recursive: true, filter: (file) => !LOCKS.test(file) });
}

/** Opens another browser on a copy, at the address of the app, without the app. */
export async function asThief<T>(
  copy: string,
  address: string,
  steal: (context: BrowserContext, page: Page) => Promise<T>,
): Promise<T> {
  const context = await launchTablet(copy, { serviceWorkers: 'block' });
  try {
    await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    const page = await context.newPage();
    await page.goto(address);
    return await steal(context, page);
  } finally {
    await context.close();
  }
}

/** Everything that can be read or opened on a copy, with more key material if there is any; and the cookies. */
export function plunderProfile(
  copy: string,
  address: string,
  more: RawKey[] = [],
): Promise<Loot & { cookies: Cookie[] }> {
  return asThief(copy, address, async (context, page) => ({
    ...(await page.evaluate(plunder, more)),
    cookies: await context.cookies(),
  }));
}
