import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from '../support/barriers.ts';
import { expectNoBarrier, goToHash, signedIn, startInterview, tablet, tabTo } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { unlockTablet } from '../support/enrolled-tablet.ts';
import { answerScreen, LIVES_ALONE, screenFollows } from '../support/interviewer.ts';

const running = demonstration();

const TEXT = 'Abrió una vecina de la casa de al lado';
const WHY = 'Dirección dudosa';

describe('the form in the interviewer’s hands', () => {
  let context: BrowserContext;
  let page: Page;

  // One interview for all tests of the file.
  beforeAll(async () => {
    ({ context, page } = await signedIn(running, 'interviewer', tablet));
    await page.locator('.case-label').first().waitFor();
    await startInterview(page);
    await page.locator('[data-name="visit_contact"]').waitFor();
  }, 120_000);

  afterAll(() => context?.close());

  const comment = () => page.getByRole('textbox', { name: 'Lo que quiere anotar' });
  const button = (name: string) => page.locator(`[data-name="${name}"] .remark-button`);
  const shown = () => page.locator('[data-name]').first().getAttribute('data-name');
  const next = async () => {
    await answerScreen(page, LIVES_ALONE);
    const before = await shown();
    await page.locator('.move-next').click();
    await expect.poll(shown).not.toBe(before);
  };

  it('comments on a question and flags it by keyboard alone, and is back at the question', async () => {
    await tabTo(page, (element) => element.matches('[data-name="visit_contact"] .remark-button'));
    await page.keyboard.press('Enter');
    await comment().waitFor();
    await expectNoBarrier(page);
    await page.keyboard.type(TEXT);
    await page.keyboard.press('Tab');
    await page.keyboard.type(WHY);
    await page.keyboard.press('Escape');
    await comment().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('[data-name]')?.getAttribute('data-name'))).toBe(
      'visit_contact',
    );
    await expect.poll(() => button('visit_contact').textContent()).toBe('Para supervisión');
    await expectNoBarrier(page);
  });

  it('has what was typed into an open comment after the page is gone, at the same question', async () => {
    await button('dwelling_class').click();
    await comment().fill('Pintada de azul');
    await page.waitForTimeout(300);
    await page.reload();
    await unlockTablet(page);
    await button('dwelling_class').waitFor();
    expect(await button('dwelling_class').textContent()).toBe('Comentario');
    await button('dwelling_class').click();
    expect(await comment().inputValue()).toBe('Pintada de azul');
    await page.getByRole('button', { name: 'Borrar' }).click();
    await expect.poll(() => button('dwelling_class').textContent()).toBe('');
  });

  it('goes one screen back with the way back of the device, or out of what is open above the screen', async () => {
    await next();
    const second = await shown();
    await button('consent_roster').click();
    await comment().waitFor();
    await page.goBack();
    await comment().waitFor({ state: 'detached' });
    expect(await shown()).toBe(second);
    await page.getByRole('button', { name: 'Contenido' }).click();
    await page.getByRole('heading', { name: 'Contenido de la entrevista' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Contenido de la entrevista' }).waitFor({ state: 'detached' });
    expect(await shown()).toBe(second);
    await page.goBack();
    await page.locator('[data-name="visit_contact"]').waitFor();
    await page.locator('.move-next').click();
    await page.locator('[data-name="consent_roster"]').waitFor();
  });

  it('lists how far each part is, and what was noted with the way to it', async () => {
    await page.getByRole('button', { name: 'Contenido' }).click();
    const contents = page.locator('.contents-dialog');
    expect(await contents.locator('.form-current .form-state').textContent()).toMatch(/^Aquí está · \d+ de \d+ resp/);
    await contents.getByText(TEXT).waitFor();
    await expectNoBarrier(page);
    await contents.getByRole('button', { name: 'Pedir revisión de la entrevista' }).click();
    await page.getByRole('textbox').fill('Se interrumpió dos veces');
    await page.getByRole('button', { name: 'Listo' }).click();
    await contents.getByText('Para supervisión: Se interrumpió dos veces').waitFor();
    await contents.getByLabel('Mano con que la usa').selectOption('left');
    await contents.getByRole('button', { name: 'Ver la pregunta' }).first().click();
    await page.locator('[data-name="visit_contact"]').waitFor();
    const left = await page.locator('.move-next').evaluate((element) => element.getBoundingClientRect().right);
    expect(left).toBeLessThan(410);
    await page.locator('.move-next').click();
    await page.locator('[data-name="consent_roster"]').waitFor();
  });

  it('is locked at a touch and opens at the same question', async () => {
    await page.getByRole('button', { name: 'Bloquear' }).click();
    await unlockTablet(page);
    await page.locator('[data-name="consent_roster"]').waitFor();
  });

  it('changes the language within 200 ms and stays where it is', async () => {
    const ms = await page.evaluate(async () => {
      const select = document.querySelector<HTMLSelectElement>('.language-menu select')!;
      const before = document.querySelector('.sd-question')!.textContent;
      const start = performance.now();
      select.value = 'pt';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      while (document.querySelector('.sd-question')!.textContent === before)
        await new Promise((drawn) => requestAnimationFrame(drawn));
      return performance.now() - start;
    });
    expect(ms).toBeLessThan(200);
    expect(await shown()).toBe('consent_intro');
    await page.locator('.language-menu select').selectOption('es');
  });

  it('keeps 7:1 in sunlight on every screen, also after a restart', async () => {
    await page.getByRole('button', { name: 'Ver al sol' }).click();
    const contrast = async () => {
      const violations = await barriersOn(page, ['color-contrast-enhanced']);
      return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`));
    };
    expect(await contrast()).toEqual([]);
    await page.getByRole('button', { name: 'Contenido' }).click();
    expect(await contrast()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await contrast()).toEqual([]);
    await unlockTablet(page);
    await page.locator('[data-name="consent_roster"]').waitFor();
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('sunlight');
    await page.getByRole('button', { name: 'Ver al sol' }).click();
    expect(await page.locator('html').getAttribute('data-contrast')).toBeNull();
  });

  it('leads to the first point that can be put right, from the bar and by keyboard', async () => {
    await next();
    await answerScreen(page, { ...LIVES_ALONE, n_residents: '16', shared_food_budget: 'yes' });
    await page.getByRole('button', { name: 'Contenido' }).click();
    await page
      .locator('.contents-dialog')
      .getByRole('button', { name: /^Visita/ })
      .click();
    await page.getByRole('button', { name: '1 punto por revisar. Ir al primero' }).waitFor();
    await tabTo(page, (element) => element.matches('.first-error'));
    await page.keyboard.press('Enter');
    await page.locator('[data-name="shared_food_budget"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-name]')?.getAttribute('data-name'))).toBe(
      'shared_food_budget',
    );
  });

  it('loses nothing and never scrolls sideways with text of 200 %, and on a page of 320 px', async () => {
    const ways: [string, () => Promise<unknown>][] = [
      ['the questions', async () => {}],
      ['the contents', () => page.getByRole('button', { name: 'Contenido' }).click()],
      ['a comment', () => page.locator('.remark-button').first().click()],
    ];
    for (const [width, height, text] of [
      [390, 844, '200%'],
      [320, 256, '100%'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      for (const [place, open] of ways) {
        await open();
        await screenFollows(page);
        expect(await cutOff(page), `${place} ${width} ${text}`).toEqual([]);
        await page.keyboard.press('Escape');
      }
    }
    await page.getByRole('button', { name: 'Salir' }).click();
    for (const place of ['#/', '#/practice', '#/card']) {
      await goToHash(page, place);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(wide, { message: place }).toBeLessThanOrEqual(0);
    }
  });
});

/** What is wider than the page, or has text that it does not show. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const inside = [...document.querySelectorAll<HTMLElement>('button, label, p, h1, h2, dialog[open], select')];
    const cut = inside.filter((element) => {
      if (!element.checkVisibility() || element.closest('.visually-hidden')) return false;
      const { left, right } = element.getBoundingClientRect();
      return right > innerWidth + 1 || left < -1 || element.scrollWidth > element.clientWidth + 1;
    });
    return [...(wide > 0 ? [`page ${wide}`] : []), ...cut.map((element) => element.outerHTML.slice(0, 120))];
  });
}
