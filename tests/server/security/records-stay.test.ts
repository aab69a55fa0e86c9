import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as contract from '../../../server/contract/index.ts';
import { houseOnDisk } from '../../architecture/house.ts';
import { cifra } from '../../support/command-line.ts';

/** Whoever asks the office for records of its own: nobody gets any. */
const OUTSIDERS = /police|policia|polícia|prosecut|fiscal[ií]a|court|\bjudge\b|juzgado|tribunal|investigator|911/i;

/** Files of the server that open a connection to somebody, and to whom. */
const CONNECTS: Readonly<Record<string, string>> = {
  'server/simulation/submit-interviews.ts': 'the server of the simulation, on this machine',
};

/** Commands that write records, each to a place that the office names. */
const WRITE_RECORDS = ['export', 'microdata', 'package', 'public-file'];

describe('a record of a person', () => {
  it('is sent to nobody: the server opens no connection but to its own database', () => {
    const opens =
      /\bfetch\(|\b(?:http|https|net|tls|dgram)\.(?:request|get|connect|createConnection)\(|from '(?:nodemailer|axios|undici|ssh2|got)'|\bsendBeacon\(/;
    const found = [...houseOnDisk()]
      .filter(([path]) => path.startsWith('server/') && /\.(ts|mts|mjs)$/.test(path))
      .filter(([path]) => !path.startsWith('server/bootstrap/'))
      .filter(([, text]) => text.split('\n').some((line) => opens.test(line) && !/^\s*(\*|\/\/)/.test(line)))
      .map(([path]) => path);
    expect(found).toEqual(Object.keys(CONNECTS));
  });

  it('has no endpoint for police, prosecutors or courts, and no role for them', () => {
    const endpoints = Object.values(contract).flatMap((one) =>
      typeof one === 'object' && one !== null && 'path' in one && 'method' in one ? [one] : [],
    ) as contract.Endpoint[];
    expect(endpoints.length).toBeGreaterThan(50);
    expect(endpoints.filter(({ path }) => OUTSIDERS.test(path))).toEqual([]);
    // What holds records, or could, is for statisticians who sign in, and no token of a machine opens it.
    const ofRecords = endpoints.filter(({ path }) => /microdata|public-file|record|figure-package/.test(path));
    expect(ofRecords.map(({ path }) => path).toSorted()).toEqual([
      '/api/figure-packages',
      '/api/public-file-reports',
      '/api/public-files',
      '/api/public-files',
      '/api/record-files',
    ]);
    for (const { access, scopes, tokens } of ofRecords)
      expect({ access, scopes, tokens }).toEqual({ access: ['statistician'], scopes: undefined, tokens: undefined });
    expect(contract.ROLES.filter((role) => OUTSIDERS.test(role))).toEqual([]);
  });

  it('is written by four commands alone, and only where whoever calls them says', async () => {
    const { out } = await cifra('--help');
    const names = out.split('\n').flatMap((line) => /^ {2}([a-z-]+) /.exec(line)?.[1] ?? []);
    expect(names.filter((name) => OUTSIDERS.test(name))).toEqual([]);
    const writers = [...houseOnDisk()]
      .filter(([path]) => path.startsWith('server/commands/'))
      .filter(([, text]) => /RECORD_WRITERS\[|makeAnalysisFile\(|writeStudyRecords\(|writePublicRecords\(/.test(text))
      .map(([path]) => /^server\/commands\/figures\/([a-z-]+)\//.exec(path)?.[1]);
    expect([...new Set(writers)].sort()).toEqual(WRITE_RECORDS);
    for (const name of WRITE_RECORDS) expect((await cifra(name, '--help')).out).toMatch(/--out (DIR|FILE)/);
  });

  it('is promised to stay, where the office reads it', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/public-files.md'), 'utf8');
    expect(page).toContain('No record goes to police, prosecutors or courts');
    expect(page).toContain('The narrative never leaves');
  });
});
