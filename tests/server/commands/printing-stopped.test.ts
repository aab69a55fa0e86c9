import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../server/bootstrap/chromium.mjs';
import { startCifra } from '../../support/cifra-process.ts';

const ROOT = join(import.meta.dirname, '../../..');
const STUDY = join(ROOT, 'tests/fixtures/studies/ncvs');
const REPORT = ['report', '--study', join(STUDY, 'study.json'), '--data', STUDY, '--language', 'en'];
const FORM = ['print', join(ROOT, 'questionnaires/instruments/lacsi-2018-r1'), '--language', 'es', '--pdf'];

describe.runIf(findChromium())('a PDF whose printing is stopped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-print-stopped-'));
  const folders = [folder];
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });

  it.each([
    { name: 'report', words: REPORT, signal: 'SIGTERM', code: 143, left: [] },
    { name: 'report', words: REPORT, signal: 'SIGINT', code: 130, left: [] },
    { name: 'print', words: FORM, signal: 'SIGTERM', code: 143, left: ['lacsi-2018-r1-es.html'] },
  ] as const)(
    'by $signal ends cifra $name with $code, without an error, and leaves no PDF and nothing of Chromium',
    async ({ name, words, signal, code, left }) => {
      const out = join(folder, `${name}-${signal}`);
      // Chromium keeps a socket there, whose path has a hundred characters at most.
      const temporary = mkdtempSync('/tmp/c-');
      folders.push(temporary);
      const run = startCifra([...words, '--out', out], { env: { TMPDIR: temporary } });
      while (!readdirSync(temporary).some((one) => one.startsWith('playwright'))) {
        expect(run.process.exitCode, run.output()).toBeNull();
        await setTimeout(5);
      }
      await setTimeout(300);
      run.process.kill(signal);
      expect(await run.ended, run.output()).toBe(code);
      expect(run.output()).not.toMatch(/Error|at .*:\d+/);
      expect(existsSync(out) ? readdirSync(out) : []).toEqual(left);
      expect(readdirSync(temporary).filter((one) => one.startsWith('playwright'))).toEqual([]);
    },
    60_000,
  );
});
