import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keysBeside } from '../../../../server/config.ts';
import { KeyRing } from '../../../../server/keys/key-ring.ts';
import { readKeyRing } from '../../../../server/keys/key-ring-place.ts';
import { openDerived } from '../../../../server/storage/sealed/sealed-rows.ts';
import type { DerivedRow } from '../../../../server/storage/tables.ts';
import { cifra } from '../../../support/command-line.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');

describe('cifra analysis rebuild', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-analysis-'));
  const file = join(folder, 'cifra.sqlite');

  beforeAll(() => {
    writeFileSync(file, gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', file);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const derivedRows = () => {
    const keys = new KeyRing(readKeyRing(keysBeside(file))!);
    const database = new Database(file, { readonly: true });
    const rows = database.prepare<[], DerivedRow>('select * from derived_interviews order by survey, case_id').all();
    database.close();
    return rows.map(({ rows: sealed, survey, case_id: caseId, ...row }) => ({
      ...row,
      size: sealed.length,
      rows: openDerived(keys, { survey, caseId }, sealed),
    }));
  };

  it('derives every interview that counts, and again with the same values', async () => {
    expect(await cifra('analysis', 'rebuild')).toMatchObject({
      code: 0,
      out: 'first-edition: 31 interviews derived\n',
    });
    const first = derivedRows();
    expect(first).toHaveLength(31);
    // Neither whether an incident was coded nor how many there are is seen in the database.
    for (const row of first) expect(row).toMatchObject({ stale: 0, size: first[0]!.size });
    expect(first.flatMap(({ rows }) => rows.open.incidents).length).toBeGreaterThan(0);
    expect(first.flatMap(({ rows }) => rows.sealed.incidents).length).toBeGreaterThan(0);
    expect(await cifra('analysis', 'rebuild', '--survey', 'first-edition')).toMatchObject({ code: 0 });
    expect(derivedRows()).toEqual(first);
  });

  it('names an edition that does not exist', async () => {
    expect(await cifra('analysis', 'rebuild', '--survey', 'nothing')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No such edition'),
    });
  });
});
