import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { Burden, Coverage } from '#questionnaires';
import { runCommandLine } from '../../server/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-routes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The report of `cifra coverage` on LACSI, as data. */
async function coverageOf(...flags: string[]) {
  let told = '';
  const io = { write: (text: string) => (told += text) };
  const args = ['coverage', 'lacsi-2018-r1', '--out', folder, ...flags];
  const code = await runCommandLine(args, { out: io, err: io, stdin: Readable.from([]) });
  const report = JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8')) as Coverage & { burden: Burden };
  return { code, told, report };
}

/** What this country does not ask is turned off by the manifest; what only a correction leads to is walked in redraw.test.ts and events-changed.test.ts. Nothing is lost. */
const NOT_LOST =
  /the manifest's settings|never goes the way that leads here|for every active crime|only correcting an earlier form/;

describe('the routing of LACSI', () => {
  it('is walked whole; 2,000 synthetic interviews are finished, 5 of them through SurveyJS too; none takes too long', async () => {
    const { code, told, report } = await coverageOf('--interviews', '2000', '--compare', '5');
    expect(code, told).toBe(0);
    expect(told).toMatch(/^2000 synthetic interviews in [\d.]+ s, 0 stuck/m);
    expect(told).toMatch(/^5 of them answered again through SurveyJS, 0 disagreements/m);
    expect(report.findings).toEqual([]);
    expect(report.scenarios.filter(({ written }) => written).length).toBeGreaterThan(8);
    const neverAsked = report.edges.filter(
      ({ kind, outcome, scenario }) =>
        ['question', 'screen', 'form'].includes(kind) && outcome !== 'skipped' && scenario === undefined,
    );
    for (const { id, reason } of neverAsked) expect(reason, id).toMatch(NOT_LOST);
    const [none, , five] = report.burden.paths;
    for (const { interviews } of report.burden.paths) expect(interviews).toBeGreaterThan(20);
    for (const minutes of Object.values(none!.minutes)) expect(minutes).toBeLessThanOrEqual(20);
    for (const minutes of Object.values(five!.minutes)) expect(minutes).toBeLessThanOrEqual(45);
  });

  it('is walked whole with every optional module and every crime turned on', async () => {
    const { code, told, report } = await coverageOf('--interviews', '200', '--compare', '0', '--all');
    expect(code, told).toBe(0);
    expect(report.findings).toEqual([]);
    const forms = new Set(report.edges.map(({ form }) => form));
    for (const form of forms) {
      const due = report.edges.find(({ id }) => id === `${form}/form/${form}:true`);
      if (due) expect(due.scenario, form).toBeDefined();
    }
  });
});
