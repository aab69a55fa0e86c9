import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, expectEdition, expectHash, expectNoBarrier, goToHash, signedIn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

const asUser = (user: string) => signedIn(running, user, desktop);

const year = (key: string) => key.replace('demo-', '');

async function changeTo(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: 'Cambiar de edición' }).click();
  await page.getByRole('navigation', { name: 'Ediciones de la encuesta' }).getByText(key).click();
}

describe('the edition in the address', () => {
  it('is the newest in the field where none is named, and stays through reloads, links and the way back', async () => {
    const { context, page } = await asUser('supervisor');
    await expectHash(page, `#/edition/${running.thisYear}`);
    await expectEdition(page, running.thisYear);
    await page.getByRole('link', { name: 'Muestra' }).click();
    await expectHash(page, `#/edition/${running.thisYear}/sample`);
    await changeTo(page, running.lastYear);
    await expectHash(page, `#/edition/${running.lastYear}/sample`);
    await expectEdition(page, running.lastYear);
    await page.reload();
    await expectEdition(page, running.lastYear);
    await page.getByRole('link', { name: 'Página siguiente' }).click();
    await expectHash(page, `#/edition/${running.lastYear}/sample?page=2`);
    await page.getByRole('link', { name: 'Recibidas' }).click();
    await expectHash(page, `#/edition/${running.lastYear}/submissions`);
    for (const before of [
      `${running.lastYear}/sample?page=2`,
      `${running.lastYear}/sample`,
      `${running.thisYear}/sample`,
    ]) {
      await page.goBack();
      await expectHash(page, `#/edition/${before}`);
    }
    await expectEdition(page, running.thisYear);
    await page.goForward();
    await expectEdition(page, running.lastYear);
    await context.close();
  });

  it('is put into an address from before there were editions, and the way back does not meet that one again', async () => {
    const { context, page } = await asUser('supervisor');
    await expectHash(page, `#/edition/${running.thisYear}`);
    await goToHash(page, '#/submissions?status=held');
    await expectHash(page, `#/edition/${running.thisYear}/submissions?status=held`);
    await page.getByText('En esta lista: 1').waitFor();
    await page.goBack();
    await expectHash(page, `#/edition/${running.thisYear}`);
    await context.close();
  });

  it('keeps page and filters when it changes, and leaves behind what is of one edition', async () => {
    const { context, page } = await asUser('supervisor');
    await expectEdition(page, running.thisYear);
    await goToHash(page, `#/edition/${running.thisYear}/submissions?status=accepted&page=2`);
    await page.getByText('Página 2 de 6').waitFor();
    await changeTo(page, running.lastYear);
    await expectHash(page, `#/edition/${running.lastYear}/submissions?status=accepted`);
    await page.getByText('Página 1 de 6').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cambiar de edición');

    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: /^Caso / }).waitFor();
    const key = (await page.evaluate(() => location.hash)).split('/').at(-1);
    await changeTo(page, running.thisYear);
    await expectHash(page, `#/edition/${running.thisYear}/submissions`);
    // A submission is shown under its own edition, whichever one its address names.
    await goToHash(page, `#/edition/${running.thisYear}/submissions/${key}`);
    await expectHash(page, `#/edition/${running.lastYear}/submissions/${key}`);
    await expectEdition(page, running.lastYear);
    await context.close();

    const office = await asUser('statistician');
    await goToHash(office.page, `#/edition/${running.thisYear}/coding?list=done&crime=of-another-edition`);
    await expectHash(office.page, `#/edition/${running.thisYear}/coding?list=done`);
    await office.context.close();
  });

  it('that does not exist is said so, with a way to one that does', async () => {
    const { context, page } = await asUser('supervisor');
    await expectEdition(page, running.thisYear);
    await goToHash(page, '#/edition/nada/sample?page=2');
    await page.getByRole('heading', { name: 'No hay ninguna edición con esa clave' }).waitFor();
    await page.getByText('La dirección nombra la edición «nada»').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('link', { name: `Ir a «Encuesta de demostración ${year(running.thisYear)}»` }).click();
    await expectHash(page, `#/edition/${running.thisYear}/sample`);
    await page.getByRole('heading', { name: 'Muestra y asignaciones' }).waitFor();
    await context.close();
  });

  it('is in every call and in every download of the pages', async () => {
    const of = running.lastYear;
    const asked: string[] = [];
    const openedBy = async (user: string) => {
      const { context, page } = await asUser(user);
      await expectEdition(page, running.thisYear);
      await page.waitForLoadState('networkidle');
      page.on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url());
        if (/^\/api\/(submissions|sample-units|estimates|coding)/.test(pathname))
          asked.push(`${pathname} ${searchParams.get('survey')}`);
      });
      return { context, page };
    };
    const desk = await openedBy('supervisor');
    await goToHash(desk.page, `#/edition/${of}/submissions`);
    await desk.page.getByText('En esta lista: 300').waitFor();
    await goToHash(desk.page, `#/edition/${of}/sample`);
    await desk.page.getByText('Unidades en la muestra: 300').waitFor();
    await desk.context.close();

    const { context, page } = await openedBy('statistician');
    await goToHash(page, `#/edition/${of}/coding`);
    const csv = page.getByRole('link', { name: 'Descargar las codificaciones (CSV)' });
    expect(await csv.getAttribute('href')).toBe(`/api/coding.csv?survey=${of}`);
    await page.getByRole('link', { name: 'Codificar el primero' }).click();
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await expect.poll(() => asked.filter((line) => line.startsWith('/api/coding/events/')).length).toBeGreaterThan(2);
    await goToHash(page, `#/edition/${of}/figures`);
    const all = page.getByRole('link', { name: 'Descargar todas las cifras (CSV)' });
    expect(await all.getAttribute('href')).toContain(`survey=${of}`);
    expect(new Set(asked.map((line) => line.split(' ')[1]))).toEqual(new Set([of]));
    for (const path of ['submissions', 'sample-units', 'coding/events', 'coding/agreement', 'estimates'])
      expect(asked.map((line) => line.split(' ')[0])).toContain(`/api/${path}`);
    await context.close();
  });
});

describe('the figures of two editions', () => {
  it('differ, and each stands under the title of its own', async () => {
    const { context, page } = await asUser('statistician');
    const read = async (key: string) => {
      await expectEdition(page, key);
      const basis = await page.getByText(/^Entrevistas aceptadas/).textContent();
      return { basis: basis?.split(' · ')[0], figure: await page.locator('.headline').first().textContent() };
    };
    const now = await read(running.thisYear);
    await changeTo(page, running.lastYear);
    await expectHash(page, `#/edition/${running.lastYear}`);
    const before = await read(running.lastYear);
    expect(now.basis).toBe('Entrevistas aceptadas: 274');
    expect(before.basis).toBe('Entrevistas aceptadas: 300');
    expect(now.figure).not.toBe(before.figure);
    expect(await page.getByRole('button', { name: 'Cambiar el estado' }).count()).toBe(0);
    await context.close();
  });
});
