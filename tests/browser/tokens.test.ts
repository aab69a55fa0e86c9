import { describe, expect, it } from 'vitest';
import {
  desktop,
  expectNoBarrier,
  expectNoBarrierInAnyLook,
  goToHash,
  LOOKS,
  signedIn,
  tabTo,
} from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const asked = (token: string, path: string) =>
  fetch(running.address + path, { headers: { Authorization: `Bearer ${token}` } });

describe('tokens for machines, on their page', () => {
  it('a statistician gives one without a mouse, copies it, and revokes it', async () => {
    const { context, page } = await signedIn(running, 'statistician', desktop);
    await page.getByRole('button', { name: 'Cuenta' }).click();
    await tabTo(page, (element) => element.textContent === 'Claves para programas');
    await page.keyboard.press('Enter');
    await page.getByText('Todavía no se ha entregado ninguna clave.', { exact: false }).waitFor();
    await expectNoBarrierInAnyLook(page);
    await tabTo(page, (element) => element.textContent === 'Entregar la clave');
    await page.keyboard.press('Enter');
    await page.getByText('Dé un nombre al programa.').waitFor();
    await expectNoBarrier(page);
    await page.keyboard.type('cifras de la web');
    await page.getByLabel('¿Qué puede leer?').selectOption('figures:read');
    await page.getByText('también de pocos casos', { exact: false }).waitFor();
    await page.getByLabel('Contraseña actual').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('La contraseña actual no es correcta', { exact: false }).waitFor();
    await page.getByLabel('Contraseña actual').fill('statistician-demo');
    await page.keyboard.press('Enter');
    await page.getByText('La clave para «cifras de la web» está lista').waitFor();
    await expectNoBarrierInAnyLook(page);
    const token = await page.getByLabel('Clave', { exact: true }).inputValue();
    expect((await asked(token, '/api/tables')).status).toBe(200);
    expect((await asked(token, '/api/submissions')).status).toBe(403);
    expect(await page.evaluate(() => location.href)).not.toContain(token);

    await page.reload();
    await page.getByRole('button', { name: 'Revocar la clave para «cifras de la web»' }).waitFor();
    expect(await page.content()).not.toContain(token);
    await tabTo(page, (element) => element.getAttribute('aria-label')?.startsWith('Revocar') ?? false);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Revocar' }).click();
    await page.getByText('La clave para «cifras de la web» quedó revocada.').waitFor();
    expect((await asked(token, '/api/tables')).status).toBe(401);
    await context.close();
  });

  it('an administrator sees who gave each; whose work it is not finds no such page', async () => {
    const { context, page } = await signedIn(running, 'admin', desktop);
    await goToHash(page, '#/tokens');
    await page.getByRole('row').filter({ hasText: 'cifras de la web' }).getByText('statistician').waitFor();
    const scopes = await page.getByLabel('¿Qué puede leer?').locator('option').allTextContents();
    expect(scopes).toEqual(['…', 'Estado del servidor', 'Descripción de la API']);
    await context.close();
    const designer = await signedIn(running, 'designer', desktop);
    await goToHash(designer.page, '#/tokens');
    expect(await designer.page.getByText('Claves para programas').count()).toBe(0);
    await designer.context.close();
  });

  it.each(LOOKS)('is whole on every screen: $name', async ({ width, height, colorScheme }) => {
    const { context, page } = await signedIn(running, 'admin', {
      viewport: { width, height },
      colorScheme,
      locale: 'es-MX',
    });
    await goToHash(page, '#/tokens');
    await page.getByRole('heading', { name: 'Entregar una clave' }).waitFor();
    const { wide, small } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: [...document.querySelectorAll('main button, main select, main input')]
        .map((element) => element.getBoundingClientRect().height)
        .filter((size) => size < 44),
    }));
    expect({ wide, small }).toEqual({ wide: 0, small: [] });
    await context.close();
  });
});
