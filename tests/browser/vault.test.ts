import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  desktop,
  expectNoBarrier,
  expectNoBarrierInAnyLook,
  signedIn,
  signInOn,
  startInterview,
  tablet,
} from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { opensWithCookies, openTablet, TABLET_CODE, TABLET_PHRASE, unlockTablet } from '../support/enrolled-tablet.ts';

const running = demonstration();

const OTHER = 'field-team';

async function signInAs(page: Page, user: string): Promise<void> {
  await page.getByLabel('Usuario').fill(user);
  await page.getByLabel('Contraseña').fill(`${user}-demo`);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

describe('a tablet that is prepared', () => {
  it('proposes a phrase, asks for it from memory, and holds no session afterwards', async () => {
    const context = await running.browser.newContext(tablet);
    const page = await context.newPage();
    await page.goto(running.address);
    await signInAs(page, 'interviewer');
    await page.getByRole('heading', { name: 'Prepare esta tableta' }).waitFor();
    await expectNoBarrierInAnyLook(page);
    await page.getByRole('button', { name: 'Seguir' }).click();
    const phrase = page.locator('[data-phrase]');
    await expect.poll(async () => (await phrase.textContent())!.split(' ').length).toBe(5);
    const proposed = (await phrase.textContent())!;
    await page.getByRole('button', { name: 'Proponer otra' }).click();
    await expect.poll(() => phrase.textContent()).not.toBe(proposed);
    const chosen = (await phrase.textContent())!;
    await expectNoBarrierInAnyLook(page);
    await page.getByRole('button', { name: 'Seguir' }).click();
    await page.getByRole('heading', { name: 'Escríbala de memoria' }).waitFor();
    expect(await page.content()).not.toContain(chosen);
    await page.getByLabel('Su frase o PIN, otra vez').fill(proposed);
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.getByText('No es igual a la primera').waitFor();
    await expectNoBarrierInAnyLook(page);
    await page.getByLabel('Su frase o PIN, otra vez').fill(chosen.toUpperCase());
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expectNoBarrierInAnyLook(page);
    await page.getByLabel('Código', { exact: true }).fill(TABLET_CODE);
    await page.getByLabel('Repita el código').fill(TABLET_CODE);
    await page.getByRole('button', { name: 'Guardar el código' }).click();
    await page.locator('.case-label').first().waitFor();
    expect(await opensWithCookies(page)).toBe(401);
    await page.reload();
    await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
    await unlockTablet(page, chosen);
    await page.locator('.case-label').first().waitFor();
    await context.close();
  });

  it('takes no phrase that somebody would try first, and leaves no session when it is not prepared', async () => {
    const context = await running.browser.newContext(tablet);
    const page = await context.newPage();
    await page.goto(running.address);
    await signInAs(page, 'interviewer');
    await page.getByRole('button', { name: 'Seguir' }).click();
    await page.getByLabel('Con una frase mía').check();
    for (const [own, why] of [
      ['perro gato', 'Es corta.'],
      ['murcielagos', 'Una sola palabra se adivina.'],
      ['password2024!', 'Es de las que todo el mundo prueba primero.'],
      ['aaaabbbbccccdddd1', 'Se repite o sigue el teclado'],
      ['ana interviewer 1', 'Es poco más que su nombre o su usuario.'],
    ] as const) {
      await page.getByLabel('Su frase', { exact: true }).fill(own);
      await page.getByRole('button', { name: 'Seguir' }).click();
      await page.getByText(why).waitFor();
    }
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.getByRole('button', { name: 'Entrar' }).waitFor();
    expect(await opensWithCookies(page)).toBe(401);
    await context.close();
  });
});

describe('a tablet that is locked', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    ({ context, page } = await signedIn(running, 'interviewer', tablet));
  });
  afterAll(() => context?.close());

  const noServer = () => context.route('**/api/**', (route) => route.abort());

  it('opens without a server and goes on at the exact question', async () => {
    await startInterview(page);
    await page.locator('[data-name="dwelling_class"] label').first().click();
    await page.locator('[data-saved]').waitFor();
    const address = new URL(page.url()).hash;
    await noServer();
    await page.reload();
    await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
    await expectNoBarrierInAnyLook(page);
    const shown = await page.content();
    for (const secret of ['dwelling', 'Ana', 'case-label']) expect(shown).not.toContain(secret);
    expect(await page.title()).toBe('Cifra');
    await unlockTablet(page);
    await context.unroute('**/api/**');
    await page.locator('[data-name="dwelling_class"] input:checked').waitFor({ state: 'attached' });
    expect(new URL(page.url()).hash).toBe(address);
  });

  it('shows the cases of the last time without a server', async () => {
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.locator('.case-label').first().waitFor();
    const labels = await page.locator('.case-label').allTextContents();
    await noServer();
    await page.reload();
    await unlockTablet(page);
    await page.getByText('No hay conexión con el servidor').waitFor();
    await expect.poll(() => page.locator('.case-label').allTextContents()).toEqual(labels);
    await context.unroute('**/api/**');
  });

  it('is locked with a button, and by itself when nobody touches it or it is out of sight', async () => {
    await openTablet(page, running.address);
    await page.getByRole('button', { name: 'Bloquear la tableta' }).first().click();
    await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
    await unlockTablet(page);
    await page.close();
    page = await context.newPage();
    await page.clock.install();
    await openTablet(page, running.address);
    await page
      .getByRole('button', { name: /^Continuar/ })
      .first()
      .click();
    await page.locator('[data-name="access_barrier"]').waitFor();
    await page.clock.runFor(9 * 60_000);
    await page.locator('[data-name="access_barrier"] label').first().click();
    await page.clock.runFor(9 * 60_000);
    expect(await page.locator('[data-name="access_barrier"]').count()).toBe(1);
    await page.clock.runFor(61_000);
    await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
    expect(await page.locator('[data-name]').count()).toBe(0);
    await unlockTablet(page);
    await page.locator('[data-name="access_barrier"] input:checked').waitFor({ state: 'attached' });
    await setVisible(page, false);
    await page.clock.runFor(5 * 60_000 + 5_000);
    await setVisible(page, true);
    await page.getByRole('heading', { name: 'Abra su tableta' }).waitFor();
    await page.close();
    page = await context.newPage();
  });

  it('lets somebody of the office sign in, and another interviewer prepare it, who types the user name from then on', async () => {
    await page.goto(running.address);
    await page.getByRole('button', { name: 'Otra cuenta' }).click();
    await signInAs(page, 'supervisor');
    await page.getByRole('link', { name: 'Resultados' }).waitFor();
    await page.getByText('Cuenta', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Salir' }).click();
    await signInOn(page, running.address, OTHER, `${OTHER}-demo`, async () => {
      await page.getByRole('button', { name: 'Otra cuenta' }).click();
    });
    await page.getByText('Hay una entrevista de otra persona en esta tableta.').waitFor();
    await page.reload();
    await page.getByLabel('Usuario').fill('nadie');
    await page.getByLabel('Frase o PIN').fill(TABLET_PHRASE);
    await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    await page.getByText('Nadie con ese usuario usa esta tableta.').waitFor();
    await expectNoBarrier(page);
    await page.getByLabel('Usuario').fill('interviewer');
    await unlockTablet(page);
    await page
      .getByRole('button', { name: /^Continuar/ })
      .first()
      .waitFor();
    expect(await page.getByText('de otra persona').count()).toBe(0);
  });
  it('makes whoever guesses wait, also after a reload and with the clock set forward', async () => {
    await page.goto(running.address);
    await page.reload();
    for (let guess = 1; guess <= 5; guess += 1) {
      await page.getByLabel('Usuario').fill('interviewer');
      await page.getByLabel('Frase o PIN').fill(`seis faroles ${guess} al puente`);
      await page.getByRole('button', { name: 'Abrir', exact: true }).click();
      await page.getByText(guess < 5 ? 'Así no se abre.' : 'Demasiados intentos.').waitFor();
      await page.getByText('Abriendo…').waitFor({ state: 'detached' });
    }
    await expectNoBarrier(page);
    await page.clock.install({ time: Date.now() + 365 * 24 * 3_600_000 });
    await page.reload();
    await page.getByLabel('Usuario').fill('interviewer');
    await page.getByLabel('Frase o PIN').fill(TABLET_PHRASE);
    await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    await page.getByText('Demasiados intentos.').waitFor();
    await page.clock.runFor(31_000);
    await unlockTablet(page);
    await page
      .getByRole('button', { name: /^Continuar/ })
      .first()
      .waitFor();
  });
});

