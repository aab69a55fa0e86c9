import type { NoteRemark } from '../../report.ts';
import { MOST_ROWS_NAMED } from '../../words/most-rows-named.ts';
import type { Table } from '../read-table.ts';
import type { WorkbookLanguage } from './languages.ts';

/** Columns of texts, each of which may stand in no language. */
const OF_TEXTS = ['label', 'hint', 'guidance_hint', 'constraint_message'];

/**
 * Tells of texts in a column without a language beside one of the default language: where both have other words, only
 * one of the two can be asked.
 */
export function remarkPlainTexts(
  tables: readonly Table[],
  [first]: readonly WorkbookLanguage[],
  remark: NoteRemark,
): void {
  if (!first || first.spellings.includes(undefined)) return;
  for (const { columns, rows } of tables)
    for (const key of OF_TEXTS) {
      if (!columns.some((column) => column.key === key && column.language === undefined)) continue;
      const left = rows.filter((row) => {
        const plain = row.inLanguage(key, undefined);
        const taken = first.spellings.map((each) => row.inLanguage(key, each)).find((each) => each !== '');
        return plain !== '' && taken !== undefined && taken !== plain;
      });
      const taken = columns.find(({ key: own, language }) => own === key && isOf(first, language));
      if (left.length === 0 || !taken) continue;
      const named = left.slice(0, MOST_ROWS_NAMED).map(({ number }) => number);
      const said = { taken: taken.header.trim(), count: left.length, rows: named };
      remark('lost', left[0]!.place(key), { code: 'plainTextsLeft', ...said });
    }
}

function isOf({ spellings }: WorkbookLanguage, language: string | undefined): boolean {
  const plain = (text: string | undefined) => (text ?? '').trim().toLowerCase();
  return language !== undefined && spellings.some((each) => plain(each) === plain(language));
}
