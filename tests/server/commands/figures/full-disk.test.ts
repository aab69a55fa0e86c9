import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { startCifra } from '../../../support/cifra-process.ts';
import { cifra } from '../../../support/command-line.ts';
import { madePersons, PUBLIC_SPEC, writePublicStudy } from '../../../support/public-study.ts';
import { pageOfReport, publishingOffice } from '../../../support/published-release.ts';

const REASON = /cannot be written: (the file would be larger than the disk takes|the disk is full)/;

/** Runs a command where no file may be larger than so many bytes, as on a disk that is full. */
async function withRoom(bytes: number, words: readonly string[], env: Record<string, string> = {}) {
  const run = startCifra(words, { shell: `ulimit -f ${Math.floor(bytes / 512)}`, env });
  return { code: await run.ended, output: run.output() };
}

const bytesIn = (folder: string) =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
const largest = (folder: string, ...names: string[]) =>
  Math.max(...names.map((name) => statSync(join(folder, name)).size));

describe('a disk that is full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-no-room-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const study = ['--study', at('data', 'study.json'), '--data', at('data')];
  const publicFile = (out: string) => {
    const to = ['--spec', at('spec.json'), '--secret', at('secret'), '--out', at(out)];
    return ['public-file', ...study, ...to, '--register', at(`${out}-register.json`)];
  };

  beforeAll(async () => {
    writePublicStudy(at('data'), madePersons(4000));
    writeFileSync(at('spec.json'), JSON.stringify(PUBLIC_SPEC));
    writeFileSync(at('secret'), '9f1c2a77b0d34e58a6c1f0e2d4b5968711aa22bb33cc44dd55ee66ff77889900');
    expect(await cifra(...publicFile('made'))).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('in the middle of a public-use file leaves none, and an earlier one as it was', async () => {
    const report = largest(at('made', 'office'), 'risk-report.json', 'risk-report.html');
    const person = largest(at('made', 'public'), 'person.parquet');
    expect(person).toBeGreaterThan(report + 10_000);
    const room = report + 5_000;
    const first = await withRoom(room, publicFile('none'));
    expect(first).toMatchObject({ code: 2, output: expect.stringMatching(REASON) });
    expect(existsSync(at('none'))).toBe(false);
    // The register would stand in the way of the next file.
    expect(existsSync(at('none-register.json'))).toBe(false);
    const register = readFileSync(at('made-register.json'), 'utf8');
    // A report of the file that was not written would tell a wrong risk of the one that is there.
    const places = [at('made', 'public'), at('made', 'office')];
    const before = places.map(bytesIn);
    writeFileSync(at('spec.json'), JSON.stringify({ ...PUBLIC_SPEC, k: PUBLIC_SPEC.k + 1 }));
    expect((await withRoom(room, [...publicFile('made'), '--beside-earlier'])).code).toBe(2);
    writeFileSync(at('spec.json'), JSON.stringify(PUBLIC_SPEC));
    expect(places.map(bytesIn)).toEqual(before);
    expect(readFileSync(at('made-register.json'), 'utf8')).toBe(register);
  }, 60_000);

  it('in the middle of a package leaves none, and an earlier one as it was', async () => {
    const pack = ['package', ...study, '--with-file', '--out', at('zip', 'a.zip')];
    expect(await withRoom(100_000, pack)).toMatchObject({ code: 2, output: expect.stringMatching(REASON) });
    expect(existsSync(at('zip'))).toBe(false);
    expect(await cifra(...pack)).toMatchObject({ code: 0 });
    const before = bytesIn(at('zip'));
    expect((await withRoom(100_000, pack)).code).toBe(2);
    expect(bytesIn(at('zip'))).toEqual(before);
  }, 60_000);

  it('in the middle of a report leaves none, and the earlier page and PDF as they were', async () => {
    const report = ['report', ...study, '--language', 'es', '--date', '2026-08-31', '--out', at('report')];
    expect((await withRoom(100_000, [...report, '--no-pdf'])).output).toMatch(REASON);
    expect(existsSync(at('report'))).toBe(false);
    mkdirSync(at('report'));
    for (const name of ['report.html', 'report.pdf']) writeFileSync(at('report', name), name);
    const before = bytesIn(at('report'));
    for (const more of [[], ['--no-pdf']]) {
      const full = await withRoom(100_000, [...report, ...more]);
      expect(full).toMatchObject({ code: 2, output: expect.stringMatching(REASON) });
      expect(bytesIn(at('report'))).toEqual(before);
    }
    expect(await cifra(...report, '--no-pdf')).toMatchObject({ code: 0 });
    expect(readdirSync(at('report'))).toEqual(['report.html']);
  }, 120_000);
});

describe('a disk that is full, for an office that publishes', () => {
  const office = publishingOffice();
  const { place } = office;
  const ROOM = 5_000_000;

  it('leaves no prepared folder, and the published site as it was', async () => {
    mkdirSync(place('report'));
    const tables = await office.tables();
    const page = (bytes: number) => `${pageOfReport('es', tables)}${' '.repeat(bytes)}`;
    writeFileSync(place('report/report.html'), page(ROOM * 2));
    const more = ['--report', place('report')];
    expect(await office.prepare(tables)).toMatchObject({ code: 0 });
    await office.check();
    expect(await office.publish()).toMatchObject({ code: 0 });
    const about = { release: 'robbery-2027' };
    expect(await office.prepare(tables, { out: 'second', more, about })).toMatchObject({ code: 0 });
    await office.check('mateo', 'second');

    const env = { CIFRA_DB: place('office.sqlite') };
    const publish = ['publish', 'release', '--prepared', place('second'), '--site', place('site')];
    const full = await withRoom(ROOM, publish, env);
    expect(full).toMatchObject({ code: 2, output: expect.stringMatching(REASON) });
    expect(existsSync(place('site/robbery-2027'))).toBe(false);
    expect(readPrepared(place('site/robbery-2026'), true).manifest.revision).toBe(1);
    expect(readdirSync(place('.')).filter((name) => /^site\.(?!lock)/.test(name))).toHaveLength(1);
    const listed = (await office.run(['publish', 'list'])).out.split('\n').find((line) => line.includes('2027'))!;
    expect(listed.split('\t').at(-1)).toBe('');

    // With room again the same command goes on.
    expect(await office.publish('second')).toMatchObject({ code: 0, out: expect.stringContaining('is published') });
    expect(readPrepared(place('site/robbery-2027'), true).manifest.release).toBe('robbery-2027');
    vi.unstubAllEnvs();
  }, 120_000);
});
