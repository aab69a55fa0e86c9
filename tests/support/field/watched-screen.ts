import type { BrowserContext } from 'playwright-core';

/** What a screen of an interview showed at a moment of the page (milliseconds). */
export interface ShownScreen {
  readonly at: number;
  /** Entries that the note says are saved; absent while it says something else. */
  readonly saved?: number;
  readonly failed: boolean;
  /** Answers on it, by name of the question. */
  readonly answers: Readonly<Record<string, string>>;
}

/** A key that changed a text. */
export interface TypedKey {
  readonly at: number;
  readonly name: string;
  readonly text: string;
}

/** Tells, as long as a page lives, what its screen shows and what is typed on it. */
export async function watchScreen(
  context: BrowserContext,
  tell: { shown: (screen: ShownScreen) => void; typed: (key: TypedKey) => void },
): Promise<void> {
  await context.exposeBinding('tellShown', (_from, screen: ShownScreen) => tell.shown(screen));
  await context.exposeBinding('tellTyped', (_from, key: TypedKey) => tell.typed(key));
  await context.addInitScript(watchInPage);
}

/** Runs in the page: before each frame it tells what is about to be drawn, and at least every 50 ms that it lives. */
function watchInPage(): void {
  const tellers = globalThis as unknown as Record<'tellShown' | 'tellTyped', (told: unknown) => void>;
  let last = '';
  let lastAt = 0;
  const textOf = (element: HTMLElement) => {
    const inputs = [...element.querySelectorAll<HTMLInputElement>('input, textarea')];
    const choices = inputs.filter(({ type }) => type === 'radio' || type === 'checkbox');
    if (choices.length === 0) return inputs[0]?.value ?? '';
    return choices
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .sort()
      .join(' ');
  };
  const look = () => {
    requestAnimationFrame(look);
    const note = document.querySelector<HTMLElement>('.saved');
    if (!note) return;
    const answers: Record<string, string> = {};
    for (const element of document.querySelectorAll<HTMLElement>('[data-name]')) {
      // The screen that comes next may be there already, unseen.
      const text = element.checkVisibility({ visibilityProperty: true }) ? textOf(element) : '';
      if (text !== '') answers[element.dataset.name ?? ''] = text;
    }
    const saved = note.dataset.saved === undefined ? {} : { saved: Number(note.dataset.saved) };
    // An interview that cannot be finished says so itself: its answers are saved.
    const failed = document.querySelector('.saved-failed, .review-screen > .banner-bad') !== null;
    const screen = { ...saved, failed, answers };
    const told = JSON.stringify(screen);
    const at = performance.now();
    if (told === last && at - lastAt < 50) return;
    last = told;
    lastAt = at;
    tellers.tellShown({ ...screen, at });
  };
  requestAnimationFrame(look);
  addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      const name = target.closest<HTMLElement>('[data-name]')?.dataset.name;
      if (name && !['radio', 'checkbox'].includes(target.type))
        tellers.tellTyped({ at: performance.now(), name, text: target.value });
    },
    true,
  );
}
