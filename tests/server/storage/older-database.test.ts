import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EstimateRow } from '#contract';
import { intervalQuantile } from '../../../estimation/distributions.ts';
import { TOLD_CATALOGUE } from '../../../server/analysis/catalogue/told-indicators.ts';
import { computeFigures } from '../../../server/analysis/figures.ts';
import { codingDesks } from '../../../server/coding/coding-desk.ts';
import { keysBeside } from '../../../server/config.ts';
import { bringUpToDate } from '../../../server/derivation/derive-missing.ts';
import { estimatesCsv } from '../../../server/exports/estimates-csv.ts';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import { readKeyRing } from '../../../server/keys/key-ring-place.ts';
import { inlineRuns } from '../../../server/runs/inline-runs.ts';
import { openContactOf, openLabelOf } from '../../../server/storage/sealed/contacts.ts';
import { openFindings } from '../../../server/storage/sealed/findings.ts';
import { openReason } from '../../../server/storage/sealed/reasons.ts';
import { openBody } from '../../../server/storage/sealed/received-bodies.ts';
import { openStored } from '../../../server/storage/sealed/sealed-values.ts';
import type { Store } from '../../../server/storage/store.ts';
import type { SampleUnitRow } from '../../../server/storage/tables.ts';
import { storeAt } from '../../support/store-at.ts';
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
    store = await storeAt(file, { say: () => {} });
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
    expect(survey?.instrument).toEqual({ id: 'lacsi-2018-r1', versions: [{ version: '1.0.0' }] });
    expect((await store.sampleUnits(FIRST, 1)).total).toBe(38);
    expect((await store.submissions({ survey: FIRST, page: 1 })).total).toBe(34);
    expect(await store.acceptedInterviews(FIRST)).toHaveLength(31);
    expect(await store.codings(FIRST)).toHaveLength(5);
    expect((await store.assignedCases('interviewer')).every((assigned) => assigned.survey === FIRST)).toBe(true);
  });

  it('has lost no row and no value of any column, once what is sealed is opened', async () => {
    const after = await openedTables(file);
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'schema_version') continue;
      const columns = Object.keys(rows[0] as object);
      const kept = after[table]!.map((row) => pick(row as Record<string, unknown>, columns));
      expect(sorted(kept), table).toEqual(sorted(table === 'audit' ? rows.map(withoutCodedCase) : rows));
    }
  });

  it('keeps its ledger, its receipts and the names of its incidents', async () => {
    expect(await store.epoch()).toBe('bb30eae7-1608-4bb2-a667-3ccbb64ef3fb');
    expect((await store.surveys())[0]?.mark).toBe(await store.epoch());
    const config = {
      database: file,
      host: '',
      proxies: [],
      client: '',
      secondCoding: 0.1,
      ordinaryInterview: 5 * 1024 * 1024,
      releases: '',
      site: '',
    };
    const keys = new KeyRing(readKeyRing(keysBeside(file))!);
    const services = { store, instruments, now: () => new Date(), config };
    const runs = inlineRuns({ ...services, keys });
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
      ({ indicator, outcome, category }) =>
        outcome === 'both' && !NEW_OR_CHANGED.includes(indicator) && !NEW_SERIES.includes(category),
    );
    // That release labelled figures without a degree of freedom too; nothing is compared of these but the figure.
    const rows = kept.map((row) => (row.df !== null && row.df < 1 ? { ...row, label: '', flag: '' as const } : row));
    // That release gave no figures by outcome, and not how many in the sample have the characteristic.
    const then = estimatesCsv(rows.map(asItWasThen)).replaceAll(/,(outcome,n_positive|both,\d*)$/gm, '');
    // Nor did it say where limits are wide.
    const csv = then.replaceAll(/ ?wide-limits$/gm, '');
    expect(createHash('sha256').update(csv).digest('hex')).toBe(FIGURES);
  });
});

const NEW_OR_CHANGED: readonly string[] = [
  'relative_risk',
  'screener_dont_know',
  'screener_refused',
  'reporting_dont_know',
  'reporting_refused',
  // Shares of what persons and households told of themselves.
  ...TOLD_CATALOGUE.map(({ id }) => id),
];

/** Walking alone at any hour. */
const NEW_SERIES = ['VC_SNS_WALN'];

// Both computed by that release; in its figures the lower limits that were below 0 (329) are 0, as they are today.
const FIGURES = '229cdab53d064983531eb859b033e91a54573e78335320ade54d1052ffcf2246';
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

/** The tables with what is sealed in them opened, in the columns of that release. */
async function openedTables(file: string): Promise<Record<string, unknown[]>> {
  const tables = tablesOf(file);
  const keys = new KeyRing(readKeyRing(keysBeside(file))!);
  const rows = <Row>(table: string) => tables[table] as Row[];
  const place = ({ survey, case_id }: { survey: string; case_id: string }) => ({ survey, caseId: case_id });
  const bodies = rows<{ key: string; body: Uint8Array }>('submission_bodies');
  return {
    ...tables,
    submissions: rows<{ key: string; findings: Uint8Array }>('submissions').map((row) => {
      const { violations, forms, bytes } = openFindings(keys, row.key, row.findings)!;
      const hard = violations.filter(({ severity }) => severity === 'hard').length;
      const texts = { violations: JSON.stringify(violations), forms: JSON.stringify(forms) };
      return { ...row, ...texts, hard_violations: hard, soft_violations: violations.length - hard, bytes };
    }),
    submission_bodies: await Promise.all(
      bodies.map(async ({ key, body }) => ({ key, body: await openBody(keys, key, body) })),
    ),
    contacts: rows<{ survey: string; case_id: string; contact: Uint8Array }>('contacts').map((row) => {
      const { address = null, phone = null } = openContactOf(keys, place(row), row.contact);
      return { ...row, address, phone };
    }),
    sample_units: rows<SampleUnitRow>('sample_units').map((row) => ({
      ...row,
      label: openLabelOf(keys, place(row), row.sealed_label),
    })),
    audit: rows<{ subject: string; reason: string | null }>('audit').map((row) => ({
      ...row,
      reason: row.reason === null ? null : openReason(keys, row.subject, row.reason),
    })),
    codings: rows<{ seq: number; survey: string; coding: Uint8Array }>('codings').map(
      ({ seq, survey, coding: sealed }) => {
        const coding = openStored<Record<string, unknown>>(keys, sealed, `codings ${survey}`);
        const { caseId, n, codedAt, crimeCoded = null, duplicateOf = null, iccs = null, note = null, ...rest } = coding;
        const renamed = { case_id: caseId, event_n: n, coded_at: codedAt, crime_coded: crimeCoded };
        return { seq, ...rest, ...renamed, duplicate_of: duplicateOf, iccs, note };
      },
    ),
  };
}

/** The audit trail does not say any more which interview had an incident that was coded. */
function withoutCodedCase(row: unknown): unknown {
  const line = row as { action: string };
  return line.action === 'event-coded' ? { ...line, subject: 'incident' } : line;
}

function pick(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

/** That release called a standard error of 0 high precision, and cut limits of incidents a victim off at 0. */
function asItWasThen(row: EstimateRow): EstimateRow {
  const { indicator, estimate, se, lower, df } = row;
  const labelled = row.flag.includes('no-variation') ? { ...row, label: 'high', flag: '' as const } : row;
  if (!indicator.startsWith('concentration_') || lower !== 1) return labelled;
  if (estimate === null || se === null || df === null) return labelled;
  return { ...labelled, lower: Math.max(0, estimate - intervalQuantile(0.95, df) * se) };
}
