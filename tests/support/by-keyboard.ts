import type { Locator, Page } from 'playwright-core';

/** Keys that lead from one element to the next one and to the one before. */
interface Walk {
  readonly on: string;
  readonly back: string;
}

const TAB: Walk = { on: 'Tab', back: 'Shift+Tab' };

/** In menus and trees. */
export const ARROWS: Walk = { on: 'ArrowDown', back: 'ArrowUp' };

/** After so many presses nobody believes any more that it can be reached. */
const MOST_PRESSES = 150;

/**
 * Presses Tab, or Shift+Tab where what is wanted stands before the focus, until the focus is there. Every element on
 * the way shows that it has the focus.
 *
 * @param wanted the first visible one is meant; of answers of which one is marked, any one has the focus for all, and
 *   a tree has it in whichever of its lines
 */
export async function reach(page: Page, wanted: Locator, keys: Walk = TAB): Promise<void> {
  const first = wanted.filter({ visible: true }).first();
  let element = await first.elementHandle();
  const walked: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const { way, at, isSeen } = await element!.evaluate(standingOf);
    if (way === 'gone') {
      element = await first.elementHandle();
      continue;
    }
    if (!isSeen && walked.length > 0) throw new Error(`nothing shows the focus on ${at}`);
    if (way === 'here') return;
    walked.push(at);
    await page.keyboard.press(keys[way]);
  }
  throw new Error(`the keyboard does not get to ${wanted}: ${walked.slice(-30).join(' > ')}`);
}

/** Runs in the page: where the focus is, and which way leads from there to an element. */
function standingOf(wanted: Element): { way: keyof Walk | 'here' | 'gone'; at: string; isSeen: boolean } {
  const frameOf = (element: Element) => element.ownerDocument.defaultView?.frameElement ?? undefined;
  const groupOf = (element: Element | null) =>
    element?.getAttribute('type') === 'radio' && element.getAttribute('name');
  const hasFocus = (element: Element): boolean => {
    const frame = frameOf(element);
    const { activeElement } = element.ownerDocument;
    const group = groupOf(element);
    const isIn =
      activeElement === element ||
      (group !== false && groupOf(activeElement) === group) ||
      (element.matches('[role="treegrid"]') && element.contains(activeElement));
    return isIn && (frame === undefined || hasFocus(frame));
  };
  // The focus is inside of the frame, or the frame is what one goes to first.
  const frame = frameOf(wanted);
  const goal = frame && !hasFocus(frame) ? frame : wanted;
  const focus = goal.ownerDocument.activeElement ?? goal.ownerDocument.body;
  const name = focus.getAttribute('aria-label') ?? focus.textContent?.trim().slice(0, 40);
  const at = `${focus.localName} “${name || (focus.id ?? '')}”`;
  const lined = [focus, focus.parentElement, focus.parentElement?.parentElement, focus.nextElementSibling];
  const isSeen =
    // A day shows it in one of its parts, which no page can look at.
    focus.matches('body, main, iframe, [tabindex="-1"], [type="date"]') ||
    lined.some((one) => one && getComputedStyle(one).outlineStyle !== 'none') ||
    getComputedStyle(focus).boxShadow !== 'none';
  if (!wanted.isConnected) return { way: 'gone', at, isSeen };
  if (hasFocus(wanted)) return { way: 'here', at, isSeen };
  const isBefore = (focus.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return { way: isBefore && !goal.contains(focus) && focus !== document.body ? 'back' : 'on', at, isSeen };
}

/** Waits for a button or a link, goes to it and presses it. */
export async function pressEnter(page: Page, wanted: Locator, keys?: Walk): Promise<void> {
  await reach(page, wanted, keys);
  await page.keyboard.press('Enter');
}

/** Writes into a field in place of what is there. */
export async function writeInto(page: Page, field: Locator, words: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

/** Marks one answer out of several: Tab leads to one of them, arrows from there. */
export async function mark(page: Page, answer: Locator): Promise<void> {
  await reach(page, answer);
  const steps = await answer.first().evaluate((element) => {
    const { activeElement } = element.ownerDocument;
    const group = [...element.ownerDocument.querySelectorAll('input[type="radio"]')].filter(
      (one) => one.getAttribute('name') === element.getAttribute('name'),
    );
    return group.indexOf(element) - group.indexOf(activeElement!);
  });
  if (steps === 0) await page.keyboard.press('Space');
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** Ticks a box. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await reach(page, box);
  await page.keyboard.press('Space');
  await box.and(page.locator(':checked')).waitFor();
}

/** Chooses in a list with the arrow keys, by the value of an option or by what it says. */
export async function choose(page: Page, list: Locator, wanted: string): Promise<void> {
  await reach(page, list);
  const steps = await list.evaluate((element, option) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    const at = [...options].findIndex(({ value, label }) => value === option || label === option);
    return at < 0 ? undefined : at - selectedIndex;
  }, wanted);
  if (steps === undefined) throw new Error(`the list offers no ${wanted}`);
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** Opens the browser's own dialog for files. What happens in that one no page sees: the file is given to it. */
export async function chooseFile(page: Page, field: Locator, file: string): Promise<void> {
  // Listened for in time: the page learns that the dialog goes to the test before the key is pressed.
  const opened = page.waitForEvent('filechooser');
  await reach(page, field);
  await page.keyboard.press('Space');
  await (await opened).setFiles(file);
}
