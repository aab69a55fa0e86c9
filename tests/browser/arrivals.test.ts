import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '../../server/demo/demo-accounts.ts';
import { expectNoBarrier, LOOKS, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

/** A tablet of the demonstration's interviewer, who has forgotten its secret and asks for help. */
async function enrolledTablet(): Promise<{ id: string; headers: Record<string, string> }> {
  const send = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
    fetch(`${running.address}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const account = { user: 'interviewer', password: 'interviewer-demo' };
  const signIn = await send('POST', '/api/session', {}, account);
  const headers = { Cookie: signIn.headers.getSetCookie()[0]!.split(';')[0]! };
  const id = randomUUID();
  const enrolment = { id, appVersion: '1.2.0', vault: 'wrapped', escrow: 'sealed' };
  const { token } = await (await send('POST', '/api/devices', headers, enrolment)).json();
  await send('POST', `/api/devices/${id}/recovery`, headers);
  return { id, headers: { Authorization: `Bearer ${token}` } };
}

describe('a supervisor', () => {
  it.each(LOOKS)('reads what waits and how the tablets stand, $name', async ({ width, height, colorScheme }) => {
    await enrolledTablet();
    const device = { viewport: { width, height }, colorScheme, locale: 'es-MX' };
    const { context, page } = await signedIn(running, 'supervisor', device);
    for (const [link, seen] of [
      ['Cuarentena', 'Guardar sin contar'],
      ['Tabletas', 'Dar de baja la tableta'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('button', { name: seen }).first().waitFor();
      await expectNoBarrier(page);
      const { wide, low } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        low: Math.min(
          ...[...document.querySelectorAll('main button')].map((one) => one.getBoundingClientRect().height),
        ),
      }));
      expect(wide).toBe(0);
      expect(low).toBeGreaterThanOrEqual(44);
    }
    await context.close();
  });

  it('settles what waits with a reason, by keyboard alone, and hears what became of it', async () => {
    const { context, page } = await signedIn(running, 'supervisor', { locale: 'es-MX' });
    await page.getByRole('link', { name: 'Cuarentena', exact: true }).click();
    const keep = page.getByRole('button', { name: 'Guardar sin contar' }).first();
    await keep.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Guardar sin contar' }).click();
    await dialog.getByText('Escriba el motivo').waitFor();
    await page.keyboard.type('La otra es la buena');
    await expectNoBarrier(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/quedó guardada sin contar/).waitFor();
    await page.getByText('Nada espera en cuarentena.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/quedó guardada/);
    await context.close();
  });

  it('helps who forgot, and revokes a tablet: it receives nothing more, and still sends', async () => {
    const { id, headers } = await enrolledTablet();
    const asked = (path: string) => fetch(`${running.address}${path}`, { headers });
    const { context, page } = await signedIn(running, 'supervisor', { locale: 'es-MX' });
    await page.getByRole('link', { name: 'Tabletas', exact: true }).click();
    await page.locator('tbody tr').first().waitFor();
    const rows = await page.locator('tbody tr').count();
    for (let place = 0; place < rows; place += 1) {
      await page
        .getByRole('button', { name: /^Ayudar a/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ayudar' }).click();
      await page.getByText(/ya puede elegir/).waitFor();
      await expect.poll(() => page.locator('.tag', { hasText: 'Ayuda aprobada' }).count()).toBe(place + 1);
    }
    expect((await asked('/api/assignments')).status).toBe(200);
    for (let place = 0; place < rows; place += 1) {
      await page
        .getByRole('button', { name: /^Dar de baja/ })
        .first()
        .click();
      await page.getByRole('dialog').getByText('Lo que tiene sin enviar sí llega').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Dar de baja' }).click();
      await expect.poll(() => page.locator('.tag', { hasText: 'Dada de baja' }).count()).toBe(place + 1);
    }
    expect((await asked('/api/assignments')).status).toBe(403);
    expect((await asked('/api/ledger')).status).toBe(200);
    expect(await (await asked(`/api/uploads/${'a'.repeat(64)}`)).json()).toEqual({ offset: 0, finished: false });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await context.close();
  });

  it('comments on a question of what goes back, and the comment travels with the case', async () => {
    const { context, page } = await signedIn(running, 'supervisor', { locale: 'es-MX' });
    const { submissions } = await (
      await page.request.get(`${running.address}/api/submissions?status=held&survey=${running.thisYear}`)
    ).json();
    await page.goto(`${running.address}/#/edition/${running.thisYear}/submissions/${submissions[0].key}`);
    await page.getByRole('button', { name: 'Devolver' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Motivo').fill('Falta una respuesta');
    await dialog.getByLabel(/^Comentario sobre perception/).fill('¿Se la preguntó?');
    await expectNoBarrier(page);
    await dialog.getByRole('button', { name: 'Devolver la entrevista' }).click();
    await page.getByText(/quedó devuelto/).waitFor();
    const { caseId, interviewer } = submissions[0];
    await context.close();
    const [account] = DEMO_ACCOUNTS.filter(({ user }) => user === 'interviewer');
    const { context: other, page: tablet } = await signedIn(running, 'supervisor', { locale: 'es-MX' });
    const body = { survey: running.thisYear, caseIds: [caseId], interviewer: account!.user };
    await tablet.request.post(`${running.address}/api/assignments`, { data: body });
    await other.close();
    const { cases } = await fetchAs(account!, '/api/assignments');
    const returned = cases.find((one: { caseId: string }) => one.caseId === caseId).returned;
    expect([interviewer, returned.comments]).toEqual([
      'field-team',
      [{ form: 'perception', name: 'walk_alone_night', comment: '¿Se la preguntó?' }],
    ]);
  });
});

async function fetchAs(account: { user: string; password: string }, path: string) {
  const body = JSON.stringify(account);
  const signIn = await fetch(`${running.address}/api/session`, { method: 'POST', body });
  const headers = { Cookie: signIn.headers.getSetCookie()[0]!.split(';')[0]! };
  return (await fetch(`${running.address}${path}`, { headers })).json();
}
