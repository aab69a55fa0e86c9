import { beforeAll, describe } from 'vitest';
import { storeConformance } from '../../server/storage/store-conformance.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { storeAt } from '../../support/store-at.ts';

const postgres = postgresOfThisFile();

/** As it is after the last step that makes the tables: taking the steps again took half of the time. */
const EMPTIED = `do $$ begin
  execute (select format('truncate %s restart identity', string_agg(format('cifra.%I', tablename), ', '))
    from pg_tables where schemaname = 'cifra' and tablename <> 'schema_version');
end $$`;

describe('the PostgreSQL store', () => {
  let database = '';
  beforeAll(async () => {
    // A language whose order of letters is not that of the bytes.
    database = await postgres.newDatabase("locale_provider icu icu_locale 'es' locale 'C'");
    await (await storeAt(database)).close();
  });

  storeConformance(async () => {
    await postgres.query(database, EMPTIED);
    return storeAt(database);
  });
});
