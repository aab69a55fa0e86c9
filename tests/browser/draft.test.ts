import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, expectNoBarrier, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

/** A designer on the page of the questionnaires. */
async function designer() {
  const { context, page } = await signedIn(running, 'designer', desktop);
  await page.getByRole('heading', { name: 'Cuestionarios' }).waitFor();
  return { context, page };
}

async function started(page: Page): Promise<string> {
  await page
    .getByRole('button', { name: /^Empezar la versión siguiente desde lacsi-2018-r1 / })
    .first()
    .click();
  await page.getByRole('treegrid').waitFor();
  return page.url();
}

const line = (page: Page, name: RegExp) => page.getByRole('row', { name });
const saved = (page: Page) => page.getByText('Guardado', { exact: true }).waitFor();

/** Adds a form through the menu. */
async function addForm(page: Page, name: string) {
  await page.getByRole('button', { name: 'Agregar' }).click();
  await page.getByRole('menuitem', { name: 'Formulario' }).click();
  await page.getByLabel('Nombre del formulario').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Agregar' }).click();
  await line(page, new RegExp(name)).waitFor();
}

describe('a draft on the pages of designers', () => {
  it('is begun, changed and undone, seen on another page within two seconds, and there after a kill', async () => {
    const { context, page } = await designer();
    await expectNoBarrier(page);
    const address = await started(page);
    await expectNoBarrier(page);
    const other = await context.newPage();
    await other.goto(address);
    await other.getByRole('treegrid').waitFor();

    await addForm(page, 'afterwards');
    await saved(page);
    await line(other, /afterwards/).waitFor({ timeout: 2500 });
    // The page is gone in the moment in which it says so.
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(address);
    await line(again, /afterwards/)
      .first()
      .waitFor();
    await again.getByRole('button', { name: 'Deshacer' }).click();
    await line(other, /afterwards/).waitFor({ state: 'detached', timeout: 2500 });
    await context.close();
  });

  it('asks which of two names stays, and keeps working without a network', async () => {
    const { context, page } = await designer();
    const address = await started(page);
    await addForm(page, 'extra');
    await saved(page);
    const second = await designer();
    await second.page.goto(address);
    await line(second.page, /extra/).first().waitFor();
    await second.context.setOffline(true);
    await addForm(second.page, 'night');
    await second.page.getByText('Guardado en este equipo, 1 cambio espera la red').waitFor();
    await addForm(page, 'night');
    await saved(page);
    await second.context.setOffline(false);
    await second.page
      .getByRole('heading', { name: 'Un cambio necesita su decisión' })
      .or(second.page.getByText('Un cambio necesita su decisión'))
      .first()
      .waitFor();
    await expectNoBarrier(second.page);
    await second.page.getByRole('button', { name: 'Dejar lo que hay' }).click();
    await saved(second.page);
    await second.context.close();
    await context.close();
  });

  it('is reordered by keyboard alone', async () => {
    const { context, page } = await designer();
    await started(page);
    const tree = page.getByRole('treegrid');
    const forms = async () => (await tree.getByRole('row', { level: 2 } as never).allInnerTexts()).slice(0, 2);
    const before = await forms();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Tab');
    for (let n = 0; n < 8; n += 1) {
      if (await tree.evaluate((element) => element.contains(document.activeElement))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    // Into the line: what opens it, then its handle.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    for (let n = 0; n < 3; n += 1) {
      if (await page.evaluate(() => document.activeElement?.getAttribute('slot') === 'drag')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await forms()).not.toEqual(before);
    await context.close();
  });
});
