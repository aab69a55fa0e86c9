import Database from 'better-sqlite3';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { copyDatabase } from '../../../server/storage/copy/copy-database.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { NOW } from '../../server/storage/copy/databases.ts';
import { sqliteFiles } from '../../server/storage/copy/sqlite-files.ts';
import { startCifra } from '../../support/cifra-process.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { testKeys } from '../../support/test-keys.ts';

const PASSWORD = 'geheimnis-4711';
const postgres = postgresOfThisFile();
const files = sqliteFiles();
let file = '';
beforeAll(async () => {
  file = await files.makeFixture();
  await postgres.query(postgres.address('postgres'), `create role guarded login password '${PASSWORD}'`);
});

/** A PostgreSQL database with the interviews of the fixture. */
async function officeDatabase(): Promise<string> {
  const database = await postgres.newDatabase();
  await copyDatabase({ from: file, to: database }, NOW, () => {});
  return database;
}

/** The code and the one sentence with which a copy ends; never who signs in. */
async function refusal(from: string, to: string) {
  const error = await copyDatabase({ from, to }, NOW, () => {}).then(
    () => new Error('it was copied'),
    (problem: Error & { code: string }) => problem,
  );
  expect(error.message.split('\n')).toHaveLength(1);
  expect(error.message).not.toMatch(/cifra@|geheimnis|guarded/);
  return ['code' in error ? error.code : '', error.message];
}

async function isEmpty(location: string): Promise<boolean> {
  const store = await openStore(location, { keys: testKeys });
  const empty = await store.isEmpty();
  await store.close();
  return empty;
}

/** What the trigger of `inTheMiddle` waits for. */
const HELD = 4711;

/** Calls a function of `to` before the copy of the first body is written there. */
async function onFirstBody(to: string, statement: string): Promise<void> {
  await postgres.query(
    to,
    `create function first_body() returns trigger language plpgsql as $$ begin ${statement}; return new; end $$;
    create function watch_copy() returns event_trigger language plpgsql as
      $$ begin
        if to_regclass('cifra_copying.submission_bodies') is not null then
          create or replace trigger first_body before insert on cifra_copying.submission_bodies
            execute function public.first_body();
        end if;
      end $$;
    create event trigger watch_copy on ddl_command_end when tag in ('CREATE INDEX') execute function watch_copy()`,
  );
}

/** Runs `during` while a copy to `to` waits to write the first body, when most tables are copied. */
async function inTheMiddle(to: string, during: () => Promise<unknown>): Promise<{ done: Promise<unknown> }> {
  await onFirstBody(to, `perform pg_advisory_xact_lock(${HELD})`);
  const holder = new pg.Client({ connectionString: to });
  holder.on('error', () => {});
  await holder.connect();
  await holder.query(`select pg_advisory_lock(${HELD})`);
  const done = vi
    .waitUntil(
      async () => {
        const waiting = `select from pg_locks where locktype = 'advisory' and objid = ${HELD} and not granted`;
        return (await postgres.query(to, waiting)).length > 0;
      },
      { timeout: 60_000 },
    )
    .then(during)
    .finally(() => holder.end());
  return { done };
}

/** Ends the connections of the program to a database. */
const cut = (database: string) =>
  postgres.query(
    database,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cifra' and datname = current_database()",
  );

async function schemasOf(database: string): Promise<unknown[]> {
  const schemas = "select nspname as name from pg_namespace where nspname like 'cifra%' order by 1";
  return (await postgres.query<{ name: string }>(database, schemas)).map(({ name }) => name);
}

describe('a copy from PostgreSQL', () => {
  it('is refused where nothing of Cifra is, and nothing is made there', async () => {
    const database = await postgres.newDatabase();
    for (const from of [database, `${database}?application_name=somebody`])
      expect(await refusal(from, files.newFile())).toEqual([
        'source-absent',
        expect.stringMatching(/^There is no database of Cifra at postgres:.*; correct FROM\.$/),
      ]);
    expect(await postgres.query(database, "select from pg_namespace where nspname like 'cifra%'")).toEqual([]);
    expect(await refusal(postgres.address('elsewhere'), files.newFile())).toEqual([
      'not-opened',
      expect.stringMatching(/^There is no database .* in FROM\.$/),
    ]);
  });

  it('is refused where the schema is of another program, or may not be read', async () => {
    const foreign = await postgres.newDatabase();
    await postgres.query(foreign, 'create schema cifra; create table cifra.letters (body text)');
    expect(await refusal(foreign, files.newFile())).toEqual(['not-opened', expect.stringContaining('another program')]);
    const database = await officeDatabase();
    const guarded = database.replace('cifra@', `guarded:${PASSWORD}@`);
    expect(await refusal(guarded, files.newFile())).toEqual([
      'source-unreadable',
      expect.stringMatching(/^This user may not read postgres:/),
    ]);
    await postgres.query(
      database,
      'grant usage on schema cifra to guarded; grant select on all tables in schema cifra to guarded',
    );
    const to = files.newFile();
    await copyDatabase({ from: guarded, to }, NOW, () => {});
    expect(await isEmpty(to)).toBe(false);
  });

  it('takes the password from PGPASSWORD, so that it need not be typed', async () => {
    const database = await officeDatabase();
    const guarded = database.replace('cifra@', 'guarded@');
    await postgres.query(
      database,
      'grant usage on schema cifra to guarded; grant select on all tables in schema cifra to guarded',
    );
    const to = files.newFile();
    const start = Date.now();
    const without = startCifra(['database', 'copy', guarded, to]);
    expect([await without.ended, without.output()]).toEqual([
      2,
      expect.stringMatching(/does not accept .* in FROM\.\n$/),
    ]);
    // PostgreSQL waits a minute for the password.
    expect(Date.now() - start).toBeLessThan(30_000);
    const copied = startCifra(['database', 'copy', guarded, to], { env: { PGPASSWORD: PASSWORD } });
    expect([await copied.ended, copied.output()]).toEqual([0, expect.not.stringMatching(/geheimnis|guarded/)]);
  });

  it('ends when the connection to the source breaks in the middle, and the next one is whole', async () => {
    const from = await officeDatabase();
    const to = await postgres.newDatabase();
    await inTheMiddle(to, () => cut(from));
    expect(await refusal(from, to)).toEqual(['interrupted', lostAt(from, to)]);
    expect([await isEmpty(to), await schemasOf(to)]).toEqual([true, ['cifra']]);
    await copyDatabase({ from, to }, NOW, () => {});
    expect(await isEmpty(to)).toBe(false);
  });
});

