import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { listAssignments, listSampleUnits, ReplyOf } from '#contract';
import { desktop, expectEdition, expectNoBarrier, goToHash, signedIn, tabTo } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { unlockTablet } from '../support/enrolled-tablet.ts';

const running = demonstration();

const looks = [390, 820, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, height: 1000, colorScheme })),
);

const asUser = (user: string, options: BrowserContextOptions = {}) =>
  signedIn(running, user, { ...desktop, ...options });

const year = (key: string) => key.replace('demo-', '');

describe('a supervisor', () => {
  it('opens a closed edition again and closes it, without a mouse, and is told what that means', async () => {
    const { context, page } = await asUser('supervisor');
    await expectEdition(page, running.thisYear);
    await tabTo(page, (element) => element.textContent === 'Cambiar de edición');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('.edition-links').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cambiar de edición');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectEdition(page, running.lastYear);
    await tabTo(page, (element) => element.textContent === 'Muestra');
    await page.keyboard.press('Enter');
    await page.getByText('La edición está cerrada: no admite unidades nuevas ni asignaciones.').waitFor();
    await page.getByText('Unidades en la muestra: 300').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(Asignar|Importar)/ }).count()).toBe(0);

    await tabTo(page, (element) => element.textContent === 'Cambiar el estado');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByText('no se puede volver a abrir', { exact: false }).waitFor();
    await tabTo(page, (element) => element.matches('dialog button[type="submit"]'));
    await page.keyboard.press('Enter');
    await page.getByText('Elija a qué estado pasa.').waitFor();
    await page.keyboard.press('Space');
    await tabTo(page, (element) => element.textContent === 'Volver a abrir');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Importar el archivo' }).waitFor();
    await page.getByRole('checkbox').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.edition-head') !== null)).toBe(true);

    await tabTo(page, (element) => element.textContent === 'Cambiar el estado');
    await page.keyboard.press('Enter');
    await page.getByText('Lo que las tabletas envíen después se recibe igual', { exact: false }).waitFor();
    await tabTo(page, (element) => element.textContent === 'Cerrar la edición');
    await page.keyboard.press('Enter');
    await page.getByText('La edición está cerrada: no admite unidades nuevas ni asignaciones.').waitFor();
    expect(await page.getByRole('button', { name: 'Importar el archivo' }).count()).toBe(0);
    await context.close();
  });

  it('who looks at a page of before is told when somebody closed the edition meanwhile', async () => {
    const { context, page } = await asUser('supervisor');
    await goToHash(page, `#/edition/${running.thisYear}/sample`);
    await page.getByRole('checkbox', { name: 'Seleccionar el caso' }).first().check();
    await page.getByLabel('Asignar a').selectOption('interviewer');
    await moveByRequest(page, running.thisYear, 'closed');
    await page.getByRole('button', { name: 'Asignar 1' }).click();
    await page.getByText('La edición está cerrada: no admite unidades nuevas ni asignaciones.').waitFor();
    await page.getByRole('button', { name: 'Cambiar el estado' }).click();
    await moveByRequest(page, running.thisYear, 'field');
    await page.getByRole('radio', { name: /^En campo/ }).check();
    await page.getByRole('button', { name: 'Volver a abrir' }).click();
    await page.getByRole('button', { name: 'Importar el archivo' }).waitFor();
    await context.close();
  });
});

describe('an interview that belongs to no edition', () => {
  it('says so in the list, and is accepted into the edition that is shown', async () => {
    // A program that sends with the account's session, as tablets did that were not prepared.
    const field = await running.browser.newContext(desktop);
    const data = { user: 'interviewer', password: 'interviewer-demo' };
    expect((await field.request.post(`${running.address}/api/session`, { data })).ok()).toBe(true);
    const { caseId } = await sendOfNoEdition(await field.newPage());
    await field.close();

    const { context, page } = await asUser('supervisor');
    await goToHash(page, `#/edition/${running.thisYear}/submissions?status=quarantined`);
    const row = page.getByRole('row').filter({ hasText: caseId });
    await row.getByText('Sin edición').waitFor();
    await row.getByRole('link').click();
    await page.getByText('Nombra una edición de la encuesta que no existe.').waitFor();
    await page.getByRole('button', { name: 'Aprobar' }).click();
    await page
      .getByText(`Se aprueba en la que se muestra: «Encuesta de demostración ${year(running.thisYear)}».`)
      .waitFor();
    await page.getByLabel('Motivo').fill('La tableta tenía una clave de prueba.');
    await page.getByRole('button', { name: 'Aprobar la entrevista' }).click();
    await page.getByText(`El caso ${caseId} quedó aprobado.`).waitFor();
    expect(await page.getByText('Sin edición').count()).toBe(0);
    const reply = await page.request.get(
      `${running.address}/api/submissions?survey=${running.thisYear}&status=accepted`,
    );
    const { submissions } = (await reply.json()) as { submissions: { caseId: string; survey?: string }[] };
    expect(submissions.find((submission) => submission.caseId === caseId)?.survey).toBe(running.thisYear);
    await context.close();
  });
});

