import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { sealInterview } from '#contract';
import { anyTablesOf } from '../../../server/storage/any-tables.ts';
import { backUp } from '../../../server/storage/backup/back-up.ts';
import { engineOf } from '../../../server/storage/engine.ts';
import { MIGRATIONS, migrate } from '../../../server/storage/migrate.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { aSubmission } from '../../server/a-submission.ts';
import { SURVEY, startApi } from '../../server/api.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { testKeys } from '../../support/test-keys.ts';

const NOW = '2026-11-24T15:00:00.000Z';
const MARKS = ['Quetzal del volcán', 'Calle del Quetzal 7', 'Nota del Quetzal', 'Motivo del Quetzal'] as const;

describe('a PostgreSQL database', () => {
  const postgres = postgresOfThisFile();
  const folder = mkdtempSync(join(tmpdir(), 'cifra-postgres-clear-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Everything that a dump holds: every row of every table, bytes as they are. */
  async function dumpOf(database: string): Promise<string> {
    const tables = await postgres.query<{ name: string }>(
      database,
      "select relname as name from pg_class where relnamespace = 'cifra'::regnamespace and relkind = 'r'",
    );
    const rows = await Promise.all(
      tables.map(({ name }) => postgres.query<Record<string, unknown>>(database, `select * from cifra.${name}`)),
    );
    const asText = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value));
    return rows.flatMap((all) => all.flatMap((row) => Object.values(row).map(asText))).join('\n');
  }
  const latin = (text: string) => Buffer.from(text).toString('latin1');
  const found = (dump: string) =>
    [...MARKS, 'sexual_offence'].filter((text) => dump.includes(text) || dump.includes(latin(text)));

  it('holds nothing of plain and sealed interviews in clear, nor does its backup', async () => {
    const database = await postgres.newDatabase();
    const api = await startApi({ database });
    const told = {
      robbery_ref: 'yes',
      robbery_times: 1,
      ev_abroad: 'no',
      ev_month: 'dk',
      ev_narrative: MARKS[0],
    } as const;
    const plain = aSubmission('A-1', told);
    const {
      answers: _,
      events,
      ...header
    } = aSubmission('A-2', { ...told, sexual_offence_ref: 'yes', sexual_offence_times: 1 });
    for (const body of [plain, await sealInterview(testKeys.surveyPublic(), header, events)]) {
      const response = await api.ask('ana', 'PUT', `/api/submissions/${body.id}`, { body });
      expect([response.status, (await response.json()).reasons]).toEqual([201, []]);
    }
    expect((await api.ask('carla', 'GET', '/api/estimates?standard=inegi')).status).toBe(200);
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    await api.ask('bruno', 'POST', `/api/submissions/${submissions[0]!.key}/review`, {
      body: { decision: 'reject', reason: MARKS[3] },
    });
    // A plain interview of which only a piece has come.
    const bytes = Buffer.from(JSON.stringify(aSubmission('A-3', told)));
    const name = createHash('sha256').update(bytes).digest('hex');
    const piece = await api.ask('ana', 'PATCH', `/api/uploads/${name}?offset=0&total=${bytes.length + 1}`, {
      body: bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect(await piece.json()).toEqual({ offset: bytes.length, finished: false });
    await api.close();
    expect(found(await dumpOf(database))).toEqual([]);
    expect(await dumpOf(database)).toContain(plain.id);
    const backup = join(folder, 'monday.cifra');
    await backUp({ from: database, file: backup, recipient: undefined, now: NOW }, () => {});
    expect(found(readFileSync(backup, 'latin1'))).toEqual([]);
  });

  it('of an earlier release is sealed when it is opened, and written anew', async () => {
    const database = await postgres.newDatabase();
    const { opener, close } = await engineOf(database).open(database);
    await migrate(
      opener,
      NOW,
      undefined,
      MIGRATIONS.filter(({ version }) => version <= 10),
    );
    const db = anyTablesOf(opener);
    const insert = (table: string, row: Record<string, string | number | Buffer | null>) =>
      db.insertInto(table).values(row).execute();
    const place = { survey: 's', case_id: 'A-1' };
    await insert('surveys', { key: 's', title: '{}', state: 'field', created_at: NOW, mark: 'm' });
    await insert('sample_units', {
      ...place,
      stratum: 'n',
      psu: 'n-1',
      probabilities: '[0.5]',
      area: 'urban',
      label: MARKS[1],
      seed: 'x',
    });
    await insert('contacts', { ...place, address: MARKS[1], phone: null });
    await insert('submissions', {
      key: 'k',
      id: 'i',
      sha256: 'h',
      ...place,
      instrument: 'q',
      version: '1',
      interviewer: 'ana',
      status: 'accepted',

      review: 'none',
      reasons: '[]',
      first_status: 'accepted',
      first_reasons: '[]',
      forms: '["incident.sexual_offence.1"]',
      violations: '[]',
      hard_violations: 0,
      soft_violations: 0,
      bytes: 9,
      received_at: NOW,
    });
    const body = Buffer.from(JSON.stringify({ answers: { control: { note: MARKS[0] } } }));
    await insert('submission_bodies', { key: 'k', body });
    await insert('case_claims', { ...place, key: 'k' });
    await insert('codings', {
      ...place,
      event_n: 1,
      submission: 'k',
      crime: 'sexual_offence',
      basis: 'b',
      round: 'first',
      outcome: 'not_a_crime',
      coder: 'carla',
      coded_at: NOW,
      note: MARKS[2],
    });
    await insert('audit', {
      at: NOW,
      by: 'bruno',
      action: 'submission-returned',
      subject: 'k',
      reason: MARKS[3],
      survey: 's',
    });
    await sql`checkpoint`.execute(opener).catch(() => {});
    await close();
    expect(found(await dumpOf(database))).toHaveLength(MARKS.length + 1);

    const store = await openStore(database, { keys: testKeys, now: NOW, say: () => {} });
    expect(found(await dumpOf(database))).toEqual([]);
    expect((await store.acceptedInterview('s', 'A-1'))?.answers).toEqual({ control: { note: MARKS[0] } });
    expect(Buffer.from((await store.submissionBody('k'))!).equals(body)).toBe(true);
    expect(await store.codings('s')).toMatchObject([{ crime: 'sexual_offence', note: MARKS[2] }]);
    expect((await store.sampleUnit({ survey: 's', caseId: 'A-1' }))?.label).toBe(MARKS[1]);
    expect((await store.audit('k')).at(-1)).toMatchObject({ reason: MARKS[3] });
    await store.close();
  });
});
