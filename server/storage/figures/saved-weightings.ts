import type { Kysely } from 'kysely';
import type { SavedWeightingHead } from '#contract';
import { record } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { SavedWeightingStore } from './saved-weighting-store.ts';

/** A row of `saved_weightings`; the totals are JSON, a file each. */
export interface SavedWeightingRow {
  key: string;
  name: string;
  specification: string;
  totals: string;
  revision: number;
  changed_by: string;
  changed_at: string;
}

const HEAD = ['key', 'name', 'revision', 'changed_by', 'changed_at'] as const;

/** Specifications of weighting: saved, changed by whoever saw the last revision, deleted. */
export function savedWeightingStore(writer: Kysely<Tables>, reader: Kysely<Tables>): SavedWeightingStore {
  return {
    async savedWeightings() {
      const rows = await reader.selectFrom('saved_weightings').select(HEAD).orderBy('name').orderBy('key').execute();
      return rows.map(asHead);
    },
    async savedWeighting(key) {
      const row = await rowOf(reader, key);
      return row && { ...asHead(row), text: row.specification, totals: JSON.parse(row.totals) };
    },
    saveWeighting: ({ key, weighting, text, totals, revision }, act) =>
      writer.transaction().execute(async (step) => {
        const kept = await rowOf(step, key);
        const values = {
          name: weighting,
          specification: text,
          totals: JSON.stringify(totals),
          revision: revision + 1,
          changed_by: act.by,
          changed_at: act.at,
        };
        // Sent again because its answer was lost.
        const isSame = kept?.specification === text && kept.totals === values.totals;
        if (isSame && kept.changed_by === act.by) return 'done';
        if (!kept) {
          if (revision > 0) return 'unknown-weighting';
          await step
            .insertInto('saved_weightings')
            .values({ key, ...values })
            .execute();
          return 'done';
        }
        if (kept.revision !== revision) return 'changed-meanwhile';
        await step.updateTable('saved_weightings').set(values).where('key', '=', key).execute();
        return 'done';
      }),
    deleteSavedWeighting: (key, revision, act) =>
      writer.transaction().execute(async (step) => {
        const kept = await rowOf(step, key);
        if (!kept) return 'done';
        if (kept.revision !== revision) return 'changed-meanwhile';
        await step.deleteFrom('saved_weightings').where('key', '=', key).execute();
        await record(step, { action: 'weighting-deleted', subject: kept.name, act });
        return 'done';
      }),
  };
}

function rowOf(db: Kysely<Tables>, key: string) {
  return db.selectFrom('saved_weightings').selectAll().where('key', '=', key).executeTakeFirst();
}

function asHead({
  key,
  name,
  revision,
  changed_by,
  changed_at,
}: Pick<SavedWeightingRow, (typeof HEAD)[number]>): SavedWeightingHead {
  return { key, weighting: name, revision, changedBy: changed_by, changedAt: changed_at };
}
