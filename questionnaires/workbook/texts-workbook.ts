import { readDraft } from '../condition-help/read-draft.ts';
import type { DraftFiles } from '../edit/places.ts';
import type { WrittenColumn, WrittenSheet } from '../grid/written-sheet.ts';
import { type TextContext, textContexts } from '../translation/text-contexts.ts';
import { languagesOf, sourceLanguage } from '../translation/text-places.ts';
import { type StatedText, TEXT_STATES, textStates } from '../translation/text-states.ts';
import { languageOrEnglish } from '../words/languages.ts';
import type { WorkbookWords } from '../words/workbook-words.ts';
import { cellMark, writeCheck } from './row-check.ts';
import { languageColumn, TEXT_COLUMNS } from './text-columns.ts';

/** What is written into a workbook of texts. */
export interface TextsToWrite {
  readonly files: DraftFiles;
  /** Languages into which is translated; all but the source where left out. */
  readonly languages?: readonly string[];
  /** Language of the explanation and of the states: that of the person who translates. */
  readonly reader: string;
  /** The files with which the draft began: what changed since tells which translations were left behind. */
  readonly began?: DraftFiles;
}

/**
 * The texts of a questionnaire as a workbook for people who translate: how to work with it, and one sheet with a
 * row for each text, in the order of the interview. Files that cannot be used at all are written too, without who
 * is asked.
 */
export function textsWorkbook({ files, languages, reader, began }: TextsToWrite): WrittenSheet[] {
  const source = sourceLanguage(files) ?? '';
  const targets = languages ?? languagesOf(files).filter((language) => language !== source);
  const words = languageOrEnglish(reader).workbook;
  const contexts = contextsOf(files, reader, source);
  const states = new Map(
    targets.map((language) => [
      language,
      new Map(textStates(files, language, began).map((stated) => [stated.key, stated])),
    ]),
  );
  const texts = textStates(files, source, began);
  const places = new Map([...contexts.keys()].map((key, place) => [key, place]));
  const placeOf = ({ key }: StatedText) => places.get(key) ?? places.size;
  const rows = texts
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((text) => rowOf(text, { source, states, words, context: contexts.get(text.key) }));
  return [
    readFirst(files, targets[0] ?? source, words),
    { name: words.texts, columns: columnsOf(source, targets, words), rows },
  ];
}

/**
 * What can be read of a draft with errors is told all the same. In the language of the reader, where the questionnaire
 * has it; otherwise in that of the source.
 */
function contextsOf(files: DraftFiles, reader: string, source: string): ReadonlyMap<string, TextContext> {
  const instrument = readDraft(files);
  if (!instrument) return new Map();
  return textContexts(instrument, instrument.manifest.languages.includes(reader) ? reader : source);
}

/** @param target a language that has a column */
function readFirst(files: DraftFiles, target: string, { readFirst: name, explanation }: WorkbookWords): WrittenSheet {
  const { id = '', version = '' } = files['manifest.json'] as { id?: string; version?: string };
  const rows = Object.values(explanation).map((paragraph) => [
    paragraph.replace('$1', `${id} ${version}`.trim()).replace('$2', target),
  ]);
  return { name, columns: [{ header: name, width: 100 }], rows };
}

function columnsOf(source: string, targets: readonly string[], words: WorkbookWords): WrittenColumn[] {
  const choices = TEXT_STATES.map((state) => words.states[state]);
  return [
    { header: TEXT_COLUMNS.key, width: 24 },
    { header: TEXT_COLUMNS.form, width: 18 },
    { header: TEXT_COLUMNS.screen, width: 14 },
    { header: TEXT_COLUMNS.asked, width: 30 },
    { header: TEXT_COLUMNS.before, width: 30 },
    { header: TEXT_COLUMNS.about, width: 30 },
    { header: languageColumn('source', source), width: 50 },
    { header: languageColumn('letters', source), width: 8 },
    ...targets.flatMap((language) => [
      { header: languageColumn('text', language), width: 50 },
      { header: languageColumn('letters', language), width: 8 },
      { header: languageColumn('state', language), width: 14, choices },
    ]),
    { header: TEXT_COLUMNS.check, width: 12, isHidden: true },
  ];
}

interface RowSource {
  readonly source: string;
  /** By language and key. */
  readonly states: ReadonlyMap<string, ReadonlyMap<string, StatedText>>;
  readonly words: WorkbookWords;
  readonly context: TextContext | undefined;
}

function rowOf({ key, part, text, lengths }: StatedText, { source, states, words, context }: RowSource) {
  const inTargets = [...states].map(([language, byKey]) => ({ language, stated: byKey.get(key)! }));
  return [
    key,
    context?.formTitle ?? words.parts[part] ?? part,
    context?.screen ?? '',
    context?.asked ?? '',
    context?.before ?? '',
    context?.about ?? '',
    text ?? '',
    lengths.text,
    ...inTargets.flatMap(({ stated }) => [stated.text ?? '', stated.lengths.text, words.states[stated.state]]),
    writeCheck([
      { language: source, mark: cellMark(key, source, text) },
      ...inTargets.map(({ language, stated }) => ({
        language,
        mark: cellMark(key, language, stated.text),
        state: stated.state,
      })),
    ]),
  ];
}
