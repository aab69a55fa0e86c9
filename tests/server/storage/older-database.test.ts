import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeFigures } from '../../../server/analysis/figures.ts';
import { codingDesks } from '../../../server/coding/coding-desk.ts';
import { bringUpToDate } from '../../../server/derivation/derive-missing.ts';
import { estimatesCsv } from '../../../server/exports/estimates-csv.ts';
import { inlineRuns } from '../../../server/runs/inline-runs.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { instruments } from '../api.ts';

// Made by the release that knew one survey only (schema 2): 36 simulated interviews and their accounts, two more
// units with contacts, five codings, one interview approved and one returned.
const FIXTURE = join(import.meta.dirname, '../../fixtures/databases/ledger-2.sqlite.gz');

const FIRST = 'first-edition';

describe('a database of the release before editions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-older-'));
  const file = join(folder, 'cifra.sqlite');
  let before: Record<string, unknown[]>;
  let store: Store;

  beforeAll(async () => {
    writeFileSync(file, gunzipSync(readFileSync(FIXTURE)));
    before = tablesOf(file);
    store = await openStore(file, undefined, () => {});
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('opens, and its rows are the first edition', async () => {
    const [survey, ...others] = await store.surveys();
    expect(others).toEqual([]);
    expect(survey).toMatchObject({ key: FIRST, state: 'field', createdAt: '2026-11-20T15:00:00.000Z' });
    expect(survey?.title).toMatchObject({ es: 'Primera edición', en: 'First edition' });
    expect(survey?.instrument).toEqual({ id: 'lacsi-2018-r1', versions: ['1.0.0'] });
    expect((await store.sampleUnits(FIRST, 1)).total).toBe(38);
    expect((await store.submissions({ survey: FIRST, page: 1 })).total).toBe(34);
    expect(await store.acceptedInterviews(FIRST)).toHaveLength(31);
    expect(await store.codings(FIRST)).toHaveLength(5);
    expect((await store.assignedCases('interviewer')).every((assigned) => assigned.survey === FIRST)).toBe(true);
  });

  it('has lost no row and no value of any column', () => {
    const after = tablesOf(file);
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'schema_version') continue;
      const columns = Object.keys(rows[0] as object);
      const kept = after[table]!.map((row) => pick(row as Record<string, unknown>, columns));
      expect(sorted(kept), table).toEqual(sorted(rows));
    }
  });

  it('keeps its ledger, its receipts and the names of its incidents', async () => {
    expect(await store.epoch()).toBe('bb30eae7-1608-4bb2-a667-3ccbb64ef3fb');
    expect((await store.surveys())[0]?.mark).toBe(await store.epoch());
    const config = { database: file, host: '', proxies: [], client: '', secondCoding: 0.1 };
    const services = { store, instruments, now: () => new Date(), config };
    const runs = inlineRuns(services);
    const { account } = (await store.findUser('statistician'))!;
    const desk = codingDesks(services, (survey) => bringUpToDate({ store, runs }, survey))((await store.surveys())[0]!);
    const names = (await desk.incidents(account)).map(({ publicName }) => publicName).sort();
    expect(createHash('sha256').update(names.join()).digest('hex')).toBe(INCIDENT_NAMES);
  });

  it('publishes the same figures, digit for digit', async () => {
    const services = { store, keepDerived: store.keepDerived, instruments, now: () => new Date() };
    const { submissions, estimates } = await computeFigures(services, { survey: FIRST, standard: 'inegi' });
    expect(submissions).toBe(31);
    const kept = estimates.filter(
      ({ indicator, outcome }) => outcome === 'both' && !NEW_OR_CHANGED.includes(indicator),
    );
    // That release labelled figures without a degree of freedom too; nothing is compared of these but the figure.
    const rows = kept.map((row) => (row.df !== null && row.df < 1 ? { ...row, label: '', flag: '' as const } : row));
    // That release gave no figures by outcome, and not how many in the sample have the characteristic.
    const csv = estimatesCsv(rows).replaceAll(/,(outcome,n_positive|both,\d*)$/gm, '');
    expect(createHash('sha256').update(csv).digest('hex')).toBe(FIGURES);
  });
});

const NEW_OR_CHANGED = [
  'relative_risk',
  'screener_dont_know',
  'screener_refused',
  'reporting_dont_know',
  'reporting_refused',
];

// Both computed by that release.
const FIGURES = '7d624c11789114f39f5d6cc3960ad4e7c67ac3ca6f6b9cb86c4c15ae5c87b88b';
const INCIDENT_NAMES = '7a1a6ca70de70101295dee354f9658e69d31bd6850d2f4aa43f4424f48ff37f4';

function tablesOf(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  const tables = Object.fromEntries(names.map((name) => [name, database.prepare(`select * from ${name}`).all()]));
  database.close();
  return tables;
}

function pick(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
