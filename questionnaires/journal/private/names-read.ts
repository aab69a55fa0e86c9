import { type ExpandedScreen, expandScreens } from '../../instrument/expand-screens.ts';
import type { FormModule } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { countersOf, elsewherePrefix } from '../../routing/count-incidents.ts';

/** Names in braces, in conditions and in texts. */
const IN_BRACES = /\{([a-z0-9_]+)\}/g;

/**
 * The names that a module may read of earlier ones: in its conditions, edits, lists and texts, and what is drawn from.
 * Rather a name too many than one that is missing.
 */
export function namesReadBy(instrument: Instrument, module: FormModule): ReadonlySet<string> {
  return instrument.derive(namesByModule).get(module.form) ?? new Set();
}

function namesByModule(instrument: Instrument): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = Object.values(instrument.texts);
  // Texts that a screen of any form may show.
  const everywhere = texts.map(({ crimes, phrases, missing }) => ({ crimes, phrases, missing }));
  return new Map(
    instrument.forms.map((module) => {
      const screens = expandScreens(instrument, module.screens);
      const shown = texts.map((ofLanguage) => [ofLanguage.forms[module.form], ...textsOf(ofLanguage, screens)]);
      const read = namesIn([module.when, screens, shown, everywhere]);
      for (const { name, from } of module.draws ?? []) for (const each of [name, ...from]) read.add(each);
      return [module.form, read];
    }),
  );
}

/** The names in the condition under which a module is due. */
export function namesThatBring({ when }: FormModule): ReadonlySet<string> {
  return namesIn([when]);
}

function textsOf(
  { questions, edits, choices, screens: titles }: Instrument['texts'][string],
  screens: readonly ExpandedScreen[],
) {
  return screens.flatMap((screen) => [
    titles?.[screen.template],
    ...screen.questions.flatMap(({ name, template, row, choices: list, edits: own = [] }) => [
      questions[name],
      questions[template],
      row && questions[row.of],
      choices[list ?? ''],
      ...own.map(({ id }) => edits[id]),
    ]),
  ]);
}

function namesIn(value: unknown): Set<string> {
  return new Set(Array.from(JSON.stringify(value).matchAll(IN_BRACES), ([, name = '']) => name));
}

/** Whether a name says how many incidents there were, or is what their number or their forms are made of. */
export function isCounter(instrument: Instrument, name: string): boolean {
  return instrument.crimes.some((crime) => {
    const { key, drawn } = crime;
    const { ref, times } = countersOf(crime);
    if ([ref, times, `${key}_owner_in_household`, `${key}_series`, drawn].includes(name)) return true;
    return name.startsWith(elsewherePrefix(ref)) || name.startsWith(`${key}_specify_`);
  });
}

/** What the draws of a form are made from, where they are part of the number of incidents. */
export function drawnFromNames(module: FormModule): readonly string[] {
  return (module.draws ?? []).flatMap(({ from }) => from);
}
