import { describe, expect, it } from 'vitest';
import { openStore } from '../../../server/storage/open-store.ts';
import { refuseServer } from '../../../server/storage/postgres/prepare-schema.ts';
import { asPostgresStartError } from '../../../server/storage/postgres/start-errors.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { startServerProcess } from '../../support/server-process.ts';

const PASSWORD = 'geheimnis-4711';
const postgres = postgresOfThisFile();

/** What opening says; never who signs in, and never with what. */
async function refusal(address: string): Promise<[string, string]> {
  const error = await openStore(address).then(
    (store) => store.close().then(() => new Error('it opened')),
    (problem: Error & { code: string }) => problem,
  );
  expect(error.message).not.toContain(PASSWORD);
  expect(error.message).not.toContain('guarded');
  expect(error.message.split('\n')).toHaveLength(1);
  return ['code' in error ? error.code : '', error.message];
}

describe('a PostgreSQL database that cannot be opened', () => {
  it('because nobody answers, or nobody knows the host', async () => {
    for (const address of [`postgres://guarded:${PASSWORD}@127.0.0.1:1/cifra`, 'postgres:///cifra?host=/nowhere'])
      expect(await refusal(address)).toEqual(['database-unreachable', expect.stringMatching(/^No PostgreSQL answers/)]);
    const unknown = await refusal(`postgres://guarded:${PASSWORD}@no-such-host.invalid/cifra`);
    expect(unknown).toEqual([
      'database-unreachable',
      'The host of postgres://no-such-host.invalid/cifra is not known; correct it in CIFRA_DB.',
    ]);
  });

  it('because the password or the user is wrong, or the password is absent', async () => {
    const database = await postgres.newDatabase();
    await postgres.query(database, `create role guarded login password '${PASSWORD}'`);
    const wrong = database.replace('cifra@', `guarded:${PASSWORD}x@`);
    for (const address of [wrong, wrong.replace(/:[^@/]+@/, '@'), database.replace('cifra@', 'nobody_here@')])
      expect((await refusal(address))[0]).toBe('database-sign-in');
    // With the right one it gets further.
    expect((await refusal(database.replace('cifra@', `guarded:${PASSWORD}@`)))[0]).toBe('database-rights');
  });

  it('because there is no such database', async () => {
    expect((await refusal(postgres.address('elsewhere')))[0]).toBe('no-such-database');
  });

  it('because its texts are not in UTF-8', async () => {
    const latin = await postgres.newDatabase("encoding 'LATIN1' locale 'C'");
    expect(await refusal(latin)).toEqual(['database-encoding', expect.stringMatching(/as LATIN1 .*--encoding=UTF8/)]);
  });

  it('because the user may not create the schema, or may only read it', async () => {
    const database = await postgres.newDatabase();
    await postgres.query(database, 'create role reading login');
    const reader = database.replace('cifra@', 'reading@');
    expect(await refusal(reader)).toEqual(['database-rights', expect.stringContaining('may not create the schema')]);
    await (await openStore(database)).close();
    await postgres.query(
      database,
      'grant usage on schema cifra to reading; grant select on all tables in schema cifra to reading',
    );
    expect(await refusal(reader)).toEqual(['database-rights', expect.stringContaining('may not write the tables')]);
  });

  it('because its schema is of another program, which is left as it was', async () => {
    const database = await postgres.newDatabase();
    await postgres.query(database, 'create schema cifra; create table cifra.letters (body text)');
    expect(await refusal(database)).toEqual([
      'not-a-database',
      expect.stringMatching(/^The schema cifra of .* belongs to another program/),
    ]);
    const tables = await postgres.query(database, "select tablename from pg_tables where schemaname = 'cifra'");
    expect(tables).toEqual([{ tablename: 'letters' }]);
  });

  it('because a newer version of the program has changed it', async () => {
    const database = await postgres.newDatabase();
    await (await openStore(database)).close();
    await postgres.query(database, "insert into cifra.schema_version values (99, '2030-01-01')");
    expect((await refusal(database))[0]).toBe('newer-database');
  });

  it('because PostgreSQL takes no more connections', async () => {
    const database = await postgres.newDatabase();
    await postgres.query(database, 'create role crowded login connection limit 0');
    expect(await refusal(database.replace('cifra@', 'crowded@'))).toEqual([
      'database-unreachable',
      expect.stringMatching(/takes no more connections/),
    ]);
  });

  it('because it is to be encrypted and PostgreSQL does not do so', async () => {
    const database = await postgres.newDatabase();
    expect(await refusal(`${database}?sslmode=verify-full`)).toEqual([
      'database-unreachable',
      expect.stringMatching(/no encrypted connection .*sslmode/),
    ]);
  });

  it('because the disk is full', async () => {
    const database = await postgres.newDatabase();
    await postgres.query(
      database,
      `create function full_disk() returns event_trigger language plpgsql as
        $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
      create event trigger full_disk on ddl_command_start when tag in ('CREATE TABLE') execute function full_disk()`,
    );
    expect((await refusal(database))[0]).toBe('database-disk-full');
    // Nothing of the tables is there: the next start begins from the beginning.
    await postgres.query(database, 'drop event trigger full_disk');
    await (await openStore(database)).close();
  });

  it('because PostgreSQL is too old, or follows another server', () => {
    const facts = { version: 150_004, encoding: 'UTF8', follower: false };
    expect(() => refuseServer(facts, 'postgres://host/name')).not.toThrow();
    expect(() => refuseServer({ ...facts, version: 140_012 }, 'postgres://host/name')).toThrow(
      'postgres://host/name is in PostgreSQL 14 and Cifra needs 15 or newer; update PostgreSQL or choose another database with CIFRA_DB.',
    );
    expect(() => refuseServer({ ...facts, follower: true }, 'postgres://host/name')).toThrow(
      expect.objectContaining({ code: 'database-follows' }),
    );
  });

  it.each([
    ['57P03', 'database-unreachable'],
    ['55P03', 'database-busy'],
    ['CERT_HAS_EXPIRED', 'database-unreachable'],
  ])('because of %s, which is %s', (code, expected) => {
    const error = Object.assign(new Error('as PostgreSQL says it'), { code });
    const shown = { database: 'postgres://host/name', schema: 'cifra' };
    expect(asPostgresStartError(error, shown)).toMatchObject({
      code: expected,
      message: expect.not.stringContaining('says'),
    });
  });
});

describe('the server on PostgreSQL', () => {
  it('names the database without who signs in, and ends with one sentence when it cannot', async () => {
    const database = await postgres.newDatabase();
    await postgres.query(database, `alter role guarded superuser`);
    const right = startServerProcess({
      CIFRA_DB: database.replace('cifra@', `guarded:${PASSWORD}@`),
      NODE_ENV: 'production',
    });
    await right.ready;
    right.process.kill('SIGTERM');
    expect(await right.ended).toBe(0);
    expect(right.output().out).toMatch(/^Database: postgres:\/\/[^@\s]+\/office_\d+$/m);

    const wrong = startServerProcess({ CIFRA_DB: database.replace('cifra@', `guarded:x${PASSWORD}@`) });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output().err).toMatch(/^PostgreSQL does not accept the user or the password for .*\n$/);
    for (const { out, err } of [right.output(), wrong.output()]) expect(out + err).not.toMatch(/geheimnis|guarded/);
  });
});
