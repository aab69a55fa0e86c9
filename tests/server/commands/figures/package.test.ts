import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../../server/config.ts';
import { exitCodeOf, type PackageFinding } from '../../../../server/packages/verification.ts';
import { verifyPackage } from '../../../../server/packages/verify-package.ts';
import { openServerStore } from '../../../../server/start/open-server-store.ts';
import { startCifra } from '../../../support/cifra-process.ts';
import { cifra } from '../../../support/command-line.ts';
import { writtenWords } from '../../../support/written-words.ts';
import { mended, opened, replaced } from '../../packages/repacked.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/databases/ledger-2.sqlite.gz');

/** Sums in another order of the records. */
const SAME = 1e-11;

const WEIGHTING = {
  weighting: 'edition',
  sample: 'interviews',
  design: {},
  weights: {
    dwelling: [
      { step: 'design', weight: '1 / {probability}' },
      { step: 'eligibility', known: "{disposition} <> 'UH' and {disposition} <> 'open'" },
    ],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'", classes: ['area'] }],
    person: [
      { step: 'multiply', by: '1 / {selection}', reason: 'one adult was selected' },
      { step: 'poststratify', by: ['sex'], totals: { path: 'adults.csv' } },
    ],
  },
};

const TABLE = {
  table: 'victims',
  figures: [{ indicator: 'prevalence_person' }, { indicator: 'adults' }],
  by: [{ variable: 'sex' }],
};

/** Every package of this edition has some eighty thousand numbers. */
const LONG = 180_000;

