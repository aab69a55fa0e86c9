import axe, { type ElementContext, type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The part of axe-core that is called in a page. */
interface AxeInPage {
  readonly axe: { run(context: ElementContext, options: RunOptions): Promise<{ violations: Result[] }> };
}

/**
 * What axe-core finds on a page and in its frames. It runs in the page: a page of its own for each judgement took most
 * of the time of the browser tests.
 *
 * @param rules the only ones to judge by; those that are on by default when absent
 */
export async function barriersOn(page: Page, rules?: readonly string[]): Promise<Result[]> {
  await Promise.all(
    page.frames().map(async (frame) => {
      if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe.source);
    }),
  );
  const only = rules && { runOnly: { type: 'rule' as const, values: [...rules] } };
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as AxeInPage).axe.run(document, options);
      return violations;
    },
    { resultTypes: ['violations' as const], ...only },
  );
}
