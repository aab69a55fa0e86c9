import type { Page } from 'playwright-core';

/** What the page itself notes of one tap: from the finger to the next painted frame, in ms. */
interface Probe {
  /** The next click counts; those that a label makes of it do not. */
  expectTap(): void;
  /** Ms from the click that was expected to the end of the frame in which it was drawn. */
  tapped(): Promise<number>;
  /** Looks for another screen from now on. */
  expectScreen(): void;
  /** Ms from the last click, or `after` ms later, to the end of the frame in which another screen is drawn. */
  screenCame(after: number): Promise<number>;
}

declare global {
  interface Window {
    tabletProbe: Probe;
  }
}

/**
 * Puts the probe into every page that opens. All measured products are measured by it: it knows nothing of them but
 * how to tell one screen from the next.
 *
 * @param screenOf in the page: text that is another one on another screen, empty while there is none
 */
export async function installProbe(page: Page, screenOf: () => string): Promise<void> {
  await page.addInitScript(`(${probe.toString()})(${screenOf.toString()})`);
}

function probe(screenOf: () => string): void {
  let isExpected = false;
  let clickedAt = 0;
  let before = '';
  let tapped = Promise.resolve(0);
  let came = Promise.resolve(0);
  /** After the frame that is drawn next: a message is handled once it was handed to the compositor. */
  const frame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
  const otherScreen = async () => {
    for (;;) {
      const painted = await frame();
      const now = screenOf();
      if (now !== '' && now !== before) return painted;
    }
  };
  addEventListener(
    'click',
    ({ timeStamp }) => {
      if (!isExpected) return;
      isExpected = false;
      clickedAt = timeStamp;
      tapped = frame().then((painted) => painted - timeStamp);
    },
    { capture: true },
  );
  window.tabletProbe = {
    expectTap: () => {
      isExpected = true;
    },
    tapped: () => tapped,
    expectScreen: () => {
      before = screenOf();
      came = otherScreen();
    },
    screenCame: async (after) => (await came) - clickedAt - after,
  };
}
