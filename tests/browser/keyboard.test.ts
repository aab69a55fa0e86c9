import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, signedIn, tabTo } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { TABLET_CODE } from '../support/enrolled-tablet.ts';
import { askedOn, screenFollows } from '../support/interviewer.ts';

const running = demonstration();

describe('somebody without a mouse', () => {
  it('signs in, opens a case, answers the first screens and reaches the consent', async () => {
    const context = await running.browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(running.address);
    await page.getByLabel('Usuario').waitFor();
    await tabTo(page, (element) => element.matches('input[name="user"]'));
    await page.keyboard.type('interviewer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('interviewer-demo');
    await page.keyboard.press('Enter');
    await enrolByKeyboard(page);

    await page
      .getByRole('button', { name: /^Empezar/ })
      .first()
      .waitFor();
    await tabTo(page, (element) => element.textContent?.startsWith('Empezar') === true);
    await page.keyboard.press('Enter');
    await page.locator('[data-name="access_barrier"]').waitFor();

    await tabTo(
      page,
      (element) => element.closest('[data-name="dwelling_class"]') !== null && element.matches('input'),
    );
    await page.keyboard.press('Space');
    await tabTo(
      page,
      (element) => element.closest('[data-name="access_barrier"]') !== null && element.matches('input'),
    );
    await page.keyboard.press('Space');
    await tabTo(page, (element) => element.closest('[data-name="visit_contact"]') !== null && element.matches('input'));
    await page.keyboard.press('Space');
    await tabTo(page, (element) => element.matches('.move-next'));
    await page.keyboard.press('Enter');
    await page.locator('[data-name="consent_roster"]').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await context.close();
  });

  it('holds a whole interview without a crime, from the list of cases to the sending', async () => {
    const { context, page } = await signedIn(running, 'interviewer', desktop);
    await page
      .getByRole('button', { name: /^Empezar/ })
      .first()
      .waitFor();
    await tabTo(page, (element) => element.textContent?.startsWith('Empezar') === true);
    await page.keyboard.press('Enter');
    await page.locator('.interview-main').waitFor();
    let step = 0;
    for (; step < 200 && !(await page.getByRole('button', { name: 'Terminar y enviar' }).isVisible()); step += 1) {
      await answerByKeyboard(page);
      const before = await page.locator('.interview-main').textContent();
      const asksWho = await page.getByRole('button', { name: 'Prefiero que me lean las preguntas' }).isVisible();
      if (asksWho) await tabTo(page, (element) => element.textContent === 'Prefiero que me lean las preguntas');
      else await tabTo(page, (element) => element.matches('.move-next'));
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('.interview-main')?.textContent !== text, before);
      // A warning takes the focus; the way on is the next thing after it.
      if (await page.getByRole('button', { name: 'Sí, es correcto' }).isVisible()) {
        await tabTo(page, (element) => element.textContent === 'Sí, es correcto');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Sí, es correcto' }).waitFor({ state: 'hidden' });
      }
    }
    await tabTo(page, (element) => element.textContent === 'Terminar y enviar');
    await page.keyboard.press('Enter');
    await page.getByText('El servidor confirmó que la recibió completa.').waitFor();
    await context.close();
  });
});

/** Answers of somebody who lives alone; everything else is `no`, or the first choice. */
const alone: Record<string, string> = {
  visit_contact: 'yes',
  consent_roster: 'yes',
  n_residents: '1',
  informant_line: '1',
  m_sex: 'woman',
  m_age: '34',
  m_name: 'R.',
  selected_present: 'yes',
  consent_selected: 'yes',
  visit_result: 'complete_without_crime',
  household_result: 'complete_without_crime',
};

/** Answers the screen with Tab, the arrows, the space bar and the digits alone. */
async function answerByKeyboard(page: Page): Promise<void> {
  for (let count = 0; count < 30; count += 1) {
    await screenFollows(page);
    const open = (await askedOn(page)).find(({ answered }) => !answered);
    if (!open) return;
    const isInIt = `(element) => element.closest('[data-name="${open.name}"]') !== null && element.matches('input, textarea')`;
    await tabTo(page, isInIt);
    if (open.kind === 'text') {
      await page.keyboard.type(alone[open.name] ?? '1');
      await page.keyboard.press('Tab');
      continue;
    }
    const code = alone[open.name] ?? (open.codes.includes('no') ? 'no' : open.codes[0]!);
    const isRadio = await page.evaluate(() => (document.activeElement as HTMLInputElement).type === 'radio');
    const value = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    for (let moves = 0; (await value()) !== code && moves < 60; moves += 1)
      await page.keyboard.press(isRadio ? 'ArrowDown' : 'Tab');
    const isChosen = await page.evaluate(() => (document.activeElement as HTMLInputElement).checked);
    if (!isChosen) await page.keyboard.press('Space');
  }
}

/** Prepares the tablet: the proposed phrase and the code, typed twice. */
async function enrolByKeyboard(page: Page): Promise<void> {
  const press = async (label: string) => {
    await page.getByRole('button', { name: label, exact: true }).waitFor();
    await tabTo(page, `(element) => element.textContent === '${label}' && element.matches('button:enabled')`);
    await page.keyboard.press('Enter');
  };
  const type = async (name: string, text: string) => {
    await page.locator(`input[name="${name}"]`).waitFor();
    await tabTo(page, `(element) => element.matches('input[name="${name}"]')`);
    await page.keyboard.type(text);
  };
  await press('Seguir');
  await page.locator('[data-phrase]', { hasText: /\w \w/ }).waitFor();
  const phrase = (await page.locator('[data-phrase]').textContent())!;
  await press('Seguir');
  await type('again', phrase);
  await page.keyboard.press('Enter');
  await page.locator('input[name="code"]').waitFor();
  await type('code', TABLET_CODE);
  await type('again', TABLET_CODE);
  await page.keyboard.press('Enter');
}
