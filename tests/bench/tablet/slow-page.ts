import type { CDPSession, Page } from 'playwright-core';

/** How many times slower than this machine a cheap tablet is. */
export const SLOWDOWN = 6;

/** What the main thread did, in ms. */
export interface ThreadTimes {
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  /** All of it, what is not named above included. */
  readonly all: number;
}

/** A page whose processor can be slowed, and asked what it did. */
export interface SlowPage {
  readonly page: Page;
  readonly session: CDPSession;
  slow(times: number): Promise<void>;
  times(): Promise<ThreadTimes>;
  /** JavaScript heap in MB, after the garbage was collected. */
  heapMb(): Promise<number>;
}

export async function slowPage(page: Page): Promise<SlowPage> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  };
  return {
    page,
    session,
    slow: async (rate) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
    times: async () => {
      const value = await metric();
      return {
        script: value('ScriptDuration') * 1000,
        style: value('RecalcStyleDuration') * 1000,
        layout: value('LayoutDuration') * 1000,
        all: value('TaskDuration') * 1000,
      };
    },
    heapMb: async () => {
      await session.send('HeapProfiler.collectGarbage');
      const value = await metric();
      return value('JSHeapUsedSize') / 2 ** 20;
    },
  };
}
