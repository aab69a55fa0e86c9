import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { EstimatesReply } from '#contract';
import { desktop, signedIn, startInterview, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { openTablet } from '../support/enrolled-tablet.ts';
import { AT_ONCE, answerScreen, askedOn, interview, LIVES_ALONE } from '../support/interviewer.ts';

/** A woman of 34 who lives alone, was robbed once and burgled once. */
const script = {
  ...LIVES_ALONE,
  burglary_5y: 'yes',
  burglary_ref: 'yes',
  burglary_times: '1',
  robbery_5y: 'yes',
  robbery_ref: 'yes',
  robbery_times: '1',
  of_number: '2',
};

const running = demonstration();

describe('from the door to the published figure', () => {
  let before: EstimatesReply;
  let caseId: string;

  it('the statistician sees the figures of the demonstration', async () => {
    const { context, page } = await signedIn(running, 'statistician', desktop);
    before = await figures(page);
    expect(before.submissions).toBe(274);
    await page.locator('table').first().waitFor();
    await page.getByRole('img').first().waitFor();
    await context.close();
  });

  it('an interviewer is interrupted halfway, resumes at the same question and sends a robbery and a burglary', async () => {
    const { context, page } = await signedIn(running, 'interviewer', tablet);
    caseId = await startInterview(page);
    await interview(page, script, (names) => names.includes('ev_attempt_completed'), AT_ONCE);
    const askedBefore = (await askedOn(page)).map(({ name }) => name);
    await page.locator('[data-name="ev_attempt_completed"] label').first().click();
    await page.getByText(/^Guardado/).waitFor();
    await page.close();

    const again = await context.newPage();
    await openTablet(again, running.address);
    await again.getByRole('button', { name: /^Continuar/ }).click();
    await again.locator('[data-name="ev_attempt_completed"]').waitFor();
    const resumed = await askedOn(again);
    expect(resumed.map(({ name }) => name)).toEqual(askedBefore);
    expect(resumed.find(({ name }) => name === 'ev_attempt_completed')?.answered).toBe(true);

    await answerScreen(again, script);
    const answers = await checkedCodes(again);
    await again.getByLabel('Idioma de la entrevista').selectOption('en');
    await again.getByText('Was', { exact: false }).first().waitFor();
    expect(await checkedCodes(again)).toEqual(answers);
    await again.getByLabel('Idioma de la entrevista').selectOption('es');

    expect(await interview(again, script, undefined, AT_ONCE)).toBe('review');
    await again.getByRole('button', { name: 'Terminar y enviar' }).click();
    await again.getByText('El servidor confirmó que la recibió completa.').waitFor();
    await context.close();
  });

  it('the supervisor finds it among the accepted ones', async () => {
    const { context, page } = await signedIn(running, 'supervisor', desktop);
    const reply = await page.request.get(
      `${running.address}/api/submissions?status=accepted&survey=${running.thisYear}`,
    );
    const { submissions, total } = (await reply.json()) as {
      total: number;
      submissions: { caseId: string; interviewer: string }[];
    };
    expect(total).toBe(275);
    expect(submissions).toContainEqual(expect.objectContaining({ caseId, interviewer: 'interviewer' }));
    await page.getByText(caseId).first().waitFor();
    await context.close();
  });

  it("the statistician's figures count its person, its robbery and its burglary", async () => {
    const { context, page } = await signedIn(running, 'statistician', desktop);
    const after = await figures(page);
    expect(after.submissions).toBe(before.submissions + 1);
    for (const [indicator, crime] of [
      ['adults', 'any'],
      ['crimes', 'robbery'],
      ['crimes', 'burglary'],
      ['dark_figure_no_file', 'robbery'],
    ] as const) {
      expect(sizeOf(after, indicator, crime), `${indicator} of ${crime}`).toBe(sizeOf(before, indicator, crime) + 1);
    }
    await context.close();
  });
});

async function figures(page: Page): Promise<EstimatesReply> {
  return (await page.request.get(`${running.address}/api/estimates?survey=${running.thisYear}`)).json();
}

function sizeOf({ estimates }: EstimatesReply, indicator: string, crime: string): number {
  const row = estimates.find(
    (candidate) =>
      candidate.indicator === indicator &&
      candidate.crime === crime &&
      candidate.variance_frame === 'all_psus' &&
      Object.keys(candidate.domain).length === 0,
  );
  return row?.n ?? Number.NaN;
}

function checkedCodes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[data-name] input:checked')].map(({ value }) => value),
  );
}
