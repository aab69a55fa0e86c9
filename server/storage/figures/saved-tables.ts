import type { Kysely } from 'kysely';
import type { SavedTableHead } from '#contract';
import { record } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { SavedTableStore } from './saved-table-store.ts';

/** A row of `saved_tables`; the title is JSON by language. */
export interface SavedTableRow {
  key: string;
  name: string;
  title: string;
  specification: string;
  revision: number;
  changed_by: string;
  changed_at: string;
}

const HEAD = ['key', 'name', 'title', 'revision', 'changed_by', 'changed_at'] as const;

/** Specifications of tables: saved, changed by whoever saw the last revision, deleted. */
export function savedTableStore(writer: Kysely<Tables>, reader: Kysely<Tables>): SavedTableStore {
  return {
    async savedTables() {
      const rows = await reader.selectFrom('saved_tables').select(HEAD).orderBy('name').orderBy('key').execute();
      return rows.map(asHead);
    },
    async savedTable(key) {
      const row = await rowOf(reader, key);
      return row && { ...asHead(row), text: row.specification };
    },
    saveTable: ({ key, table, title, text, revision }, act) =>
      writer.transaction().execute(async (step) => {
        const kept = await rowOf(step, key);
        // Sent again because its answer was lost.
        if (kept && kept.specification === text && kept.changed_by === act.by) return 'done';
        const values = {
          name: table,
          title: JSON.stringify(title),
          specification: text,
          revision: revision + 1,
          changed_by: act.by,
          changed_at: act.at,
        };
        if (!kept) {
          if (revision > 0) return 'unknown-table';
          await step
            .insertInto('saved_tables')
            .values({ key, ...values })
            .execute();
          return 'done';
        }
        if (kept.revision !== revision) return 'changed-meanwhile';
        await step.updateTable('saved_tables').set(values).where('key', '=', key).execute();
        return 'done';
      }),
    deleteSavedTable: (key, revision, act) =>
      writer.transaction().execute(async (step) => {
        const kept = await rowOf(step, key);
        if (!kept) return 'done';
        if (kept.revision !== revision) return 'changed-meanwhile';
        await step.deleteFrom('saved_tables').where('key', '=', key).execute();
        await record(step, { action: 'table-deleted', subject: kept.name, act });
        return 'done';
      }),
  };
}

function rowOf(db: Kysely<Tables>, key: string) {
  return db.selectFrom('saved_tables').selectAll().where('key', '=', key).executeTakeFirst();
}

function asHead({ key, name, title, revision, changed_by, changed_at }: Omit<SavedTableRow, 'specification'>) {
  const head: SavedTableHead = {
    key,
    table: name,
    title: JSON.parse(title),
    revision,
    changedBy: changed_by,
    changedAt: changed_at,
  };
  return head;
}
