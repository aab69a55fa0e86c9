import type { Sheet } from '../../grid/sheet.ts';
import type { NoteRemark } from '../report.ts';

/** The sheets of a form, by what they hold. */
export interface FormSheets {
  readonly survey: Sheet | undefined;
  /** Sheets with lists: `choices`, and those of old forms. */
  readonly choices: readonly Sheet[];
  readonly external: Sheet | undefined;
  readonly settings: Sheet | undefined;
}

/** Sheets that are named where the right one is not there. */
const MOST_NAMED = 20;

const OF_LISTS = ['choices', 'lists', 'columns', 'choices and columns', 'choices_and_columns'];
const LOST = ['entities', 'osm', 'model'];
const KNOWN = ['survey', 'choices', 'settings', 'external_choices', 'entities'];

/** Finds the sheets of a form; says of every other one that it was not read. */
export function findSheets(sheets: readonly Sheet[], remark: NoteRemark): FormSheets {
  const named = (name: string) => sheets.find((sheet) => plain(sheet.name) === name);
  const survey = named('survey') ?? onlyOneLikeIt(sheets, remark);
  const choices = sheets.filter((sheet) => sheet !== survey && OF_LISTS.includes(plain(sheet.name)));
  const external = named('external_choices') ?? named('external choices');
  const settings = named('settings');
  for (const sheet of sheets) {
    if ([survey, external, settings, ...choices].includes(sheet)) {
      if (sheet !== survey && OF_LISTS.slice(1).includes(plain(sheet.name)))
        remark('note', { sheet: sheet.name }, { code: 'sheetOfLists' });
      continue;
    }
    if (plain(sheet.name).startsWith('cifra')) continue;
    const isBlank = sheet.rows.every((row) => row.every((cell) => cell.trim() === ''));
    if (LOST.includes(plain(sheet.name))) {
      if (!isBlank) remark('lost', { sheet: sheet.name }, { code: 'sheetLost', name: plain(sheet.name) });
      continue;
    }
    const meant = KNOWN.find((name) => named(name) === undefined && distance(name, plain(sheet.name)) <= 2);
    if (meant !== undefined) remark(isBlank ? 'note' : 'lost', { sheet: sheet.name }, { code: 'sheetMisspelt', meant });
    else if (!isBlank) remark('note', { sheet: sheet.name }, { code: 'sheetNotRead' });
  }
  return { survey, choices, external, settings };
}

/** A workbook whose survey sheet has another name: the only sheet with a column for types. */
function onlyOneLikeIt(sheets: readonly Sheet[], remark: NoteRemark): Sheet | undefined {
  const like = sheets.filter(({ rows }) => {
    const heads = (rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? []).map(plain);
    return heads.includes('type') && heads.some((head) => /^(name|label|caption)/.test(head));
  });
  if (!sheets.some(hasHeadOfForm)) remark('lost', { sheet: 'survey' }, { code: 'noForm' });
  if (like.length !== 1) {
    remark(
      'lost',
      { sheet: 'survey' },
      { code: 'noSurvey', found: sheets.slice(0, MOST_NAMED).map(({ name }) => name) },
    );
    return undefined;
  }
  remark('changed', { sheet: like[0]!.name }, { code: 'takenAsSurvey' });
  return like[0];
}

/** Heads without which no sheet belongs to a form. */
const HEADS = /^(type|name|list[_ ]name|label|caption|form_(id|title))\b/;

function hasHeadOfForm({ name, rows }: Sheet): boolean {
  const isNamed = /^(survey|choices|settings)$/.test(plain(name));
  return isNamed || rows.some((row) => row.some((cell) => HEADS.test(plain(cell))));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** How many letters have to be changed, put in or left out (Levenshtein). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= other.length; j += 1)
      now[j] = Math.min(now[j - 1]! + 1, before[j]! + 1, before[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1));
    before = now;
  }
  return before[other.length]!;
}
