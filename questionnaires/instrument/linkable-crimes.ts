import type { CrimeType, FormModule, Question, Texts } from './instrument.ts';
import type { Manifest } from './manifest.ts';
import { INCIDENT } from './needed-variables.ts';

/**
 * The list of crimes under which an incident may have been reported already. In the file it holds the other
 * answers; here it also holds crimes of the catalogue.
 */
export const LINKABLE_CRIMES = 'told_crime';

/**
 * The list of forms of that crime. In the file it holds the answer for an incident without a form; here it also
 * holds the number of each form that there can be.
 */
export const TOLD_FORMS = 'told_form';

/** Numbers of the forms that a crime can have, as codes. */
export function toldForms({ details }: Pick<Manifest, 'details'>): string[] {
  return Array.from({ length: details.rule === 'last' ? 1 : details.perCrime }, (_, index) => String(index + 1));
}

/** Whether a form of an incident asks which form told of the same incident before. */
export function choosesToldForm({ forms }: { forms: readonly FormModule[] }): boolean {
  return forms.some(({ screens }) =>
    screens.some(({ questions }) => questions.some(({ choices }) => choices === TOLD_FORMS)),
  );
}

/**
 * The order in which incidents are asked about: that of the catalogue. Where the form that told before is chosen,
 * sealed crimes come after the others: their forms may name an open incident, an open form never names theirs.
 */
export function inOrderOfForms<Of>(
  asked: readonly Of[],
  crimeOf: (one: Of) => CrimeType,
  instrument: { forms: readonly FormModule[] },
): readonly Of[] {
  if (!choosesToldForm(instrument)) return asked;
  const isSealed = (one: Of) => crimeOf(one).sensitive?.sealed === true;
  return [...asked.filter((one) => !isSealed(one)), ...asked.filter(isSealed)];
}

/** Whether a later incident may be linked to one of the crime. */
export function isLinkable({ level, sensitive }: CrimeType): boolean {
  return level !== 'member' && !sensitive?.noNarrative;
}

/**
 * Crimes that a later incident may be linked to: in use, with incident forms, not of the level `member`, not
 * marked `noNarrative`, and not the last one.
 */
export function linkableCrimes(crimes: readonly CrimeType[], forms: readonly FormModule[]): string[] {
  return inOrderOfForms(crimes, (crime) => crime, { forms })
    .filter(({ inUse, level, incidentForms }) => inUse && incidentForms && level !== 'member')
    .slice(0, -1)
    .filter(isLinkable)
    .map(({ key }) => key);
}

/** What may be chosen in a list that the program completes, by code: each only where it was reported before. */
function offersOf(
  { name, choices }: Question,
  crimes: readonly string[],
  forms: readonly string[],
): Record<string, string> | undefined {
  const onlyIn = (list: string, codes: readonly string[]) =>
    Object.fromEntries(codes.map((code) => [code, `{${list}} contains '${code}'`]));
  if (choices === TOLD_FORMS) return onlyIn('told_forms', forms);
  if (choices !== LINKABLE_CRIMES) return undefined;
  return onlyIn(name === INCIDENT.sameAsSealed ? 'told_sealed' : 'told_before', crimes);
}

/** Forms whose questions with those lists offer each crime, and each form of it, only where it was reported before. */
export function offerToldIncidents(
  crimes: readonly string[],
  told: readonly string[],
  forms: readonly FormModule[],
): FormModule[] {
  return forms.map((form) => ({
    ...form,
    screens: form.screens.map((screen) => ({
      ...screen,
      questions: screen.questions.map((question) => {
        const offered = offersOf(question, crimes, told);
        return offered && question.choices !== undefined
          ? { ...question, choicesVisibleIf: { ...offered, ...question.choicesVisibleIf } }
          : question;
      }),
    })),
  }));
}

/** The texts of each language with the names of the crimes and of the forms in those lists. */
export function nameToldIncidents(
  crimes: readonly string[],
  forms: readonly string[],
  textsByLanguage: Readonly<Record<string, Texts>>,
): Record<string, Texts> {
  const named: Record<string, Texts> = {};
  for (const [language, texts] of Object.entries(textsByLanguage)) {
    const choices = { ...texts.choices };
    const ofCrimes = choices[LINKABLE_CRIMES];
    const ofForms = choices[TOLD_FORMS];
    if (ofCrimes) choices[LINKABLE_CRIMES] = { ...ofCrimes, ...namesOf(crimes, texts) };
    if (ofForms) choices[TOLD_FORMS] = { ...namesOfForms(forms, texts), ...ofForms };
    named[language] = { ...texts, choices };
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

function namesOfForms(forms: readonly string[], { phrases }: Texts): Record<string, string> {
  return Object.fromEntries(forms.map((form) => [form, (phrases?.told_form ?? '{n}').replace('{n}', form)]));
}
