import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import {
  desktop,
  expectNoBarrier,
  expectNoBarrierInAnyLook,
  goToHash,
  signedIn,
  startInterview,
  tablet,
} from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { unlockTablet } from '../support/enrolled-tablet.ts';

const running = demonstration();

it('a version comes into use on its day, and an unfinished interview is moved to it after a preview', async () => {
  // The office counts days in UTC, and a tablet by its own calendar.
  const field = await signedIn(running, 'interviewer', { ...tablet, timezoneId: 'UTC' });
  await startInterview(field.page);
  const question = field.page.locator('[data-name="dwelling_class"]');
  await question.locator('input[value="flat"]').locator('xpath=ancestor::label').click();
  await field.page.locator('[data-saved]').waitFor();
  await field.page.getByRole('button', { name: 'Salir' }).click();
  const goOn = field.page.getByRole('button', { name: /^Continuar/ });
  await goOn.waitFor();

  const office = await signedIn(running, 'admin', desktop);
  await office.page
    .getByRole('link', { name: /^Versiones del cuestionario de/ })
    .first()
    .click();
  await office.page.getByText('La tiene 1 de 1').waitFor();
  await useFrom(office.page, '1.0.0', 2);
  await office.page.getByText('A 1 todavía le falta').waitFor();
  await expectNoBarrierInAnyLook(office.page);
  await office.page.setViewportSize(desktop.viewport!);
  // The list without the version comes late. What is chosen before it comes is judged by it all the same.
  await office.page.route(
    /\/api\/surveys\/[^/]+\/versions$/,
    async (route) => {
      await sleep(2000);
      await route.continue();
    },
    { times: 1 },
  );
  await office.page.getByRole('button', { name: 'Retirar la versión 1.0.0' }).press('Enter');
  await office.page.getByRole('dialog').getByRole('button', { name: 'Retirar' }).press('Enter');
  await office.page.getByText('La versión 1.0.0 quedó retirada.').waitFor();
  await useFrom(office.page, '1.0.0', 0);
  await office.page.getByRole('row', { name: /1\.0\.0.*En uso hoy/ }).waitFor();

  // It goes on as it began, unless somebody chooses otherwise.
  await field.page.reload();
  await unlockTablet(field.page);
  await goOn.click();
  await field.page.getByRole('button', { name: 'Seguir con la 1.1.1' }).press('Enter');
  await question.locator('input[value="flat"]:checked').waitFor();
  await field.page.getByRole('button', { name: 'Salir' }).click();
  await goOn.click();
  await field.page.getByRole('button', { name: 'Ver qué cambia con la 1.0.0' }).press('Enter');
  await field.page.getByRole('heading', { name: 'Qué cambia con la versión 1.0.0' }).waitFor();
  await field.page.getByText('1 respuesta cuenta como hasta ahora.').waitFor();
  await expectNoBarrierInAnyLook(field.page);
  await field.page.getByRole('button', { name: 'Pasar a la 1.0.0' }).press('Enter');
  await question.locator('input[value="flat"]:checked').waitFor();
  await field.page.getByRole('button', { name: 'Salir' }).click();
  await goOn.click();
  await question.waitFor();
  await field.context.close();

  await office.page.reload();
  await office.page.getByText('La tiene 1 de 1').first().waitFor();
  await office.context.close();
  const desk = await signedIn(running, 'supervisor', desktop);
  await goToHash(desk.page, `#/edition/${running.thisYear}/devices`);
  await desk.page.getByRole('row', { name: /lacsi-2018-r1 1\.0\.0 desde el .*Lo tiene/ }).waitFor();
  await expectNoBarrier(desk.page);
  await desk.context.close();
}, 300_000);

/** Has the edition use a version some days after the first that can be chosen, after reading what it changes. */
async function useFrom(page: Page, version: string, days: number): Promise<void> {
  const day = page.getByLabel('Primer día');
  const first = (await day.getAttribute('min'))!;
  await page.getByLabel('Versión', { exact: true }).selectOption(version);
  await day.fill(new Date(Date.parse(`${first}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Ver qué cambia' }).press('Enter');
  await page.getByRole('heading', { name: /^Qué cambia de 1\.1\.1 a/ }).waitFor();
  await page.getByRole('heading', { name: /^Rompe la comparabilidad/ }).waitFor();
  await expectNoBarrier(page);
  await page.getByRole('button', { name: new RegExp(`^Usar ${version} desde el`) }).press('Enter');
  await page.getByText(new RegExp(`^La versión ${version} se usa desde el`)).waitFor();
}
