import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadInstruments } from '../../../server/instruments/load-instruments.ts';
import { StartError } from '../../../server/start-error.ts';

const root = mkdtempSync(join(tmpdir(), 'cifra-instruments-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const builtIn = join(import.meta.dirname, '..', '..', '..', 'questionnaires', 'instruments', 'lacsi-2018-r1');
const PUBLISHED = {
  '1.0.0': '07d92cb34e40d4e4ecf536267aa9f40e9d0d6e08cff6c0ee02a1c9c0ce30f024',
  '1.1.0': 'f079d45c570b224f7b24fdd81191af51261e6c540737b55e9f8a41500dd543f6',
};
let folders = 0;

/** A folder with a copy of the built-in questionnaire, changed. */
function folderWith(change: (file: (path: string) => string) => void): string {
  const folder = join(root, String(++folders));
  cpSync(builtIn, join(folder, 'survey-a'), { recursive: true });
  change((path) => join(folder, 'survey-a', path));
  return folder;
}

function refusal(folder: string): string {
  try {
    loadInstruments(folder);
  } catch (error) {
    if (error instanceof StartError) return `${error.code}\n${error.message}`;
    throw error;
  }
  return 'loaded';
}

describe('reading the questionnaires of a folder', () => {
  it('a file that is not JSON is told by name, with every other problem', () => {
    const folder = folderWith((file) => {
      writeFileSync(file('modules/close.json'), '{ "form": ');
      const english = JSON.parse(readFileSync(file('texts/en.json'), 'utf8'));
      delete english.missing.dk;
      writeFileSync(file('texts/en.json'), JSON.stringify(english));
    });
    const lines = refusal(folder).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'invalid-instrument',
      'The questionnaire survey-a cannot be used. Correct these 2 problems and start again:',
    ]);
    expect(lines[2]).toMatch(
      /^ {2}modules\/close\.json line 1, column 11: it is not JSON \(.+\); put back the end of the file$/,
    );
    expect(lines[3]).toMatch(/^ {2}texts\/en\.json missing\.dk: /);
    expect(lines).toHaveLength(4);
  });

  it('the mistakes of two questionnaires are told together', () => {
    const folder = folderWith((file) => rmSync(file('texts/en.json')));
    cpSync(join(folder, 'survey-a'), join(folder, 'survey-b'), { recursive: true });
    const said = refusal(folder);
    expect(said).toContain('survey-a cannot be used. Correct this problem');
    expect(said).toContain('survey-b cannot be used. Correct this problem');
    expect(said.match(/texts\/en\.json: there is no such file/g)).toHaveLength(2);
  });

  it('a folder without questionnaires says so', () => {
    const empty = join(root, 'empty');
    mkdirSync(empty);
    expect(refusal(empty)).toBe(
      `invalid-instrument\nThere is no questionnaire in ${empty}; put one folder per questionnaire there.`,
    );
    expect(refusal(join(root, 'nowhere'))).toContain('There is no questionnaire in ');
  });

  it('a mark at the beginning of a file, as some editors leave it, does no harm', () => {
    const folder = folderWith((file) => {
      writeFileSync(file('modules/close.json'), `\uFEFF${readFileSync(file('modules/close.json'), 'utf8')}`);
    });
    expect(loadInstruments(folder).current.id).toBe('lacsi-2018-r1');
  });

  it('new editions use the newest version, whatever its folder is called', () => {
    const folder = folderWith(() => {});
    for (const [name, version] of [
      ['a-tenth', '1.10.0'],
      ['survey-z', '1.9.0'],
    ] as const) {
      cpSync(builtIn, join(folder, name), { recursive: true });
      const file = join(folder, name, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...manifest, version }));
    }
    expect(loadInstruments(folder).current).toEqual({ id: 'lacsi-2018-r1', version: '1.10.0' });
  });

  it('the published versions stay as they were published, to the last byte', () => {
    const { find, current } = loadInstruments(join(builtIn, '..'));
    for (const [version, digest] of Object.entries(PUBLISHED)) {
      expect(digestOf(`${builtIn}-${version}`)).toBe(digest);
      expect(find('lacsi-2018-r1', version)?.instrument.manifest.version).toBe(version);
    }
    expect(current.version).toBe('1.1.1');
  });
});

/** SHA-256 of the files of a folder, by their names. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort())
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}
