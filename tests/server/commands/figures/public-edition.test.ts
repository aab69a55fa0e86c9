import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sealedNames } from '../../../../questionnaires/index.ts';
import { readConfig } from '../../../../server/config.ts';
import { loadInstruments } from '../../../../server/instruments/load-instruments.ts';
import { openServerStore } from '../../../../server/start/open-server-store.ts';
import { cifra } from '../../../support/command-line.ts';
import { Intruder } from '../../../support/intruder.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');

const SEALED = ['bribery', 'extortion', 'sexual_offence'];

describe('cifra public-file --file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-public-edition-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const make = (spec: object) => {
    writeFileSync(at('spec.json'), JSON.stringify(spec));
    const to = ['--spec', at('spec.json'), '--secret', at('secret'), '--out', at('out'), '--language', 'pt'];
    return cifra('public-file', '--file', '1', ...to);
  };
  type Column = { name: string; kind: string; variable?: string };
  let files: { unit: string; columns: Column[] }[] = [];

  beforeAll(async () => {
    writeFileSync(at('cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    writeFileSync(at('secret'), '1e7a0c4b9d2f6835a1b0c9d8e7f60514');
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    expect(await cifra('microdata', '--out', at('records'))).toMatchObject({ code: 0 });
    files = JSON.parse(readFileSync(at('records', 'microdata.json'), 'utf8')).files;
  }, 60_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('asks what becomes of every sealed crime, and of every question of a sealed part', async () => {
    const names = sealedNames(loadInstruments(readConfig().instruments).published[0]!.instrument);
    const sealed = files
      .filter(({ unit }) => unit !== 'member')
      .flatMap(({ columns }) => columns.filter(({ variable }) => variable !== undefined && names.has(variable)))
      .map(({ name }) => name);
    expect(sealed.length).toBeGreaterThan(10);
    const { code, err } = await make({
      publicFile: 'asked',
      columns: { sex: { role: 'key' }, ...Object.fromEntries(sealed.map((name) => [name, {}])) },
    });
    expect(code).toBe(1);
    for (const name of sealed) expect(err).toContain(`columns.${name}: it is of a sealed part`);
    for (const crime of SEALED) expect(err).toContain(`what becomes of ${crime};`);
  });

  it('refuses by name whatever tells who, where or when', async () => {
    const structure = files
      .flatMap(({ columns }) => columns.map(({ name }) => name))
      .filter((name) => /^(weight|design_weight|stratum$|psu$|version$)/.test(name));
    const names = [
      ...new Set([...structure, 'interviewer', 'latitude', 'narrative', 'full_name', 'interview_started_at']),
    ];
    const { code, err } = await make({
      publicFile: 'refused',
      columns: Object.fromEntries([...names.map((name) => [name, {}]), ['sex', { role: 'key' }]]),
    });
    expect(code).toBe(1);
    for (const name of names) expect(err).toContain(`columns.${name}: it can never be published`);
  });

  it('singles nobody out of the interviews of an edition', async () => {
    const spec = {
      publicFile: 'edition',
      k: 3,
      columns: { area: { role: 'area', merge: { all: ['urban', 'other_urban', 'rural'] } }, sex: { role: 'key' } },
      crimes: { fewest: 4, sealed: Object.fromEntries(SEALED.map((crime) => [crime, 'leave-out'])) },
    };
    const made = await make(spec);
    expect(made).toMatchObject({ code: 0 });
    const intruder = await Intruder.reads(at('out', 'public'), ['area'], ['sex']);
    expect(intruder.persons).toHaveLength(31);
    for (const { crime } of intruder.incidents) expect(SEALED).not.toContain(crime);
    for (const crime of new Set(intruder.incidents.map((row) => String(row.crime))))
      for (const sex of ['female', 'male'])
        for (const count of intruder.candidates({ area: 'all', keys: { sex }, crime }))
          expect(count === 0 || count >= 3).toBe(true);
    const page = readFileSync(at('out', 'office', 'risk-report.html'), 'utf8');
    expect(page).toContain('lang="pt"');
    // The database knows of it, whatever becomes of the file beside the specification.
    rmSync(at('public-files.json'));
    const second = await make({ ...spec, publicFile: 'second' });
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('an earlier public-use file') });
    const { store } = await openServerStore(readConfig());
    expect((await store.publicFiles('first-edition')).map(({ publicFile }) => publicFile)).toEqual(['edition']);
    await store.close();
    expect(await make(spec)).toMatchObject({ code: 0 });
  });

  it('refuses homes with several interviews, where who lives with whom tells who it is', async () => {
    const ncvs = join(import.meta.dirname, '../../../fixtures/studies/ncvs');
    const spec = { publicFile: 'shared', columns: { sex: { role: 'key' } }, crimes: { sealed: { rape: 'keep' } } };
    writeFileSync(at('shared.json'), JSON.stringify(spec));
    const from = ['--study', join(ncvs, 'study.json'), '--data', ncvs, '--spec', at('shared.json')];
    const made = await cifra('public-file', ...from, '--secret', at('secret'), '--out', at('shared'));
    expect(made).toMatchObject({ code: 1, err: expect.stringContaining('homes with several interviews') });
    expect(existsSync(at('shared'))).toBe(false);
  });
});
