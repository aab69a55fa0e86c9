import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { ResultsFolder } from '../../../../server/files/results-folder.ts';
import { startCifra } from '../../../support/cifra-process.ts';
import { cifra } from '../../../support/command-line.ts';
import { madePersons, PUBLIC_SPEC, writePublicStudy } from '../../../support/public-study.ts';
import { publishingOffice } from '../../../support/published-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-owner-alone-'));
const at = (...parts: string[]) => join(folder, ...parts);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const office = publishingOffice();

/** Rights of a folder and of everything in it, as they differ. */
function rightsIn(place: string): string[] {
  const all = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(place, name)));
  return [
    ...new Set([statSync(place), ...all].map((one) => `${one.isFile()} ${(one.mode & 0o777).toString(8)}`)),
  ].sort();
}

const OWNER_ALONE = ['false 700', 'true 600'];

it('keeps a public-use file and its report for their owner alone, whatever others may read elsewhere', async () => {
  writePublicStudy(at('data'), madePersons(1000));
  writeFileSync(at('spec.json'), JSON.stringify(PUBLIC_SPEC));
  writeFileSync(at('secret'), '9f1c2a77b0d34e58a6c1f0e2d4b5968711aa22bb33cc44dd55ee66ff77889900');
  const study = ['--study', at('data', 'study.json'), '--data', at('data')];
  const to = ['--spec', at('spec.json'), '--secret', at('secret'), '--out', at('made')];
  expect(await startCifra(['public-file', ...study, ...to], { shell: 'umask 022' }).ended).toBe(0);
  expect(rightsIn(at('made'))).toEqual(OWNER_ALONE);
  expect(statSync(at('public-files.json')).mode & 0o777).toBe(0o600);

  // A file that is there is not said to be absent.
  rmSync(at('made', 'public', 'person.parquet'));
  mkdirSync(at('made', 'public', 'person.parquet'));
  const into = ['--format', 'csv', '--out', at('csv')];
  expect((await cifra('export', at('made', 'public'), ...into)).err).toContain(
    'person.parquet (it is not a file but a folder)',
  );
  rmSync(at('made', 'public', 'person.parquet'), { recursive: true });
  expect((await cifra('export', at('made', 'public'), ...into)).err).toContain(
    'person.parquet (there is no such file)',
  );
  expect(existsSync(at('csv'))).toBe(false);
}, 60_000);

it('keeps what others write into a folder of results for its owner alone', async () => {
  const results = new ResultsFolder(at('results', 'pdf'), ['report.pdf']);
  results.open();
  await results.writeWith(async (placeOf) => writeFileSync(placeOf('report.pdf'), 'x', { mode: 0o644 }));
  expect(rightsIn(at('results'))).toEqual(OWNER_ALONE);
});

it('keeps a release for its owner alone until it is published, and the site for its readers', async () => {
  const tables = await office.tables();
  expect(rightsIn(tables)).toEqual(OWNER_ALONE);
  expect(await office.prepare(tables)).toMatchObject({ code: 0 });
  expect(rightsIn(office.place('prepared'))).toEqual(OWNER_ALONE);
  await office.check();
  expect(await office.publish()).toMatchObject({ code: 0 });
  for (const right of rightsIn(join(office.place('site'), '.'))) expect(right).toMatch(/^(false 755|true 644)$/);
}, 60_000);
