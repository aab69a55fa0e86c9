import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  desktop,
  expectNoBarrier,
  expectNoBarrierInAnyLook,
  signedIn,
  startInterview,
  tablet,
} from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { opensWithCookies, openTablet, TABLET_PHRASE, unlockTablet } from '../support/enrolled-tablet.ts';

const running = demonstration();

const NEXT = 'otra frase con cinco palabras';

it('who forgot the phrase is helped by a supervisor, chooses another, and finds what was begun', async () => {
  const { context, page } = await signedIn(running, 'interviewer', tablet);
  await startInterview(page);
  await page.locator('[data-name="dwelling_class"] label').first().click();
  await page.locator('[data-saved]').waitFor();
  await page.reload();
  await signInForHelp(page, 'supervisor');
  await page.getByText('Nadie con ese usuario usa esta tableta.').waitFor();
  await expectNoBarrierInAnyLook(page);
  expect(await opensWithCookies(page)).toBe(401);
  await signInForHelp(page, 'interviewer');
  await page.getByRole('heading', { name: 'Avise a su supervisora o supervisor' }).waitFor();
  await page.getByRole('button', { name: 'Revisar ahora' }).click();
  await page.getByText('Todavía nadie aprobó su petición.').waitFor();
  await expectNoBarrierInAnyLook(page);

  await page.getByRole('button', { name: 'Volver a la tableta' }).click();
  await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
  expect(await opensWithCookies(page)).toBe(401);
  await signInForHelp(page, 'interviewer');
  await approve();
  await page.getByRole('button', { name: 'Revisar ahora' }).click();
  await page.getByRole('heading', { name: 'Ya puede elegir otra frase' }).waitFor();
  await expectNoBarrierInAnyLook(page);

  // Reloaded in the middle: whoever is there then has to know the password.
  await page.reload();
  await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
  await expect.poll(() => opensWithCookies(page)).toBe(401);
  await signInForHelp(page, 'interviewer');
  await page.getByLabel('Con una frase mía').check();
  await page.getByLabel('Su frase', { exact: true }).fill(NEXT);
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByLabel('Su frase o PIN, otra vez').fill(NEXT);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.locator('[data-name="dwelling_class"] input:checked').waitFor({ state: 'attached' });
  await expect.poll(() => opensWithCookies(page)).toBe(401);

  await page.reload();
  await page.getByLabel('Frase o PIN', { exact: true }).fill(TABLET_PHRASE);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByText('Así no se abre.').waitFor();
  await unlockTablet(page, NEXT);
  await page.locator('[data-name="dwelling_class"] input:checked').waitFor({ state: 'attached' });
  await context.close();
});

it('a tablet that the server accepts no more says so, and is connected again with all that it holds', async () => {
  const { context, page } = await signedIn(running, 'interviewer', tablet);
  await startInterview(page);
  await page.locator('[data-name="dwelling_class"] label').first().click();
  await page.locator('[data-saved]').waitFor();
  await page.getByRole('button', { name: 'Salir' }).click();
  const office = await signedIn(running, 'supervisor', desktop);
  const devices = async () => (await (await office.page.request.get(`${running.address}/api/devices`)).json()).devices;
  for (const { id } of await devices()) await office.page.request.post(`${running.address}/api/devices/${id}/revoke`);
  await page.reload();
  await unlockTablet(page);
  await page.getByText('El servidor ya no reconoce esta tableta').waitFor();
  await expectNoBarrier(page);
  const tab = await context.newPage();
  await openTablet(tab, running.address);
  await page.getByRole('button', { name: 'Bloquear la tableta' }).first().click();
  // Locking means every tab.
  await tab.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
  await tab.close();
  await page.getByRole('button', { name: 'Otra cuenta' }).click();
  await page.getByLabel('Usuario').fill('interviewer');
  await page.getByLabel('Contraseña').fill('interviewer-demo');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByText('¿El servidor ya no reconoce esta tableta?').click();
  await page.getByLabel('Frase o PIN', { exact: true }).fill('no es esta frase de hoy');
  await page.getByRole('button', { name: 'Conectar otra vez' }).click();
  await page.getByText('Así no se abre.').waitFor();
  await expectNoBarrierInAnyLook(page);
  await page.getByLabel('Frase o PIN', { exact: true }).fill(TABLET_PHRASE);
  await page.getByRole('button', { name: 'Conectar otra vez' }).click();
  await page.getByRole('button', { name: /^Continuar/ }).waitFor();
  expect(await page.getByText('El servidor ya no reconoce').count()).toBe(0);
  await expect.poll(() => opensWithCookies(page)).toBe(401);
  expect((await devices()).filter(({ state }: { state: string }) => state === 'active')).toHaveLength(1);
  await office.context.close();
  await context.close();
});

async function signInForHelp(page: Page, user: string): Promise<void> {
  const forgot = page.getByRole('button', { name: 'La olvidé' });
  const form = page.getByRole('heading', { name: '¿Olvidó su frase o su PIN?' });
  await forgot.or(form).first().waitFor();
  if (await forgot.isVisible()) await forgot.click();
  await page.getByLabel('Usuario').fill(user);
  await page.getByLabel('Contraseña').fill(`${user}-demo`);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

/** As the supervisor does it on the page of tablets. */
async function approve(): Promise<void> {
  const { context, page } = await signedIn(running, 'supervisor', desktop);
  await page.getByRole('link', { name: 'Tabletas', exact: true }).click();
  await page.getByRole('button', { name: /^Ayudar a/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ayudar' }).click();
  await page.getByText(/ya puede elegir/).waitFor();
  await context.close();
}
