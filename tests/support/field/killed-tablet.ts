import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { JournalEntry } from '#questionnaires';
import { listDrafts } from '../../../client/field/journal/journal.ts';
import { listOutgoing, type Outgoing } from '../../../client/field/journal/outbox.ts';
import type { OpenVault } from '../../../client/field/vault/vault.ts';
import { type RandomSource, randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { keysBeside } from '../../../server/config.ts';
import type { KeyRing } from '../../../server/keys/key-ring.ts';
import { ringAt } from '../../../server/keys/open-key-ring.ts';
import { CANARY } from '../../client/field/device.ts';
import { PASSWORD, sampleUnit } from '../../server/api.ts';
import { launchTablet, signInOn } from '../browser.ts';
import { TABLET_PHRASE, unlockTablet } from '../enrolled-tablet.ts';
import { interview, LIVES_ALONE, type Script } from '../interviewer.ts';
import { prepareOffice } from '../office.ts';
import { compareShown } from './compare-shown.ts';
import { copyStorage, journalIn, openCopiedVault } from './copied-storage.ts';
import { setDeviceClock } from './device-clock.ts';
import { failWrites, filesWith, killBrowser, processOfBrowser } from './power-cut.ts';
import { runOffice } from './running-office.ts';
import { ShownPromises } from './shown-promises.ts';
import { watchScreen } from './watched-screen.ts';
import { wholeJournal } from './whole-journal.ts';

/** A tablet whose browser is killed again and again in the middle of interviews. */
export interface KillPlan {
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  /** Screens that are shown as saved at least: a slow machine shows fewer a life, and is killed more often. */
  readonly shown?: number;
  /** Takes what was not as it was shown, as it is found. */
  readonly say?: (line: string) => void;
}

/** What came of it. */
export interface KillResult {
  readonly kills: number;
  /** Different states of the screen that were shown as saved. */
  readonly shown: number;
  /** Of them, what was not there to the last bit afterwards. */
  readonly lost: number;
  readonly interviews: number;
  readonly doubled: number;
  readonly unsent: number;
  /** Files of the browser's profile in which what was typed can be read. */
  readonly readable: number;
  /** The longest time of typing that was missing after a kill, in milliseconds; where there was room on the disk. */
  readonly typingMissing: number;
  /** Kills while the tablet had no room to write, and said so. */
  readonly full: number;
  readonly seconds: number;
}

const SCRIPT: Script = {
  ...LIVES_ALONE,
  m_name: CANARY,
  burglary_5y: 'yes',
  burglary_ref: 'yes',
  burglary_times: '1',
  robbery_5y: 'yes',
  robbery_ref: 'yes',
  robbery_times: '1',
  of_number: '2',
};

/** Nobody wants to answer: an interview that is soon finished. */
const REFUSES: Script = {
  dwelling_class: 'house',
  visit_contact: 'yes',
  consent_roster: 'no',
  visit_result: 'refusal',
};

const DAY_MS = 24 * 3_600_000;

/** The clock of the tablet from one life of it to the next: right, a month ahead, right, two years back. */
const CLOCKS = [0, 30 * DAY_MS, 0, -730 * DAY_MS];

/** Every so many kills there is no room to write before it. */
const FULL_EVERY = 5;

/** How long a key takes the fingers, in milliseconds. */
const KEY_MS = 40;

/** Interviews are typed and clicked in a real browser, which is killed at moments that nobody chose. */
export async function runKills(plan: KillPlan): Promise<KillResult> {
  const begun = performance.now();
  const { folder, seed, shown = 0, say = () => {} } = plan;
  const most = shown === 0 ? plan.kills : 3 * plan.kills;
  const database = join(folder, `kills-${seed}.sqlite`);
  const profile = join(folder, `kills-${seed}`);
  const caseIds = Array.from({ length: 5 + most }, (_, place) => `KILL-CASE-${place + 1}`);
  await prepareOffice(database, caseIds);
  const office = await runOffice(database);
  try {
    const tablet = new KilledTablet(profile, office.address, randomSource(seed), say);
    tablet.ring = await ringAt(process.env.CIFRA_KEYS || keysBeside(database), new Date().toISOString(), () => {})([]);
    await tablet.enrol();
    let kills = 0;
    for (; kills < plan.kills || (tablet.shown < shown && kills < most); kills += 1) await tablet.live(kills);
    const { outgoing, readable } = await tablet.end();
    await office.stop();
    const { lost, doubled } = await compareShown(database, outgoing, tablet.promises, say);
    return {
      kills,
      shown: tablet.shown,
      lost: tablet.lost + lost,
      interviews: outgoing.length,
      doubled,
      unsent: outgoing.filter(({ state }) => state !== 'sent').length,
      readable,
      typingMissing: tablet.typingMissing,
      full: tablet.full,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await office.stop();
  }
}

class KilledTablet {
  lost = 0;
  typingMissing = 0;
  full = 0;
  /** Opens what is sealed away on the tablet, to look whether it is there. */
  ring: KeyRing | undefined;
  /** What was shown, by case. */
  readonly promises = new Map<string, ShownPromises>();
  #current: ShownPromises | undefined;
  #failed: () => void = () => {};
  #vault: OpenVault | undefined;
  readonly #profile: string;
  readonly #address: string;
  readonly #random: RandomSource;
  readonly #say: (line: string) => void;

  constructor(profile: string, address: string, random: RandomSource, say: (line: string) => void) {
    this.#profile = profile;
    this.#address = address;
    this.#random = random;
    this.#say = say;
  }

  get shown(): number {
    return [...this.promises.values()].reduce((sum, { count }) => sum + count, 0);
  }

  async enrol(): Promise<void> {
    const { context, page } = await this.#switchOn(0);
    await signInOn(page, this.#address, 'ana', PASSWORD);
    await context.close();
  }

  /** Switches the tablet on, looks whether everything is there, and works until it is killed. */
  async live(life: number): Promise<void> {
    const { context, page } = await this.#switchOn(CLOCKS[life % CLOCKS.length]!);
    const pid = await processOfBrowser(context);
    await page.goto(this.#address);
    await this.#check(page, life);
    let isKilled = false;
    const gone = new Promise((resolve) => context.once('close', resolve));
    const killIn = (least: number, most: number) =>
      setTimeout(
        () => {
          isKilled = true;
          killBrowser(pid);
        },
        this.#random.integer(least, most),
      );
    // Some kills come while it is being unlocked, most while somebody answers.
    let timer = life % 7 === 6 ? killIn(0, 1500) : undefined;
    const fullEvery = life % FULL_EVERY === FULL_EVERY - 1 ? 1 + (life % 2) : undefined;
    const begin = async () => {
      // Without room it is killed after it said so, whether the machine is fast or slow.
      if (!fullEvery) timer ??= killIn(200, 2500);
      else await page.evaluate(failWrites, fullEvery);
    };
    this.#failed = () => {
      timer ??= killIn(0, 2300);
    };
    try {
      await unlockTablet(page);
      while (!isKilled) await this.#interview(page, begin);
    } catch (error) {
      if (!isKilled) {
        clearTimeout(timer);
        killBrowser(pid);
        await gone;
        throw error;
      }
    }
    await gone;
    if (this.#current?.failures) this.full += 1;
  }

  /** Everything that was finished is sent. */
  async end(): Promise<{ outgoing: Outgoing[]; readable: number }> {
    const { context, page } = await this.#switchOn(0);
    await page.goto(this.#address);
    await this.#check(page);
    await unlockTablet(page);
    let outgoing: Outgoing[] = [];
    for (let wait = 0; wait < 40; wait += 1) {
      const copy = await copyStorage(page);
      outgoing = await listOutgoing(journalIn(copy, this.#vault!));
      copy.close();
      if (outgoing.every(({ state }) => state === 'sent')) break;
      await page.waitForTimeout(250);
    }
    await context.close();
    return { outgoing, readable: filesWith(this.#profile, CANARY).length };
  }

  async #switchOn(ahead: number): Promise<{ context: BrowserContext; page: Page }> {
    const context = await launchTablet(this.#profile);
    await context.addInitScript(setDeviceClock, ahead);
    await watchScreen(context, {
      shown: (screen) => {
        this.#current?.shown(screen);
        if (screen.failed) this.#failed();
      },
      typed: (key) => this.#current?.typed(key),
    });
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  }

  /** Looks at what is on the disk, before any page has opened it. */
  async #check(page: Page, life?: number): Promise<void> {
    const copy = await copyStorage(page);
    this.#vault ??= await openCopiedVault(copy, TABLET_PHRASE);
    const journal = journalIn(copy, this.#vault);
    const { heads, unreadable } = await listDrafts(journal);
    this.lost += unreadable;
    const promises = this.#current;
    this.#current = undefined;
    const head = promises && heads.find(({ caseId, count }) => caseId === promises.caseId && count > 0);
    if (promises && !head && promises.count > 0) {
      this.lost += 1;
      this.#say(`before life ${life}: the interview is not there`);
    }
    // What is finished is sealed: it is looked at when the server has it.
    if (promises && head && head.finished === undefined) {
      const entries = await wholeJournal(journal, head, this.ring!);
      this.lost += this.#broken(promises, entries);
      if (promises.failures === 0) this.typingMissing = Math.max(this.typingMissing, promises.typingMissing(entries));
    }
    promises?.restarted();
    copy.close();
  }

  #broken(promises: ShownPromises | undefined, entries: readonly JournalEntry[]): number {
    const broken = promises?.brokenIn(entries) ?? [];
    for (const line of broken) this.#say(line);
    return broken.length;
  }

  /** Goes on with the interview that is open, or begins the next one, up to its end. */
  async #interview(page: Page, begin: () => Promise<void>): Promise<void> {
    const begun = page.getByRole('button', { name: /^Continuar/ }).first();
    const next = page.getByRole('button', { name: /^Empezar/ }).first();
    await begun.or(next).first().waitFor();
    const button = (await begun.isVisible()) ? begun : next;
    const label = await button.locator('xpath=ancestor::li').locator('.case-label').textContent();
    const caseId = caseIdOf(label ?? '');
    this.#current = this.promises.get(caseId) ?? new ShownPromises(caseId);
    this.promises.set(caseId, this.#current);
    await button.click();
    await page.locator('.interview').waitFor();
    await begin();
    const isLong = Number(caseId.split('-').at(-1)) % 3 === 0;
    await interview(page, isLong ? SCRIPT : REFUSES, undefined, (input, text) =>
      input.pressSequentially(text, { delay: KEY_MS }),
    );
    await page.getByRole('button', { name: 'Terminar y enviar' }).click();
    await page.locator('.interview').waitFor({ state: 'detached' });
  }
}

/** The sample names each dwelling by its case. */
const caseIdOf = (label: string) => label.replace(sampleUnit('').label, '');
