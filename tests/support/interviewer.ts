import type { Locator, Page } from 'playwright-core';
import { takeTabletBack } from './browser.ts';
import { answerChoices, shownOn, turnPage } from './walked-screen.ts';

/** What to answer, by variable; whatever is not named gets `no`, else the first thing offered. */
export type Script = Readonly<Record<string, string>>;

/** A woman of 34 who lives alone and answers. */
export const LIVES_ALONE = {
  dwelling_class: 'house',
  visit_contact: 'yes',
  consent_roster: 'yes',
  n_residents: '1',
  informant_line: '1',
  m_name: 'R.',
  m_sex: 'woman',
  m_age: '34',
  selected_present: 'yes',
  consent_selected: 'yes',
} satisfies Script;

interface Asked {
  name: string;
  kind: 'choice' | 'text';
  codes: string[];
  answered: boolean;
}

/** How a text gets into an input. */
export type Write = (input: Locator, text: string) => Promise<void>;

/** Every answer is pressed, and what is written is there at once. */
export const AT_ONCE: Write = (input, text) => input.fill(text);

/** Answers every question of the screen that is up, new ones that appear on the way too. */
export async function answerScreen(page: Page, script: Script, write: Write = AT_ONCE): Promise<string[]> {
  const answered: string[] = [];
  for (let next = await firstOpen(page); next; next = await firstOpen(page)) {
    const question = page.locator(`[data-name="${next.name}"]`).filter({ visible: true });
    if (next.kind === 'choice') {
      const code = script[next.name] ?? (next.codes.includes('no') ? 'no' : next.codes[0]!);
      await question.locator(`input[value="${code}"]`).locator('xpath=ancestor::label').click();
    } else {
      await writeAnswer(page, next.name, script, write);
    }
    await screenFollows(page);
    answered.push(next.name);
    if (answered.length > 30) throw new Error(`screen never complete: ${answered.join(' ')}`);
  }
  return answered;
}

async function writeAnswer(page: Page, name: string, script: Script, write: Write): Promise<void> {
  const input = page.locator(`[data-name="${name}"]`).filter({ visible: true }).locator('input, textarea').first();
  await write(input, script[name] ?? '1');
  await input.blur();
}

/** The screen marks what was pressed at once; what follows from it is there after the next frame. */
export function screenFollows(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );
}

async function firstOpen(page: Page): Promise<Asked | undefined> {
  return (await askedOn(page)).find(({ answered }) => !answered);
}

/** The questions of the screen, in order; statements and the "don't know" beside an open question left out. */
export function askedOn(page: Page): Promise<Asked[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-name]')].flatMap((element) => {
      // The screen that comes next may be there already, unseen.
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      const name = element.dataset.name ?? '';
      const inputs = [...element.querySelectorAll<HTMLInputElement>('input, textarea')];
      if (inputs.length === 0 || name.endsWith('__missing')) return [];
      const isChoice = inputs.some(({ type }) => type === 'radio' || type === 'checkbox');
      const answered = isChoice ? inputs.some(({ checked }) => checked) : inputs.some(({ value }) => value !== '');
      return [
        {
          name,
          kind: isChoice ? ('choice' as const) : ('text' as const),
          codes: inputs.map(({ value }) => value),
          answered,
        },
      ];
    }),
  );
}

export type Step = 'screen' | 'review';

/**
 * Answers screens, confirms warnings and passes the pauses between forms. `until` stops before a screen is
 * answered.
 *
 * @param write presses every answer as a finger does, and writes so. Absent where the interview is only the way to
 * what a test shows: then the page itself answers, in half of the time. A whole interview is pressed in
 * `journey.test.ts`.
 */
export async function interview(
  page: Page,
  script: Script,
  until: (names: string[]) => boolean = () => false,
  write?: Write,
): Promise<Step> {
  for (let step = 0; step < 250; step += 1) {
    await page.locator('.interview-main').waitFor();
    const shown = await shownOn(page);
    if (shown.end) return 'review';
    if (shown.read) {
      await page.getByRole('button', { name: 'Prefiero que me lean las preguntas' }).click();
      await takeTabletBack(page);
      continue;
    }
    if (shown.roster) {
      await changeRoster(page);
      continue;
    }
    const names = (await askedOn(page)).map(({ name }) => name);
    if (until(names)) return 'screen';
    if (write) await passByFinger(page, script, write);
    else await pass(page, script);
  }
  throw new Error('the interview does not end');
}

async function passByFinger(page: Page, script: Script, write: Write): Promise<void> {
  await answerScreen(page, script, write);
  const before = await screenText(page);
  await page.locator('.move-next').click();
  const confirm = page.getByRole('button', { name: 'Sí, es correcto' });
  await page.waitForFunction(
    (text) => document.querySelector('.interview-main')?.textContent !== text || document.querySelector('.error-panel'),
    before,
    { timeout: 10_000 },
  );
  if (await confirm.isVisible()) await confirm.click();
}

async function pass(page: Page, script: Script): Promise<void> {
  // What a script makes anew at every reading is for what is written, and read only then.
  const given = Object.entries(Object.getOwnPropertyDescriptors(script)).filter(([, { get }]) => get === undefined);
  const codes = Object.fromEntries(given.map(([name, { value }]) => [name, value as string]));
  for (let written = 0; ; written += 1) {
    const open = await answerChoices(page, codes);
    if (open === undefined) break;
    if (written > 30) throw new Error(`screen never complete: ${open}`);
    await writeAnswer(page, open, script, AT_ONCE);
  }
  await turnPage(page);
}

function screenText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.interview-main')?.textContent ?? '');
}

/** Says why the list of the household changes, and lets it change. */
export async function changeRoster(page: Page): Promise<void> {
  const panel = page.locator('.roster-change');
  await panel.waitFor();
  const reason = panel.locator('input[name="reason"][value="mistake"]');
  if ((await reason.count()) > 0) await reason.check();
  await panel.locator('button[type="submit"]').click();
  await panel.waitFor({ state: 'detached' });
}