describe('the administrator', () => {
  it('makes an edition, corrects what is wrong at its field, and moves it to the field', async () => {
    const { context, page } = await asUser('admin');
    await page.getByRole('cell', { name: 'Cerrada' }).waitFor();
    await page.getByLabel('Clave').fill('Dos palabras');
    await page.getByLabel('Primer mes').fill('2026-09');
    await page.getByRole('button', { name: 'Crear la edición' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('key');
    await page.getByText('Escriba una clave con minúsculas').waitFor();
    await page.getByText('Escriba el título en al menos un idioma.').waitFor();
    await page.getByText('Escriba también este mes, o deje vacíos los dos.').waitFor();
    await expectNoBarrier(page);

    await page.getByLabel('Clave').fill(running.thisYear);
    await page.getByLabel('Français').fill('Enquête nationale');
    await page.getByLabel('País').fill('zz');
    await page.getByLabel('Último mes').fill('2027-08');
    await page.getByRole('button', { name: 'Crear la edición' }).click();
    await page.getByText('Ya hay una edición con esta clave. Elija otra.').waitFor();
    await page.getByLabel('Clave').fill('enviz-2027');
    await page.getByRole('button', { name: 'Crear la edición' }).click();
    await page.getByText('«Enquête nationale» quedó creada, en preparación.').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'enviz-2027' });
    await row.getByText('En preparación').waitFor();
    await row.getByRole('button', { name: 'Cambiar el estado de «Enquête nationale»' }).click();
    await page.getByRole('button', { name: 'Pasar a campo' }).click();
    await row.locator('.tag').filter({ hasText: 'En campo' }).waitFor();
    await page.getByText('npm run cifra -- survey add').waitFor();
    await context.close();
  });

  it('cannot move on what is published', async () => {
    const { context, page } = await asUser('admin');
    const row = page.getByRole('row').filter({ hasText: 'enviz-2027' });
    await row.getByRole('button').click();
    await page.getByRole('button', { name: 'Cerrar la edición' }).click();
    await row.locator('.tag').filter({ hasText: 'Cerrada' }).waitFor();
    await row.getByRole('button').click();
    await page.getByRole('radio', { name: /^Publicada/ }).check();
    await page.getByRole('button', { name: 'Publicar la edición' }).click();
    await row.getByText('Estado final').waitFor();
    expect(await row.locator('.tag').allTextContents()).toEqual(['Publicada']);
    expect(await row.getByRole('button').count()).toBe(0);
    await context.close();
  });
});

describe('an interviewer with cases of two editions', () => {
  it('finds them under their titles and never takes one for the other, though their id is the same', async () => {
    const office = await asUser('supervisor');
    const { key, caseId } = await sameCaseInBoth(office.page);
    await office.context.close();

    const { context, page } = await asUser('interviewer', { viewport: { width: 820, height: 1180 } });
    const ofYear = (survey: string) => page.getByRole('region', { name: `Encuesta de demostración ${year(survey)}` });
    await ofYear(running.thisYear).getByText('1 de 25 terminadas').waitFor();
    await ofYear(key).getByText('Esta edición está cerrada. Lo que termine y envíe se recibe igual.').waitFor();
    await expectNoBarrier(page);
    await ofYear(key)
      .getByRole('button', { name: /^Empezar/ })
      .click();
    await page.locator('.interview').waitFor();
    expect(page.url()).not.toContain(caseId);
    await page.locator('[data-name="dwelling_class"] label').first().click();
    await page.locator('[data-saved]').waitFor();
    await page.reload();
    await unlockTablet(page);
    await page.locator('[data-name="dwelling_class"] input:checked').waitFor();
    await page.getByRole('button', { name: 'Salir' }).click();
    await ofYear(key)
      .getByRole('button', { name: /^Continuar/ })
      .waitFor();
    expect(
      await ofYear(running.thisYear)
        .getByRole('button', { name: /^Continuar/ })
        .count(),
    ).toBe(0);

    await ofYear(running.thisYear)
      .locator('.case-card')
      .filter({ hasText: caseId })
      .getByRole('button', { name: /^Empezar/ })
      .click();
    await page.locator('[data-name="dwelling_class"]').waitFor();
    expect(await page.locator('[data-name="dwelling_class"] input:checked').count()).toBe(0);
    await context.close();
  });
});

