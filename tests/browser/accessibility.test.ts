import { describe, expect, it } from 'vitest';
import { expectNoBarrier, LOOKS, signedIn, signInOn } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

describe.each(LOOKS)('a person who needs assistive technology, $name', ({ width, height, colorScheme }) => {
  const device = { viewport: { width, height }, colorScheme, locale: 'es-MX' };

  it('can sign in and interview', async () => {
    const context = await running.browser.newContext(device);
    const page = await context.newPage();
    await page.goto(running.address);
    await page.getByLabel('Usuario').waitFor();
    await expectNoBarrier(page);
    await signInOn(page, running.address, 'interviewer', 'interviewer-demo');
    await page
      .getByRole('button', { name: /^Empezar/ })
      .first()
      .waitFor();
    await expectNoBarrier(page);
    await page
      .getByRole('button', { name: /^Empezar/ })
      .first()
      .click();
    await page.locator('[data-name="dwelling_class"]').waitFor();
    await expectNoBarrier(page);
    await page.locator('.move-next').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await expectNoBarrier(page);
    await context.close();
  });

  it('reads why a supervisor finds no figures, and no request asks for them', async () => {
    const { context, page } = await signedIn(running, 'supervisor', device);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('link', { name: 'Resultados' }).click();
    await page.getByRole('heading', { name: 'Aquí no hay cifras para quien supervisa' }).waitFor();
    await expectNoBarrier(page);
    expect(await page.getByRole('link', { name: 'Codificación' }).count()).toBe(0);
    // Words of a page that was built may have any name.
    const figures = /^\/api\/.*(estimates|coding|runs|table|comparison|weight|areas)/;
    expect(asked.filter((path) => figures.test(path))).toEqual([]);
    await page.getByRole('link', { name: 'Ver lo recibido' }).click();
    await page.getByRole('heading', { name: 'Entrevistas recibidas' }).waitFor();
    await context.close();
  });

  it('can read the figures and settle submissions', async () => {
    for (const user of ['statistician', 'supervisor']) {
      const { context, page } = await signedIn(running, user, device);
      await page.locator('table').first().waitFor();
      await expectNoBarrier(page);
      await context.close();
    }
  });
});
