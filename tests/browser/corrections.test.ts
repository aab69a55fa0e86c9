import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoBarrier, signedIn, startInterview, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { openTablet, unlockTablet } from '../support/enrolled-tablet.ts';
import { answerScreen, askedOn, changeRoster, interview, screenFollows } from '../support/interviewer.ts';

const running = demonstration();

/** A household of three adults; the person drawn reports two robberies. */
const household = {
  dwelling_class: 'house',
  access_barrier: 'no',
  visit_contact: 'yes',
  consent_roster: 'yes',
  n_residents: '3',
  shared_food_budget: 'yes',
  informant_line: '1',
  m_relation: 'child',
  m_sex: 'woman',
  m_age: '40',
  selected_present: 'yes',
  consent_selected: 'yes',
  robbery_5y: 'yes',
  robbery_ref: 'yes',
  robbery_times: '2',
  of_number: '2',
  consent_sensitive: 'no',
};

/** Ages that fit a mother and her two children, and a name for each. */
const persons = [
  { m_age: '60', m_name: 'A.' },
  { m_age: '30', m_name: 'B.' },
  { m_age: '28', m_name: 'C.' },
];

interface Received {
  status: string;
  caseId: string;
  hardViolations: number;
}

describe('an interview that is corrected in the field', () => {
  it('draws again when the person drawn is a minor after all, keeps nothing that person reported, and is accepted', async () => {
    const { context, page, caseId } = await started();
    await toDraw(page);
    const first = await drawn(page);
    expect(await interview(page, household)).toBe('review');

    await openForm(page, first);
    await fill(page, 'm_age', '12');
    await page.locator('.move-next').click();
    await passWarnings(page, 'redraw_reason');
    // The tab dies in the middle of the correction.
    await page.locator('[data-saved]').waitFor();
    await page.close();
    const again = await resumed(context);
    await again.locator('[data-name="redraw_reason"]').waitFor();
    await again
      .locator('[data-name="redraw_reason"] input[value="wrong_age"]')
      .locator('xpath=ancestor::label')
      .click();
    await again.locator('.move-next').click();
    await changeRoster(again);
    await again.locator('.move-next').click();
    await again.locator('[data-name="selected_present"]').waitFor();
    expect((await askedOn(again)).find(({ name }) => name === 'selected_present')?.answered).toBe(false);
    await screenFollows(again);
    await again.locator('[data-saved]').waitFor();
    await again.reload();
    await unlockTablet(again);
    await again.locator('[data-name="selected_present"]').waitFor();
    const namesAsked: string[] = [];
    await interview(again, { ...household, robbery_5y: 'no', robbery_ref: 'no' }, (names) => {
      namesAsked.push(...names);
      return false;
    });
    // The new person is asked everything, and no incident of the first person is left.
    expect(namesAsked).toContain('robbery_5y');
    expect(namesAsked).toContain('consent_selected');
    expect(namesAsked).not.toContain('ev_month');
    expect(await sent(again, caseId)).toMatchObject({ status: 'accepted', hardViolations: 0 });
    await context.close();
  });

  it('asks whether to draw again when a person was forgotten, and goes on with the same one when not', async () => {
    const { context, page, caseId } = await started();
    await toDraw(page);
    await interview(page, household, (names) => names.includes('robbery_5y'));
    await openForm(page, 'household');
    await toName(page, 'n_residents');
    await fill(page, 'n_residents', '4');
    await page.locator('.move-next').click();
    await changeRoster(page);
    await interview(page, { ...household, m_age: '25', m_name: 'D.' }, (names) => names.includes('redraw'));
    const namesAsked: string[] = [];
    await interview(page, { ...household, redraw: 'no' }, (names) => {
      namesAsked.push(...names);
      return names.includes('robbery_5y');
    });
    // What the person reported before is still there, so that only the screeners go on.
    expect(namesAsked).toContain('robbery_5y');
    expect(namesAsked).not.toContain('walk_alone_night');
    expect(await interview(page, household)).toBe('review');
    expect(await sent(page, caseId)).toMatchObject({ status: 'accepted', hardViolations: 0 });
    await context.close();
  });

  it('takes out the first line when it is said who heads the household, and brings that person back', async () => {
    const { context, page } = await started();
    await toDraw(page);
    const panel = page.locator('.roster-change');
    const toSize = async (residents: string) => {
      await openForm(page, 'household');
      await toName(page, 'n_residents');
      await fill(page, 'n_residents', residents);
      await page.locator('.move-next').click();
      await panel.waitFor();
    };
    await toSize('2');
    await panel.getByLabel('Persona 1, A., 60 años').check();
    await changeIt(panel, 'Marque a quien encabeza ahora el hogar.');
    await panel.getByRole('group', { name: '¿Quién encabeza ahora el hogar?' }).getByLabel('Persona 3, C.').check();
    await expectNoBarrier(page);
    await changeRoster(page);
    await toSize('3');
    await expectNoBarrier(page);
    await panel.getByLabel('Renglón 1, A., 60 años').check();
    await changeRoster(page);
    await toSize('2');
    const listed = await panel
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.parentElement?.textContent));
    expect(listed).toEqual(['Persona 1, C., 28 años', 'Persona 2, A., 60 años', 'Persona 3, B., 30 años']);
    await context.close();
  });

  it('asks in the last form why an incident was removed after the first one was described', async () => {
    const { context, page, caseId } = await started();
    await toDraw(page);
    await interview(page, household, (names) => names.includes('ev_month'));
    await page.locator('[data-name="ev_month"] label').first().click();
    await openForm(page, 'screeners_person');
    await toName(page, 'robbery_times');
    await fill(page, 'robbery_times', '1');
    await page.waitForTimeout(300);
    await page.locator('[data-saved]').waitFor();
    await page.reload();
    await unlockTablet(page);
    await page.locator('[data-name="robbery_times"] input').first().waitFor();
    expect(await page.locator('[data-name="robbery_times"] input').first().inputValue()).toBe('1');
    await interview(page, { ...household, robbery_times: '1' }, (names) => names.includes('events_change_reason'));
    await page.locator('[data-name="events_change_reason"]').waitFor();
    expect(await interview(page, household)).toBe('review');
    expect(await sent(page, caseId)).toMatchObject({ status: 'accepted', hardViolations: 0 });
    await context.close();
  });
});