describe('a tablet whose hardware keeps a secret', () => {
  it('opens with a PIN of six digits and its user, and not without the hardware', async () => {
    const address = running.address.replace('127.0.0.1', 'localhost');
    const context = await running.browser.newContext(tablet);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasPrf: true,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await page.goto(address);
    await signInAs(page, 'interviewer');
    await page.getByRole('button', { name: 'Seguir' }).click();
    await page.getByLabel('Con un PIN y el bloqueo de este equipo').check();
    await page.getByLabel('Su PIN').fill('121212');
    await page.getByRole('button', { name: 'Seguir' }).click();
    await page.getByText('Elija seis cifras o más').waitFor();
    await expectNoBarrier(page);
    await page.getByLabel('Su PIN').fill('271828');
    await page.getByRole('button', { name: 'Seguir' }).click();
    await page.getByLabel('Su frase o PIN, otra vez').fill('271828');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.getByLabel('Código', { exact: true }).fill('314159');
    await page.getByLabel('Repita el código').fill('314159');
    await page.getByRole('button', { name: 'Guardar el código' }).click();
    await page.locator('.case-label').first().waitFor();
    await page.reload();
    await unlockTablet(page, '271828');
    await page.locator('.case-label').first().waitFor();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.reload();
    await page.getByLabel('Frase o PIN').fill('271828');
    await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    await page.getByText('El equipo no confirmó que es usted.').waitFor();
    await context.close();
  });
});

describe('the secret of a tablet', () => {
  it('is changed by whoever knows it, and the interviews stay', async () => {
    const { context, page } = await signedIn(running, 'interviewer', desktop);
    const next = 'otra frase con cinco palabras';
    await page.getByText('Cuenta', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Cambiar la frase' }).click();
    await expectNoBarrier(page);
    await page.getByLabel('Su frase o PIN actual').fill('seis faroles miran al puente');
    await chooseNext(page, next);
    await page.getByText('Así no se abre.').waitFor();
    await page.getByLabel('Su frase o PIN actual').fill(TABLET_PHRASE);
    await chooseNext(page, next);
    await page.getByText('La frase cambió.').waitFor();
    await page.getByRole('button', { name: 'Volver' }).click();
    await page.locator('.cases-heading').waitFor();
    await page.reload();
    await unlockTablet(page, next);
    await page.locator('.case-label, .cases-heading').first().waitFor();
    await context.close();
  });
});

async function chooseNext(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByLabel('Con una frase mía').check();
  await page.getByLabel('Su frase', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByLabel('Su frase o PIN, otra vez').fill(next);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
}

/** As the browser does when another app comes to the front, and back. */
function setVisible(page: Page, visible: boolean): Promise<void> {
  return page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
    },
    visible ? 'visible' : 'hidden',
  );
}
