import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, expectNoBarrier, expectRoomForLargeText, LOOKS, signedIn, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { unlockTablet } from '../support/enrolled-tablet.ts';

const running = demonstration();

describe('visits', () => {
  let context: BrowserContext;
  let page: Page;
  let label = '';

  beforeAll(async () => {
    await importHouse();
    ({ context, page } = await signedIn(running, 'interviewer', tablet));
    const card = page.locator('.case-new').nth(1);
    label = (await card.locator('.case-label').textContent())!;
  }, 60_000);

  afterAll(() => context?.close());

  /** A dwelling with address and telephone, which the interviewer of the demonstration gets. */
  async function importHouse(): Promise<void> {
    const office = await signedIn(running, 'supervisor', desktop);
    const done = await office.page.evaluate(async () => {
      const { surveys } = await (await fetch('/api/surveys')).json();
      const { key } = surveys.find(({ state }: { state: string }) => state === 'field');
      const csv =
        'unit_id,stratum,psu,area,p1,label,address,phone,reserve\n' +
        '0-1,1,zz,rural,0.5,Casa verde,Calle Ñandú 12,55 5555 0101,0\n0-7,1,zz,rural,0.5,Casa azul,,,1\n';
      const headers = { 'Content-Type': 'text/csv' };
      const imported = await fetch(`/api/sample-units?survey=${key}`, { method: 'POST', headers, body: csv });
      const body = JSON.stringify({ survey: key, caseIds: ['0-1'], interviewer: 'interviewer' });
      const json = { 'Content-Type': 'application/json' };
      const assigned = await fetch('/api/assignments', { method: 'POST', headers: json, body });
      return [await imported.json(), await assigned.json()];
    });
    expect(done).toEqual([{ imported: 2, problems: [] }, { assigned: 1 }]);
    await office.context.close();
  }

  const openCase = () => page.getByRole('link', { name: label, exact: true }).click();
  const note = async (outcome: string) => {
    await page.getByRole('button', { name: 'Anotar una visita' }).click();
    await page.getByLabel(outcome, { exact: true }).check();
  };
  const save = () => page.getByRole('button', { name: 'Guardar la visita' }).click();

  it('are noted at the door, and the list says how far the case is', async () => {
    await openCase();
    await page.getByText('Todavía no hay visitas.').waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\/case\/[0-9a-f]{16}$/);
    await note('Nadie en casa');
    // Nobody may give up after one visit.
    expect(await page.getByLabel('Ya no hay que volver').count()).toBe(0);
    expect(await page.locator('.missing-visits li').allTextContents()).toEqual(
      expect.arrayContaining(['2 visitas más']),
    );
    await page.getByLabel('Nota para usted').fill('Canario: volver después de las seis');
    await save();
    await page.getByText('Visita guardada en esta tableta.').waitFor();
    expect(await page.locator('.visit-list li').count()).toBe(1);
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    const card = page.locator('.case-tried', { hasText: label });
    expect(await card.locator('.tag').textContent()).toBe('Falta volver');
  });

  it('without a network are kept, and go out when there is one', async () => {
    await context.setOffline(true);
    await openCase();
    await note('Cita para otro día');
    await save();
    await page.getByText('Diga el día y la hora de la cita.').waitFor();
    await page.getByLabel('Día y hora de la cita').fill('2099-05-04T18:30');
    await save();
    await page.getByText('Visita guardada en esta tableta.').waitFor();
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    await page.getByText('Una visita espera el envío').waitFor();
    expect(await page.locator('.case-appointment', { hasText: label }).textContent()).toContain('Cita: 4 may 2099');
    await context.setOffline(false);
    await page.getByText('Una visita espera el envío').waitFor({ state: 'detached' });
  });

  it('begin with the address, which the list finds, and a number to call', async () => {
    await page.getByLabel('Buscar un caso').fill('nandu');
    await page.getByRole('link', { name: 'Casa verde' }).waitFor();
    expect(await page.locator('.case-card').count()).toBe(1);
    expect(page.url()).not.toContain('nandu');
    await expectNoBarrier(page);
    await page.getByRole('link', { name: 'Casa verde' }).click();
    // The list tells the address too: the card is of the case's own page.
    await page.locator('.contact-card').getByText('Calle Ñandú 12').waitFor();
    const links = await page
      .locator('.contact-card a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual(['geo:0,0?q=Calle%20%C3%91and%C3%BA%2012', 'tel:5555550101']);
    expect(await page.title()).not.toContain('Casa verde');
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    // What was looked for is gone with the page.
    expect(await page.getByLabel('Buscar un caso').inputValue()).toBe('');
    await page.getByLabel('Ordenar').selectOption('area');
    await page.getByRole('heading', { name: /^Zona zz/ }).waitFor();
    await expectNoBarrier(page);
    await page.getByLabel('Ordenar').selectOption('next');
  });

  it('to several households of a dwelling are visits to several cases, also without a network', async () => {
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Casa verde' }).click();
    await page.getByRole('button', { name: 'Hay otro hogar en esta vivienda' }).click();
    await page.getByLabel('Cómo reconocer el hogar 2').fill('primer piso');
    for (const { width, height, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expectNoBarrier(page);
    }
    await page.getByRole('button', { name: 'Guardar los hogares' }).click();
    await page.getByText('0 de 2 hogares terminados').waitFor();
    await page.getByRole('link', { name: 'Casa verde · primer piso' }).click();
    // Its own page: the address of the dwelling, and no visit yet.
    // The list tells the address too: the card is of the case's own page.
    await page.locator('.contact-card').getByText('Calle Ñandú 12').waitFor();
    await note('No quisieron');
    await page.getByLabel('Alguien del hogar').check();
    await page.getByLabel('Ya no hay que volver').check();
    await save();
    await page.getByText('1 de 2 hogares terminados').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    await page.getByText('Un hogar nuevo espera el envío').waitFor();
    expect(await page.locator('.case-new', { hasText: 'Casa verde' }).textContent()).toContain('Hogar 1 de 2');
    await context.setOffline(false);
    await page.getByText('Un hogar nuevo espera el envío').waitFor({ state: 'detached' });
    const second = page.locator('.case-ended', { hasText: 'Casa verde · primer piso' });
    expect(await second.textContent()).toContain('Hogar 2 de 2');
  });

  it('on made-up cases go nowhere', async () => {
    await page.getByRole('link', { name: 'Practicar' }).click();
    await page.getByRole('heading', { name: 'Práctica', exact: true }).waitFor();
    await expectNoBarrier(page);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByRole('link', { name: 'Vivienda de práctica 1' }).click();
    await note('Nadie en casa');
    await save();
    await page.getByText('Visita guardada en esta tableta.').waitFor();
    await page.getByRole('button', { name: 'Empezar' }).click();
    await page.getByText('Práctica: nada se envía').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.locator('.case-label', { hasText: 'Vivienda de práctica 1' }).waitFor();
    expect(sent.filter((one) => one.startsWith('PUT'))).toEqual([]);
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    await expect.poll(() => page.getByText('Vivienda de práctica').count()).toBe(0);
  });

  it('are watched over by a clock, and whoever asks for help is on the supervisor’s page', async () => {
    await openCase();
    await page.getByRole('button', { name: 'Voy a entrar' }).click();
    await page.getByText(/Reloj: hasta las/).click();
    await expectNoBarrier(page);
    const told = page.waitForResponse((response) => response.url().includes('/api/check-ins/'));
    await page.getByRole('button', { name: 'Anotar turno' }).click();
    await told;
    const office = await signedIn(running, 'supervisor', desktop);
    await office.page.getByRole('link', { name: 'Trabajo de campo' }).click();
    const row = office.page.getByRole('row', { name: /interviewer/ }).filter({ hasText: 'Pide ayuda' });
    await row.getByRole('button', { name: /^Ya la contacté/ }).click();
    await office.page.getByText('Nadie por ahora.').waitFor();
    await office.context.close();
    await page.getByRole('button', { name: 'Ya salí' }).click();
    expect(await page.locator('.check-in').count()).toBe(0);
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
  });

  it('begin with a card that says who it is, and whom to call', async () => {
    const office = await signedIn(running, 'supervisor', desktop);
    await office.page.getByRole('link', { name: 'Trabajo de campo' }).click();
    await office.page.getByText('Nadie por ahora.').waitFor();
    await office.page.getByRole('button', { name: 'Guardar la tarjeta' }).click();
    await office.page.getByText('Escriba un número de teléfono.').waitFor();
    await office.page.getByLabel('Institución').fill('Instituto de Villa Cruz');
    await office.page.getByLabel('Teléfono para comprobar').fill('55 5555 0100');
    await office.page.getByRole('button', { name: 'Guardar la tarjeta' }).click();
    await office.page.getByText(/^Tarjeta guardada/).waitFor();
    await office.context.close();
    await page.reload();
    await unlockTablet(page);
    await page.getByRole('link', { name: 'Mostrar mi tarjeta' }).click();
    await page.getByText('Instituto de Villa Cruz').waitFor();
    expect(await page.locator('.identity-card').textContent()).toContain('55 5555 0100');
    for (const { width, height, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expectNoBarrier(page);
    }
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
  });

  it('meet no barrier on any screen', async () => {
    await openCase();
    for (const { width, height, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expectNoBarrier(page);
      await note('No quisieron');
      await save();
      await page.getByText('Elija una respuesta.').waitFor();
      await expectNoBarrier(page);
      await expectRoomForLargeText(page);
      await page.getByRole('button', { name: 'Cancelar' }).click();
    }
    await page.getByRole('button', { name: 'Ver al sol' }).click();
    await note('No quisieron');
    await page.keyboard.press('ArrowDown');
    const rings = await page.evaluate(() =>
      [...document.querySelectorAll('.visit-form input[type="radio"]')].map(
        (each) => getComputedStyle(each).outlineStyle,
      ),
    );
    // The one with the focus alone.
    expect(rings.filter((style) => style !== 'none')).toHaveLength(1);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('button', { name: 'Ver al sol' }).click();
  });

  it('to a dwelling that ended without an interview let a supervisor send another one in its place', async () => {
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    await page.getByRole('link', { name: 'Casa verde', exact: true }).click();
    await note('No quisieron');
    await page.getByLabel('Alguien del hogar').check();
    await page.getByLabel('Ya no hay que volver').check();
    const sent = page.waitForResponse((response) => response.url().includes('/api/visits/'));
    await save();
    await sent;
    const office = await signedIn(running, 'supervisor', desktop);
    await office.page.getByRole('link', { name: 'Trabajo de campo' }).click();
    await office.page.getByRole('button', { name: 'Reemplazar Casa verde', exact: true }).click();
    await office.page.getByRole('dialog').getByRole('button', { name: 'Reemplazar' }).click();
    await office.page.getByText('Escriba el motivo.').waitFor();
    await office.page.getByLabel('Por qué').fill('No quieren participar.');
    await office.page.getByRole('dialog').getByRole('button', { name: 'Reemplazar' }).click();
    const said = 'En lugar de Casa verde se visita ahora 0-7.';
    await office.page.getByText(said).waitFor();
    // The button is gone: whoever works by keyboard goes on from what came of it.
    await expect.poll(() => office.page.evaluate(() => document.activeElement?.textContent)).toBe(said);
    await office.page.getByText('Sin reemplazos').first().waitFor();
    await office.context.close();
  });

  it('are shown to the supervisor, without the note', async () => {
    const office = await signedIn(running, 'supervisor', desktop);
    await office.page.getByRole('link', { name: 'Trabajo de campo' }).click();
    await office.page.getByRole('heading', { name: 'Tasas de resultado' }).waitFor();
    const row = office.page.locator('tr', { hasText: label }).first();
    expect(await row.textContent()).toMatch(/Con cita · Cita para otro día/);
    expect(await office.page.locator('main').textContent()).not.toContain('Canario');
    // The tables have hundreds of rows, so they are looked at where they are narrowest.
    await office.page.setViewportSize({ width: 390, height: 844 });
    await expectNoBarrier(office.page);
    await expectRoomForLargeText(office.page);
    await office.context.close();
  });
});
