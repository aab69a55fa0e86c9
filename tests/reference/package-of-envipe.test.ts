import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mended, opened, replaced } from '../server/packages/repacked.ts';
import { startCifra } from '../support/cifra-process.ts';
import { cifra } from '../support/command-line.ts';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'data');
const present = existsSync(resolve(data, 'envipe2021_persons.csv.gz'));
if (!present) process.stdout.write('ENVIPE 2021 not found: set CIFRA_REFERENCE to the folder that holds data/\n');

const STUDIES = resolve(root, 'questionnaires/studies');
const TABLES = ['3.1', '3.3', '3.4'].flatMap((number) => [
  '--table',
  join(STUDIES, `tables/envipe-2021-${number}.json`),
]);

describe.runIf(present)('a package of ENVIPE 2021 with three tables and every estimate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-envipe-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made again elsewhere: every number is the same but the one whose digit was changed', async () => {
    const out = join(folder, 'a.zip');
    const study = ['--study', join(STUDIES, 'envipe-2021.json'), '--data', data];
    expect(await cifra('package', ...study, ...TABLES, '--with-file', '--out', out)).toMatchObject({ code: 0 });
    const zip = readFileSync(out);
    const place = 'results/tables/envipe-2021-3.1.json';
    const text = (await opened(zip)).members.get(place)!.toString();
    const { cells } = JSON.parse(text) as { cells: { se: number | null }[] };
    const { se } = cells.find((cell) => (cell.se ?? 0) > 1 && text.split(`"se":${cell.se},`).length === 2)!;
    const other = se! * 1.000001;
    const changed = await mended(zip, (members) => replaced(members, place, [`"se":${se},`, `"se":${other},`]));
    writeFileSync(out, changed);
    const { ended, output } = startCifra(['verify', out]);
    expect(await ended, output()).toBe(1);
    const [, same, made] = /Numbers: ([\d,]+) of ([\d,]+) are the same/
      .exec(output())!
      .map((text) => Number(text.replaceAll(',', '')));
    expect(made).toBeGreaterThan(700_000);
    expect(same).toBe(made! - 1);
    expect(output()).toContain(`se: ${other} in the package, ${se} recomputed`);
    expect(output()).toContain('0 findings');
  }, 300_000);
});