describe('a person who needs assistive technology, at every width, light and dark', () => {
  it('finds no barrier in the heading, the list of editions and the dialogue', async () => {
    const { context, page } = await asUser('supervisor');
    await goToHash(page, `#/edition/${running.lastYear}/sample?page=2`);
    await page.getByText('Unidades en la muestra:').waitFor();
    await expectNoBarrier(page);
    // The list is empty, so that axe reads the heading and not fifty rows.
    await goToHash(page, `#/edition/${running.lastYear}/submissions?status=held`);
    await page.getByText('Ninguna entrevista coincide').waitFor();
    await page.getByRole('button', { name: 'Cambiar de edición' }).click();
    await page.locator('.edition-links').waitFor();
    await expectNoBarrierInAnyLook(page);
    const heights = await page
      .locator('.edition-head button, .edition-links a')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'Cambiar el estado' }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoBarrierInAnyLook(page);
    await context.close();
  });

  it('finds none on the administrator’s page, nor in the interviewer’s list', async () => {
    const admin = await asUser('admin');
    await admin.page.getByText('Estado final').waitFor();
    await expectNoBarrierInAnyLook(admin.page);
    await admin.context.close();
    const field = await asUser('interviewer');
    await field.page.getByText('Esta edición está cerrada', { exact: false }).waitFor();
    await expectNoBarrierInAnyLook(field.page);
    await field.context.close();
  });
});

async function expectNoBarrierInAnyLook(page: Page): Promise<void> {
  for (const { colorScheme, ...size } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await expectNoBarrier(page);
  }
}

/** Sends an interview that names an edition that does not exist. */
async function sendOfNoEdition(page: Page): Promise<{ caseId: string }> {
  const reply = await page.request.get(`${running.address}/api/assignments`);
  const { cases } = (await reply.json()) as ReplyOf<typeof listAssignments>;
  const { caseId, instrument, version } = cases.at(-1)!;
  const id = randomUUID();
  const device = { id: 'a-tablet', time: '2026-11-24T10:00:00-05:00' };
  const data = { id, survey: 'nada', caseId, instrument, version, answers: {}, events: [], device };
  const sent = await page.request.put(`${running.address}/api/submissions/${id}`, { data });
  expect(await sent.json()).toMatchObject({ status: 'quarantined' });
  return { caseId };
}

/** Gives the interviewer a case of last year’s edition that has the id of an open one of this year’s. */
async function sameCaseInBoth(page: Page): Promise<{ key: string; caseId: string }> {
  const key = running.lastYear;
  const reply = await page.request.get(`${running.address}/api/sample-units?survey=${running.thisYear}`);
  const { units } = (await reply.json()) as ReplyOf<typeof listSampleUnits>;
  const others = await page.request.get(`${running.address}/api/sample-units?survey=${key}`);
  const inBoth = new Set(((await others.json()) as ReplyOf<typeof listSampleUnits>).units.map((unit) => unit.caseId));
  const { caseId } = units.find((unit) => unit.interviewer === 'interviewer' && !inBoth.has(unit.caseId))!;
  await moveByRequest(page, key, 'field');
  const csv = `unit_id,stratum,psu,area,p1,label\n${caseId},1,1003,urban,0.01,Vivienda de dos ediciones\n`;
  const imported = await page.request.post(`${running.address}/api/sample-units?survey=${key}`, {
    data: csv,
    headers: { 'content-type': 'text/csv' },
  });
  expect(imported.status()).toBe(200);
  const data = { survey: key, caseIds: [caseId], interviewer: 'interviewer' };
  const assigned = await page.request.post(`${running.address}/api/assignments`, { data });
  expect(assigned.status()).toBe(200);
  await moveByRequest(page, key, 'closed');
  return { key, caseId };
}

/** Moves an edition on, as another person would do meanwhile. */
async function moveByRequest(page: Page, key: string, state: string): Promise<void> {
  const reply = await page.request.put(`${running.address}/api/surveys/${key}/state`, { data: { state } });
  expect(reply.status()).toBe(200);
}
