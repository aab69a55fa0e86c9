import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { tablet } from '../../../support/browser.ts';
import { measuredHand } from '../measured-hand.ts';
import { installProbe } from '../probe.ts';
import { SLOWDOWN, slowPage } from '../slow-page.ts';
import type { TabletMeasurement } from '../tablet-measurement.ts';
import { buildPeers, serveFolder, writePeerForms } from './build-peers.ts';
import { FORM_SIZES } from './made-xform.ts';

/** How a peer's page is pressed. */
interface Peer {
  readonly name: string;
  readonly page: string;
  /** One question, with its options inside. */
  readonly question: string;
  readonly option: string;
  /** What leads to the next page; ODK Web Forms has none. */
  readonly next?: string;
}

const PEERS: readonly Peer[] = [
  {
    name: 'enketo-core 9.0.1',
    page: 'enketo.html',
    question: '[role=page].current .question:not(.disabled), .current .question:not(.disabled)',
    option: 'label:has(input[type=radio])',
    next: '.next-page',
  },
  {
    name: 'ODK Web Forms 0.22.0',
    page: 'odk.html',
    question: '.question-container:has(input[type=radio])',
    option: 'label.value-option',
  },
];

/** Of the large form no more than this is pressed. */
const MOST_TAPS = 40;

/** Measures the peers as Cifra is measured: the same probe, the same hand, the same slowdown. */
export async function measurePeers(browser: Browser, folder: string): Promise<TabletMeasurement[]> {
  const dist = await buildPeers(folder);
  const { address, server } = await serveFolder(dist);
  const measurements: TabletMeasurement[] = [];
  try {
    await writePeerForms(dist, { browser, address });
    for (const number of FORM_SIZES.keys())
      for (const peer of PEERS)
        measurements.push(
          await measurePeer(browser, peer, { number, address: `${address}/${peer.page}?size=${number}` }),
        );
  } finally {
    server.close();
  }
  return measurements;
}

async function measurePeer(
  browser: Browser,
  { name, question, option, next }: Peer,
  { number, address }: { number: number; address: string },
): Promise<TabletMeasurement> {
  const context = await browser.newContext(tablet);
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  await installProbe(page, () => {
    const current = document.querySelector('[role="page"].current');
    return current ? String([...document.querySelectorAll('[role="page"]')].indexOf(current) + 1) : '';
  });
  const slow = await slowPage(page);
  await slow.slow(SLOWDOWN);
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(`${question} >> ${option}`).first().waitFor();
  const opening = performance.now() - began;
  await wait(SETTLED_MS);
  const hand = measuredHand(slow);
  while (hand.taps.ms.length < MOST_TAPS) {
    const before = hand.taps.ms.length;
    await answerPage(page, { question, option }, (selector) => hand.choose(selector));
    if (!next || hand.taps.ms.length === before || !(await page.locator(`${next}:not(.disabled)`).isVisible())) break;
    await hand.goOn(next);
  }
  await context.close();
  return {
    product: name,
    size: FORM_SIZES[number]!.name,
    taps: hand.taps.ms,
    moves: hand.moves.ms,
    opening,
  };
}

const SETTLED_MS = 2_000;

/** Presses the first option of each question, one after the other: questions appear on the way. */
async function answerPage(
  page: Page,
  { question, option }: Pick<Peer, 'question' | 'option'>,
  choose: (selector: string) => Promise<void>,
): Promise<void> {
  for (let place = 0; place < MOST_TAPS; place += 1) {
    const asked = page.locator(question).filter({ visible: true }).nth(place);
    if ((await asked.count()) === 0) return;
    await asked.evaluate((element) => {
      for (const marked of document.querySelectorAll('[data-measured]')) marked.removeAttribute('data-measured');
      element.setAttribute('data-measured', '');
    });
    await choose(`[data-measured] ${option}`);
  }
}
