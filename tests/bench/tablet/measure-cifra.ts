import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_ACCOUNTS } from '../../../server/demo/demo-accounts.ts';
import { launchTablet, signInOn, startInterview } from '../../support/browser.ts';
import { TABLET_PHRASE, unlockTablet } from '../../support/enrolled-tablet.ts';
import type { Gateway } from '../../support/gateway.ts';
import { type MeasuredHand, measuredHand } from './measured-hand.ts';
import { installProbe } from './probe.ts';
import { quickExits } from './quick-exit.ts';
import { TWENTY_EVENTS, TWO_EVENTS } from './scripts.ts';
import { SLOWDOWN, type SlowPage, slowPage } from './slow-page.ts';
import type { TabletMeasurement } from './tablet-measurement.ts';
import { quickHand, walk } from './walk.ts';

/** From this screen on the interview with twenty events is measured: the forms of the last three, and the close. */
const LAST_SCREENS = 195;

/** A person looks at the list before opening a case. */
const LOOKING_MS = 5_000;

const CONTINUE = 'button[aria-label^="Continuar"]';
const START = 'button[aria-label^="Empezar"]';
const LEAVE = '.interview-tools button:last-child';

/**
 * Measures the whole product on one tablet: built client, real server, sealed journal.
 *
 * @param gateway what the tablet opens: the network goes away there
 */
export async function measureCifra(
  gateway: Gateway,
  profile: string,
  interviews: number,
): Promise<TabletMeasurement[]> {
  const { address } = gateway;
  const account = DEMO_ACCOUNTS.find(({ user }) => user === 'interviewer')!;
  const first = await launchTablet(profile);
  const slow = await openPage(first);
  await signInOn(slow.page, address, account.user, account.password);
  await startInterview(slow.page);
  await walk(slow.page, {
    script: TWENTY_EVENTS,
    hand: quickHand(slow.page),
    until: (_, screens) => screens >= LAST_SCREENS,
  });
  const large = await measured(slow, (hand) =>
    walk(slow.page, { script: TWENTY_EVENTS, hand, until: (names) => names.includes('comprehension') }),
  );
  await isKept(slow.page);
  await first.close();

  gateway.set('down');
  const again = await launchTablet(profile);
  const tablet = await openPage(again);
  await tablet.slow(SLOWDOWN);
  const coldStart = await timed(async () => {
    await tablet.page.goto(address, { waitUntil: 'commit' });
    await tablet.page.getByLabel('Frase o PIN', { exact: true }).waitFor();
  });
  await tablet.slow(1);
  gateway.set('up');
  await unlockTablet(tablet.page, TABLET_PHRASE);
  const restoring = await opened(tablet, CONTINUE);
  await leave(tablet.page);
  const opening = await opened(tablet, START);
  const small = await measured(tablet, (hand) => walk(tablet.page, { script: TWO_EVENTS, hand }));
  await leave(tablet.page);
  await tablet.page.locator(START).first().click();
  const putAway = await quickExits(tablet);
  await leave(tablet.page);
  const held = await hold(tablet.page, interviews);
  const memory = { interviews: held, heapMb: await tablet.heapMb(), processMb: rendererMb(profile) };
  await again.close();
  return [
    { product: 'Cifra', size: 'three people, two events', ...small, opening, coldStart, memory, putAway },
    { product: 'Cifra', size: 'twenty events', ...large, opening, restoring },
  ];
}

/** The pages of the app are on the tablet, and answered from there. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Holds whole interviews, one after the other, and sends them; returns how many there were cases for. */
async function hold(page: Page, interviews: number): Promise<number> {
  const start = page.locator(START).first();
  for (let held = 0; held < interviews; held += 1) {
    if (!(await start.isVisible())) return held;
    await start.click();
    await page.locator('.interview').waitFor();
    await walk(page, { script: TWO_EVENTS, hand: quickHand(page) });
    await page.getByRole('button', { name: 'Terminar y enviar' }).click();
    await page.locator('.interview').waitFor({ state: 'detached' });
    await page.locator(CONTINUE).or(start).first().waitFor();
  }
  return interviews;
}

async function openPage(context: BrowserContext): Promise<SlowPage> {
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  await installProbe(page, () => {
    const main = document.querySelector('.interview-main');
    if (!main) return '';
    // What stands there as it is seen: a screen of questions may be shown before the bar says its number.
    const seen = [...main.querySelectorAll('.question-screen [data-name]')].filter((question) =>
      question.checkVisibility({ visibilityProperty: true }),
    );
    const warned = document.querySelector('.soft-edits') ? 'warned' : '';
    const heading = seen.length === 0 ? (main.querySelector('h1')?.textContent ?? '') : '';
    return [...seen.map(({ id }) => id), heading, warned].join('|');
  });
  return slowPage(page);
}

async function measured(slow: SlowPage, work: (hand: MeasuredHand) => Promise<unknown>) {
  await slow.slow(SLOWDOWN);
  const hand = measuredHand(slow);
  await work(hand);
  await slow.slow(1);
  const budget = [
    { of: 'tap' as const, ...meanOf(hand.taps.thread) },
    { of: 'move' as const, ...meanOf(hand.moves.thread) },
  ];
  return { taps: hand.taps.ms, moves: hand.moves.ms, budget };
}

/** Ms from pressing a case on the list to its screen. */
async function opened(slow: SlowPage, selector: string): Promise<number> {
  await slow.page.locator(selector).first().waitFor();
  await slow.slow(SLOWDOWN);
  await wait(LOOKING_MS);
  const hand = measuredHand(slow);
  await hand.goOn(selector);
  await slow.slow(1);
  return hand.moves.ms[0]!;
}

async function leave(page: Page): Promise<void> {
  await page.locator(LEAVE).click();
  await page.locator('.interview').waitFor({ state: 'detached' });
}

function meanOf(times: MeasuredHand['taps']['thread']) {
  const mean = (of: keyof (typeof times)[number]) => times.reduce((sum, time) => sum + time[of], 0) / times.length;
  return { script: mean('script'), style: mean('style'), layout: mean('layout'), all: mean('all') };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What the largest page of a browser holds for itself, MB. */
function rendererMb(profile: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ownMb = processes.flatMap((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!words.includes('--type=renderer') || !isBelow(pid, profile)) return [];
      const own = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
      return [[...own].reduce((sum, [, kb]) => sum + Number(kb), 0) / 1024];
    } catch {
      // It has ended since, or it is somebody else's.
      return [];
    }
  });
  return Math.max(...ownMb);
}

/** Whether a process was started by the browser that uses a folder. */
function isBelow(pid: string, profile: string): boolean {
  for (let current = pid; current !== '0' && current !== '1'; ) {
    if (readFileSync(`/proc/${current}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`)) return true;
    current = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${current}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}
