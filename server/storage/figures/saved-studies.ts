import type { Kysely } from 'kysely';
import type { SavedStudy } from '#contract';
import { record } from '../audit.ts';
import { openLong, SMALLEST, type StoreKeys, sealLong } from '../sealed/sealed-values.ts';
import type { Tables } from '../tables.ts';
import type { SavedStudyStore } from './saved-study-store.ts';

/** A row of `saved_studies`; name, text and ids of the data files are sealed: conditions quote what people answered. */
export interface SavedStudyRow {
  key: string;
  content: Uint8Array;
  revision: number;
  changed_by: string;
  changed_at: string;
}

type StudyContent = Pick<SavedStudy, 'study' | 'text' | 'files'>;

/** Studies of existing surveys: saved, changed by whoever saw the last revision, deleted. */
export function savedStudyStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): SavedStudyStore {
  const opened = (row: SavedStudyRow): SavedStudy => ({
    key: row.key,
    ...openLong<StudyContent>(keys, row.content, placeOf(row.key)),
    revision: row.revision,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  });
  return {
    async savedStudies() {
      const rows = await reader.selectFrom('saved_studies').selectAll().orderBy('key').execute();
      return rows
        .map(opened)
        .map(({ text: _, files: __, ...head }) => head)
        .sort((a, b) => (a.study < b.study ? -1 : a.study > b.study ? 1 : 0));
    },
    async savedStudy(key) {
      const row = await rowOf(reader, key);
      return row && opened(row);
    },
    saveStudy: ({ key, study, text, files, revision }, act) =>
      writer.transaction().execute(async (step) => {
        const row = await rowOf(step, key);
        const kept = row && opened(row);
        const content: StudyContent = { study, text, files };
        const values = {
          content: sealLong(keys, content, placeOf(key), SMALLEST.study),
          revision: revision + 1,
          changed_by: act.by,
          changed_at: act.at,
        };
        // Sent again because its answer was lost.
        const isSame = kept?.text === text && kept.files.join() === files.join();
        if (isSame && kept.changedBy === act.by) return 'done';
        if (!kept) {
          if (revision > 0) return 'unknown-study';
          await step
            .insertInto('saved_studies')
            .values({ key, ...values })
            .execute();
          return 'done';
        }
        if (kept.revision !== revision) return 'changed-meanwhile';
        await step.updateTable('saved_studies').set(values).where('key', '=', key).execute();
        return 'done';
      }),
    deleteSavedStudy: (key, revision, act) =>
      writer.transaction().execute(async (step) => {
        const row = await rowOf(step, key);
        if (!row) return 'done';
        if (row.revision !== revision) return 'changed-meanwhile';
        await step.deleteFrom('saved_studies').where('key', '=', key).execute();
        await record(step, { action: 'study-deleted', subject: key, act });
        return 'done';
      }),
  };
}

function placeOf(key: string): string {
  return `saved_studies ${key}`;
}

function rowOf(db: Kysely<Tables>, key: string) {
  return db.selectFrom('saved_studies').selectAll().where('key', '=', key).executeTakeFirst();
}
