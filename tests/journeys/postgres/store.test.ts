import { beforeAll, describe } from 'vitest';
import { storeConformance } from '../../server/storage/store-conformance.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { storeAt } from '../../support/store-at.ts';

const postgres = postgresOfThisFile();

describe('the PostgreSQL store', () => {
  let database = '';
  beforeAll(async () => {
    // A language whose order of letters is not that of the bytes.
    database = await postgres.newDatabase("locale_provider icu icu_locale 'es' locale 'C'");
  });

  storeConformance(async () => {
    await postgres.query(database, 'drop schema if exists cifra cascade');
    return storeAt(database);
  });
});