describe('a package of an edition', { timeout: LONG }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-edition-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  const packing = (out: string, ...more: string[]) => [
    ...['package', '--file', '1', '--weighting', at('w.json'), '--table', at('t.json')],
    ...['--language', 'en', '--out', at(out), ...more],
  ];
  let zip: Buffer;
  let said: string;

  beforeAll(async () => {
    writeFileSync(at('cifra.sqlite'), gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', at('cifra.sqlite'));
    writeFileSync(at('w.json'), JSON.stringify(WEIGHTING));
    writeFileSync(at('adults.csv'), 'sex,total\nfemale,52000\nmale,48000\n');
    writeFileSync(at('t.json'), JSON.stringify(TABLE));
    const made = await cifra('microdata', '--weighting', at('w.json'), '--out', at('made'));
    expect(made).toMatchObject({ code: 0 });
    const packed = await cifra(...packing('a.zip', '--with-file'));
    expect(packed).toMatchObject({ code: 0 });
    said = packed.out;
    zip = readFileSync(at('a.zip'));
  }, LONG);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** Verifies in a process of its own that knows of no database, with an empty folder for temporary files. */
  function elsewhere(name: string, ...words: string[]) {
    const temporary = at(`tmp-${name}`);
    mkdirSync(temporary);
    const program = startCifra(['verify', ...words], { env: { TMPDIR: temporary }, shell: `cd ${temporary}` });
    return { ...program, temporary };
  }

  it('is verified by a program that has no database, and leaves nothing on the disk', async () => {
    const { ended, output, temporary } = elsewhere('whole', at('a.zip'));
    expect(await ended).toBe(0);
    expect(output()).toMatch(/Numbers: ([\d,]{5,}) of \1 are the same/);
    expect(output()).toContain('Weights: 62 of 62 are the same');
    // Who packs it and who verifies it read the same of whose interviews they are.
    const source = /^Source: interviews of .* \(edition first-edition; questionnaire lacsi-2018-r1 [^)]+\)$/m;
    expect(said).toMatch(source);
    expect(output()).toContain(source.exec(said)![0]);
    expect(output()).toContain('Everything is the same.');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves nothing on the disk where verifying is killed', async () => {
    const { ended, process, temporary } = elsewhere('killed', at('a.zip'));
    await setTimeout(700);
    process.kill('SIGKILL');
    await ended;
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('has the figures of cifra table and the standard errors of the fitted weights', async () => {
    const where = ['--survey', 'first-edition', '--file', '1', '--weighting', at('w.json')];
    expect(await cifra('table', '--spec', at('t.json'), ...where, '--out', at('tables'))).toMatchObject({ code: 0 });
    const published = JSON.parse(readFileSync(at('tables', 'victims.json'), 'utf8'));
    const { members } = await opened(zip);
    const packed = JSON.parse(members.get('results/tables/victims.json')!.toString());
    // In a package the description of the records names the edition.
    const { edition, ...others } = published;
    const describing = [...members.keys()].find((name) => name.endsWith('microdata.json'))!;
    const { survey, title } = JSON.parse(members.get(describing)!.toString());
    expect([edition.key, edition.title]).toEqual([survey, title]);
    expect({ ...packed, cells: [] }).toEqual({ ...others, cells: [] });
    expect(packed.cells).toHaveLength(published.cells.length);
    for (const [place, cell] of packed.cells.entries()) {
      const other = published.cells[place];
      for (const [name, value] of Object.entries(cell)) {
        if (typeof value !== 'number') expect([name, value]).toEqual([name, other[name]]);
        else expect(Math.abs(value - other[name]), name).toBeLessThanOrEqual(SAME * Math.max(1, Math.abs(value)));
      }
    }
    // The totals of adults are known, so that they have no error.
    const adults = packed.cells.find((cell: { indicator: string }) => cell.indicator === 'adults');
    expect(adults.estimate).toBeCloseTo(100_000, 6);
    expect(adults.se).toBeLessThan(1e-6);
  });

  it('holds the records only where somebody chose that, and says which', async () => {
    expect(said).toContain('The records are in the package (--with-file)');
    const { code, out } = await cifra(...packing('hashes.zip'));
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('The records are not in the package'),
    });
    const names = [...(await opened(readFileSync(at('hashes.zip')))).members.keys()];
    expect(names.filter((name) => name.endsWith('.parquet') || name.includes('sample'))).toEqual([]);
    const alone = await cifra('verify', at('hashes.zip'));
    expect(alone).toMatchObject({ code: 2, out: expect.stringContaining('name it with --file') });
    // The sample is not there, nor what the weights were fitted to.
    const verified = await verifyPackage(readFileSync(at('hashes.zip')), { folder: at('made') });
    expect(exitCodeOf(verified)).toBe(2);
    expect(verified).toMatchObject({ findings: [], different: 0, weights: { made: 0 } });
    expect(verified.notVerified).toEqual([expect.stringContaining('Standard errors')]);
    expect(verified.numbers.made).toBeGreaterThan(10_000);
    expect(verified.numbers.same).toBe(verified.numbers.made);
  });

  it('has no case, no place, no name and nothing that somebody wrote in words', async () => {
    const { store } = await openServerStore(readConfig());
    const interviews = await store.acceptedInterviews('first-edition');
    const users = await store.users();
    await store.close();
    const { members, manifest } = await opened(zip);
    const labels = members.get('records/microdata.json')!.toString() + members.get('codebook/codebook.xml')!.toString();
    const questions = manifest.questionnaires.map(({ member }) => members.get(member)!.toString()).join('');
    const words = [
      ...(await writtenWords('first-edition')),
      ...interviews.flatMap(({ caseId, unit }) => [caseId, unit.psu, unit.stratum]),
      ...users.map(({ name }) => name),
    ].filter((word) => !labels.includes(word) && !questions.includes(word) && word.length > 3);
    expect(new Set(words).size).toBeGreaterThan(30);
    const texts = [JSON.stringify(manifest)];
    for (const [name, bytes] of members) {
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
      texts.push(
        name,
        name.endsWith('.parquet')
          ? JSON.stringify(await parquetReadObjects({ file }), withoutBigInt)
          : bytes.toString(),
      );
    }
    const whole = texts.join('\n');
    // A code of digits alone may stand within a number.
    const isThere = (word: string) =>
      /^\d+$/.test(word) ? new RegExp(`[",]${word}[",]`).test(whole) : whole.includes(word);
    expect(words.filter(isThere)).toEqual([]);
    const [header, ...rows] = members.get('weighting/sample.csv')!.toString().trim().split('\n');
    expect(header!.split(',').slice(0, 4)).toEqual(['unit', 'record', 'stratum', 'psu']);
    expect(header).not.toContain('dwelling');
    expect(rows.filter((row) => row.split(',')[1] !== '')).toHaveLength(31);
  });

  it('says that weights are other ones where a total was changed, though every hash was mended', async () => {
    const changed = await mended(zip, (members) => replaced(members, 'weighting/totals-1.csv', ['52000', '52001']));
    const verified = await verifyPackage(changed);
    expect(exitCodeOf(verified)).toBe(1);
    expect(verified.findings.map(({ code, member }) => [code, member])).toEqual([
      ['other-weights', 'weighting/totals-1.csv'],
      ['other-weights', 'weighting/sample.csv'],
    ]);
    expect(verified.weights.same).toBeLessThan(verified.weights.made);
  });

  it('says that the sample has another PSU than the records, though no weight comes of it and every hash was mended', async () => {
    const changed = await mended(zip, (members) =>
      replaced(members, 'weighting/sample.csv', [/(\n\d+,\d+,[^,]+),[^,]+/, '$1,elsewhere']),
    );
    const verified = await verifyPackage(changed);
    expect(exitCodeOf(verified)).toBe(1);
    expect(verified.weights.same).toBe(verified.weights.made);
    expect(verified.findings).toContainEqual(
      expect.objectContaining({ code: 'other-weights', member: 'weighting/sample.csv' }),
    );
  });

  it('says as JSON what was changed, though every hash was mended: a questionnaire, the text of a result, a digit', async () => {
    const { manifest } = await opened(zip);
    const { member } = manifest.questionnaires[0]!;
    const changed = await mended(zip, (members) => {
      replaced(members, member, [/18/, '19']);
      replaced(members, 'results/tables/victims.json', [/\n/, '\n\n']);
      // In which order weights are added up depends on keys that are made anew.
      replaced(members, 'results/tables/victims.csv', [/,(?:100000(?:\.0\d+)?|99999\.9\d+),/, ',100001,']);
    });
    writeFileSync(at('changed.zip'), changed);
    const { code, out } = await cifra('verify', at('changed.zip'), '--json');
    expect(code).toBe(1);
    const { findings, different, differences } = JSON.parse(out);
    expect(different).toBe(1);
    expect(differences).toEqual([
      expect.objectContaining({
        cell: expect.stringContaining('adults'),
        inPackage: 100_001,
        recomputed: expect.closeTo(100_000, 6),
      }),
    ]);
    expect(findings.map(({ code: what, member: of }: PackageFinding) => [what, of])).toEqual([
      ['other-questionnaire', member],
      ['other-text', 'results/tables/victims.json'],
    ]);
  });

  it('is refused where its file is none, its weights were others, or two places are named', async () => {
    const out = ['--out', at('none.zip')];
    expect(await cifra('package', '--file', '9', ...out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no analysis file 9'),
    });
    expect(await cifra('package', '--file', '1', ...out)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--weighting'),
    });
    expect(await cifra('package', ...out)).toMatchObject({ code: 2 });
    expect(await cifra('package', '--file', '1', '--study', 'a', '--data', 'b', ...out)).toMatchObject({ code: 2 });
    expect(await cifra('verify', at('none.zip'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file'),
    });
    expect(await cifra('verify', folder)).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).not.toContain('none.zip');
  });
});

function withoutBigInt(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
