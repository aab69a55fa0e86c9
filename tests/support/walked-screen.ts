import type { Page } from 'playwright-core';

/** What asks for something else than answers. */
interface Shown {
  /** The end of the interview, where it is sent. */
  end: boolean;
  /** The choice of who answers the delicate part. */
  read: boolean;
  /** A change of the household's list that waits for its reason. */
  roster: boolean;
}

/** What is on the screen of an interview besides questions. */
export function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const hasButton = (words: string) =>
      [...document.querySelectorAll('button')].some((button) => button.textContent.includes(words) && isSeen(button));
    return {
      end: hasButton('Terminar y enviar'),
      read: hasButton('Prefiero que me lean las preguntas'),
      roster: [...document.querySelectorAll('.roster-change')].some(isSeen),
    };
  });
}

/**
 * Chooses an answer to every question of the screen with choices, those too that appear on the way: one exchange with
 * the page a screen, where a finger takes ten a question.
 *
 * @returns the first question that has to be written, if any is open
 */
export function answerChoices(page: Page, script: Readonly<Record<string, string>>): Promise<string | undefined> {
  return page.evaluate(async (answers) => {
    const follows = () =>
      new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));
    const open = () => {
      for (const element of document.querySelectorAll<HTMLElement>('[data-name]')) {
        const name = element.dataset.name ?? '';
        const inputs = [...element.querySelectorAll<HTMLInputElement>('input, textarea')];
        if (inputs.length === 0 || name.endsWith('__missing')) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const isChoice = inputs.some(({ type }) => type === 'radio' || type === 'checkbox');
        if (inputs.some(({ checked, value }) => (isChoice ? checked : value !== ''))) continue;
        return { name, inputs, isChoice };
      }
      return undefined;
    };
    for (let answered = 0; answered < 30; answered += 1) {
      const question = open();
      if (!question?.isChoice) return question?.name;
      const { name, inputs } = question;
      const codes = inputs.map(({ value }) => value);
      const code = answers[name] ?? (codes.includes('no') ? 'no' : codes[0]);
      const label = inputs.find(({ value }) => value === code)?.closest('label');
      if (!label) throw new Error(`${name} does not offer ${code}`);
      label.click();
      await follows();
    }
    throw new Error('screen never complete');
  }, script);
}

/** Goes on to what comes after the screen, and confirms what it doubts. */
export function turnPage(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const text = () => document.querySelector('.interview-main')?.textContent;
    const patience = performance.now() + 60_000;
    const until = async (isSo: () => unknown) => {
      while (!isSo()) {
        if (performance.now() > patience) throw new Error('the screen does not change');
        await new Promise(requestAnimationFrame);
      }
    };
    const next = () => document.querySelector<HTMLButtonElement>('.move-next:enabled');
    await until(next);
    const before = text();
    next()?.click();
    await until(() => text() !== before || document.querySelector('.error-panel'));
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent.includes('Sí, es correcto') && button.checkVisibility())?.click();
  });
}
