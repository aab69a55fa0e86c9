import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DERIVED_TABLES } from '../../../server/storage/derived.ts';
import { cifra } from '../../support/command-line.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/databases/ledger-2.sqlite.gz');

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
    const database = new Database(file, { readonly: true });
    const tables = DERIVED_TABLES.map((table) =>
      database.prepare(`select * from ${table} order by survey, case_id`).all(),
    );
    database.close();
    return tables;
  };

  it('derives every interview that counts, and again with the same bytes', async () => {
    expect(await cifra('analysis', 'rebuild')).toMatchObject({
      code: 0,
      out: 'first-edition: 31 interviews derived\n',
    });
    const first = derivedRows();
    expect(first[0]).toHaveLength(31);
    // The last coding of a case may be that of a sealed incident, so it stands apart too.
    for (const row of first[0]!) expect(row).not.toHaveProperty('coded');
    for (const row of first[3]!) expect(row).toHaveProperty('coded');
    // What is sealed stands apart, and there is some.
    expect(first[4]!.length).toBeGreaterThan(0);
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
