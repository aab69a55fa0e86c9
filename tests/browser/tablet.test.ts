import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarrier, goToHash, signedIn, startInterview, tablet, takeTabletBack } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { openTablet, TABLET_CODE, unlockTablet } from '../support/enrolled-tablet.ts';
import { checkedIn, expectKept, expectNothingTold, hide, putAway, THE_QUESTION } from '../support/field/quiet-page.ts';
import { answerScreen, interview, LIVES_ALONE, type Script } from '../support/interviewer.ts';

const running = demonstration();

/** Somebody who lives alone and to whom it happened. */
const script: Script = {
  ...LIVES_ALONE,
  consent_sensitive: 'yes',
};

const ALONE = 'Respondo por mi cuenta';
const READ = 'Prefiero que me lean las preguntas';

describe('a tablet in the hands of the respondent', () => {
  let context: BrowserContext;
  let page: Page;
  let dwellings: string[] = [];
  let fields: string[] = [];

  // One interview for all tests of the file: getting to the delicate part takes most of the time.
  beforeAll(async () => {
    ({ context, page } = await signedIn(running, 'interviewer', tablet));
    await page.locator('.case-label').first().waitFor();
    dwellings = await page.locator('.case-label').allTextContents();
    await startInterview(page);
    await interview(page, script, (names) => names.includes('m_name') || names.includes('m_age'));
    fields = await fieldsOn(page);
    await interview(page, script, (names) => names.includes('sx_privacy_ok'));
    await answerScreen(page, script);
    await page.locator('.move-next').click();
    await page.getByRole('button', { name: READ }).waitFor();
  }, 180_000);

  it('keeps names and ages out of what the browser remembers and has spelled', () => {
    expect(fields.length).toBeGreaterThan(2);
    expect(new Set(fields)).toEqual(new Set(['off false']));
  });

  afterAll(() => context?.close());

  it('is asked for the code from the moment when it is offered', async () => {
    expect(new URL(page.url()).hash).toMatch(/^#\/interview\/[0-9a-f]{16}$/);
    await page.getByRole('button', { name: 'Salir' }).click();
    await expectNothing(page, dwellings, 'the way out');
    await expectNoBarrier(page);
    await takeTabletBack(page);
    await page.getByRole('button', { name: 'Nadie escucha: seguir' }).click();
    // Nothing was answered alone yet: the consent comes again.
    await page.locator('[data-name="consent_sensitive"]').waitFor();
    await page.locator('.move-next').click();
    await page.getByRole('button', { name: ALONE }).click();
    await tellOnScreen(page);
    // The part speaks to the respondent; the answer on the screen can be put right.
    expect(await optionsOf(page)).toEqual(['Sí', 'No', 'No sé', 'Prefiero no contestar']);
    await page.locator(`[data-name="${THE_QUESTION}"] label`).first().click();
    expect(await page.getByRole('button', { name: 'Atrás' }).count()).toBe(0);
    await expectNoBarrier(page);
  });

  it('is put away at one touch, also for good, and goes on at the same question with the code', async () => {
    await putAway(page, dwellings, () => page.getByRole('button', { name: 'Barrio' }).click());
    await page.getByLabel('Bueno').first().check();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'Servicios del barrio' }).waitFor();
    expect(await page.locator(`[data-name="${THE_QUESTION}"]`).count()).toBe(0);
    await page.reload();
    await expectNothing(page, dwellings, 'a reload of the other questions');
    await takeTabletBack(page);
    await page.getByRole('button', { name: 'Nadie escucha: seguir' }).click();
    await page.getByRole('button', { name: 'Sigo por mi cuenta' }).click();
    await tellOnScreen(page);
  });

  it('shows nothing of what was told to whoever reloads, goes back, leaves, or types an address', async () => {
    const ways: Record<string, () => Promise<unknown>> = {
      'a reload': () => page.reload(),
      'the back key': () => page.goBack(),
      'the way out': () => page.getByRole('button', { name: 'Salir' }).click(),
      'an address': () => goToHash(page, '#/cases'),
      'the page of the password': () => goToHash(page, '#/password'),
      'another app': () => hide(page),
    };
    for (const [way, go] of Object.entries(ways)) {
      await go();
      await expectNothing(page, dwellings, way);
      await takeTabletBack(page);
      await page.getByRole('button', { name: 'Nadie escucha: seguir' }).click();
      await page.getByRole('button', { name: 'Sigo por mi cuenta' }).waitFor();
      expect(await checkedIn(page), way).toEqual([]);
      await page.getByRole('button', { name: 'Sigo por mi cuenta' }).click();
      // It goes on at the same screen, which is blank.
      await page.locator(`[data-name="${THE_QUESTION}"]`).waitFor();
      expect(await checkedIn(page), way).toEqual([]);
      expect(await page.locator('[data-name="sexual_offence_times"]').count(), way).toBe(0);
      await tellOnScreen(page);
    }
  });

  it('shows neither the part nor the other dwellings in another tab', async () => {
    const other = await context.newPage();
    for (const hash of ['', '#/cases', '#/password']) {
      await other.goto('about:blank');
      await openTablet(other, `${running.address}/${hash}`);
      await other.getByText('Esta entrevista está abierta en otra pestaña').waitFor();
      await expectNothingTold(other, dwellings, 'another tab');
      expect(await other.getByRole('button').allTextContents()).toEqual(['Intentar de nuevo']);
    }
    // What the pages fetch is no page.
    await other.goto(`${running.address}/api/assignments`);
    expect(await other.locator('body').textContent()).toContain('"code":"not-found"');
    await other.close();
  });

  it('opens with the code only after it was killed, without a network, and whoever guesses waits', async () => {
    // A tab that waits for this one opens the interview when it is closed, behind the code.
    const waiting = await context.newPage();
    await openTablet(waiting, running.address);
    await waiting.getByText('Esta entrevista está abierta en otra pestaña').waitFor();
    await page.close();
    await expectNothing(waiting, dwellings, 'the other tab closed');
    await waiting.close();
    page = await context.newPage();
    await page.goto(running.address);
    await expectNothing(page, dwellings, 'a kill');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Olvidé mi código' }).click();
    await page.getByLabel('Contraseña de quien entrevista').fill('interviewer-demo');
    await page.getByRole('button', { name: 'Abrir' }).click();
    await page.getByText('No hay conexión. Use el código o busque red.').waitFor();
    await page.getByRole('button', { name: 'Usar el código' }).click();
    await takeTabletBack(page);
    await page.getByRole('button', { name: 'Nadie escucha: seguir' }).click();
    await page.getByRole('button', { name: READ }).waitFor();
    await page.getByRole('button', { name: 'Salir' }).click();
    for (const code of ['101010', '202020', '303030', '404040', '505050']) {
      await typeCode(page, code);
      await page.getByText(/Ese no es el código|Demasiados intentos/).waitFor();
      await page.getByText('Un momento…').waitFor({ state: 'detached' });
    }
    await context.setOffline(false);
    await page.reload();
    await unlockTablet(page);
    await typeCode(page, TABLET_CODE);
    await page.getByText(/Demasiados intentos\. Espere/).waitFor();
  });

  it('gives a new code to whoever knows the password of the account', async () => {
    await page.getByRole('button', { name: 'Olvidé mi código' }).click();
    const password = page.getByLabel('Contraseña de quien entrevista');
    await password.fill('no-es-esta-contraseña');
    await page.getByRole('button', { name: 'Abrir' }).click();
    await page.getByText('Esa no es la contraseña. Escríbala otra vez.').waitFor();
    await password.fill('interviewer-demo');
    await page.getByRole('button', { name: 'Abrir' }).click();
    const keep = page.getByRole('button', { name: 'Guardar el código' });
    await page.getByLabel('Código', { exact: true }).fill('123456');
    await keep.click();
    await page.getByText('Elija seis cifras o más, que no se repitan ni vayan en fila.').waitFor();
    await page.getByLabel('Código', { exact: true }).fill(TABLET_CODE);
    await page.getByLabel('Repita el código').fill(TABLET_CODE);
    await keep.click();
    await page.getByRole('button', { name: 'Nadie escucha: seguir' }).waitFor();
  });

  it('begins the part anew when the rest is read aloud, and keeps it closed once it is over', async () => {
    await page.getByRole('button', { name: 'Nadie escucha: seguir' }).click();
    await page.getByRole('button', { name: READ }).click();
    // Whoever stands before it may not be the interviewer.
    await expectNothing(page, dwellings, 'a part to be read');
    await page.reload();
    await expectNothing(page, dwellings, 'a reload before the part is read');
    await takeTabletBack(page);
    await page.locator(`[data-name="${THE_QUESTION}"]`).waitFor();
    expect(await checkedIn(page)).toEqual([]);
    expect(await page.locator('[data-name="sexual_offence_ref"]').count()).toBe(1);
    expect(await optionsOf(page)).toEqual(['Sí', 'No', 'No sabe', 'Prefiere no contestar']);
    // Whoever reads is led back to the question with its answer, after Escape twice and after a kill.
    await page.locator(`[data-name="${THE_QUESTION}"] input[value="yes"]`).locator('xpath=ancestor::label').click();
    await putAway(page, dwellings, async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    });
    await page.getByRole('button', { name: 'Salir' }).click();
    await takeTabletBack(page);
    await page.locator(`[data-name="${THE_QUESTION}"] input[value="yes"]:checked`).waitFor();
    await expectKept(page, context);
    await putAway(page, dwellings, () => page.getByRole('button', { name: 'Barrio' }).click());
    await page.close();
    page = await context.newPage();
    await page.goto(running.address);
    await expectNothing(page, dwellings, 'a kill of the other questions');
    await takeTabletBack(page);
    await page.locator(`[data-name="${THE_QUESTION}"] input[value="yes"]:checked`).waitFor();
    // Back at the question who answers, the respondent takes the tablet after all.
    await page.getByRole('button', { name: 'Atrás' }).click();
    await page.getByRole('button', { name: ALONE }).click();
    await tellOnScreen(page, '2');
    await page.locator('.move-next').click();
    await page.getByText('Devuelva la tableta, por favor.').waitFor();
    await page.reload();
    await expectNothing(page, dwellings, 'a reload at the end');
    await takeTabletBack(page);
    await page.getByText('Una tarjeta para todas las personas').waitFor();
    await page.locator('.move-next').click();
    await page.getByRole('button', { name: 'Contenido' }).click();
    const closed = page.locator('dialog .form-closed').filter({ hasText: 'Preguntas delicadas' });
    await closed.waitFor();
    expect(await closed.getByRole('button').count()).toBe(0);
    expect(await checkedIn(page)).toEqual([]);
    // That there is a form about an incident is what was told.
    expect(await page.locator('dialog .form-list').textContent()).not.toContain('Lo que pasó');
  });
});

