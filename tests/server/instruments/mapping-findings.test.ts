import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNewVersion, instrumentsWithFolder } from '../../../server/instruments/import-folder.ts';
import { readFolders } from '../../../server/instruments/load-instruments.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { cifra } from '../../support/command-line.ts';
import { testKeys } from '../../support/test-keys.ts';

const BUILT_IN = join(import.meta.dirname, '../../../questionnaires/instruments/lacsi-2018-r1');
const NOW = '2026-11-27T12:00:00.000Z';
const root = mkdtempSync(join(tmpdir(), 'cifra-mappings-'));
afterAll(() => rmSync(root, { recursive: true }));

const WRONG = {
  '1.1.1': {
    variables: { nosuch: 'gate_or_guard', visit_contact: 'access_barrier' },
    codes: { dwelling_class: { house: 'zzz' } },
  },
};

/** What is said of `WRONG`, where the earlier version is known. */
const SAID = [
  'design/mappings.json 1.1.1.variables.nosuch: version 1.1.1 has no nosuch; name one of its variables',
  'design/mappings.json 1.1.1.variables.nosuch: there is no gate_or_guard in version 1.2.0; name one of its variables',
  'design/mappings.json 1.1.1.variables.visit_contact: access_barrier becomes access_barrier too; keep one of them',
  'design/mappings.json 1.1.1.codes.dwelling_class.house: zzz is no answer to dwelling_class; name one that is',
];

let count = 0;

/** A folder with the next version of LACSI, which states mappings. */
function nextVersion(mappings: object, changes: object = {}): { folder: string; survey: string } {
  count += 1;
  const folder = join(root, `folder-${count}`);
  const survey = join(folder, 'survey');
  cpSync(BUILT_IN, survey, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(survey, 'manifest.json'), 'utf8'));
  writeFileSync(join(survey, 'manifest.json'), JSON.stringify({ ...manifest, version: '1.2.0', ...changes }));
  mkdirSync(join(survey, 'design'), { recursive: true });
  writeFileSync(join(survey, 'design', 'mappings.json'), JSON.stringify(mappings));
  return { folder, survey };
}

describe('a mapping that cannot be, in the folder of a questionnaire', () => {
  beforeEach(() => vi.stubEnv('CIFRA_DB', join(root, `${++count}.sqlite`)));
  afterEach(() => vi.unstubAllEnvs());

  it('is found by cifra lint, and keeps cifra instrument import from publishing', async () => {
    const { survey } = nextVersion(WRONG);
    const linted = await cifra('lint', survey);
    expect(linted.code).toBe(1);
    for (const line of SAID) expect(linted.out).toContain(`error wrong-mapping ${line}`);
    const imported = await cifra('instrument', 'import', survey);
    expect(imported).toMatchObject({ code: 1, out: '' });
    for (const line of SAID) expect(imported.err).toContain(line);
    expect((await cifra('instrument', 'list')).out).not.toContain('1.2.0');
  });

  it('names what this version lacks also where the earlier version is not known, for which a reason is wanted', async () => {
    const { survey } = nextVersion({ '0.9.0': WRONG['1.1.1'] }, { id: 'peru-2027' });
    const { out } = await cifra('lint', survey);
    expect(out.match(/wrong-mapping/g)).toHaveLength(3);
    const { survey: fitting } = nextVersion(
      { '0.9.0': { variables: { gate: 'access_barrier' } } },
      { id: 'peru-2027' },
    );
    const refused = await cifra('instrument', 'import', fitting);
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('no published version peru-2027 0.9.0') });
    const key = refused.out.split(': ')[0]!;
    expect((await cifra('instrument', 'import', fitting, '--reason', `${key}=It is in another office`)).code).toBe(0);
  });

  it('keeps a server from taking it in, but not from starting where it was taken in before', async () => {
    const store = await openStore(':memory:', { keys: testKeys });
    try {
      await instrumentsWithFolder(store, join(BUILT_IN, '..'), NOW);
      const { folder, survey } = nextVersion(WRONG);
      const lines: string[] = [];
      const start = () => instrumentsWithFolder(store, folder, NOW, (line) => lines.push(line));
      await expect(start()).rejects.toThrow(SAID[0]!);
      expect((await store.publishedVersions()).some(({ version }) => version === '1.2.0')).toBe(false);
      await store.importVersion(asNewVersion(readFolders(folder)[0]!), { by: 'folder', at: NOW });
      expect((await start()).find('lacsi-2018-r1', '1.2.0')).toBeDefined();
      expect(lines.map((line) => line.split('cannot be: ')[1])).toEqual(SAID);
      // Other scenarios in the folder: what is published stays, and is told of all the same.
      writeFileSync(join(survey, 'design', 'scenarios.json'), '{ "scenarios": [] }');
      expect((await start()).find('lacsi-2018-r1', '1.2.0')).toBeDefined();
      expect(lines).toHaveLength(2 * SAID.length);
    } finally {
      await store.close();
    }
  });
});
