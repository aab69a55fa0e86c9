import type { NoteRemark, WorkbookPlace } from '../../report.ts';
import { MOST_ROWS_NAMED } from '../../words/most-rows-named.ts';
import type { TableRow } from '../read-table.ts';

/** A language that lacks texts, and the one whose texts stand in their place. */
interface StandIn {
  readonly language: string;
  readonly from: string;
}

/** The texts that languages lack, each once however often its row is asked. */
export interface MissingTexts {
  add(row: TableRow, key: string, standIn: StandIn): void;
  /** One remark for each sheet and pair of languages, at the first row. */
  remark(note: NoteRemark): void;
}

export function missingTexts(): MissingTexts {
  const groups = new Map<string, { standIn: StandIn; place: WorkbookPlace; cells: Set<string>; rows: Set<number> }>();
  return {
    add(row, key, standIn) {
      const place = row.place();
      const name = [place.sheet, standIn.language, standIn.from].join('\n');
      const group = groups.get(name) ?? { standIn, place, cells: new Set(), rows: new Set() };
      group.cells.add(`${row.number} ${key}`);
      group.rows.add(row.number);
      groups.set(name, group);
    },
    remark(note) {
      for (const { standIn, place, cells, rows } of groups.values()) {
        const sorted = [...rows].sort((one, other) => one - other);
        const said = { ...standIn, count: cells.size, rows: sorted.slice(0, MOST_ROWS_NAMED) };
        note('changed', { sheet: place.sheet, row: sorted[0]! }, { code: 'textsMissing', ...said });
      }
    },
  };
}
