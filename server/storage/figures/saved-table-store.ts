import type { SavedTable, SavedTableHead } from '#contract';
import type { Act } from '../tablet-store.ts';

/** A specification to save in the place of a revision, 0 for a new one. */
export interface TableToSave extends Pick<SavedTable, 'key' | 'table' | 'title' | 'text' | 'revision'> {}

/** What became of a change to a saved table; only `done` changed something, or found it as it should be. */
export type TableOutcome = 'done' | 'changed-meanwhile' | 'unknown-table';

/** Specifications of tables that statisticians saved. As in the rest of the store each method is one transaction. */
export interface SavedTableStore {
  /** All of them, by name. */
  savedTables(): Promise<SavedTableHead[]>;
  savedTable(key: string): Promise<SavedTable | undefined>;
  /** Keeps a specification; the next revision of the one that stands there, unless that is another one. */
  saveTable(table: TableToSave, act: Act): Promise<TableOutcome>;
  /** Deletes a revision, unless another one stands there. One that is gone already is deleted. */
  deleteSavedTable(key: string, revision: number, act: Act): Promise<'done' | 'changed-meanwhile'>;
}
