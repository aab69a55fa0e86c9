import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, signedIn, startInterview, tablet, takeTabletBack } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { TABLET_CODE, unlockTablet } from '../support/enrolled-tablet.ts';
import { openStored } from '../support/field/open-stored.ts';
import { ShownPromises } from '../support/field/shown-promises.ts';
import { storedIn } from '../support/field/stored-in.ts';
import { watchScreen } from '../support/field/watched-screen.ts';
import { answerScreen, interview, LIVES_ALONE, screenFollows } from '../support/interviewer.ts';

const running = demonstration();

/** Somebody who lives alone and answers the delicate part. */
const script = {
  ...LIVES_ALONE,
  consent_sensitive: 'yes',
};

/** She tells of something that happened to her. */
const TOLD = { ...script, sexual_offence_5y: 'yes', sexual_offence_ref: 'yes', sexual_offence_times: '1' };

describe('a sensitive part on the tablet', () => {
  it('waits for privacy, is answered alone, and can be opened by nothing afterwards', async () => {
    const { context, page } = await signedIn(running, 'interviewer', tablet);
    await startInterview(page);
    await interview(page, script, (names) => names.includes('sx_privacy_ok'));
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.getByRole('button', { name: /^Continuar/ }).click();
    await page.locator('[data-name="sx_privacy_ok"]').waitFor();
    await expectNoBarrierAtAnyWidth(page);
    await answerScreen(page, script);
    await page.locator('.move-next').click();

    await page.getByText('Puede responder esta parte por su cuenta').waitFor();
    await expectNoBarrierAtAnyWidth(page);
    await page.getByRole('button', { name: 'Respondo por mi cuenta' }).click();
    await page.locator('[data-name="sexual_offence_5y"]').waitFor();
    expect(await page.getByRole('button', { name: 'Contenido' }).count()).toBe(0);
    expect(await page.locator('.sd-description:visible').count()).toBe(0);
    expect(await page.title()).toBe('Cifra');
    await expectNoBarrierAtAnyWidth(page);
    await answerScreen(page, script);
    await page.locator('.move-next').click();

    await page.getByText('Devuelva la tableta, por favor.').waitFor();
    await expectNoBarrierAtAnyWidth(page);
    await page.getByText('Una tarjeta para todas las personas').waitFor();
    await page.locator('.move-next').click();
    // The tablet is the interviewer's again with the code; see tablet.test.ts.
    await page.getByLabel('Código de quien entrevista').fill(TABLET_CODE);
    await expectNoBarrierAtAnyWidth(page);
    await page.getByRole('button', { name: 'Abrir' }).click();
    await page.getByRole('button', { name: 'Contenido' }).click();
    const closed = page.locator('dialog .form-closed').filter({ hasText: 'Preguntas delicadas' });
    await closed.waitFor();
    expect(await closed.getByRole('button').count()).toBe(0);
    await expectNoBarrierAtAnyWidth(page);
    await page.keyboard.press('Escape');
    for (let back = 0; back < 6 && (await page.getByRole('button', { name: 'Atrás' }).isEnabled()); back += 1) {
      await page.getByRole('button', { name: 'Atrás' }).click();
      expect(await page.locator('[data-name="sexual_offence_5y"], [data-name="sx_mode"]').count()).toBe(0);
    }
    expect(await interview(page, script)).toBe('review');
    await page.getByRole('button', { name: 'Terminar y enviar' }).click();
    await page.getByText('El servidor confirmó que la recibió completa.').waitFor();
    await context.close();
  });

  it('arrives with every answer that was shown as saved, and with the incident that was told', async () => {
    const { context, page } = await signedIn(running, 'interviewer', tablet);
    const promises = new ShownPromises('told');
    await watchScreen(context, { shown: (screen) => promises.shown(screen), typed: () => undefined });
    await page.reload();
    await unlockTablet(page);
    await startInterview(page);
    await interview(page, TOLD, (names) => names.includes('sx_privacy_ok'));
    await answerScreen(page, TOLD);
    await page.locator('.move-next').click();
    await page.getByRole('button', { name: 'Respondo por mi cuenta' }).click();
    const end = page.getByText('Devuelva la tableta, por favor.');
    const question = page.locator('.question-screen');
    for (
      let screen = 0;
      await end
        .or(question)
        .first()
        .waitFor()
        .then(() => question.isVisible());
      screen += 1
    ) {
      if (screen > 30) throw new Error('the part does not end');
      await answerScreen(page, TOLD);
      await page.locator('.move-next').click();
      await screenFollows(page);
      const confirm = page.getByRole('button', { name: 'Sí, es correcto' });
      if (await confirm.isVisible()) await confirm.click();
    }
    await page.locator('.move-next').click();
    await takeTabletBack(page);
    await page.locator('.move-next').click();
    expect(await interview(page, TOLD)).toBe('review');
    await page.getByRole('button', { name: 'Terminar y enviar' }).click();
    await page.getByText('El servidor confirmó que la recibió completa.').waitFor();
    await context.close();

    const stored = await storedIn(running.database, running.thisYear);
    const newest = stored.reduce((last, one) => (one.receivedAt > last.receivedAt ? one : last));
    const entries = await openStored(running.database, newest.key);
    const told = new Set(entries.filter(({ kind }) => kind === 'answer').map(({ form }) => form));
    expect([...told]).toEqual(expect.arrayContaining(['screeners_sensitive', 'incident.sexual_offence.1']));
    expect(promises.count).toBeGreaterThan(60);
    expect(promises.brokenIn(entries)).toEqual([]);
  });
});

async function expectNoBarrierAtAnyWidth(page: Page): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectNoBarrier(page);
  }
}
