import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withHash } from '../../../server/microdata/describe-records.ts';
import { readPublicFolder } from '../../../server/public-file/again/read-public-folder.ts';
import { cifra } from '../../support/command-line.ts';
import { madePersons, PUBLIC_SPEC, writePublicStudy } from '../../support/public-study.ts';

describe('a public-use file that is measured again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-again-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const study = ['--study', at('data', 'study.json'), '--data', at('data')];

  beforeAll(async () => {
    writePublicStudy(at('data'), madePersons(3000));
    writeFileSync(at('spec.json'), JSON.stringify(PUBLIC_SPEC));
    writeFileSync(at('secret'), '9f1c2a77b0d34e58a6c1f0e2d4b5968711aa22bb33cc44dd55ee66ff77889900');
    const to = ['--spec', at('spec.json'), '--secret', at('secret'), '--out', at('made')];
    expect(await cifra('public-file', ...study, ...to)).toMatchObject({ code: 0 });
    expect(await cifra('microdata', ...study, '--out', at('records'))).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The folder with another description, whose hash is right. */
  const described = (from: string, change: (description: Record<string, unknown>) => object) => {
    const to = mkdtempSync(at('changed-'));
    cpSync(from, to, { recursive: true });
    const { sha256: _, ...description } = JSON.parse(readFileSync(join(from, 'microdata.json'), 'utf8'));
    writeFileSync(join(to, 'microdata.json'), JSON.stringify(withHash(change(description))));
    return to;
  };
  const stated = () => JSON.parse(readFileSync(at('made', 'public', 'microdata.json'), 'utf8')).publicFile;
  const findings = async (of: string) => {
    const found = await readPublicFolder(of);
    return 'findings' in found ? found.findings.join('\n') : 'nothing';
  };

  it('has nobody alone, by the file alone', async () => {
    const found = await readPublicFolder(at('made', 'public'));
    if ('findings' in found) throw new Error(found.findings.join('\n'));
    expect(found.stated).toMatchObject({ k: 5, l: 2, keys: ['sex', 'age_group'], areas: ['state'] });
    const { rows, groups } = found.measured;
    expect(rows).toMatchObject({ person: 3000 });
    expect(groups.people).toBeGreaterThan(5);
    expect(groups.victims).toBeGreaterThan(groups.people);
  });

  it('is no folder of records of people, whatever somebody writes into its description', async () => {
    expect(await findings(at('records'))).toContain('it holds records of people and is no public-use file');
    // The keys and areas are as fine as those of the records, and so people are alone in them.
    const named = await findings(described(at('records'), (all) => ({ ...all, publicFile: stated() })));
    expect(named).toMatch(/\d+ incidents show area, keys and crime that fewer than 5 people share/);
    expect(named).toMatch(/groups of people who show the same gave fewer than 2 answers to rep_formal_self/);
    const without = { ...stated(), areas: undefined };
    expect(await findings(described(at('made', 'public'), (all) => ({ ...all, publicFile: without })))).toContain(
      'make it again with cifra public-file',
    );
  });

  it('keeps what it promises, and has the columns that it names', async () => {
    const with20 = { ...stated(), k: 400 };
    expect(await findings(described(at('made', 'public'), (all) => ({ ...all, publicFile: with20 })))).toMatch(
      /records show area and keys that fewer than 400 people share/,
    );
    const named = { ...stated(), keys: ['sex', 'age_group', 'height'] };
    expect(await findings(described(at('made', 'public'), (all) => ({ ...all, publicFile: named })))).toContain(
      'columns that it does not have: height',
    );
  });

  it('is not used where a byte of it is another one', async () => {
    const to = mkdtempSync(at('byte-'));
    cpSync(at('made', 'public'), to, { recursive: true });
    const bytes = readFileSync(join(to, 'person.parquet'));
    bytes[400]! ^= 1;
    writeFileSync(join(to, 'person.parquet'), bytes);
    expect(await findings(to)).toContain('it is not as it was made: person.parquet (changed)');
  });
});
