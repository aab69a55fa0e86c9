import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPostgres, postgresIsAbsent } from '../../server/bootstrap/postgres.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cifra-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with programs that say they are PostgreSQL of a version. */
function programsOf(version: string): string {
  const programs = join(folder, version);
  mkdirSync(programs);
  for (const name of ['postgres', 'initdb']) {
    writeFileSync(join(programs, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version} (Debian)"\n`);
    chmodSync(join(programs, name), 0o755);
  }
  return programs;
}

describe('the PostgreSQL that the tests start', () => {
  it('is the newest on the machine', () => {
    const older = programsOf('997.4');
    const newest = programsOf('998beta1');
    expect(findPostgres({ PATH: [older, newest, folder].join(delimiter) })).toBe(newest);
  });

  it('is the one that somebody names, unless that one is too old', () => {
    expect(findPostgres({ POSTGRES_BIN: programsOf('15.0') })).toBe(join(folder, '15.0'));
    expect(findPostgres({ POSTGRES_BIN: programsOf('14.19') })).toBeUndefined();
    expect(findPostgres({ POSTGRES_BIN: join(folder, 'nothing') })).toBeUndefined();
  });

  it('is asked for when there is none', () => {
    expect(postgresIsAbsent()).toMatch(/PostgreSQL 15 or newer: install it .*apt-get install postgresql/);
  });
});
