import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { listSubmissions, ReplyOf } from '#contract';
import { desktop, expectNoBarrierInAnyLook, goToHash, signedIn, startInterview, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { unlockTablet } from '../support/enrolled-tablet.ts';
import { interview, type Script } from '../support/interviewer.ts';

const running = demonstration();

/** Nobody wants to answer at this door. */
const refused: Script = {
  dwelling_class: 'house',
  visit_contact: 'yes',
  consent_roster: 'no',
  visit_result: 'refusal',
  refusal_subtype: 'household_door',
};

const REASON = 'No es esta vivienda: vuelva al número 12 y pregunte por <b>la puerta verde</b>.';

const COMMENT = '¿Es casa o departamento?';

describe('an interview that the supervisor returns', () => {
  it('is made again by whoever reads the reason on the list, and counts', async () => {
    const { context, page } = await signedIn(running, 'interviewer', tablet);
    const caseId = await startInterview(page);
    await finish(page);
    const first = await submissionsOf(caseId);
    await returnIt(caseId);

    await page.reload();
    await unlockTablet(page);
    const card = page.locator('.case-card').filter({ hasText: caseId });
    await card.getByText('Devuelta').waitFor();
    await card.getByText(`Motivo de la supervisión: ${REASON}`).waitFor();
    await card.getByText(COMMENT).waitFor();
    await card.getByText('¿Qué tipo de vivienda es?').waitFor();
    await expectNoBarrierInAnyLook(page);
    await card.getByRole('button', { name: /^Entrevistar de nuevo/ }).click();
    const question = page.locator('[data-name="dwelling_class"]');
    await question.getByText(`Supervisión: ${COMMENT}`).waitFor();
    const described = await question.getByRole('radiogroup').getAttribute('aria-describedby');
    const note = await question.locator('.question-note').getAttribute('id');
    expect(described?.split(' ')).toContain(note);
    expect(await question.locator('input:checked').getAttribute('value')).toBe('house');
    await page.locator('.interview-main .banner').getByText(REASON, { exact: false }).waitFor();
    await expectNoBarrierInAnyLook(page);
    await expectNoMoveWhenTurned(page);
    await question.locator('input[value="flat"]').locator('xpath=ancestor::label').click();
    await page.locator('[data-saved]').waitFor();
    await page.getByRole('button', { name: 'Salir' }).click();
    const begun = page.locator('.case-card').filter({ has: page.getByRole('button', { name: /^Continuar/ }) });
    await begun.getByText(REASON, { exact: false }).waitFor();
    await begun.getByRole('button').click();

    // Without a network the list knows it too: it was loaded while the case was returned.
    await page.locator('.interview').waitFor();
    await interview(page, refused);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Terminar y enviar' }).click();
    await card.getByText('Espera el envío').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    // What is under way when the network comes back is not begun a second time.
    await page.getByText(/Sin conexión. Se intenta de nuevo/).waitFor();
    await context.setOffline(false);
    await card.getByText('Enviada', { exact: true }).waitFor();
    expect(await card.getByText(REASON, { exact: false }).count()).toBe(0);

    const both = await submissionsOf(caseId);
    expect(both.map(({ status, review }) => `${status} ${review}`).sort()).toEqual([
      'accepted none',
      'accepted returned',
    ]);
    expect(both.find(({ review }) => review === 'returned')?.key).toBe(first[0]?.key);
    await context.close();
  });
});

/** The next screen stands at the press where it stays, though the reason is above the first one only. */
async function expectNoMoveWhenTurned(page: Page): Promise<void> {
  await page.locator('.screen-aside [data-name]').first().waitFor({ state: 'attached' });
  const [atOnce, later] = await page.evaluate(async () => {
    const top = () => {
      const questions = [...document.querySelectorAll('.question-screen [data-name]')];
      const first = questions.find((each) => each.checkVisibility({ visibilityProperty: true }));
      return [first?.id, Math.round(first?.getBoundingClientRect().top ?? 0)];
    };
    document.querySelector<HTMLElement>('.move-next')?.click();
    const before = top();
    await new Promise((drawn) => setTimeout(drawn, 400));
    return [before, top()];
  });
  expect(atOnce).toEqual(later);
  await page.getByRole('button', { name: 'Atrás' }).click();
}

async function finish(page: Page): Promise<void> {
  expect(await interview(page, refused)).toBe('review');
  await page.getByRole('button', { name: 'Terminar y enviar' }).click();
  await page.getByText('El servidor confirmó que la recibió completa.').waitFor();
}

/** As the supervisor does it at the desk. */
async function returnIt(caseId: string): Promise<void> {
  const { context, page } = await signedIn(running, 'supervisor', desktop);
  await goToHash(page, `#/edition/${running.thisYear}/submissions`);
  await page.getByRole('row').filter({ hasText: caseId }).getByRole('link').click();
  // The desk offers a comment where the check found something; here it is about any open question.
  await page.route('**/review', (route) => {
    const comments = [{ form: 'control', name: 'dwelling_class', comment: COMMENT }];
    return route.continue({ postData: { ...route.request().postDataJSON(), comments } });
  });
  await page.getByRole('button', { name: 'Devolver' }).click();
  await page.getByLabel('Motivo').fill(REASON);
  await page.getByRole('button', { name: 'Devolver la entrevista' }).click();
  await page.getByText(`El caso ${caseId} quedó devuelto.`).waitFor();
  await context.close();
}

async function submissionsOf(caseId: string) {
  const { context, page } = await signedIn(running, 'supervisor', desktop);
  const reply = await page.request.get(`${running.address}/api/submissions?survey=${running.thisYear}`);
  const { submissions } = (await reply.json()) as ReplyOf<typeof listSubmissions>;
  await context.close();
  return submissions.filter((submission) => submission.caseId === caseId);
}
