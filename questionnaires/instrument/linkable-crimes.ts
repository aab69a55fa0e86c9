import type { CrimeType, FormModule, Texts } from './instrument.ts';

/**
 * The list of crimes under which an incident may have been reported already. In the file it holds the other
 * answers; here it also holds crimes of the catalogue.
 */
export const LINKABLE_CRIMES = 'told_crime';

/**
 * Crimes that a later incident may be linked to: in use, with incident forms, not of the level `member`, not
 * marked `noNarrative`, and not the last one.
 */
export function linkableCrimes(crimes: readonly CrimeType[]): string[] {
  return crimes
    .filter(({ inUse, level, incidentForms }) => inUse && incidentForms && level !== 'member')
    .slice(0, -1)
    .filter(({ sensitive }) => !sensitive?.noNarrative)
    .map(({ key }) => key);
}

/** Forms whose questions with that list offer each crime only where it was reported before. */
export function offerLinkableCrimes(crimes: readonly string[], forms: readonly FormModule[]): FormModule[] {
  const offered = Object.fromEntries(crimes.map((key) => [key, `{told_before} contains '${key}'`]));
  return forms.map((form) => ({
    ...form,
    screens: form.screens.map((screen) => ({
      ...screen,
      questions: screen.questions.map((question) =>
        question.choices === LINKABLE_CRIMES
          ? { ...question, choicesVisibleIf: { ...offered, ...question.choicesVisibleIf } }
          : question,
      ),
    })),
  }));
}

/** The texts of each language with the names of the crimes in that list. */
export function nameLinkableCrimes(
  crimes: readonly string[],
  textsByLanguage: Readonly<Record<string, Texts>>,
): Record<string, Texts> {
  const named: Record<string, Texts> = {};
  for (const [language, texts] of Object.entries(textsByLanguage)) {
    const list = texts.choices[LINKABLE_CRIMES];
    named[language] = list
      ? { ...texts, choices: { ...texts.choices, [LINKABLE_CRIMES]: { ...list, ...namesOf(crimes, texts) } } }
      : texts;
  }
  return named;
}

function namesOf(crimes: readonly string[], texts: Texts): Record<string, string> {
  const names: Record<string, string> = {};
  for (const key of crimes) {
    const name = texts.crimes[key]?.name;
    if (name !== undefined) names[key] = name;
  }
  return names;
}
