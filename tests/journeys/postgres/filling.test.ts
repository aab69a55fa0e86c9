import { describe, expect, it } from 'vitest';
import { openWithDemo } from '../../../server/demo/open-with-demo.ts';
import { fillBeside } from '../../../server/storage/fill-beside.ts';
import { fillingConformance } from '../../server/demo/filling-conformance.ts';
import { accountOf } from '../../server/people.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { storeAt } from '../../support/store-at.ts';
import { testKeys } from '../../support/test-keys.ts';

const postgres = postgresOfThisFile();
const NOW = '2026-11-24T15:00:00.000Z';

const schemasOf = async (database: string) => {
  const rows = await postgres.query<{ nspname: string }>(
    database,
    "select nspname from pg_namespace where nspname like 'cifra%' order by 1",
  );
  return rows.map(({ nspname }) => nspname);
};

describe('a PostgreSQL database that is filled with the demonstration', () => {
  fillingConformance({
    make: () => postgres.newDatabase(),
    hasDraft: async (database) => (await schemasOf(database)).includes('cifra_filling'),
  });

  it('is filled once by servers that start together, and the others wait until it is whole', async () => {
    const database = await postgres.newDatabase();
    let filled = 0;
    const stores = await Promise.all(
      Array.from({ length: 3 }, () =>
        openWithDemo(database, { now: NOW, keys: testKeys }, async (store) => {
          filled += 1;
          await store.addUser(accountOf('ana'), 'hash', { by: 'test', at: NOW });
          await new Promise((done) => setTimeout(done, 200));
          await store.addUser(accountOf('luis'), 'hash', { by: 'test', at: NOW });
        }),
      ),
    );
    expect(filled).toBe(1);
    expect(new Set(await Promise.all(stores.map((store) => store.epoch()))).size).toBe(1);
    for (const store of stores) {
      expect(await store.users()).toHaveLength(2);
      await store.close();
    }
    expect(await schemasOf(database)).toEqual(['cifra']);
  });

  it('is not filled when the draft was made over a connection that is lost by then', async () => {
    const database = await postgres.newDatabase();
    await (await storeAt(database)).close();
    const lost = fillBeside(database, 'filling', async (draft) => {
      await (await storeAt(draft)).close();
      await postgres.query(database, "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
    });
    await expect(lost).rejects.toMatchObject({ code: 'database-unreachable' });
    const store = await storeAt(database);
    expect(await store.isEmpty()).toBe(true);
    await store.close();
  });

  it('leaves a schema of another program alone that has the name of the draft', async () => {
    const database = await postgres.newDatabase();
    await postgres.query(database, 'create schema cifra_filling; create table cifra_filling.letters (body text)');
    const filling = openWithDemo(database, { now: NOW }, async () => {});
    await expect(filling).rejects.toMatchObject({ code: 'not-a-database' });
    expect(await postgres.query(database, 'select * from cifra_filling.letters')).toEqual([]);
  });
});
