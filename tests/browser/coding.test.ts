import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, expectNoBarrier, LOOKS, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const looks = [...LOOKS, { name: 'on a desktop, dark', width: 1440, height: 900, colorScheme: 'dark' }] as const;

const open = async (options = {}) => {
  const { context, page } = await signedIn(running, 'statistician', { ...desktop, ...options });
  await page.getByRole('link', { name: 'Codificación' }).click();
  await page.getByRole('table').first().waitFor();
  return { context, page };
};

/** By its role: at an incident the crimes to choose from bear the same word. */
const crimeFilter = (page: Page) => page.getByRole('combobox', { name: 'Delito', exact: true });

const shown = (page: Page) => page.evaluate(() => location.hash.split('?')[0]);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** The next incident is there when the address has moved on and its button has the focus. */
const nextIncident = async (page: Page, before: string | undefined) => {
  await page.waitForFunction(
    (hash) => location.hash.split('?')[0] !== hash && document.activeElement?.textContent === 'Confirmar',
    before,
  );
};

describe('a coder without a mouse', () => {
  it('confirms with one key, and changes the crime with a word and three', async () => {
    const { context, page } = await open();
    const list = page.getByRole('link', { name: /^Por codificar/ });
    const count = async () => Number((await list.textContent())?.replace(/\D/g, ''));
    const before = await count();
    await crimeFilter(page).selectOption({ label: 'Robo con violencia' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('td[data-column="Captado como"]')].every(
        ({ textContent }) => textContent === 'Robo con violencia',
      ),
    );
    await page.getByRole('link', { name: 'Codificar el primero' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Robo con violencia' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Confirmar');
    expect(await focused(page)).toBe('Confirmar');

    const first = await shown(page);
    await page.keyboard.press('Enter');
    await nextIncident(page, first);
    await page.getByRole('heading', { name: 'Robo con violencia' }).waitFor();

    const second = await shown(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('agresion leve');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Guardar el cambio');
    await page.keyboard.press('Enter');
    await nextIncident(page, second);

    await page.getByRole('link', { name: 'Todas las listas' }).click();
    await crimeFilter(page).selectOption('');
    await page.getByRole('table').first().waitFor();
    await expect.poll(count).toBe(before - 2);
    await context.close();
  });

  it('is asked for the reason of what is no crime, at the field', async () => {
    const { context, page } = await open();
    await page.getByRole('link', { name: 'Codificar el primero' }).click();
    await page.getByRole('radio', { name: /^No es delito/ }).check();
    await page.getByRole('button', { name: 'Guardar el cambio' }).click();
    await page.getByText('Escriba el motivo.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await context.close();
  });
});

describe.each(looks)('a coder who needs assistive technology, $name', ({ width, height, colorScheme }) => {
  it('finds no barrier in the lists, nor at an incident', async () => {
    const { context, page } = await open({ viewport: { width, height }, colorScheme });
    await expectNoBarrier(page);
    await page.getByRole('link', { name: 'Codificar el primero' }).click();
    await page.getByRole('button', { name: 'Confirmar' }).waitFor();
    await expectNoBarrier(page);
    const heights = await page.locator('.coding-option').evaluateAll((options) =>
      options.map((option) => {
        const { height: optionHeight } = option.getBoundingClientRect();
        return { optionHeight, fits: option.scrollHeight <= optionHeight + 1 };
      }),
    );
    expect(heights.every(({ optionHeight, fits }) => optionHeight >= 44 && fits)).toBe(true);
    await context.close();
  });
});
