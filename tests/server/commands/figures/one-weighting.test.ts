import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../../server/config.ts';
import { openServerStore } from '../../../../server/start/open-server-store.ts';
import { cifra } from '../../../support/command-line.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');
const RULES = join(import.meta.dirname, '../../../../questionnaires/studies/tables/release-rules.json');
const KEY = '7b0e7a52-6f0c-4c55-9d0a-0d5a2f8a3c11';
const UNKNOWN = '00000000-6f0c-4c55-9d0a-0d5a2f8a3c11';
const WEIGHTING = {
  weighting: 'edition',
  sample: 'interviews',
  design: {},
  variables: { age_group: { '18-44': '{age} < 45', '45+': '{age} >= 45' } },
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'", eligible: "{disposition} <> 'NE'" }],
    person: [
      { step: 'multiply', by: '1 / {selection}', reason: 'one adult was selected' },
      { step: 'poststratify', by: ['age_group'], totals: { path: 'adults.csv' } },
    ],
  },
};
const ADULTS = 'age_group,total\n18-44,40000\n45+,30000\n';
const TABLE = { table: 't', figures: [{ indicator: 'adults' }, { indicator: 'prevalence_person' }] };
const PROFILE = {
  profile: 'p',
  outcome: { indicator: 'sdg_series', category: 'VC_SNS_WALN_DRK' },
  terms: [{ variable: 'sex', reference: 'male' }],
};

describe('--weighting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-weighting-'));
  const at = (...names: string[]) => join(folder, ...names);
  const json = (...names: string[]) => JSON.parse(readFileSync(at(...names), 'utf8'));
  const put = (name: string, content: unknown) => writeFileSync(at(name), JSON.stringify(content));
  const edition = ['--survey', 'first-edition'];
  const commands: Record<string, (out: string, ...more: string[]) => string[]> = {
    table: (out, ...more) => ['table', '--spec', at('t.json'), ...edition, ...more, '--out', at(out)],
    release: (out, ...more) => [
      ...['release', '--spec', at('t.json'), '--rules', RULES, ...edition, ...more],
      ...['--out', at(out)],
    ],
    profile: (out, ...more) => ['profile', '--spec', at('p.json'), ...edition, ...more, '--out', at(out)],
    export: (out, ...more) => [
      ...['export', '--table', at('t.json'), '--format', 'json', ...edition, ...more],
      ...['--out', at(out)],
    ],
  };

  beforeAll(async () => {
    writeFileSync(at('cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    put('w.json', WEIGHTING);
    put('t.json', TABLE);
    put('p.json', PROFILE);
    writeFileSync(at('adults.csv'), ADULTS);
    const { store } = await openServerStore(readConfig());
    const totals = [{ path: 'adults.csv', text: ADULTS }];
    const act = { by: 'ana', at: '2026-11-24T12:00:00.000Z' };
    await store.saveWeighting(
      { key: KEY, weighting: 'edition', text: readFileSync(at('w.json'), 'utf8'), totals, revision: 0 },
      act,
    );
    await store.close();
    expect(await cifra('microdata', '--out', at('records'), '--weighting', KEY)).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('is a file, or the key of one that the page saved, and both give the same records', async () => {
    const made = await cifra('microdata', '--out', at('again'), '--weighting', at('w.json'));
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Analysis file 1, made before') });
    expect(json('again', 'microdata.json')).toEqual(json('records', 'microdata.json'));
    expect(await cifra('microdata', 'verify', '1', '--weighting', KEY)).toMatchObject({ code: 0 });
  });

  it.each(['table', 'release', 'profile', 'export'])('means the same in cifra %s', async (command) => {
    const of = (out: string, ...more: string[]) => cifra(...commands[command]!(`${command}-${out}`, ...more));
    expect(await of('file', '--weighting', at('w.json'))).toMatchObject({ code: 0 });
    expect(await of('key', '--weighting', KEY)).toMatchObject({ code: 0 });
    const name = command === 'profile' ? 'p.json' : 't.json';
    const read = (out: string) => readFileSync(at(`${command}-${out}`, name), 'utf8');
    expect(read('file')).toContain(json('records', 'microdata.json').design.weighting.hash);
    expect(read('key')).toBe(read('file'));
    expect((await of('no', '--weighting', UNKNOWN)).err).toContain(`no weighting is saved under this key`);
    expect(await of('no', '--weighting', at('none.json'))).toMatchObject({ code: 2 });
  });

  it.each(['table', 'release', 'profile'])('goes with the number of a file in cifra %s', async (command) => {
    const of = (...more: string[]) => cifra(...commands[command]!(`${command}-numbered`, '--file', '1', ...more));
    const made = await of('--weighting', KEY);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('(edition first-edition; questionnaire ') });
    expect(json(`${command}-numbered`, command === 'profile' ? 'p.json' : 't.json').analysis_file.number).toBe(1);
    expect(await of()).toMatchObject({ code: 1 });
  });
});
