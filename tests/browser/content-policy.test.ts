import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, goToHash, signInOn, startInterview } from '../support/browser.ts';
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

  it('refuses nothing that a designer does who writes a condition', async () => {
    const context = await watchedContext();
    const page = await context.newPage();
    await signInOn(page, running.address, 'designer', 'designer-demo');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const draft = randomUUID();
    const from = { id: 'lacsi-2018-r1', version: '1.1.1' };
    const begun = await page.request.post(`${running.address}/api/questionnaires/drafts`, { data: { draft, from } });
    expect(begun.status()).toBe(201);
    const path = ['draft', draft, 'modules/household.json', 'screens', 'residents', 'questions', 'n_households'];
    await goToHash(page, `#/${path.map(encodeURIComponent).join('/')}`);
    const condition = page.getByRole('textbox', { name: 'Se pregunta cuando' });
    await condition.focus();
    await page.keyboard.type('{n_res');
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(" = 'x' and {nothing} >");
    await page.locator('.cm-lintRange-error').first().waitFor();
    await page.locator('.cm-lintRange-error').first().hover();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('{n_residents} > 1');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Tab');
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
