import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';
import { tinyFiles } from '../../support/tiny-instrument.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-coverage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tiny = join(folder, 'tiny');
for (const [file, content] of Object.entries(tinyFiles())) {
  mkdirSync(join(tiny, file, '..'), { recursive: true });
  writeFileSync(join(tiny, file), JSON.stringify(content));
}

const few = ['--interviews', '20', '--compare', '0'];

describe('cifra coverage', () => {
  it('shows that every route is walked, and writes the report as a page and as data', async () => {
    const { code, out, err } = await cifra('coverage', tiny, ...few, '--edges', '--out', join(folder, 'out'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/: (\d+) of \1 routing edges walked \(100 %\)/);
    expect(out).toMatch(/no crime +es [\d.]+ .*limit 20/);
    expect(out).toMatch(/20 synthetic interviews in [\d.]+ s, 0 stuck/);
    expect(out).toMatch(/^\S+\tchain: control to close/m);
    const data = JSON.parse(readFileSync(join(folder, 'out', 'coverage.json'), 'utf8'));
    const page = readFileSync(join(folder, 'out', 'coverage.html'), 'utf8');
    expect(data.edges.length).toBe(data.walked);
    for (const { scenario } of data.edges) if (scenario) expect(page).toContain(`<section id="${scenario}">`);
  });

  it('names what is wrong with a questionnaire that cannot be read', async () => {
    const broken = join(folder, 'broken');
    cpSync('questionnaires/instruments/lacsi-2018-r1', broken, { recursive: true });
    const file = join(broken, 'modules/control.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace("{consent_roster} = 'no'", "{consent_rooster} = 'no'"));
    const { code, err } = await cifra('coverage', broken, ...few);
    expect(code).toBe(1);
    expect(err).toMatch(/^modules\/control\.json consent_declined\.visibleIf: .*consent_rooster.*; .+/m);
  });

  it.each([
    ['no questionnaire', ['coverage'], /FOLDER is missing/],
    ['an unknown questionnaire', ['coverage', 'nowhere'], /There is no questionnaire nowhere/],
    ['a count that is none', ['coverage', 'lacsi-2018-r1', '--interviews', 'many'], /whole number/],
    ['an unknown option', ['coverage', 'lacsi-2018-r1', '--fast'], /--fast/],
  ])('refuses %s', async (_, args, says) => {
    const { code, err } = await cifra(...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });

  it.each([
    ['is not there', undefined, /There is no file/],
    ['is a folder', 'FOLDER', /There is no file/],
    ['is not JSON', '{', /line 1, column 2: it is not JSON/],
    ['says something twice', '{"scenarios": [],\n "scenarios": []}', /line 2, column 2: scenarios stands twice/],
    ['has another shape', '{"scenarios": 3}', /scenarios: /],
  ])('says so when the file of scenarios %s', async (_, content, says) => {
    const file = join(folder, 'scenarios.json');
    rmSync(file, { force: true, recursive: true });
    if (content === 'FOLDER') mkdirSync(file);
    else if (content !== undefined) writeFileSync(file, content);
    const { code, err } = await cifra('coverage', tiny, ...few, '--scenarios', file);
    expect(code).toBe(1);
    expect(err).toMatch(says);
  });

  it('explains itself', async () => {
    const { code, out } = await cifra('coverage', '--help');
    expect(code).toBe(0);
    expect(out).toContain('cifra coverage FOLDER');
  });
});
