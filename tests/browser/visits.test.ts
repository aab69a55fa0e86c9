import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, expectNoBarrier, LOOKS, signedIn, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

describe('visits', () => {
  let context: BrowserContext;
  let page: Page;
  let label = '';

  beforeAll(async () => {
    ({ context, page } = await signedIn(running, 'interviewer', tablet));
    const card = page.locator('.case-new').first();
    label = (await card.locator('.case-label').textContent())!;
  }, 60_000);

  afterAll(() => context?.close());

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
    await page.getByText('Visita guardada en este equipo.').waitFor();
    expect(await page.locator('.visit-list li').count()).toBe(1);
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    const card = page.locator('.case-tried', { hasText: label });
    expect(await card.locator('.tag').textContent()).toBe('Por volver');
  });

  it('without a network are kept, and go out when there is one', async () => {
    await context.setOffline(true);
    await openCase();
    await note('Cita para otro día');
    await save();
    await page.getByText('Diga el día y la hora de la cita.').waitFor();
    await page.getByLabel('Día y hora de la cita').fill('2099-05-04T18:30');
    await save();
    await page.getByText('Visita guardada en este equipo.').waitFor();
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    await page.getByText('Una visita espera envío').waitFor();
    expect(await page.locator('.case-appointment', { hasText: label }).textContent()).toContain('Cita: 4 may 2099');
    await context.setOffline(false);
    await page.getByText('Una visita espera envío').waitFor({ state: 'detached' });
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
      await page.getByRole('button', { name: 'Cancelar' }).click();
    }
  });

  it('are shown to the supervisor, without the note', async () => {
    const office = await signedIn(running, 'supervisor', desktop);
    await office.page.getByRole('link', { name: 'Trabajo de campo' }).click();
    await office.page.getByRole('heading', { name: 'Tasas de resultado' }).waitFor();
    const row = office.page.locator('tr', { hasText: label }).first();
    expect(await row.textContent()).toMatch(/Con cita · Cita para otro día/);
    expect(await office.page.locator('main').textContent()).not.toContain('Canario');
    for (const { width, height, colorScheme } of LOOKS) {
      await office.page.setViewportSize({ width, height });
      await office.page.emulateMedia({ colorScheme });
      await expectNoBarrier(office.page);
    }
    await office.context.close();
  });
});
