import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfDescription } from '../../../server/microdata/describe-records.ts';
import { verifyInThread } from '../../../server/packages/thread/verify-in-thread.ts';
import { exitCodeOf } from '../../../server/packages/verification.ts';
import { verificationInWords } from '../../../server/packages/verification-in-words.ts';
import { verifyPackage } from '../../../server/packages/verify-package.ts';
import { sha256Of } from '../../../server/weighting/sample-rows.ts';
import { cifra } from '../../support/command-line.ts';
import { madePersons, PUBLIC_SPEC, writePublicStudy } from '../../support/public-study.ts';
import { mended, opened, replaced } from './repacked.ts';

const NCVS = join(import.meta.dirname, '../../fixtures/studies/ncvs');

describe('a package with a public-use file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-public-part-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const study = ['--study', at('data', 'study.json'), '--data', at('data')];
  const pack = (name: string, ...more: string[]) =>
    cifra('package', ...study, '--table', at('table.json'), ...more, '--out', at(name));
  let zip: Buffer;

  const verified = async (bytes: Buffer, records?: string) => {
    const verification = await verifyPackage(bytes, { folder: records });
    return { ...verification, exit: exitCodeOf(verification), words: verificationInWords(verification) };
  };

  beforeAll(async () => {
    writePublicStudy(at('data'), madePersons(1500));
    writeFileSync(at('spec.json'), JSON.stringify(PUBLIC_SPEC));
    writeFileSync(at('secret'), '9f1c2a77b0d34e58a6c1f0e2d4b5968711aa22bb33cc44dd55ee66ff77889900');
    const figures = [{ indicator: 'victims_person', crimes: 'all' }];
    writeFileSync(at('table.json'), JSON.stringify({ table: 'victims', figures, by: [{ variable: 'sex' }] }));
    const to = ['--spec', at('spec.json'), '--secret', at('secret'), '--out', at('made')];
    expect(await cifra('public-file', ...study, ...to)).toMatchObject({ code: 0 });
    expect(await cifra('microdata', ...study, '--out', at('records'))).toMatchObject({ code: 0 });
    expect(await pack('a.zip', '--public', at('made', 'public'))).toMatchObject({ code: 0 });
    zip = readFileSync(at('a.zip'));
  }, 90_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells how far it is while it is verified, from what it reads to the last table', async () => {
    const shares: number[] = [];
    const verification = await verifyInThread({
      bytes: zip,
      records: at('records'),
      report: (share) => shares.push(share),
    });
    expect(exitCodeOf(verification)).toBe(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThanOrEqual(6);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('is verified by whoever has it alone, as far as the public-use file goes', async () => {
    const { manifest } = await opened(zip);
    expect(manifest.analysisFile.records).toBe('hashes');
    expect(manifest.publicFile!.results).toEqual(['results/public/estimates.csv', 'results/public/estimates.json']);
    const { exit, numbers, findings, words, notVerified } = await verified(zip);
    expect(findings).toEqual([]);
    // The figures of the records are not: these are not in the package.
    expect({ exit, notVerified: notVerified.length }).toEqual({ exit: 2, notVerified: 1 });
    expect(numbers.made).toBeGreaterThan(500);
    expect(numbers.same).toBe(numbers.made);
    expect(words).toMatch(/Public file made-up-public, measured again: .*person 1500.*nobody is alone/);
  });

  it('is verified whole with the folder of the records, and the two files have the same people', async () => {
    const { exit, numbers, notes } = await verified(zip, at('records'));
    expect(exit).toBe(0);
    expect(numbers.same).toBe(numbers.made);
    expect(notes).toContain('Public file: as many persons and homes as the records have, and the same sums of weights');
  });

  it('names a digit of its figures, though every hash was mended', async () => {
    const changed = await mended(zip, (members) =>
      replaced(members, 'results/public/estimates.json', [/("estimate":)(\d)/, '$19']),
    );
    const { exit, differences } = await verified(changed);
    expect(exit).toBe(1);
    expect(differences).toContainEqual(
      expect.objectContaining({ member: 'results/public/estimates.json', measure: 'estimate' }),
    );
  });

  /** Another description of the file, with the hashes that this asks for. */
  const describedAs = (change: (description: Record<string, unknown>) => void) =>
    mended(zip, (members, manifest) => {
      const description = JSON.parse(members.get('public/microdata.json')!.toString());
      change(description);
      description.sha256 = hashOfDescription(description);
      members.set('public/microdata.json', Buffer.from(JSON.stringify(description)));
      manifest.publicFile!.sha256 = description.sha256;
    });

  it('finds a file in which people are alone, records of people, and a file of another survey', async () => {
    const promise = (all: Record<string, unknown>, more: object) => Object.assign(all.publicFile as object, more);
    for (const [change, said] of [
      [(all: Record<string, unknown>) => promise(all, { k: 300 }), 'that fewer than 300 people share'],
      [(all: Record<string, unknown>) => promise(all, { l: 9 }), 'gave fewer than 9 answers to rep_formal_self'],
      [(all: Record<string, unknown>) => void delete all.publicFile, 'it is no public-use file, but records of people'],
      [(all: Record<string, unknown>) => Object.assign(all, { study: 'other' }), 'of another survey than the figures'],
    ] as const) {
      const { exit, findings } = await verified(await describedAs(change));
      expect(exit).toBe(1);
      expect(findings).toContainEqual(
        expect.objectContaining({ code: 'other-public-file', sentence: expect.stringContaining(said) }),
      );
    }
    const nested = await mended(zip, (members) =>
      replaced(members, 'public/microdata.json', ['"nested": false', '"nested": true']),
    );
    expect((await verified(nested)).findings).toContainEqual(
      expect.objectContaining({ code: 'other-public-file', member: 'public/microdata.json' }),
    );
  });

  it('does not take bytes for records that are none, with every hash mended', async () => {
    const broken = await mended(zip, (members, manifest) => {
      const bytes = Buffer.from('PAR1 and nothing else PAR1');
      members.set('public/person.parquet', bytes);
      const description = JSON.parse(members.get('public/microdata.json')!.toString());
      description.files.find((one: { unit: string }) => one.unit === 'person').sha256 = sha256Of(bytes);
      description.sha256 = hashOfDescription(description);
      members.set('public/microdata.json', Buffer.from(JSON.stringify(description)));
      manifest.publicFile!.sha256 = description.sha256;
    });
    const { exit, notVerified } = await verified(broken);
    expect(exit).toBe(2);
    expect(notVerified[0]).toContain('The public file cannot be read as its description says');
  });

  it('is not made of records of people, or of another survey', async () => {
    expect(await pack('b.zip', '--public', at('records'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('it holds records of people and is no public-use file'),
    });
    const other = ['--study', join(NCVS, 'study.json'), '--data', NCVS, '--public', at('made', 'public')];
    expect(await cifra('package', ...other, '--out', at('b.zip'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('--public: it is of made-up, and the figures are of another survey'),
    });
  });
});
