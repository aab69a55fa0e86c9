import type { CrimeType, FormModule } from './instrument.ts';
import type { Manifest } from './manifest.ts';
import { once } from './once.ts';
import type { Texts } from './texts.ts';

/**
 * The list of crimes under which an incident may have been reported already. In the file it holds the other
 * answers; here it also holds crimes of the catalogue.
 */
export const LINKABLE_CRIMES = 'told_crime';

/** The same of crimes that were sealed because somebody close did them. */
export const SEALED_CRIMES = 'told_sealed_crime';

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
  return anyChoosesToldForm(forms);
}

/** Once: the order of incidents asks it after every form of an interview that counts them. */
const anyChoosesToldForm = once((forms: readonly FormModule[]): boolean =>
  forms.some(({ screens }) => screens.some(({ questions }) => questions.some(({ choices }) => choices === TOLD_FORMS))),
);

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

/** Whether a form may be linked to an incident of the crime that its answers sealed. */
export function isOfferedSealed(crime: CrimeType): boolean {
  return isLinkable(crime) && !crime.sensitive?.sealed && crime.presence !== 'never';
}

/** What may stand in the lists that the program completes: crimes told before, sealed or not, and their forms. */
export interface LinkableIncidents {
  readonly crimes: readonly string[];
  readonly sealed: readonly string[];
  readonly forms: readonly string[];
}

/**
 * Crimes that a later incident may be linked to: in use, with incident forms, not of the level `member`, not
 * marked `noNarrative`, and not the last one.
 */
export function linkableIncidents(
  manifest: Pick<Manifest, 'details'>,
  crimes: readonly CrimeType[],
  forms: readonly FormModule[],
): LinkableIncidents {
  const inOrder = inOrderOfForms(crimes, (crime) => crime, { forms }).filter(
    ({ inUse, level, incidentForms }) => inUse && incidentForms && level !== 'member',
  );
  const asked = inOrder.filter(({ sensitive }) => !sensitive?.selfCompleted);
  const keys = (some: readonly CrimeType[]) => some.map(({ key }) => key);
  return {
    crimes: keys(inOrder.slice(0, -1).filter(isLinkable)),
    sealed: keys(asked.slice(0, -1).filter(isOfferedSealed)),
    forms: toldForms(manifest),
  };
}

/** The codes of each list, and the computed name that offers each only where it was reported before. */
function completions({ crimes, sealed, forms }: LinkableIncidents) {
  return new Map([
    [LINKABLE_CRIMES, { codes: crimes, offeredIn: 'told_before' }],
    [SEALED_CRIMES, { codes: sealed, offeredIn: 'told_sealed' }],
    [TOLD_FORMS, { codes: forms, offeredIn: 'told_forms' }],
  ]);
}

/** The lists with their codes: forms come before the other answers, crimes after them. */
export function addToldIncidents(
  linkable: LinkableIncidents,
  lists: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const completed = { ...lists };
  for (const [list, { codes }] of completions(linkable)) {
    const others = lists[list];
    if (others) completed[list] = list === TOLD_FORMS ? [...codes, ...others] : [...others, ...codes];
  }
  return completed;
}

/** Forms whose questions with those lists offer each crime, and each form of it, only where it was reported before. */
export function offerToldIncidents(linkable: LinkableIncidents, forms: readonly FormModule[]): FormModule[] {
  const completed = completions(linkable);
  return forms.map((form) => ({
    ...form,
    screens: form.screens.map((screen) => ({
      ...screen,
      questions: screen.questions.map((question) => {
        const list = question.choices === undefined ? undefined : completed.get(question.choices);
        if (question.choices === undefined || list === undefined) return question;
        const { codes, offeredIn } = list;
        const offered = Object.fromEntries(codes.map((code) => [code, `{${offeredIn}} contains '${code}'`]));
        return { ...question, choicesVisibleIf: { ...offered, ...question.choicesVisibleIf } };
      }),
    })),
  }));
}

/** The texts of each language with the names of the crimes and of the forms in those lists. */
export function nameToldIncidents(
  { crimes, sealed, forms }: LinkableIncidents,
  textsByLanguage: Readonly<Record<string, Texts>>,
): Record<string, Texts> {
  const named: Record<string, Texts> = {};
  for (const [language, texts] of Object.entries(textsByLanguage)) {
    const choices = { ...texts.choices };
    const ofCrimes = choices[LINKABLE_CRIMES];
    const ofSealed = choices[SEALED_CRIMES];
    const ofForms = choices[TOLD_FORMS];
    if (ofCrimes) choices[LINKABLE_CRIMES] = { ...ofCrimes, ...namesOf(crimes, texts) };
    if (ofSealed) choices[SEALED_CRIMES] = { ...ofSealed, ...namesOf(sealed, texts) };
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
