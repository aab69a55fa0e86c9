import type { Kysely } from 'kysely';
import type { DrawnArea } from '#contract';
import { record } from '../audit.ts';
import type { Tables } from '../tables.ts';
import type { AreaStore } from './area-store.ts';

/** The maps on which figures are drawn, one an edition. */
export function areaStore(writer: Kysely<Tables>, reader: Kysely<Tables>): AreaStore {
  return {
    keepAreas: (survey, areas, act) =>
      writer.transaction().execute(async (step) => {
        const row = { imported_at: act.at, areas: JSON.stringify(areas) };
        await step
          .insertInto('areas')
          .values({ survey, ...row })
          .onConflict((conflict) => conflict.column('survey').doUpdateSet(row))
          .execute();
        await record(step, { action: 'areas-imported', subject: survey, survey, act });
      }),
    async areas(survey) {
      const row = await reader.selectFrom('areas').selectAll().where('survey', '=', survey).executeTakeFirst();
      return row && { importedAt: row.imported_at, areas: JSON.parse(row.areas) as DrawnArea[] };
    },
    async sampleStates(survey) {
      const rows = await reader
        .selectFrom('sample_units')
        .select('state')
        .distinct()
        .where('survey', '=', survey)
        .where('state', 'is not', null)
        .orderBy('state')
        .execute();
      return rows.flatMap(({ state }) => state ?? []);
    },
  };
}
