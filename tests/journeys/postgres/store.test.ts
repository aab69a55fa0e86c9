import { beforeAll, describe } from 'vitest';
import { migrate } from '../../../server/storage/migrate.ts';
import { openPostgres } from '../../../server/storage/postgres/open-postgres.ts';
import { act } from '../../server/storage/conformance-cases.ts';
import { storeConformance } from '../../server/storage/store-conformance.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { storeAt } from '../../support/store-at.ts';

const postgres = postgresOfThisFile();

describe('the PostgreSQL store', () => {
  let tables = '';
  let last: string | undefined;
  beforeAll(async () => {
    // A language whose order of letters is not that of the bytes.
    tables = await postgres.newDatabase("locale_provider icu icu_locale 'es' locale 'C'");
    // Empty tables, copied for each case: making them takes PostgreSQL a second.
    const { opener, close } = await openPostgres(tables);
    await migrate(opener, act.at);
    await close();
  });

  storeConformance(async () => {
    if (last !== undefined) await postgres.remove(last);
    last = await postgres.copyOf(tables);
    return storeAt(last);
  });
});
