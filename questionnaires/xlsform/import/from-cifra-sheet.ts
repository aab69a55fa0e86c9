import { InvalidInstrument, parseInstrument } from '../../authoring/parse-instrument.ts';
import { isJsonRecord, type Json } from '../../edit/json.ts';
import type { DraftFiles } from '../../edit/places.ts';
import type { Sheet } from '../../grid/sheet.ts';
import { CIFRA_SHEET, filesOfSheet } from '../export/cifra-sheet.ts';
import { instrumentToXlsform } from '../export/instrument-to-xlsform.ts';
import { languageName } from '../export/language-heads.ts';
import type { NoteRemark } from '../report.ts';
import { readTable, type SheetColumn, type Table, type TableRow } from './read-table.ts';

type OpenFiles = Record<string, Json>;

/**
 * The questionnaire of a workbook that Cifra wrote: the files of its sheet, with the texts that were changed in
 * the other sheets. Every other change is reported and not taken over.
 *
 * @returns undefined when the workbook has no such sheet, or one that cannot be read
 */
export function fromCifraSheet(sheets: readonly Sheet[], remark: NoteRemark): DraftFiles | undefined {
  const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === CIFRA_SHEET);
  if (!sheet) return undefined;
  const files = filesOfSheet(sheet);
  const instrument = files && usable(files);
  if (!files || !instrument) {
    remark('changed', { sheet: sheet.name }, { code: 'cifraSheetUnreadable' });
    return undefined;
  }
  remark('note', { sheet: sheet.name }, { code: 'cifraSheetRead' });
  const changed = structuredClone(files) as OpenFiles;
  const silent: NoteRemark = () => undefined;
  for (const before of instrumentToXlsform(instrument).sheets) {
    const now = sheets.find(({ name }) => name.trim().toLowerCase() === before.name);
    if (now) takeChanges(readTable(before, silent), readTable(now, remark), changed, remark);
  }
  if (usable(changed)) return changed;
  remark('lost', { sheet: 'survey' }, { code: 'textsRefused' });
  return files;
}

function usable(files: DraftFiles) {
  try {
    return parseInstrument(files);
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return undefined;
  }
}

/** Compares a sheet with what was written, row by row, whatever their order is now. */
function takeChanges(before: Table, now: Table, files: OpenFiles, remark: NoteRemark): void {
  const rows = new Map(now.rows.map((row) => [keyOf(row), row]));
  const written = new Set(before.rows.map(keyOf));
  for (const row of now.rows)
    if (!written.has(keyOf(row))) remark('lost', row.place('name'), { code: 'rowAdded', name: row.text('name') });
  for (const row of before.rows) {
    const current = rows.get(keyOf(row));
    if (!current) {
      remark('lost', { sheet: now.sheet }, { code: 'rowTakenAway', name: row.text('name') });
      continue;
    }
    for (const column of before.columns) {
      const was = row.inLanguage(column.key, column.language);
      const is = current.inLanguage(column.key, column.language);
      if (was === is) continue;
      const place = current.place(column.key, column.language);
      if (takeText(row, column, is, files)) remark('note', place, { code: 'cellChangedTaken' });
      else remark('lost', place, { code: 'cellChangedNotTaken' });
    }
  }
}

function keyOf(row: TableRow): string {
  const type = row.text('type');
  const block = /^(begin|end) /.exec(type)?.[1] ?? '';
  return [block, row.text('list_name'), row.text('name'), block && type].join('\n');
}

/** Puts a changed label or hint where its text stands. @returns whether it has one place of its own */
function takeText(row: TableRow, { key, language = '' }: SheetColumn, text: string, files: OpenFiles): boolean {
  const file = Object.keys(files).find((each) => each === `texts/${codeIn(language)}.json`);
  const texts = file === undefined ? undefined : files[file];
  if (!isJsonRecord(texts) || text === '') return false;
  const written = text.replace(/\$\{\s*([a-z0-9_]+)\s*\}/g, '{$1}');
  const list = row.text('list_name');
  if (list !== '') {
    const choices = texts.choices;
    const name = isJsonRecord(choices)
      ? [list, list.replace(/(_dk|_refused|_na)+$/, '')].find((each) => Object.hasOwn(choices, each))
      : undefined;
    const ofList = isJsonRecord(choices) && name !== undefined ? choices[name] : undefined;
    if (key !== 'label' || !isJsonRecord(ofList) || !Object.hasOwn(ofList, row.text('name'))) return false;
    (ofList as OpenFiles)[row.text('name')] = written;
    return true;
  }
  const questions = texts.questions;
  const question =
    isJsonRecord(questions) && Object.hasOwn(questions, row.text('name')) ? questions[row.text('name')] : undefined;
  if (!isJsonRecord(question) || row.text('cifra::place') === '') return false;
  if (key === 'label') (question as OpenFiles).text = written;
  else if (key === 'hint') (question as OpenFiles).instruction = written;
  else return false;
  return true;
}

/** `es` of `Español (es)`. */
function codeIn(language: string): string {
  const code = /\(([^()]+)\)$/.exec(language)?.[1] ?? '';
  return language === languageName(code) ? code : '';
}
