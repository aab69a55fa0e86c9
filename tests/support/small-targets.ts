import type { Page } from 'playwright-core';

/** As high as the house has what is pressed. */
const LEAST = 44;

/** What is pressed on a page and is lower than a finger needs; links within a sentence are as high as its line. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isInSentence = (link: Element) =>
      getComputedStyle(link).display === 'inline' && link.parentElement!.textContent.trim() !== link.textContent.trim();
    return [...document.querySelectorAll('a, button, summary, select, input')].flatMap((each) => {
      const { width, height, right, bottom } = (each.closest('label') ?? each).getBoundingClientRect();
      const isShown = width > 0 && right > 0 && bottom > 0;
      if (!isShown || height >= least || isInSentence(each)) return [];
      return [`${each.tagName} "${each.textContent}": ${Math.round(height)} px`];
    });
  }, LEAST);
}
