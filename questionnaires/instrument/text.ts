import { authoritiesAsked, crimeOfName } from './expand-screens.ts';
import type { Localized } from './manifest.ts';
import type { Instrument } from './prepared-instrument.ts';
import type { QuestionRow } from './rows.ts';
import type { Texts } from './texts.ts';

/**
 * Text of a question, without its fills replaced; in the default language when the language lacks it.
 * `undefined` for an unknown name.
 */
export function textOf(instrument: Instrument, language: string, question: string): string | undefined {
  const texts = textsIn(instrument, language);
  const text = Object.hasOwn(texts.questions, question) ? texts.questions[question]?.text : undefined;
  return text ?? expandedText(instrument, texts, question);
}

/** Title of a form of the chain in a language, e.g. for a list of steps. */
export function formTitle(instrument: Instrument, language: string, form: string): string {
  return textsIn(instrument, language).forms[form]?.title ?? form;
}

/** The texts of a language, or of the default language when it is not one of the instrument's. */
export function textsIn(instrument: Instrument, language: string): Texts {
  const texts = Object.hasOwn(instrument.texts, language) ? instrument.texts[language] : undefined;
  return texts ?? instrument.texts[instrument.manifest.defaultLanguage]!;
}

/** One text in several languages, e.g. `localized(instrument, languages, (texts) => texts.missing.dk)`. */
export function localized(
  instrument: Instrument,
  languages: readonly string[],
  text: (texts: Texts, language: string) => string | undefined,
): Localized {
  const found: Localized = {};
  for (const language of languages) {
    const inLanguage = text(textsIn(instrument, language), language);
    if (inLanguage !== undefined) found[language] = inLanguage;
  }
  return found;
}

/**
 * Texts of questions repeated per crime live with the crime: the screener, the count, the owner, what happened
 * in a few words.
 */
const CRIME_TEXTS = {
  '5y': 'screener',
  ref: 'screener',
  times: 'times',
  owner_in_household: 'owner',
  specify_1: 'specify',
} as const;

/**
 * Which text of a crime a repeated question shows, by the name after `[c]_`; undefined when the question has a
 * text of its own.
 */
export function crimeTextOf(suffix: string): (typeof CRIME_TEXTS)[keyof typeof CRIME_TEXTS] | undefined {
  return Object.hasOwn(CRIME_TEXTS, suffix) ? CRIME_TEXTS[suffix as keyof typeof CRIME_TEXTS] : undefined;
}

/** What the lead-in question of a crime is called, after `[c]_`. */
const LEAD_IN = '5y';

function expandedText(instrument: Instrument, texts: Texts, question: string): string | undefined {
  const row = instrument.derive(rowsByName).get(question);
  if (row) return rowText(texts, row);
  return crimeText(instrument, texts, question) ?? authorityText(instrument, texts, question);
}

/** The rows that are questions of their own, by the name of the question. */
export function rowsByName({ forms }: Instrument): ReadonlyMap<string, QuestionRow> {
  const rows = new Map<string, QuestionRow>();
  for (const { screens } of forms)
    for (const { questions } of screens) for (const { name, row } of questions) if (row) rows.set(name, row);
  return rows;
}

/** The words of a row, then what stands above all of them: either alone says too little. */
function rowText(texts: Texts, row: QuestionRow): string | undefined {
  const above = texts.questions[row.of]?.text;
  const words = rowWords(texts, row);
  return above === undefined || words === undefined
    ? undefined
    : `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}. ${above}`;
}

/** The words of one row, which stand under the text of all. */
export function rowWords(texts: Texts, { list, code }: QuestionRow): string | undefined {
  return texts.choices[list]?.[code];
}

/** What the interviewer is told about a question; rows are told it together. */
export function instructionOf(
  texts: Texts | undefined,
  { template, row }: { template: string; row?: QuestionRow | undefined },
): string | undefined {
  return texts?.questions[row?.of ?? template]?.instruction;
}

/**
 * After a lead-in for each crime the question about the window is short; otherwise it says what is meant,
 * like the lead-in.
 */
function crimeText(instrument: Instrument, texts: Texts, question: string): string | undefined {
  const named = crimeOfName(instrument, question);
  if (!named) return undefined;
  const { crime, suffix } = named;
  const kind = crimeTextOf(suffix);
  const textOfAll = texts.questions[`[c]_${suffix}`]?.text;
  const isShort = suffix === 'ref' && textOfAll !== undefined && instrument.manifest.screeners === 'per_crime';
  if (isShort || kind === undefined) return textOfAll;
  const period = suffix === LEAD_IN ? '{lead}' : '{window}';
  return texts.crimes[crime.key]?.[kind]?.replaceAll('{period}', period) ?? textOfAll;
}

function authorityText(instrument: Instrument, texts: Texts, question: string): string | undefined {
  for (const { code } of authoritiesAsked(instrument)) {
    if (!question.endsWith(`_${code}`)) continue;
    const text = texts.questions[`${question.slice(0, -code.length)}[a]`]?.text;
    if (text !== undefined) return text.replaceAll('{authority}', texts.choices.authority?.[code] ?? code);
  }
  return undefined;
}

/** Codes that stand beside the months of the window, so that an event outside it is kept and flagged. */
export const OUTSIDE_WINDOW: readonly string[] = ['before_window', 'after_window'];

/** Fills that are put together from the texts' `phrases`. */
export const PHRASE_FILLS: readonly string[] = ['window', 'lead', 'apart', 'captured'];
