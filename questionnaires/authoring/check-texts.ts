import { expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule } from '../instrument/instrument.ts';
import { LINKABLE_CRIMES, SEALED_CRIMES } from '../instrument/linkable-crimes.ts';
import { computedNames, localNames } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { crimeTextOf, instructionOf, OUTSIDE_WINDOW, PHRASE_FILLS, rowsByName, textOf } from '../instrument/text.ts';
import type { Texts } from '../instrument/texts.ts';
import type { Find } from './finding.ts';
import { questionProblems } from './problems/question-problems.ts';

/** Every text that the interview shows, in every language, with fills that exist. */
export function checkTexts(instrument: Instrument, find: Find): void {
  const fills = fillsByForm(instrument);
  const { crimes, manifest, memory } = instrument;
  const rows = memory.same('rows', Object.fromEntries(instrument.derive(rowsByName)));
  for (const language of instrument.manifest.languages) {
    const texts = instrument.texts[language];
    if (!texts) continue;
    const file = `texts/${language}.json`;
    const findMissing = (path: string) => find({ file, path, ...questionProblems.missingText({ language }) });
    for (const module of instrument.forms) {
      const fillsOfForm = fills.get(module.form)!;
      const screens = expandScreens(instrument, module.screens);
      const parts = [texts, screens, fillsOfForm, crimes, manifest, rows];
      const found = memory.keep(`texts ${language} ${module.form}`, parts, () => {
        const inForm: Parameters<Find>[0][] = [];
        const checkFills = fillCheck({ fills: fillsOfForm, texts, file }, (each) => inForm.push(each));
        const missing = new Set(textsOfForm({ instrument, module, language, texts }, checkFills));
        return { inForm, missing };
      });
      for (const each of found.inForm) find(each);
      for (const path of found.missing) findMissing(path);
    }
    for (const { key } of instrument.crimes) if (!Object.hasOwn(texts.crimes, key)) findMissing(`crimes.${key}`);
    for (const { form } of instrument.forms) if (!Object.hasOwn(texts.forms, form)) findMissing(`forms.${form}`);
    for (const { list, codes } of listsWithTexts(instrument))
      for (const code of codes)
        if (!Object.hasOwn(texts.choices[list] ?? {}, code) && !isNameOfCrime(instrument, texts, { list, code }))
          findMissing(`choices.${list}.${code}`);
  }
}

/** A label that is the name of a crime: where it is missing, that is told of the crime, where it is written. */
function isNameOfCrime({ crimes }: Instrument, { choices }: Texts, { list, code }: { list: string; code: string }) {
  const isCompleted = (list === LINKABLE_CRIMES || list === SEALED_CRIMES) && choices[list] !== undefined;
  return isCompleted && crimes.some(({ key }) => key === code);
}

type FillCheck = (path: string, text: string | undefined) => void;

/** Checks the fills of each text of a form. @returns paths of the texts that are missing */
function* textsOfForm(
  about: { instrument: Instrument; module: FormModule; language: string; texts: Texts },
  checkFills: FillCheck,
): Generator<string> {
  const { instrument, module, language, texts } = about;
  for (const { questions } of expandScreens(instrument, module.screens)) {
    for (const { name, template, row, crime, edits = [] } of questions) {
      // The instrument has this language, so that no other language's text is taken in its place.
      const text = textOf(instrument, language, name);
      const crimeText = crime && crimeTextOf(template.slice('[c]_'.length));
      const written = row?.of ?? template;
      // The words of a row are looked for with its list.
      const isMissing = row ? !Object.hasOwn(texts.questions, row.of) : text === undefined;
      // A crime without any text is told once, as a whole.
      const isToldWhole = crimeText !== undefined && crime !== undefined && !Object.hasOwn(texts.crimes, crime.key);
      if (isMissing && !isToldWhole) yield crimeText ? `crimes.${crime.key}.${crimeText}` : `questions.${written}`;
      checkFills(`questions.${written}`, text);
      checkFills(`questions.${written}.instruction`, instructionOf(texts, { template, row }));
      for (const { id } of edits) {
        const message = Object.hasOwn(texts.edits, id) ? texts.edits[id] : undefined;
        if (message === undefined) yield `edits.${id}`;
        checkFills(`edits.${id}`, message);
      }
    }
  }
}

/** What a text of each form can have between braces. */
function fillsByForm(instrument: Instrument): Map<string, ReadonlySet<string>> {
  const { forms, manifest, memory } = instrument;
  const asked = forms.flatMap(({ screens }) =>
    expandScreens(instrument, screens).flatMap(({ questions }) => questions.map(({ name }) => name)),
  );
  const known = [...Object.keys(manifest.fills), ...computedNames, ...asked, 'crime', ...PHRASE_FILLS];
  const everywhere = memory.same('fills', known);
  const fillsOf = (repeat: FormModule['repeat']) =>
    memory.keep(`fills ${repeat}`, [everywhere], () => new Set([...everywhere, ...localNames(repeat)]));
  const byRepeat = Map.groupBy(forms, ({ repeat }) => repeat);
  return new Map(
    [...byRepeat].flatMap(([repeat, alike]) => {
      const fills = fillsOf(repeat);
      return alike.map(({ form }) => [form, fills] as const);
    }),
  );
}

/** Reports fills without a value: they would be read aloud as braces. */
function fillCheck(about: { fills: ReadonlySet<string>; texts: Texts; file: string }, find: Find): FillCheck {
  const { fills, texts, file } = about;
  return (path, text = '') => {
    for (const [, fill = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
      if (PHRASE_FILLS.includes(fill) && texts.phrases === undefined)
        find({ file, path: 'phrases', ...questionProblems.missingPhrases({ fill }) });
      if (!fills.has(fill)) find({ file, path, ...questionProblems.unknownFill({ fill }) });
    }
  };
}

/**
 * The lists in use, each with the codes that need a text; of the months only the two codes outside the window
 * do.
 */
function listsWithTexts(instrument: Instrument): { list: string; codes: readonly string[] }[] {
  const lists = usedLists(instrument)
    // The names of the states come from the manifest, where they are checked.
    .filter((list) => list !== 'state' || instrument.manifest.states.length === 0)
    .map((list) => ({ list, codes: instrument.lists[list] ?? [] }));
  const months = { list: 'window_months', codes: OUTSIDE_WINDOW };
  return listsOfQuestions(instrument).has(months.list) ? [...lists, months] : lists;
}

/** Lists that a question uses, except the months of the reference period. */
export function usedLists(instrument: Instrument): string[] {
  return [...listsOfQuestions(instrument)].filter((list) => list !== 'window_months');
}

function listsOfQuestions({ forms }: Instrument): Set<string> {
  const lists = new Set<string>();
  for (const { screens } of forms)
    for (const { questions } of screens)
      for (const { choices, row } of questions) {
        if (choices !== undefined) lists.add(choices);
        if (row) lists.add(row.list);
      }
  return lists;
}
