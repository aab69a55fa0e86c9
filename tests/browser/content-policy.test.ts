import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, signInOn, startInterview } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

/** What a page did against its content security policy, also where it went on as if nothing had happened. */
interface WatchedWindow extends Window {
  refusals: string[];
}

describe('the content security policy', () => {
  it('refuses nothing that the pages do: no code is made out of text, no style stands in markup', async () => {
    const context = await watchedContext();
    const page = await context.newPage();
    await signInOn(page, running.address, 'statistician', 'statistician-demo');
    await page.locator('table').first().waitFor();
    expect(await refusals(page)).toEqual([]);
    await page.getByRole('link', { name: 'Codificación' }).click();
    await page.getByRole('link', { name: 'Codificar el primero' }).click();
    await page.getByRole('button', { name: 'Confirmar' }).waitFor();
    expect(await refusals(page)).toEqual([]);
    await context.close();
  });

  it('refuses nothing that an interview does', async () => {
    const context = await watchedContext();
    const page = await context.newPage();
    await signInOn(page, running.address, 'interviewer', 'interviewer-demo');
    await startInterview(page);
    await page.locator('[data-name="dwelling_class"]').waitFor();
    expect(await refusals(page)).toEqual([]);
    await context.close();
  });

  it('refuses code made out of text, and the watch sees it', async () => {
    const context = await watchedContext();
    const page = await context.newPage();
    await page.goto(running.address);
    await page.getByLabel('Usuario').waitFor();
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'void 0');
      button.click();
    });
    await expect.poll(() => refusals(page)).not.toEqual([]);
    await context.close();
  });
});

async function watchedContext(): Promise<BrowserContext> {
  const context = await running.browser.newContext(desktop);
  await context.addInitScript(() => {
    const watched = window as unknown as WatchedWindow;
    watched.refusals = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      watched.refusals.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return context;
}

function refusals(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as WatchedWindow).refusals);
}
