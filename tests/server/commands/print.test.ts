import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { cifra } from '../../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-print-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('cifra print', () => {
  it('writes a page for each language and names it', async () => {
    const { code, out } = await cifra('print', 'lacsi-2018-r1', '--out', folder);
    expect(code).toBe(0);
    const files = out.trim().split('\n');
    expect(files).toContain(join(folder, 'lacsi-2018-r1-es.html'));
    for (const file of files) expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('says that a PDF needs Chromium where there is none, and writes the page all the same', async () => {
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'no-chromium'));
    const out = join(folder, 'without');
    const { code, err } = await cifra('print', 'lacsi-2018-r1', '--language', 'es', '--pdf', '--out', out);
    expect(code).toBe(1);
    expect(err).toMatch(/^A PDF needs Chromium or Chrome and there is none; install it .*\.\n$/);
    expect(existsSync(join(out, 'lacsi-2018-r1-es.html'))).toBe(true);
  });

  it('says so when what CHROMIUM_PATH names does not start', async () => {
    const program = join(folder, 'not-chromium');
    writeFileSync(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    vi.stubEnv('CHROMIUM_PATH', program);
    const { code, err } = await cifra('print', 'lacsi-2018-r1', '--language', 'es', '--pdf', '--out', folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^Chromium \(.*not-chromium\) does not start: [^\n]+\n$/);
  });

  it('names what is wrong with a questionnaire that cannot be read', async () => {
    const broken = join(folder, 'broken');
    cpSync('questionnaires/instruments/lacsi-2018-r1', broken, { recursive: true });
    writeFileSync(join(broken, 'manifest.json'), '{');
    const { code, err } = await cifra('print', broken);
    expect(code).toBe(1);
    expect(err).toMatch(/^manifest\.json line 1, column 2: it is not JSON/m);
  });

  it.each([
    ['no questionnaire', ['print'], /FOLDER is missing/],
    ['an unknown questionnaire', ['print', 'nowhere'], /There is no questionnaire nowhere/],
    ['an unknown paper', ['print', 'lacsi-2018-r1', '--paper', 'a3'], /a4, letter/],
    ['a language that it lacks', ['print', 'lacsi-2018-r1', '--language', 'de'], /is not in de; it is in es, en/],
  ])('refuses %s', async (_, args, says) => {
    const { code, err } = await cifra(...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });

  it('explains itself', async () => {
    expect(await cifra('print', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('cifra print FOLDER'),
    });
  });
});