/** Tells it on the screen, to the end when a number is given. */
async function tellOnScreen(page: Page, times?: string): Promise<void> {
  await page.locator(`[data-name="${THE_QUESTION}"]`).waitFor();
  for (const name of [THE_QUESTION, 'sexual_offence_ref'])
    await page.locator(`[data-name="${name}"] input[value="yes"]`).locator('xpath=ancestor::label').click();
  expect((await checkedIn(page)).length).toBe(2);
  if (times !== undefined) await page.locator('[data-name="sexual_offence_times"] input').fill(times);
  await page.locator('[data-saved]').waitFor();
}

async function typeCode(page: Page, code: string): Promise<void> {
  const field = page.getByLabel('Código de quien entrevista');
  await field.fill(code);
  await page.getByRole('button', { name: 'Abrir' }).click();
}

async function expectNothing(page: Page, dwellings: readonly string[], way: string): Promise<void> {
  const closed = page.getByRole('heading', { name: 'Devuelva la tableta, por favor' });
  const locked = page.getByRole('heading', { name: 'Abra su tableta' });
  await closed.or(locked).waitFor();
  // A page that was loaded anew has no keys: it does not know that there is an interview.
  if (await locked.isVisible()) {
    await expectNothingTold(page, dwellings, way);
    await unlockTablet(page);
  }
  await closed.waitFor().catch(async (error: Error) => {
    // Of made-up people; without it nobody knows what stood there instead.
    throw new Error(`after ${way} there is: ${await page.locator('body').ariaSnapshot()}`, { cause: error });
  });
  await expectNothingTold(page, dwellings, way);
  // Beside the code there is nothing to press.
  expect(await page.getByRole('button').allTextContents(), way).toEqual(['Abrir', 'Olvidé mi código']);
}

/** Of each field on the page: whether the browser remembers it, and whether it has it spelled. */
function fieldsOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.question-screen input, .question-screen textarea')].map(
      (field) => `${field.getAttribute('autocomplete')} ${field.getAttribute('spellcheck')}`,
    ),
  );
}

function optionsOf(page: Page): Promise<string[]> {
  return page.locator(`[data-name="${THE_QUESTION}"] label`).allInnerTexts();
}