/** The sentence about a connection that is lost. */
function lostAt(database: string, to: string) {
  const shown = (location: string) => location.replace('cifra@', '');
  return `The connection to ${shown(database)} broke; see that it answers, and copy again. ${shown(to)} is still empty.`;
}

describe('a copy to PostgreSQL', () => {
  it('is refused when it is the source under another address', async () => {
    const database = await officeDatabase();
    const same = database.replace('postgres://', 'postgresql://').concat('?application_name=somebody');
    expect(await refusal(database, same)).toEqual(['same-database', expect.stringContaining('are the same database')]);
    // Another database of the same server is another place.
    await copyDatabase({ from: database, to: await postgres.newDatabase() }, NOW, () => {});
  });

  it('is refused where the schema is of another program, and leaves it as it was', async () => {
    const to = await postgres.newDatabase();
    await postgres.query(to, 'create schema cifra; create table cifra.letters (body text)');
    expect(await refusal(file, to)).toEqual(['not-opened', expect.stringMatching(/another program; .* with TO\.$/)]);
    expect(await postgres.query(to, 'select * from cifra.letters')).toEqual([]);
  });

  it('ends when the connection to the target breaks in the middle, and the next one is whole', async () => {
    const to = await postgres.newDatabase();
    await inTheMiddle(to, () => cut(to));
    expect(await refusal(file, to)).toEqual(['interrupted', lostAt(to, to)]);
    expect(await isEmpty(to)).toBe(true);
    await copyDatabase({ from: file, to }, NOW, () => {});
    expect(await schemasOf(to)).toEqual(['cifra']);
  });

  it('ends when PostgreSQL stops in the middle, and the next one is whole', async () => {
    const to = await postgres.newDatabase();
    const { done } = await inTheMiddle(to, () => postgres.pause());
    expect(await refusal(file, to)).toEqual(['interrupted', lostAt(to, to)]);
    await done;
    await postgres.resume();
    expect(await isEmpty(to)).toBe(true);
    await copyDatabase({ from: file, to }, NOW, () => {});
    expect(await schemasOf(to)).toEqual(['cifra']);
  });

  it('ends when the disk is full, with nothing beside the target', async () => {
    const to = await postgres.newDatabase();
    await onFirstBody(to, "raise exception 'could not extend file' using errcode = 'disk_full'");
    expect(await refusal(file, to)).toEqual([
      'interrupted',
      expect.stringMatching(/ takes no more; free some space on its disk .* is still empty\.$/),
    ]);
    expect(await schemasOf(to)).toEqual(['cifra']);
    expect(await isEmpty(to)).toBe(true);
    await postgres.query(to, 'drop event trigger watch_copy');
    await copyDatabase({ from: file, to }, NOW, () => {});
  });

  it('leaves the target empty when it is killed in the middle, and the next one is whole', async () => {
    const to = await postgres.newDatabase();
    const killed = startCifra(['database', 'copy', file, to]);
    await inTheMiddle(to, async () => killed.process.kill('SIGKILL'));
    expect(await killed.ended, killed.output()).toBe('SIGKILL');
    // What the killed one left is there, and nobody takes it for the database.
    const [left] = await postgres.query<{ rows: number }>(to, 'select count(*)::int as rows from cifra_copying.users');
    expect(left!.rows).toBeGreaterThan(0);
    expect(await isEmpty(to)).toBe(true);
    const again = startCifra(['database', 'copy', file, to]);
    expect([await again.ended, again.output()]).toEqual([0, expect.stringContaining('SHA-256 are the same')]);
    expect(await schemasOf(to)).toEqual(['cifra']);
  });

  it('names the text that PostgreSQL cannot keep, and not what it says', async () => {
    const from = await files.makeFixture();
    const source = new Database(from);
    source.exec("update users set name = 'Calle' || char(0) || ' 12'");
    source.close();
    const to = await postgres.newDatabase();
    const [code, message] = await refusal(from, to);
    expect([code, message]).toEqual([
      'text-not-storable',
      expect.stringMatching(/^name of users holds the character U\+0000, .* is still empty\.$/),
    ]);
    expect(message).not.toContain('Calle');
    // SQLite keeps it.
    await copyDatabase({ from, to: files.newFile() }, NOW, () => {});
  });
});
