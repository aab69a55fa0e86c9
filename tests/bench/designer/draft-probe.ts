/** What a draft's page notes itself, in ms. */
interface DraftProbe {
  /** From the address to the frame with the structure and the chosen question. */
  opened(): Promise<number>;
  /** Looks at the next key from now on. */
  expectKey(): void;
  /** From that key's own time stamp to the end of the frame in which it was drawn. */
  painted(): Promise<number>;
  /** From that key to the frame that shows the text in an element of the selector. */
  shows(selector: string, text: string): Promise<number>;
  /**
   * From that key to the end of the frame in which what is chosen in the structure stands elsewhere than at that key;
   * undefined where it stays there.
   */
  moved(): Promise<number | undefined>;
  /** Scrolls an element for some frames and gives the time of each. */
  scroll(selector: string, frames: number): Promise<number[]>;
}

declare global {
  interface Window {
    draftProbe: DraftProbe;
  }
}

/** Runs in the page, before anything of it. */
export function draftProbe(): void {
  /** What has not moved by then stays. */
  const PATIENCE_MS = 1_500;
  let isExpected = false;
  let keyAt = 0;
  let painted = Promise.resolve(0);
  let moved: Promise<number | undefined> = Promise.resolve(undefined);
  let stood: string | undefined;
  /** Where what is chosen stands: in what, and at which place there. */
  const chosen = () => {
    const row = document.querySelector<HTMLElement>('.structure-tree [role=row][aria-selected=true]');
    return row ? `${row.dataset.key} ${row.ariaPosInSet}` : undefined;
  };
  /** After the frame that is drawn next: a message is handled once it was handed to the compositor. */
  const frame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
  const until = async (isThere: () => boolean) => {
    for (;;) {
      const now = await frame();
      if (isThere()) return now;
    }
  };
  const opened = until(
    () => document.querySelector('.structure-row') !== null && document.querySelector('.design-words') !== null,
  );
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      if (!isExpected) return;
      isExpected = false;
      keyAt = timeStamp;
      stood = chosen();
      painted = frame().then((now) => now - timeStamp);
      const isMoved = () => chosen() !== undefined && chosen() !== stood;
      moved = until(() => isMoved() || performance.now() - timeStamp > PATIENCE_MS).then((now) =>
        isMoved() ? now - timeStamp : undefined,
      );
    },
    { capture: true },
  );
  window.draftProbe = {
    opened: () => opened,
    expectKey: () => {
      isExpected = true;
    },
    painted: () => painted,
    shows: async (selector, text) =>
      (await until(() => (document.querySelector(selector)?.textContent ?? '').includes(text))) - keyAt,
    moved: () => moved,
    scroll: async (selector, frames) => {
      const element = document.querySelector(selector)!;
      const times: number[] = [];
      let before = await new Promise<number>(requestAnimationFrame);
      for (let n = 0; n < frames; n += 1) {
        element.scrollTop += 60;
        const now = await new Promise<number>(requestAnimationFrame);
        times.push(now - before);
        before = now;
      }
      return times;
    },
  };
}
