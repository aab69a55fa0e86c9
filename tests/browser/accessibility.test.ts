import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signInOn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const looks = [
  { name: 'on a phone, light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'on a tablet, dark', width: 820, height: 1180, colorScheme: 'dark' },
  { name: 'on a desktop, light', width: 1440, height: 900, colorScheme: 'light' },
] as const;

describe.each(looks)('a person who needs assistive technology, $name', ({ width, height, colorScheme }) => {
  const open = async () => {
    const context = await running.browser.newContext({ viewport: { width, height }, colorScheme, locale: 'es-MX' });
    return { context, page: await context.newPage() };
  };

  it('can sign in and interview', async () => {
    const { context, page } = await open();
    await page.goto(running.address);
    await page.getByLabel('Usuario').waitFor();
    await expectNoBarrier(page);
    await signInOn(page, running.address, 'interviewer', 'interviewer-demo');
    await page
      .getByRole('button', { name: /^Empezar/ })
      .first()
      .waitFor();
    await expectNoBarrier(page);
    await page
      .getByRole('button', { name: /^Empezar/ })
      .first()
      .click();
    await page.locator('[data-name="dwelling_class"]').waitFor();
    await expectNoBarrier(page);
    await page.locator('.move-next').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await expectNoBarrier(page);
    await context.close();
  });

  it('can read the figures and settle submissions', async () => {
    const { context, page } = await open();
    await signInOn(page, running.address, 'statistician', 'statistician-demo');
    await page.locator('table').first().waitFor();
    await expectNoBarrier(page);
    await context.close();

    const other = await open();
    await signInOn(other.page, running.address, 'supervisor', 'supervisor-demo');
    await other.page.locator('table').first().waitFor();
    await expectNoBarrier(other.page);
    await other.context.close();
  });
});

async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'horizontal scroll').toBeLessThanOrEqual(0);
}
