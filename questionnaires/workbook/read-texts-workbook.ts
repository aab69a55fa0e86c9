import type { Operation } from '../edit/operation.ts';
import type { DraftFiles } from '../edit/places.ts';
import type { Workbook } from '../grid/workbook.ts';
import { languagesOf, sourceLanguage } from '../translation/text-places.ts';
import { textStates } from '../translation/text-states.ts';
import { type TranslatedText, translate } from '../translation/translate.ts';
import { emptiedTogether } from './emptied-together.ts';
import { type JudgedRow, judgeRow, type TextsNow } from './judge-row.ts';
import { movedLanguages } from './moved-texts.ts';
import { type NotTaken, notTaken } from './not-taken.ts';
import { isSource, pastedLanguages } from './pasted-source.ts';
import { cellMark } from './row-check.ts';
import { type TextRow, textSheets } from './text-sheets.ts';

/** What a workbook of texts changes. */
export interface TextsRead {
  /** They change the texts that were taken over, and nothing else. */
  readonly operations: readonly Operation[];
  /** Texts that are written. */
  readonly written: number;
  /** Texts of which only the state changes. */
  readonly marked: number;
  /** Every changed cell that is not taken over, in the order of the workbook. */
  readonly notTaken: readonly NotTaken[];
  /** Whether there is anything to read: a column of keys, and one of a language. */
  readonly hasTexts: boolean;
}

/**
 * Reads a workbook of texts that somebody worked on. Texts are matched by their keys, whatever became of the order
 * of rows and columns. A cell that is as it was exported changes nothing, even where the questionnaire has changed
 * since; one that was changed on both sides is told of and not taken over.
 *
 * @param files of the draft as it stands
 * @param began the files with which the draft began
 */
export function readTextsWorkbook(workbook: Workbook, files: DraftFiles, began?: DraftFiles): TextsRead {
  const sheets = textSheets(workbook, files);
  const now = textsNow(files, began);
  const rowsByKey = Map.groupBy(sheets.rows, ({ key }) => key);
  const alone = sheets.rows.map((row) => judge(row, rowsByKey.get(row.key) ?? [], now));
  const written = alone.flatMap((each) => each.texts);
  const moved = movedLanguages(
    written,
    sheets.rows.map(({ key }) => key),
    now,
  );
  const pasted = pastedLanguages(written, now);
  const judged = alone.map((each, at) => {
    const row = sheets.rows[at]!;
    const inPlace = notTakenOf(row, each, 'column-moved', ({ language }) => moved.has(language));
    return notTakenOf(row, inPlace, 'source-pasted', (one) => pasted.has(one.language) && isSource(one, now));
  });
  const texts = judged.flatMap((each) => each.texts);
  return {
    operations: translate(files, texts),
    written: texts.filter(({ text }) => text !== undefined).length,
    marked: texts.filter(({ text }) => text === undefined).length,
    notTaken: [...sheets.notTaken, ...emptiedTogether(judged.flatMap((each) => each.notTaken))],
    hasTexts: sheets.hasTexts,
  };
}

function textsNow(files: DraftFiles, began: DraftFiles | undefined): TextsNow {
  const source = sourceLanguage(files) ?? '';
  const languages = languagesOf(files);
  // Without its file of texts a language is not there yet.
  const written = languages.filter((language) => Object.hasOwn(files, `texts/${language}.json`));
  return {
    files,
    source,
    targets: written.filter((language) => language !== source),
    states: new Map(
      written.map((language) => [
        language,
        new Map(textStates(files, language, began).map((stated) => [stated.key, stated])),
      ]),
    ),
  };
}

function judge(row: TextRow, sameKey: readonly TextRow[], now: TextsNow): JudgedRow {
  if (row.key === '') return { texts: [], notTaken: filledCells(row, 'no-key') };
  const isKnown = now.states.get(now.source)?.has(row.key) ?? false;
  if (!isKnown) return { texts: [], notTaken: changedCells(row, now) };
  const judged = judgeRow(row, now);
  const other = sameKey.find((each) => each !== row);
  return other && judged.texts.length > 0 ? notTakenTwice(row, other, judged) : judged;
}

/** Of two rows with one key nobody knows which one is meant. */
function notTakenTwice(row: TextRow, other: TextRow, { texts, notTaken: told }: JudgedRow): JudgedRow {
  const twice = texts.map(({ language, text }: TranslatedText) => {
    const { column } = row.cells.get(`${text === undefined ? 'state' : 'text'} ${language}`)!;
    return notTaken({ sheet: row.sheet, row: row.row, column }, 'key-twice', {
      key: row.key,
      detail: other.sheet === row.sheet ? String(other.row + 1) : `${other.row + 1} (${other.sheet})`,
    });
  });
  return { texts: [], notTaken: [...told, ...twice] };
}

/** Where many texts of a language are not what somebody wrote there, nobody knows which of them were meant. */
function notTakenOf(
  row: TextRow,
  { texts, notTaken: told }: JudgedRow,
  code: 'column-moved' | 'source-pasted',
  isLeft: (text: TranslatedText) => boolean,
): JudgedRow {
  const left = texts.filter((one) => one.text !== undefined && isLeft(one));
  const cells = left.map(({ language }) => {
    const { column } = row.cells.get(`text ${language}`)!;
    return notTaken({ sheet: row.sheet, row: row.row, column }, code, { key: row.key });
  });
  return { texts: texts.filter((one) => !left.includes(one)), notTaken: [...told, ...cells] };
}

const textCells = (row: TextRow) =>
  [...row.cells].filter(([name, { text, mark }]) => name.startsWith('text ') && (text !== '' || mark !== undefined));

function filledCells(row: TextRow, code: 'no-key' | 'unknown-key'): NotTaken[] {
  return textCells(row).map(([, { column }]) =>
    notTaken({ sheet: row.sheet, row: row.row, column }, code, row.key === '' ? {} : { key: row.key }),
  );
}

/** Of a text that is gone only what somebody wrote anew is lost. */
function changedCells(row: TextRow, { targets }: TextsNow): NotTaken[] {
  const changed = new Set(
    targets.filter((language) => {
      const cell = row.cells.get(`text ${language}`);
      const mark = row.check?.get(language)?.mark;
      return cell && mark !== cellMark(row.key, language, cell.text);
    }),
  );
  return filledCells(
    { ...row, cells: new Map([...row.cells].filter(([name]) => changed.has(name.slice('text '.length)))) },
    'unknown-key',
  );
}
