import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';

let launched: Promise<Browser> | undefined;

/** The browser of all files that a worker runs one after the other; it ends with the worker. */
export async function sharedBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  const browser = await launched;
  // One that crashed took its file with it; the next file has another.
  if (!browser.isConnected()) launched = launchBrowser();
  return launched;
}

/** Closes what a file opened, which then leaves nothing to the next one: every page belongs to a context. */
export async function leaveBrowser(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
