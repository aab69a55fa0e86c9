import type { DraftFiles } from '../edit/places.ts';
import type { StatedText, TextState } from '../translation/text-states.ts';
import type { TranslatedText } from '../translation/translate.ts';
import { cellText, looseText, wrongText } from './cell-text.ts';
import { type NotTaken, type NotTakenCode, notTaken } from './not-taken.ts';
import { type CheckedText, cellMark } from './row-check.ts';
import { looksSpreadsheetMade } from './spreadsheet-made.ts';
import { stateOfWord } from './state-words.ts';
import type { TextCell, TextRow } from './text-sheets.ts';

/** What rows are judged against: the draft as it stands. */
export interface TextsNow {
  readonly files: DraftFiles;
  readonly source: string;
  /** Languages into which is translated. */
  readonly targets: readonly string[];
  /** By language and key. */
  readonly states: ReadonlyMap<string, ReadonlyMap<string, StatedText>>;
}

/** What becomes of a row: texts to write, and cells that are not taken over. */
export interface JudgedRow {
  readonly texts: readonly TranslatedText[];
  readonly notTaken: readonly NotTaken[];
}

/** Whether somebody changed a cell, as far as one knows. */
type CellChange = 'unchanged' | 'changed' | 'unknown';

/** Judges the cells of a row whose key the questionnaire has. */
export function judgeRow(row: TextRow, now: TextsNow): JudgedRow {
  const texts: TranslatedText[] = [];
  const told: NotTaken[] = [];
  const wrongRow = wrongWithRow(row, now);
  const sourceCell = row.cells.get(`source ${now.source}`);
  if (sourceCell && wrongRow === 'source-edited') told.push(tell(row, sourceCell.column, 'source-edited'));
  for (const language of now.targets) {
    const stated = now.states.get(language)?.get(row.key);
    const cell = row.cells.get(`text ${language}`);
    if (!stated) continue;
    const judged = judgeText(row, language, stated, wrongRow);
    if (judged && 'told' in judged) told.push(judged.told);
    const state = judgeState(row, language, stated, { wrongRow, isWritten: judged !== undefined && 'text' in judged });
    if (state && 'told' in state) told.push(state.told);
    const wanted = state && 'state' in state ? state.state : undefined;
    if (judged && 'text' in judged) texts.push({ key: row.key, language, text: judged.text, state: wanted ?? 'done' });
    // A state says something of the text in this row: where that is not taken over, nor is the state.
    else if (wanted && !judged) texts.push({ key: row.key, language, state: wanted });
    else if (wanted && cell && row.check)
      told.push(tell(row, row.cells.get(`state ${language}`)!.column, 'nothing-to-review'));
  }
  return { texts, notTaken: told };
}

const tell = (row: TextRow, column: number, code: NotTakenCode, detail?: string): NotTaken =>
  notTaken({ sheet: row.sheet, row: row.row, column }, code, { key: row.key, detail });

/** Why nothing of a row can be taken over, whatever its cells say. */
function wrongWithRow({ key, check, cells }: TextRow, { source, states }: TextsNow): NotTakenCode | undefined {
  const sourceNow = states.get(source)?.get(key)?.text;
  const cell = cells.get(`source ${source}`);
  const seen = cell && !cell.mark ? cell.text : undefined;
  const isSeen = seen !== undefined && looseText(seen) === looseText(sourceNow ?? '');
  const checked = check?.get(source);
  if (!checked) return seen === undefined || isSeen ? undefined : 'beside-other-source';
  if (checked.mark === cellMark(key, source, sourceNow))
    return seen === undefined || isSeen ? undefined : 'source-edited';
  // The check is of this key and of another source than now; or it is the check of another row.
  const isOfThisKey =
    seen !== undefined && variantsOf(seen).some((text) => cellMark(key, source, text) === checked.mark);
  return isOfThisKey || seen === undefined ? 'source-changed' : 'rows-shifted';
}

/** How a text may have been written before a spreadsheet put other blanks around it or into it. */
const variantsOf = (text: string): string[] => [text, cellText(text), looseText(text)];

function changeOf(
  cell: TextCell,
  key: string,
  language: string,
  checked: CheckedText | undefined,
  now: string,
): CellChange {
  if (looseText(cell.text) === looseText(now)) return 'unchanged';
  if (!checked) return 'unknown';
  return variantsOf(cell.text).some((text) => cellMark(key, language, text) === checked.mark) ? 'unchanged' : 'changed';
}

function judgeText(
  row: TextRow,
  language: string,
  { text, source }: StatedText,
  wrongRow: NotTakenCode | undefined,
): { text: string } | { told: NotTaken } | undefined {
  const cell = row.cells.get(`text ${language}`);
  if (!cell) return undefined;
  const refuse = (code: NotTakenCode, detail?: string) => ({ told: tell(row, cell.column, code, detail) });
  if (cell.mark?.kind === 'formula') return refuse('formula');
  if (cell.mark?.kind === 'error') return refuse('error-value', cell.mark.shown);
  const checked = row.check?.get(language);
  const change = changeOf(cell, row.key, language, checked, text ?? '');
  if (change === 'unchanged') return undefined;
  if (cell.text === '') return refuse('emptied');
  if (wrongRow !== undefined) return refuse(wrongRow === 'source-edited' ? 'beside-other-source' : wrongRow);
  if (checked && checked.mark !== cellMark(row.key, language, text)) return refuse('changed-since');
  if (change === 'unknown' && text !== undefined) return refuse('no-check');
  const written = cell.text.replace(/^'(?=[=+\-@])/, '');
  if (looksSpreadsheetMade(written, source)) return refuse('mangled', written);
  const wrong = wrongText(written, source, cell.mark);
  return wrong ? refuse(wrong.code, wrong.detail) : { text: written };
}

function judgeState(
  row: TextRow,
  language: string,
  { text, state }: StatedText,
  { wrongRow, isWritten }: { wrongRow: NotTakenCode | undefined; isWritten: boolean },
): { state: 'done' | 'reviewed' } | { told: NotTaken } | undefined {
  const cell = row.cells.get(`state ${language}`);
  if (!cell || (cell.text === '' && !cell.mark)) return undefined;
  const refuse = (code: NotTakenCode, detail?: string) => ({ told: tell(row, cell.column, code, detail) });
  const checked = row.check?.get(language);
  const word = stateOfWord(cell.text);
  if (word === undefined) return refuse(cell.mark?.kind === 'formula' ? 'formula' : 'unknown-state', cell.text);
  const before: TextState = checked?.state ?? state;
  if (word === before || word === state) return undefined;
  if (word !== 'done' && word !== 'reviewed') return refuse('unknown-state', cell.text);
  if (isWritten) return { state: word };
  if (text === undefined) return refuse('nothing-to-review');
  if (wrongRow !== undefined) return refuse(wrongRow === 'source-edited' ? 'beside-other-source' : wrongRow);
  if (!checked) return refuse('no-check');
  if (checked.mark !== cellMark(row.key, language, text)) return refuse('changed-since');
  return { state: word };
}
