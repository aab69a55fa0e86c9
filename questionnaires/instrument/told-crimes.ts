import type { CrimeType, FormModule, Texts } from './instrument.ts';

/**
 * The list of crimes under which an event may have been told already: in the file the other answers, here the
 * catalogue's crimes.
 */
export const TOLD = 'told_crime';

/**
 * Keys of the crimes that a later event can be linked to: those with forms before another's, but for what
 * happened to any member
 * and what nobody should read again.
 */
export function toldBeforeAnother(crimes: readonly CrimeType[]): string[] {
  const linked = crimes.filter(({ inUse, level, incidentForms }) => inUse && incidentForms && level !== 'member');
  return linked
    .slice(0, -1)
    .filter(({ sensitive }) => !sensitive?.noNarrative)
    .map(({ key }) => key);
}

/** The questions with that list, each crime offered only where it was told. */
export function withToldCrimes(told: readonly string[], forms: readonly FormModule[]): FormModule[] {
  const offered = Object.fromEntries(told.map((key) => [key, `{told_before} contains '${key}'`]));
  return forms.map((form) => ({
    ...form,
    screens: form.screens.map((screen) => ({
      ...screen,
      questions: screen.questions.map((question) =>
        question.choices === TOLD
          ? { ...question, choicesVisibleIf: { ...offered, ...question.choicesVisibleIf } }
          : question,
      ),
    })),
  }));
}

/** The crimes' names as texts of the list. */
export function withToldNames(told: readonly string[], texts: Record<string, Texts>): Record<string, Texts> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, one]) => {
      const names = told.flatMap((key) => {
        const name = one.crimes[key]?.name;
        return name === undefined ? [] : [[key, name] as const];
      });
      const list = one.choices[TOLD];
      if (!list) return [language, one];
      return [language, { ...one, choices: { ...one.choices, [TOLD]: { ...list, ...Object.fromEntries(names) } } }];
    }),
  );
}
