import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackageManifest } from '#contract';
import { exitCodeOf, PACKAGE_FINDING_CODES } from '../../../server/packages/verification.ts';
import { verificationInWords } from '../../../server/packages/verification-in-words.ts';
import { verifyPackage } from '../../../server/packages/verify-package.ts';
import { manifestOf } from '../../../server/packages/write-package.ts';
import { startCifra } from '../../support/cifra-process.ts';
import { cifra } from '../../support/command-line.ts';
import { hostileZip } from './hostile-zip.ts';
import { mended, opened, replaced } from './repacked.ts';

const STUDY = join(import.meta.dirname, '../../fixtures/studies/ncvs');

const TABLE = {
  table: 'victims',
  figures: [{ indicator: 'prevalence_person', crimes: 'all' }],
  by: [{ variable: 'sex' }],
  compare: { between: [{ variable: 'sex' }] },
};

/** The zip with its files as they are, in any order and number. */
function packedAs(files: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  return hostileZip(files.map(([name, content]) => ({ name, content })));
}

describe('a package of a study', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-package-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const found = new Set<string>();
  let zip: Buffer;
  let manifest: PackageManifest;
  let members: Map<string, Buffer>;

  const verified = async (bytes: Buffer, records?: string) => {
    const verification = await verifyPackage(bytes, { folder: records });
    for (const { code } of verification.findings) found.add(code);
    return { ...verification, exit: exitCodeOf(verification) };
  };
  const files = () => {
    const text = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`);
    return [['manifest.json', text] as const, ...members];
  };

  beforeAll(async () => {
    writeFileSync(at('table.json'), JSON.stringify(TABLE));
    const study = ['--study', join(STUDY, 'study.json'), '--data', STUDY];
    const packing = ['package', ...study, '--table', at('table.json')];
    expect(await cifra('microdata', ...study, '--out', at('records'))).toMatchObject({ code: 0 });
    expect(await cifra(...packing, '--with-file', '--out', at('a.zip'))).toMatchObject({
      code: 0,
    });
    expect(await cifra(...packing, '--out', at('hashes.zip'))).toMatchObject({ code: 0 });
    zip = readFileSync(at('a.zip'));
    ({ manifest, members } = await opened(zip));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the same in every number when it is made again', async () => {
    const { exit, numbers, findings, differences } = await verified(zip);
    expect({ exit, findings, differences }).toEqual({ exit: 0, findings: [], differences: [] });
    expect(numbers.same).toBe(numbers.made);
    expect(numbers.made).toBeGreaterThan(2_000);
    expect(await verified(packedAs(files()))).toMatchObject({ exit: 0 });
  });

  it('names the cell and the measure of a digit that was changed in a table, though every hash was mended', async () => {
    const place = 'results/tables/victims.json';
    const { cells } = JSON.parse(members.get(place)!.toString()) as { cells: Record<string, number>[] };
    const { estimate } = cells.find((cell) => (cell.estimate ?? 0) > 1)!;
    const digits = String(estimate);
    // The last digit but one: some fifteen digits stand before it.
    const other = `${digits.slice(0, -2)}${(Number(digits.at(-2)) + 1) % 10}${digits.at(-1)}`;
    const bytes = await mended(zip, (content) =>
      replaced(content, place, [`"estimate":${digits}`, `"estimate":${other}`]),
    );
    const { exit, differences, numbers, findings } = await verified(bytes);
    expect({ exit, findings, off: numbers.made - numbers.same }).toEqual({ exit: 1, findings: [], off: 1 });
    expect(differences).toEqual([
      {
        member: place,
        cell: expect.stringContaining('prevalence_person'),
        measure: 'estimate',
        inPackage: Number(other),
        recomputed: estimate,
      },
    ]);
  });

  it.each([
    ['results/tables/victims.csv', /all_psus,(\d)/],
    ['results/tables/victims-compared.json', /"difference":-?(\d)/],
    ['results/tables/victims-compared.csv', /(\d)\.(\d)/],
    ['results/estimates.json', /"se":(\d)/],
    ['results/estimates.csv', /all_psus,(\d)/],
  ])('names a figure that was changed in %s, though every hash was mended', async (place, digit) => {
    const changed = await mended(zip, (content) => replaced(content, place, [digit, '']));
    const { exit, differences } = await verified(changed);
    expect(exit).toBe(1);
    expect(new Set(differences.map(({ member }) => member))).toEqual(new Set([place]));
  });

  it('does not say that every number is the same where one differs in a CSV alone', async () => {
    const place = 'results/estimates.csv';
    const changed = await mended(zip, (content) => replaced(content, place, [/all_psus,(\d)/, 'all_psus,9$1']));
    const said = verificationInWords(await verified(changed));
    expect(said).toMatch(/Numbers: ([\d,]+) of \1 in the JSON files are the same when they are made again\n/u);
    expect(said).toContain('\n  1 value is another one in the CSV files, or where no number is made\n');
    expect(said).toContain(`  ${place}: `);
    expect(verificationInWords(await verified(zip))).toMatch(/Numbers: ([\d,]+) of \1 are the same when/u);
  });

  it.each([
    ['scripts/victims.R', ['svydesign', 'svydesign2'], 'other-script'],
    ['scripts/victims.py', ['import', 'import '], 'other-script'],
    ['codebook/codebook.xml', ['Cifra', 'Other'], 'other-codebook'],
    ['study/study.json', ['"V3018"', '"V3019"'], 'other-records'],
    ['records/microdata.json', ['"nested": true', '"nested": false'], 'records-changed'],
  ] as const)('says that %s was changed, though every hash was mended', async (place, change, code) => {
    const { exit, findings } = await verified(await mended(zip, (content) => replaced(content, place, change)));
    expect(exit).toBe(1);
    expect(findings).toContainEqual(expect.objectContaining({ code, member: place }));
  });

  it('says that a specification was changed by the cells that come of it', async () => {
    const change = ['"sex"', '"age"'] as const;
    const other = await verified(await mended(zip, (content) => replaced(content, 'tables/victims.json', change)));
    // The study has no ages, and says so.
    expect(other).toMatchObject({ exit: 2, notVerified: [expect.stringContaining('age')] });
    const fewer = ['"crimes":"all"', '"crimes":["robbery"]'] as const;
    const { exit, findings } = await verified(
      await mended(zip, (content) => replaced(content, 'tables/victims.json', fewer)),
    );
    expect(exit).toBe(1);
    expect(findings.map(({ member }) => member)).toContain('scripts/victims.R');
  });

  it('says that records were changed, and which figures that changes, though the manifest was mended', async () => {
    const bytes = Buffer.from(members.get('records/person.parquet')!);
    bytes[bytes.length >> 1]! ^= 1;
    const { exit, findings } = await verified(
      await mended(zip, (content) => content.set('records/person.parquet', bytes)),
    );
    expect(exit).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'records-changed', member: 'records/person.parquet' }),
    );
  });

  it('names what is missing, added, unnamed and out of its order', async () => {
    const all = files();
    const without = await verified(packedAs(all.filter(([name]) => name !== 'scripts/victims.R')));
    expect(without.findings).toEqual([
      expect.objectContaining({ code: 'member-missing', member: 'scripts/victims.R' }),
    ]);
    const more = await verified(packedAs([...all, ['notes.txt', Buffer.from('x')]]));
    expect(more.findings).toEqual([expect.objectContaining({ code: 'member-added', member: 'notes.txt' })]);
    const listed = await verified(await mended(zip, (content) => content.set('notes.txt', Buffer.from('x'))));
    expect(listed.findings).toEqual([expect.objectContaining({ code: 'member-unnamed', member: 'notes.txt' })]);
    const turned = await verified(packedAs([all[1]!, all[0]!, ...all.slice(2)]));
    expect(turned.findings).toEqual([expect.objectContaining({ code: 'order', member: all[1]![0] })]);
    for (const { exit } of [without, more, listed, turned]) expect(exit).toBe(1);
  });

  it('says that a result is missing where the manifest does not name it any more', async () => {
    const { exit, findings } = await verified(
      await mended(zip, (content, about) => {
        content.delete('results/estimates.json');
        about.estimates.results = ['results/estimates.csv'];
      }),
    );
    expect(exit).toBe(1);
    expect(findings).toEqual([expect.objectContaining({ code: 'member-missing', member: 'results/estimates.json' })]);
  });

  it('says that the manifest was changed: its own hash, the name of the survey, a script that it does not name', async () => {
    const text = JSON.stringify({ ...manifest, language: 'en' });
    const other = await verified(packedAs([['manifest.json', Buffer.from(text)], ...members]));
    expect(other.findings.map(({ code }) => code)).toContain('manifest-changed');
    const named = await verified(
      await mended(zip, (_, about) => {
        about.survey.title = 'Another survey';
      }),
    );
    expect(named.findings).toEqual([expect.objectContaining({ code: 'manifest-changed' })]);
    const fewer = await verified(
      await mended(zip, (content, about) => {
        content.delete('scripts/victims.do');
        about.tables[0]!.scripts = about.tables[0]!.scripts.filter((path) => !path.endsWith('.do'));
      }),
    );
    expect(fewer.findings).toEqual([expect.objectContaining({ code: 'member-missing', member: 'scripts/victims.do' })]);
    const study = await verified(
      await mended(zip, (content, about) => {
        content.delete('study/study.json');
        delete about.study;
      }),
    );
    expect(study.findings).toEqual([expect.objectContaining({ code: 'other-records' })]);
  });

  it('says that another program made it, and makes it again all the same', async () => {
    const { exit, otherVersions, numbers } = await verified(
      await mended(zip, (_, about) => {
        about.program.version = '9.9.9';
        about.program.libraries.gone = '1.0.0';
      }),
    );
    expect(exit).toBe(0);
    expect(otherVersions).toEqual(['Cifra 9.9.9 then, 0.1.0 here', 'gone 1.0.0 then, none here']);
    expect(numbers.same).toBe(numbers.made);
  });

  it('takes last digits for the same where another machine made it, and says how many', async () => {
    const place = 'results/estimates.json';
    const rows = JSON.parse(members.get(place)!.toString()) as { estimates: { se: number | null }[] };
    const { se } = rows.estimates.find((row) => (row.se ?? 0) > 1)!;
    const other = se! * (1 + 4e-16);
    expect(other).not.toBe(se);
    const change = (content: Map<string, Buffer>) => replaced(content, place, [`"se":${se}`, `"se":${other}`]);
    expect(await verified(await mended(zip, change))).toMatchObject({ exit: 1, different: 1 });
    const elsewhere = await mended(zip, (content, about) => {
      change(content);
      about.program.node = '99.0.0';
    });
    expect(await verified(elsewhere)).toMatchObject({ exit: 0, different: 0, numbers: { rounded: 1 } });
  });

  it('without the records is verified with their folder, and with no other one', async () => {
    const hashes = readFileSync(at('hashes.zip'));
    expect([...(await opened(hashes)).members.keys()].filter((name) => name.endsWith('.parquet'))).toEqual([]);
    const alone = await verified(hashes);
    expect(alone).toMatchObject({ exit: 2, findings: [], notVerified: [expect.stringContaining('--file')] });
    expect(await verified(hashes, at('records'))).toMatchObject({ exit: 0, notVerified: [] });
    expect(await verified(hashes, folder)).toMatchObject({ exit: 2 });
    const other = join(STUDY, '../enusc');
    const study = ['--study', join(other, 'study.json'), '--data', other];
    expect(await cifra('microdata', ...study, '--out', at('other'))).toMatchObject({ code: 0 });
    const wrong = await verified(hashes, at('other'));
    expect(wrong).toMatchObject({ exit: 2, notVerified: [expect.stringContaining('another analysis file')] });
  });

  it('says that the description was changed where it is none any more, with the folder of the records too', async () => {
    const changed = await mended(readFileSync(at('hashes.zip')), (content) =>
      content.set('records/microdata.json', Buffer.from('{}')),
    );
    const { exit, findings } = await verified(changed, at('records'));
    expect(exit).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'records-changed', member: 'records/microdata.json' }),
    );
  });

  it('says which file it is where any byte of any file is another one', async () => {
    const names = [...members.keys()];
    const draws = fc.tuple(
      fc.nat(names.length - 1),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(draws, async ([which, share, bits]) => {
        const name = names[which]!;
        const content = Buffer.from(members.get(name)!);
        const place = Math.floor(share * content.length);
        content[place] = content[place]! ^ bits;
        const { exit, findings } = await verified(
          packedAs(files().map((file) => (file[0] === name ? [name, content] : file))),
        );
        expect(exit).toBe(1);
        expect(findings).toContainEqual(expect.objectContaining({ code: 'member-changed', member: name }));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('is the same bytes again, in another time zone too', async () => {
    const study = ['--study', join(STUDY, 'study.json'), '--data', STUDY];
    const packing = ['package', ...study, '--table', at('table.json'), '--with-file', '--out', at('again.zip')];
    const { ended, output } = startCifra(packing, { env: { TZ: 'Asia/Tokyo' } });
    expect(await ended, output()).toBe(0);
    expect(readFileSync(at('again.zip')).equals(zip)).toBe(true);
  });

  it('lists every file by the hash of its bytes, in the order of the names', () => {
    const { format: _, members: listed, sha256, ...about } = manifest;
    expect(listed.map(({ path }) => path)).toEqual([...members.keys()].sort());
    expect(manifestOf({ about, members })).toEqual({ ...manifest, sha256 });
  });

  it('has been found wrong in every way that a study can be', () => {
    // Those of editions, and of public-use files (public-part.test.ts).
    const elsewhere = ['other-text', 'other-weights', 'other-questionnaire', 'other-public-file'];
    expect(PACKAGE_FINDING_CODES.filter((code) => !found.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});
