import type { Page } from 'playwright-core';

/** Requests to an address wait until they are let go on. */
export async function heldUp(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (held) => {
    await promise;
    await held.continue();
  });
  return resolve;
}
