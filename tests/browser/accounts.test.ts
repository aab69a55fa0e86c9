import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  desktop,
  expectNoBarrier,
  expectNoBarrierInAnyLook,
  goToHash,
  signedIn,
  signInOn,
  startInterview,
  tablet,
  tabTo,
} from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { unlockTablet } from '../support/enrolled-tablet.ts';
import { AT_ONCE, interview, LIVES_ALONE, screenFollows } from '../support/interviewer.ts';

const running = demonstration();

const accountsOf = async () => {
  const admin = await signedIn(running, 'admin', desktop);
  await goToHash(admin.page, '#/accounts');
  await admin.page.getByRole('table').waitFor();
  return admin;
};

const rowOf = (page: Page, user: string) =>
  page.getByRole('row').filter({ has: page.getByText(user, { exact: true }) });

const openDialog = async (page: Page, user: string) => {
  await rowOf(page, user)
    .getByRole('button', { name: /^Cambiar la cuenta/ })
    .click();
  await page.getByRole('dialog').waitFor();
};

describe('the administrator', () => {
  it('adds a person with a proposed password, who signs in with it', async () => {
    const { context, page } = await accountsOf();
    await page.getByRole('button', { name: 'Agregar la persona' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await page.getByText('Escriba su nombre.').waitFor();
    await expectNoBarrier(page);
    await page.getByLabel('Nombre', { exact: true }).fill('Rosa Peña');
    await page.getByLabel('Usuario', { exact: true }).fill('admin');
    await page.locator('form.card').getByLabel('Rol').selectOption('supervisor');
    await page.getByLabel('Contraseña').fill('rosapena2026');
    await page.getByRole('button', { name: 'Agregar la persona' }).click();
    await page.getByText('Es poco más que el nombre').waitFor();
    await page.getByRole('button', { name: 'Proponer una' }).click();
    const password = await page.getByLabel('Contraseña').inputValue();
    await page.getByRole('button', { name: 'Agregar la persona' }).click();
    await page.getByText('Ya hay una cuenta con este usuario.').waitFor();
    await page.getByLabel('Usuario', { exact: true }).fill('rosa');
    await page.getByRole('button', { name: 'Agregar la persona' }).click();
    await page.getByText('Rosa Peña ya puede entrar con el usuario «rosa».').waitFor();
    await rowOf(page, 'rosa').getByText('Todavía no ha entrado').waitFor();
    await context.close();

    const other = await running.browser.newContext(desktop);
    const page2 = await other.newPage();
    await signInOn(page2, running.address, 'rosa', password);
    await page2.getByRole('navigation', { name: 'Páginas' }).waitFor();
    await other.close();
  });

  it('changes a role without a mouse: the sessions end, and the focus comes back', async () => {
    const designer = await signedIn(running, 'designer', desktop);
    const { context, page } = await accountsOf();
    await tabTo(page, (element) => element.getAttribute('aria-label') === 'Cambiar la cuenta de Diego, diseñador');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await screenFollows(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Diego');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, (element) => element.matches('dialog button[type="submit"]'));
    await page.keyboard.press('Enter');
    await page.getByText('Elija qué quiere hacer.').waitFor();
    await page.keyboard.press('Space');
    await tabTo(page, (element) => element.matches('dialog button[type="submit"]'));
    await page.keyboard.press('Enter');
    await page.getByText('Elija un rol distinto del que tiene.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, (element) => element.matches('dialog button[type="submit"]'));
    await page.keyboard.press('Enter');
    await page.getByText('Diego, diseñador tiene ahora otro rol y debe entrar de nuevo.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('otro rol');
    await rowOf(page, 'designer').getByText('Estadística').waitFor();
    await designer.page.reload();
    await designer.page.getByRole('button', { name: 'Entrar' }).waitFor();
    await designer.context.close();
    await context.close();
  });

  it('disables an account, finds it again, and enables it', async () => {
    const { context, page } = await accountsOf();
    await openDialog(page, 'statistician');
    await page.getByRole('radio', { name: /^Desactivar/ }).check();
    await page.getByRole('button', { name: 'Desactivar la cuenta' }).click();
    await page.getByText('La cuenta de Carla, estadística quedó desactivada.').waitFor();
    await page.getByLabel('Estado').selectOption('disabled');
    await page.getByText(/^Se muestra 1 cuenta de/).waitFor();

    const other = await running.browser.newContext(desktop);
    const signIn = await other.newPage();
    await signIn.goto(running.address);
    await signIn.getByLabel('Usuario').fill('statistician');
    await signIn.getByLabel('Contraseña').fill('statistician-demo');
    await signIn.getByRole('button', { name: 'Entrar' }).click();
    await signIn.getByText('Esta cuenta está desactivada.', { exact: false }).waitFor();
    await other.close();

    await openDialog(page, 'statistician');
    await page.getByRole('radio', { name: /^Activar/ }).check();
    await page.getByRole('button', { name: 'Activar la cuenta' }).click();
    await page.getByText('Carla, estadística puede entrar de nuevo.').waitFor();
    await page.getByText('Ninguna cuenta coincide').waitFor();
    await context.close();
  });

  it('sees the own account and cannot change it, and which database is in use', async () => {
    const { context, page } = await accountsOf();
    await rowOf(page, 'admin').getByText('Es su cuenta').waitFor();
    expect(await rowOf(page, 'admin').getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Servidor' }).click();
    await page.getByText('SQLite, en un archivo').waitFor();
    await page.getByText(/cifra\.sqlite$/).waitFor();
    await context.close();
  });
});

/** Whole, or in pieces. */
const SENDING = /\/api\/(submissions|uploads)\//;

describe('an interviewer whose account is disabled', () => {
  it('is told so on the tablet, sees no case, and what was finished is still sent', async () => {
    const { context: field, page: hers } = await signedIn(running, 'interviewer', tablet);
    await field.route(SENDING, (route) => route.abort());
    await startInterview(hers);
    // Pressed by finger: after so long the tablet rests between its tries, and does not send before it is told to.
    expect(await interview(hers, LIVES_ALONE, undefined, AT_ONCE)).toBe('review');
    await hers.getByRole('button', { name: 'Terminar y enviar' }).click();
    await hers.getByText('Una entrevista espera el envío').waitFor();

    const { context, page } = await accountsOf();
    await openDialog(page, 'interviewer');
    await page.getByRole('radio', { name: /^Desactivar/ }).check();
    await page.getByRole('button', { name: 'Desactivar la cuenta' }).click();
    await page.getByText('La cuenta de Ana, entrevistadora quedó desactivada.').waitFor();
    await context.close();

    await hers.reload();
    await unlockTablet(hers);
    await hers.getByRole('heading', { name: 'Su cuenta ya no puede entrevistar' }).waitFor();
    await hers.getByText('Una entrevista espera el envío').waitFor();
    expect(await hers.getByRole('button', { name: /^(Empezar|Continuar)/ }).count()).toBe(0);
    await expectNoBarrier(hers);
    await field.unroute(SENDING);
    await hers.getByRole('button', { name: 'Enviar la entrevista' }).click();
    await hers.getByText('En esta tableta no queda nada suyo por enviar.', { exact: false }).waitFor();
    await expectNoBarrier(hers);
    await field.close();

    const supervisor = await signedIn(running, 'supervisor', desktop);
    const reply = await supervisor.page.request.get(
      `${running.address}/api/submissions?status=quarantined&survey=${running.thisYear}`,
    );
    const { submissions } = (await reply.json()) as { submissions: { interviewer: string; reasons: string[] }[] };
    // Those of one quarter of a day stand in no order of time.
    const hersOnly = submissions.filter(({ interviewer }) => interviewer === 'interviewer');
    expect(hersOnly).toContainEqual(expect.objectContaining({ reasons: ['former-interviewer'] }));
    await supervisor.context.close();
  });
});

describe('a person who needs assistive technology, at every width, light and dark', () => {
  it('finds no barrier in the accounts, the dialogue, the server and the own password', async () => {
    const { context, page } = await accountsOf();
    await expectNoBarrierInAnyLook(page);
    await openDialog(page, 'supervisor');
    await page.getByRole('radio', { name: /^Ponerle/ }).check();
    await page.getByRole('button', { name: 'Poner la contraseña' }).click();
    await page.getByText('al menos 12 caracteres', { exact: false }).last().waitFor();
    await expectNoBarrierInAnyLook(page);
    await page.keyboard.press('Escape');
    for (const hash of ['#/server', '#/password']) {
      await goToHash(page, hash);
      await page.locator('.card').first().waitFor();
      await expectNoBarrier(page);
    }
    await context.close();
  });
});
