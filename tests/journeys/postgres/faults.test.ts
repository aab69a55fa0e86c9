import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../server/storage/postgres/connect.ts';
import { aSubmission } from '../../server/a-submission.ts';
import { type Api, startApi } from '../../server/api.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';

const postgres = postgresOfThisFile();
const WRITE_LOCK = 6_701_800_001;

describe('a server whose PostgreSQL is in trouble', () => {
  let api: Api;
  /** The database as its owner of everything sees it, and as the server does. */
  let owner = '';
  let database = '';
  beforeAll(() => postgres.query(postgres.address('postgres'), 'create role office login'));
  beforeEach(async () => {
    owner = await postgres.newDatabase('owner office');
    database = owner.replace('cifra@', 'office@');
    api = await startApi({ database });
    await api.cookieOf('ana');
  });
  afterEach(() => api.close());

  const send = async (submission = aSubmission()) => {
    const response = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    const { code, detail } = (await response.json()) as { code?: string; detail?: string };
    return { status: response.status, code, detail };
  };
  const stored = () =>
    postgres.query<{ bodies: number; rows: number }>(
      database,
      `select (select count(*)::int from cifra.submission_bodies) as bodies,
        (select count(*)::int from cifra.submissions) as rows`,
    );
  const LOST = {
    status: 503,
    code: 'busy',
    detail: 'The database does not answer; keep what you have and try again in a moment.',
  };

  /** Runs `during` while the submission has written its row and its body and waits to write the audit trail. */
  async function inTheMiddle(during: (pid: number) => Promise<unknown>) {
    const holder = await connectionOfSomebody(database);
    await holder.query('begin; lock table cifra.audit in access exclusive mode');
    const sent = send();
    const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    const pid = await vi.waitFor(
      async () => {
        const [row] = await postgres.query<{ pid: number }>(database, waiting);
        expect(row).toBeDefined();
        return row!.pid;
      },
      { timeout: 20_000 },
    );
    await during(pid);
    await holder.end();
    return sent;
  }

  it('keeps nothing of an interview when the connection breaks in the middle, says so, and takes it afterwards', async () => {
    const answer = await inTheMiddle((pid) => postgres.query(database, `select pg_terminate_backend(${pid})`));
    expect(answer).toEqual(LOST);
    expect(await stored()).toEqual([{ bodies: 0, rows: 0 }]);
    expect((await send()).status).toBe(201);
    expect(await stored()).toEqual([{ bodies: 1, rows: 1 }]);
  });

  it('answers while PostgreSQL is away, and goes on by itself when it is back', async () => {
    await send();
    await postgres.pause();
    expect(await send(aSubmission('A-2'))).toEqual(LOST);
    expect((await api.ask('nobody', 'GET', '/api/health')).status).toBe(503);
    await postgres.resume();
    expect((await send(aSubmission('A-2'))).status).toBe(201);
    // What was found out about the health is told for five seconds.
    api.setNow('2026-11-24T15:00:05.000Z');
    expect((await api.ask('nobody', 'GET', '/api/health')).status).toBe(200);
    expect(await stored()).toEqual([{ bodies: 2, rows: 2 }]);
  });

  it('loses no interview when PostgreSQL stops in the middle of a transaction', async () => {
    expect(await inTheMiddle(() => postgres.pause())).toEqual(LOST);
    await postgres.resume();
    expect(await stored()).toEqual([{ bodies: 0, rows: 0 }]);
    expect((await send()).status).toBe(201);
  });

  it('stores nothing on a full disk, and says that the tablet must keep what it has', async () => {
    await postgres.query(
      database,
      `create function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
      create trigger full_disk before insert on cifra.submission_bodies execute function full_disk()`,
    );
    expect(await send()).toMatchObject({ status: 507, code: 'storage-full', detail: expect.stringContaining('keep') });
    expect(await stored()).toEqual([{ bodies: 0, rows: 0 }]);
    await postgres.query(database, 'drop trigger full_disk on cifra.submission_bodies');
    expect((await send()).status).toBe(201);
  });

  it('answers when PostgreSQL takes no more connections', async () => {
    const ended = "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'office'";
    await postgres.query(owner, `alter role office connection limit 0; ${ended}`);
    expect(await send()).toEqual(LOST);
    await postgres.query(owner, 'alter role office connection limit -1');
    expect((await send()).status).toBe(201);
  });

  it('logs what kind of fault it was, and neither the address nor anything of the interview', async () => {
    await inTheMiddle((pid) => postgres.query(database, `select pg_terminate_backend(${pid})`));
    const log = api.logged.join('\n');
    expect(log).toMatch(/^busy \w+ 57P01 at /m);
    expect(log).not.toContain('postgres://');
    expect(log).not.toContain('A-1');
  });
});

async function connectionOfSomebody(database: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database });
  client.on('error', () => {});
  await client.connect();
  return client;
}

describe('the one transaction that writes', () => {
  const settings = { schema: 'public', most: 1, lockWaitSeconds: 1 };

  it('is not waited for without end, and who gave up can go on with the same connection', async () => {
    const database = await postgres.newDatabase();
    const db = connect(database, settings);
    const holder = await connectionOfSomebody(database);
    await holder.query(`select pg_advisory_lock(${WRITE_LOCK})`);
    const work = () => db.transaction().execute((step) => sql`select 1`.execute(step));
    await expect(work()).rejects.toMatchObject({ code: '55P03' });
    await holder.end();
    await expect(work()).resolves.toBeDefined();
    await db.destroy();
  });

  it('that loses its connection while it computes ends with that, and not with the process', async () => {
    const database = await postgres.newDatabase();
    const db = connect(database, settings);
    const broken = db.transaction().execute(async (step) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(step);
      await postgres.query(database, `select pg_terminate_backend(${rows[0]!.pid})`);
      await new Promise((done) => setTimeout(done, 100));
      await sql`select 1`.execute(step);
    });
    await expect(broken).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await expect(sql`select 1`.execute(db)).resolves.toBeDefined();
    await db.destroy();
  });

  it('relies on its own settings, not on those that somebody gave the database', async () => {
    const database = await postgres.newDatabase();
    const name = new URL(database).pathname.slice(1);
    for (const setting of [
      'synchronous_commit = off',
      'default_transaction_isolation = serializable',
      'default_transaction_read_only = on',
    ])
      await postgres.query(postgres.address('postgres'), `alter database ${name} set ${setting}`);
    const db = connect(database, settings);
    const { rows } = await db.transaction().execute((step) =>
      sql`select current_setting('synchronous_commit') as commit, current_setting('transaction_isolation') as isolation,
        current_setting('transaction_read_only') as read_only`.execute(step),
    );
    expect(rows).toEqual([{ commit: 'on', isolation: 'read committed', read_only: 'off' }]);
    await db.destroy();
  });
});