/** Sends the panel as it is, and waits for what it lacks. */
async function changeIt(panel: Locator, lacks: string): Promise<void> {
  await panel.locator('button[type="submit"]').click();
  await panel.getByRole('alert').filter({ hasText: lacks }).waitFor();
}

async function started(): Promise<{ context: BrowserContext; page: Page; caseId: string }> {
  const { context, page } = await signedIn(running, 'interviewer', tablet);
  const caseId = await startInterview(page);
  return { context, page, caseId };
}

async function resumed(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openTablet(page, running.address);
  await page.getByRole('button', { name: /^Continuar/ }).click();
  return page;
}

/** Through the roster, each person with another age and name, up to the draw. */
async function toDraw(page: Page): Promise<void> {
  const isPerson = (names: string[]) => names.includes('m_age') || names.includes('selected_present');
  for (const person of persons) {
    await interview(page, household, isPerson);
    await answerScreen(page, { ...household, ...person });
    await leave(page, 'm_age');
  }
  await interview(page, household, isPerson);
}

/** Goes on, through the warnings, until a question is no longer asked, or of the next person. */
async function leave(page: Page, name: string): Promise<void> {
  const title = page.locator('.interview-module');
  const before = await title.textContent();
  await page.locator('.move-next').click();
  const isHere = async () =>
    (await title.textContent()) === before &&
    (await page.locator(`[data-name="${name}"]`).filter({ visible: true }).isVisible());
  for (let step = 0; await isHere(); step += 1) {
    if (step > 20) throw new Error(`${name} does not let go`);
    const confirm = page.getByRole('button', { name: 'Sí, es correcto' });
    if (await confirm.isVisible()) await confirm.click();
    await page.waitForTimeout(100);
  }
}

async function drawn(page: Page): Promise<string> {
  const shown = await page.locator('.interview-main').textContent();
  const line = persons.findIndex(({ m_name }) => shown?.includes(m_name)) + 1;
  if (line === 0) throw new Error('the screen does not say who was drawn');
  return `Persona ${line} de 3`;
}

async function openForm(page: Page, name: string): Promise<void> {
  const title = { household: 'Hogar', screeners_person: 'Lo que le pasó a usted' }[name] ?? name;
  await page.getByRole('button', { name: 'Contenido' }).click();
  await page.locator('dialog .form-link').filter({ hasText: title }).first().click();
}

async function toName(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    if (await page.locator(`[data-name="${name}"]`).isVisible()) return;
    await page.locator('.move-next').click();
    await page.waitForTimeout(100);
  }
  throw new Error(`${name} is not there`);
}

async function fill(page: Page, name: string, value: string): Promise<void> {
  const input = page.locator(`[data-name="${name}"] input`).first();
  await input.fill(value);
  await input.blur();
}

async function passWarnings(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    if (await page.locator(`[data-name="${name}"]`).isVisible()) return;
    const confirm = page.getByRole('button', { name: 'Sí, es correcto' });
    if (await confirm.isVisible()) await confirm.click();
    else if (await page.locator('.roster-change').isVisible()) await changeRoster(page);
    else await page.locator('.move-next').click();
    await page.waitForTimeout(150);
  }
  throw new Error(`${name} is not asked`);
}

/** Sends it and says how the server received it. */
async function sent(page: Page, caseId: string): Promise<Received> {
  await page.getByRole('button', { name: 'Terminar y enviar' }).click();
  await page.getByText('El servidor confirmó que la recibió completa.').waitFor();
  const { context: office, page: desk } = await signedIn(running, 'supervisor', { locale: 'es-MX' });
  const reply = await desk.request.get(`${running.address}/api/submissions?survey=${running.thisYear}`);
  const { submissions } = (await reply.json()) as { submissions: Received[] };
  await office.close();
  return submissions.find((submission) => submission.caseId === caseId)!;
}
