import type { FormModule, Instrument, Texts } from '../instrument/instrument.ts';
import { computedNames, localNames } from '../instrument/names.ts';
import { stampScreens } from '../instrument/stamp.ts';
import { crimeTextOf, OUTSIDE_WINDOW, PHRASE_FILLS, textOf } from '../instrument/text.ts';
import type { Find } from './finding.ts';

/** Every text that the interview shows, in every language, with fills that exist. */
export function checkTexts(instrument: Instrument, find: Find): void {
  for (const language of instrument.manifest.languages) {
    const texts = instrument.texts[language];
    if (!texts) continue;
    const missing = (path: string) =>
      find('missing-text', `texts/${language}.json`, path, `there is no text in ${language}`, 'translate it');
    checkQuestions(instrument, texts, language, missing, find);
    checkCrimeTexts(instrument, texts, missing);
    for (const { form } of instrument.forms) if (!Object.hasOwn(texts.forms, form)) missing(`forms.${form}`);
    for (const list of usedLists(instrument)) {
      // The states' names come from the manifest, and are told there.
      if (list === 'state' && instrument.manifest.states.length > 0) continue;
      for (const code of instrument.lists[list] ?? []) {
        if (!Object.hasOwn(texts.choices[list] ?? {}, code)) missing(`choices.${list}.${code}`);
      }
    }
    if (asksForMonths(instrument)) {
      for (const code of OUTSIDE_WINDOW) {
        if (!Object.hasOwn(texts.choices.window_months ?? {}, code)) missing(`choices.window_months.${code}`);
      }
    }
  }
}

function checkQuestions(
  instrument: Instrument,
  texts: Texts,
  language: string,
  missing: (path: string) => void,
  find: Find,
): void {
  for (const module of instrument.forms) {
    const known = knownFills(instrument, module);
    const fills = (path: string, text = '') =>
      checkFills(known, texts.phrases !== undefined, { file: `texts/${language}.json`, path, text }, find);
    for (const screen of stampScreens(instrument, module.screens)) {
      for (const question of screen.questions) {
        // textOf falls back to another language only for a language that the instrument lacks, so this is this language's text.
        const text = textOf(instrument, language, question.name);
        const crimeText = question.crime && crimeTextOf(question.template.slice('[c]_'.length));
        if (text === undefined)
          missing(crimeText ? `crimes.${question.crime?.key}.${crimeText}` : `questions.${question.template}`);
        fills(`questions.${question.template}`, text);
        fills(`questions.${question.template}.instruction`, texts.questions[question.template]?.instruction);
        for (const { id } of question.edits ?? []) {
          const warning = Object.hasOwn(texts.edits, id) ? texts.edits[id] : undefined;
          if (warning === undefined) missing(`edits.${id}`);
          fills(`edits.${id}`, warning);
        }
      }
    }
  }
}

function checkCrimeTexts(instrument: Instrument, texts: Texts, missing: (path: string) => void): void {
  for (const crime of instrument.crimes) if (!Object.hasOwn(texts.crimes, crime.key)) missing(`crimes.${crime.key}`);
}

const asked = new WeakMap<Instrument, string[]>();

/** Names of all questions; read for every text, so written out once per instrument. */
function askedNames(instrument: Instrument): string[] {
  const known =
    asked.get(instrument) ??
    instrument.forms.flatMap((form) =>
      stampScreens(instrument, form.screens).flatMap(({ questions }) => questions.map(({ name }) => name)),
    );
  asked.set(instrument, known);
  return known;
}

/** What a text of a form can have between braces; many texts ask, so made once a form. */
function knownFills(instrument: Instrument, { repeat }: FormModule): ReadonlySet<string> {
  const names = [...computedNames, ...localNames(repeat), ...askedNames(instrument)];
  return new Set([...Object.keys(instrument.manifest.fills), ...names, 'crime', ...PHRASE_FILLS]);
}

/** A fill that nobody fills would be read aloud as braces. */
function checkFills(
  known: ReadonlySet<string>,
  hasPhrases: boolean,
  { file, path, text }: { file: string; path: string; text: string },
  find: Find,
): void {
  for (const [, fill = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (PHRASE_FILLS.includes(fill) && !hasPhrases)
      find('missing-text', file, 'phrases', `{${fill}} is made of them`, 'add them');
    if (!known.has(fill)) {
      find('unknown-name', file, path, `the fill {${fill}} does not exist`, 'correct its name');
    }
  }
}

/** Beside the months stand two codes for what lies outside the window. */
function asksForMonths({ forms }: Instrument): boolean {
  return forms.some(({ screens }) =>
    screens.some(({ questions }) => questions.some(({ choices }) => choices === 'window_months')),
  );
}

/** Lists that a question uses. */
export function usedLists(instrument: Instrument): string[] {
  const lists = instrument.forms.flatMap((module) =>
    module.screens.flatMap((screen) => screen.questions.flatMap(({ choices }) => choices ?? [])),
  );
  return [...new Set(lists)].filter((list) => list !== 'window_months');
}
