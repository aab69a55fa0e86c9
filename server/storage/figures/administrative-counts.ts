import type { Kysely } from 'kysely';
import { record } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { AdministrativeCountStore } from './administrative-count-store.ts';

/** A row of `administrative_counts`; the counts are JSON. */
export interface AdministrativeCountsRow {
  survey: string;
  records: string;
  counts: string;
  imported_by: string;
  imported_at: string;
}

/** Counts of police and prosecutors, some an edition. */
export function administrativeCountStore(writer: Kysely<Tables>, reader: Kysely<Tables>): AdministrativeCountStore {
  return {
    keepCounts: (survey, { records, counts }, act) =>
      writer.transaction().execute(async (step) => {
        const row = { counts, imported_by: act.by, imported_at: act.at };
        await step
          .insertInto('administrative_counts')
          .values({ survey, records, ...row })
          .onConflict((conflict) => conflict.columns(['survey', 'records']).doUpdateSet(row))
          .execute();
        await record(step, { action: 'counts-imported', subject: records, survey, act });
      }),
    async keptCounts(survey) {
      const rows = await reader
        .selectFrom('administrative_counts')
        .selectAll()
        .where('survey', '=', survey)
        .orderBy('records')
        .execute();
      return rows.map(({ records, counts, imported_by: importedBy, imported_at: importedAt }) => ({
        records,
        counts,
        importedBy,
        importedAt,
      }));
    },
    removeCounts: (survey, records, act) =>
      writer.transaction().execute(async (step) => {
        const { numDeletedRows } = await step
          .deleteFrom('administrative_counts')
          .where('survey', '=', survey)
          .where('records', '=', records)
          .executeTakeFirst();
        if (numDeletedRows > 0n) await record(step, { action: 'counts-removed', subject: records, survey, act });
      }),
  };
}
