import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/**
 * An edition from before editions did not say which questionnaire it uses: it used the server's only one. As the
 * server may now bring a newer version, the edition keeps those that its interviews were made with, in the order
 * in which they came.
 */
export const versionsInUse: Migration = {
  version: 6,
  async up(db) {
    await sql`
      insert into survey_versions (survey, place, instrument, version)
      select survey, row_number() over (partition by survey order by first_at, version) - 1, instrument, version
      from (
        select survey, instrument, version, min(received_at) as first_at
        from submissions
        where survey is not null and status <> 'quarantined'
          and survey not in (select survey from survey_versions)
        group by survey, instrument, version
      ) as received`.execute(db);
  },
};
