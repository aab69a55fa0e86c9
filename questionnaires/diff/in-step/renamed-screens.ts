import type { Screen } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';

/** A screen that is called otherwise in the later version. */
export interface RenamedScreen {
  readonly form: string;
  readonly from: string;
  readonly to: string;
  readonly screen: Screen;
}

/** Screens that are gone, each with the new one of the same form that has the same questions. */
export function renamedScreens(before: Instrument, after: Instrument): RenamedScreen[] {
  return before.forms.flatMap(({ form, screens }) => {
    const later = after.forms.find((module) => module.form === form)?.screens ?? [];
    const isIn = (list: readonly Screen[], { name }: Screen) => list.some((screen) => screen.name === name);
    const added = later.filter((screen) => !isIn(screens, screen));
    return screens
      .filter((screen) => !isIn(later, screen))
      .flatMap((screen) => {
        const now = added.find((other) => questionsOf(other) === questionsOf(screen));
        return now ? [{ form, from: screen.name, to: now.name, screen: now }] : [];
      });
  });
}

function questionsOf({ questions }: Screen): string {
  return questions
    .map(({ name }) => name)
    .toSorted()
    .join();
}
