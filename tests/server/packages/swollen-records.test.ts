import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_LIMITS, type PackageLimits } from '../../../server/packages/package-limits.ts';
import { PackageRefused } from '../../../server/packages/package-refused.ts';
import { verifyInThread } from '../../../server/packages/thread/verify-in-thread.ts';
import { exitCodeOf } from '../../../server/packages/verification.ts';
import { verifyPackage } from '../../../server/packages/verify-package.ts';
import { cifra } from '../../support/command-line.ts';
import { mended } from './repacked.ts';
import { type Swelling, swollen } from './swollen-records.ts';

const STUDY = join(import.meta.dirname, '../../fixtures/studies/ncvs');

describe('a small package whose records take much memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-swollen-'));
  const at = (name: string) => join(folder, name);
  let zip: Buffer;
  beforeAll(async () => {
    const study = ['--study', join(STUDY, 'study.json'), '--data', STUDY];
    expect(await cifra('package', ...study, '--with-file', '--out', at('a.zip'))).toMatchObject({ code: 0 });
    zip = readFileSync(at('a.zip'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  async function refusalOf(bytes: Buffer, limits: Partial<PackageLimits> = {}): Promise<PackageRefused> {
    try {
      await verifyPackage(bytes, { limits: { ...PACKAGE_LIMITS, ...limits } });
    } catch (error) {
      if (error instanceof PackageRefused) return error;
      throw error;
    }
    throw new Error('it was not refused');
  }

  it('is refused for its rows, columns and values, which its description and its pages tell', async () => {
    const blank = await swollen(zip, { rows: 200_000 });
    expect(blank.length).toBeLessThan(100_000);
    expect((await refusalOf(blank, { rows: 100_000 })).message).toMatch(
      /^with records\/person\.parquet its record files have more than 100,000 rows; .*cifra verify/,
    );
    expect((await refusalOf(blank, { values: 1_000_000 })).code).toBe('too-many-values');
    expect((await refusalOf(await swollen(zip, { rows: 10, more: 3_000 }))).code).toBe('too-many-columns');
    expect((await refusalOf(zip, { descriptionBytes: 1_000 })).code).toBe('description-too-large');
  });

  it('is refused before anything is made where it would take gigabytes', async () => {
    const wide = await swollen(zip, { rows: 10, more: 1_900, describedRows: 4_000_000 });
    const before = process.memoryUsage().rss;
    expect((await refusalOf(wide)).code).toBe('too-many-values');
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it('counts texts that stand in no dictionary for what they take', async () => {
    const texts = await swollen(zip, {
      rows: 50_000,
      valueAt: ({ kind }, row) => (kind === 'code' ? `t${row}` : null),
    });
    const few = await swollen(zip, {
      rows: 50_000,
      valueAt: ({ kind }, row) => (kind === 'code' ? `t${row % 9}` : null),
    });
    const limits = { values: 1_200_000 };
    expect((await refusalOf(texts, limits)).code).toBe('too-many-values');
    expect(exitCodeOf(await verifyPackage(few, { limits: { ...PACKAGE_LIMITS, ...limits } }))).not.toBe(0);
  });

  it.each([
    ['pages with more rows than they may have', { rows: 300, forged: withMoreRows }],
    ['runs that go on after the last row', { rows: 300, forged: withLongerRuns }],
    ['groups of more rows than the product writes', { rows: 150_000, together: 150_000 }],
  ])('is not read where it has %s', async (_, swelling) => {
    const { notVerified } = await verifyPackage(await swollen(zip, swelling));
    expect(notVerified).toContainEqual(expect.stringContaining('cannot be read as their description says'));
  });

  it('is not read where its description says fewer rows', async () => {
    const fewer = await mended(await swollen(zip, { rows: 300 }), (members) => {
      const text = members.get('records/microdata.json')!.toString();
      members.set('records/microdata.json', Buffer.from(text.replace('"rows":300', '"rows":200')));
    });
    const { notVerified, findings } = await verifyPackage(fewer);
    expect(notVerified).toContainEqual(expect.stringContaining('cannot be read as their description says'));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'records-changed' }));
  });

  it('ends its own thread where it fills the memory all the same, and is refused', async () => {
    const large = await swollen(zip, {
      rows: 200_000,
      valueAt: ({ kind }, row) => (kind === 'number' ? row / 7 : null),
    });
    const limits = { ...PACKAGE_LIMITS, heap: 60 };
    await expect(verifyInThread({ bytes: large, records: undefined, limits })).rejects.toMatchObject({
      name: 'PackageRefused',
      code: 'fills-memory',
      message: expect.stringContaining('more than 60 MB of memory'),
    });
  }, 60_000);

  it('is no trouble where it is as large as a national survey', async () => {
    const valueAt: Swelling['valueAt'] = ({ kind }, row) => (kind === 'code' ? `c${row % 90}` : row % 2);
    const national = await swollen(zip, { rows: 100_000, more: 20, valueAt });
    const { notVerified } = await verifyPackage(national);
    expect(notVerified).not.toContainEqual(expect.stringContaining('cannot be read'));
  }, 60_000);
});

/** The number of values of the first page, 300, becomes 8,000: its header has room for two bytes. */
function withMoreRows(bytes: Buffer): Buffer {
  const forged = Buffer.from(bytes);
  const zigzag = (value: number) => Buffer.of(((2 * value) & 0x7f) | 0x80, (2 * value) >> 7);
  const place = forged.indexOf(zigzag(300));
  zigzag(8_000).copy(forged, place);
  return forged;
}

/** A run of 300 blanks (600, and a level of 0) becomes one of 8,191: the library would repeat it as often. */
function withLongerRuns(bytes: Buffer): Buffer {
  const forged = Buffer.from(bytes);
  const place = forged.indexOf(Buffer.of(0xd8, 0x04, 0x00));
  Buffer.of(0xfe, 0x7f).copy(forged, place);
  return forged;
}
