import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cifra } from '../../../support/command-line.ts';
import { profileFolder } from '../../analysis/profiles/profile-study.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');
const FILES = ['p.csv', 'p.en.html', 'p.es.html', 'p.fr.html', 'p.json', 'p.pt.html'];
const VICTIMS = { outcome: { indicator: 'victims' }, terms: [{ variable: 'sex' }, { variable: 'age_group' }] };

const ofStudy = (folder: string) => [
  ...['--spec', join(folder, 'spec.json'), '--study', join(folder, 'study.json')],
  ...['--data', folder, '--out', join(folder, 'out')],
];

describe('cifra profile', () => {
  const place = mkdtempSync(join(tmpdir(), 'cifra-profile-'));
  const SAFETY = {
    title: { es: 'Quién camina con seguridad', en: 'Who walks safely' },
    outcome: { indicator: 'sdg_series', category: 'VC_SNS_WALN_DRK' },
    terms: [{ variable: 'sex', reference: 'male' }],
  };
  const ofEdition = (out: string, ...more: string[]) =>
    cifra(
      ...['profile', '--spec', join(profileFolder(SAFETY), 'spec.json'), '--survey', 'first-edition'],
      ...more,
      ...['--out', join(place, out)],
    );
  const read = (out: string) => JSON.parse(readFileSync(join(place, out, 'p.json'), 'utf8'));

  beforeAll(async () => {
    writeFileSync(join(place, 'cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', join(place, 'cifra.sqlite'));
    expect(await cifra('microdata', '--out', join(place, 'numbered'))).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(place, { recursive: true });
  });

  it('writes a profile of a study as JSON and as a report in four languages', async () => {
    const folder = profileFolder(VICTIMS);
    const { code, out, err } = await cifra('profile', ...ofStudy(folder));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('p: 391 records in the model, ');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(FILES);
    const made = JSON.parse(readFileSync(join(folder, 'out', 'p.json'), 'utf8'));
    expect(made).toMatchObject({ study: 'models', n: 391, outcome: { indicator: 'victims', unit: 'person' } });
    expect(made.specification.kind).toBe('logistic');
  });

  it('takes the interviews of an edition, or of a numbered file, and names the file', async () => {
    expect(await ofEdition('all')).toMatchObject({ code: 0, err: '' });
    expect(await ofEdition('one', '--file', '1')).toMatchObject({ code: 0, err: '' });
    const { analysis_file: none, ...all } = read('all');
    const { analysis_file: file, ...one } = read('one');
    expect(none).toBeUndefined();
    expect(file).toMatchObject({ number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(one).toEqual(all);
    const page = readFileSync(join(place, 'one', 'p.es.html'), 'utf8');
    expect(page).toContain('Quién camina con seguridad');
    expect(page).toContain('Mujeres');
  });

  it('ends with 2 for wrong use and 1 for what cannot be used or fitted, and writes nothing', async () => {
    for (const more of [
      ['--file', 'x'],
      ['--file', '1', '--weighting', 'w.json'],
      ['--study', 's.json'],
    ])
      expect((await ofEdition('wrong', ...more)).code).toBe(2);
    expect(await ofEdition('wrong', '--file', '99')).toMatchObject({ code: 1 });
    const unknown = await cifra('profile', ...ofStudy(profileFolder({ ...VICTIMS, terms: [{ variable: 'sexo' }] })));
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/^spec\.json, line \d+, .*figures of persons are not divided by sexo/);
    const absent = await cifra('profile', ...ofStudy(profileFolder(VICTIMS)), '--spec', join(place, 'no.json'));
    expect(absent.code).toBe(2);
    const pure = profileFolder({ outcome: { indicator: 'touched' }, terms: VICTIMS.terms, among: { sex: ['male'] } });
    const separated = await cifra('profile', ...ofStudy(pure));
    expect(separated.code).toBe(1);
    expect(readdirSync(place)).not.toContain('wrong');
  });
});
