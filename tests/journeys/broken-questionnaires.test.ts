import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/start/start-server.ts';
import { StartError } from '../../server/start-error.ts';
import { brokenFolders, makeBroken } from '../support/broken-folders.ts';
import { cifra } from '../support/command-line.ts';
import { startServerProcess } from '../support/server-process.ts';

const root = mkdtempSync(join(tmpdir(), 'cifra-broken-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/**
 * Each line names file, place where there is one, what is wrong and what to do; none comes from the program's
 * own insides.
 */
function expectProblems(output: string, lines: readonly string[]): void {
  const printed = output.split('\n').map((line) => line.trim().replace(/^(error|warning) \S+ /, ''));
  for (const line of lines)
    expect(
      printed.find((each) => each.startsWith(line)),
      `${line}\n${output}`,
    ).toMatch(/: .+; .+/);
  expect(output).not.toMatch(/\n\s+at |TypeError|RangeError|node:internal/);
}

describe('a questionnaire that is broken', () => {
  it.each(brokenFolders)('keeps the server from starting and every command from working: $what', async (broken) => {
    const home = join(root, String(++folders));
    const folder = join(home, 'instruments', 'survey');
    mkdirSync(folder, { recursive: true });
    makeBroken(folder, broken);

    const database = join(home, 'cifra.sqlite');
    const env = { CIFRA_DB: database, CIFRA_INSTRUMENTS: join(home, 'instruments'), PORT: '0' };
    const said: string[] = [];
    const refusal = await startServer(readConfig(env), (line) => said.push(line)).catch((error: unknown) => error);
    if (!(refusal instanceof StartError)) throw refusal;
    expect(said).toEqual([]);
    expectProblems(refusal.message, broken.lines);
    expect(existsSync(database)).toBe(false);

    const out = join(home, 'out');
    for (const words of [
      ['lint', folder],
      ['coverage', folder, '--out', out],
      ['codebook', folder, '--out', out],
      ['print', folder, '--out', out],
      ['diff', folder, 'lacsi-2018-r1'],
    ]) {
      const { code, out: printed, err } = await cifra(...words);
      expect(code, words[0]).toBeGreaterThan(0);
      expectProblems(`${printed}${err}`, broken.lines);
      if (words[0] !== 'lint') expect(printed).toBe('');
    }
    expect(readdirSync(home)).toEqual(['instruments']);
  });

  it('is told of on standard error alone, beside all others, by a server that ends', async () => {
    const home = join(root, 'all');
    const nameOf = (place: number) => `survey-${String(place).padStart(2, '0')}`;
    for (const [place, broken] of brokenFolders.entries()) {
      mkdirSync(join(home, nameOf(place)), { recursive: true });
      makeBroken(join(home, nameOf(place)), broken);
    }
    const database = join(root, 'all.sqlite');
    const server = startServerProcess({ CIFRA_DB: database, CIFRA_INSTRUMENTS: home });
    expect(await server.ended).toBe(1);
    expect(server.output().out).toBe('');
    const [, ...told] = server.output().err.split(/survey-\d\d/);
    expect(told).toHaveLength(brokenFolders.length);
    for (const [place, { lines }] of brokenFolders.entries()) expectProblems(told[place]!, lines);
    expect(existsSync(database)).toBe(false);
  });

  it('two folders with the same version keep the server from starting', async () => {
    const home = join(root, 'twins');
    for (const name of ['a', 'b']) makeBroken(join(home, name), { breaks: () => {} });
    const server = startServerProcess({ CIFRA_DB: ':memory:', CIFRA_INSTRUMENTS: home });
    expect(await server.ended).toBe(1);
    expect(server.output().err).toContain('manifest.json version: the folder a has version');
  });
});
