import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, signedIn } from '../support/browser.ts';
import { pressEnter, writeInto } from '../support/by-keyboard.ts';
import { demonstration } from '../support/demonstration.ts';

const running = demonstration();

describe('a statistician makes an adjusted profile', () => {
  it('with the keyboard alone: chooses figure and characteristics, reads it, and sends its address and its files', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX', acceptDownloads: true });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto(`${running.address}/#/edition/${running.thisYear}/profiles`);
    await page.getByText('Elija una cifra y una característica: el perfil aparece aquí enseguida.').waitFor();
    await expectNoBarrier(page);
    await writeInto(page, page.getByLabel('Buscar un indicador'), 'prevalencia de personas');
    await pressEnter(page, button('Elegir Prevalencia de personas'));
    await pressEnter(page, button('Agregar la característica'));
    const ratios = page.getByRole('region', { name: /^Razones \(razón de momios\)/ });
    await ratios.getByRole('rowheader', { name: 'Sexo: Mujeres' }).waitFor();
    await pressEnter(page, button('Agregar la característica'));
    await ratios.getByRole('rowheader', { name: 'Edad: 60 años y más' }).waitFor();
    await page.getByText('Un modelo muestra lo que va junto, no por qué.').waitFor();
    await page.getByRole('region', { name: /^Pruebas conjuntas/ }).waitFor();
    expect(await page.locator('[data-picture^="profile-"]').count()).toBe(3);
    expect(await page.locator('[data-picture="profile-ratios"] svg[role="img"]').getAttribute('aria-label')).toMatch(
      // Who hears a picture hears first of what it is.
      /^[^.]*Prevalencia[^.]*\. (Con las demás variables|Los límites de todas)/,
    );
    await page.getByRole('heading', { name: 'Lo que no está en el modelo' }).waitFor();
    await expectNoBarrier(page);

    // The address is all that somebody else needs, in another edition too.
    const address = page.url();
    const shown = await ratios.locator('tbody').textContent();
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => ratios.locator('tbody').textContent()).toBe(shown);
    await pressEnter(page, button('Cambiar de edición'));
    await pressEnter(page, page.getByRole('link', { name: new RegExp(running.lastYear) }));
    await expect.poll(() => page.url()).toContain(`/edition/${running.lastYear}/profiles?`);
    await ratios.getByRole('rowheader', { name: 'Edad: 60 años y más' }).waitFor();
    await expect.poll(() => ratios.locator('tbody').textContent()).not.toBe(shown);

    // The file of the specification is that of the command; opened, it is the same profile.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pressEnter(page, button('Descargar la especificación')),
    ]);
    const spec = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(spec)).toEqual({
      profile: 'profile',
      outcome: { indicator: 'prevalence_person' },
      terms: [{ variable: 'sex' }, { variable: 'age_group' }],
    });
    await pressEnter(page, page.getByText('Abrir un archivo'));
    await page.getByLabel('Archivo del perfil').setInputFiles({
      name: 'men.json',
      mimeType: 'application/json',
      buffer: Buffer.from(spec.replace('"profile": "profile"', '"profile": "men", "adjust": "holm"')),
    });
    await pressEnter(page, button('Abrir'));
    await ratios.getByRole('columnheader', { name: 'p ajustada' }).waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), pressEnter(page, button('Descargar CSV'))]);
    expect(csv.suggestedFilename()).toBe('men.csv');
    expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^part,term,level,reference,estimate,/);

    await page.setViewportSize({ width: 390, height: 844 });
    await pressEnter(page, button('Cambiar el perfil'));
    await expectNoBarrier(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoBarrier(page);
    await context.close();
  });

  it('is told what is wrong at the field where it is mended', async () => {
    const { page, context } = await signedIn(running, 'statistician', { locale: 'es-MX' });
    const spec = {
      profile: 'p',
      outcome: { indicator: 'prevalence_person' },
      terms: [{ variable: 'sex', reference: 'men' }, { variable: 'age_group' }],
    };
    const asked = encodeURIComponent(JSON.stringify(spec));
    await page.goto(`${running.address}/#/edition/${running.thisYear}/profiles?profile=${asked}`);
    await page.getByRole('alert').getByText('Este perfil no se puede hacer de esta edición').waitFor();
    const wrong = page.locator('.ordered-part .field-error');
    expect(await wrong.allTextContents()).toEqual([expect.stringContaining('Sexo')]);
    await expectNoBarrier(page);
    await page.locator('.ordered-part summary').first().click();
    await page.getByLabel('Se compara con').first().selectOption({ label: 'Mujeres' });
    await page.getByRole('region', { name: /^Razones \(razón de momios\)/ }).waitFor();
    await expect.poll(() => wrong.count()).toBe(0);

    // An address that nobody can read begins anew, and says so.
    await page.goto(`${running.address}/#/edition/${running.thisYear}/profiles?profile=%7B`);
    await page.getByText('La dirección nombra un perfil que no se puede leer.').waitFor();
    await context.close();
  });
});
