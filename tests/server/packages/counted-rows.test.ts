import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../server/packages/verification.ts';
import { verifyPackage } from '../../../server/packages/verify-package.ts';
import { cifra } from '../../support/command-line.ts';
import { mended } from './repacked.ts';

const STUDY = join(import.meta.dirname, '../../fixtures/studies/ncvs');

describe('The numbers in the manifest of a package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-counted-'));

  beforeAll(async () => {
    const study = ['--study', join(STUDY, 'study.json'), '--data', STUDY];
    expect(await cifra('package', ...study, '--with-file', '--out', join(folder, 'a.zip'))).toMatchObject({ code: 0 });
    expect(await cifra('package', ...study, '--out', join(folder, 'hashes.zip'))).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['a.zip', 'hashes.zip'])(
    'are compared with the records, though every hash was mended: rows of %s',
    async (name) => {
      const counted = await mended(readFileSync(join(folder, name)), (_, about) => {
        about.analysisFile.files[0]!.rows = 999;
      });
      const verified = await verifyPackage(counted);
      expect(verified.findings).toEqual([
        expect.objectContaining({
          code: 'manifest-changed',
          sentence: expect.stringMatching(
            /^manifest\.json: it counts 999 rows in \w+\.parquet, and the description .* \d+:/,
          ),
        }),
      ]);
      expect(exitCodeOf(verified)).toBe(1);
    },
  );

  it('are those of the figures: the number of the analysis file', async () => {
    const numbered = await mended(readFileSync(join(folder, 'a.zip')), (_, about) => {
      about.analysisFile.number = 7;
    });
    expect(exitCodeOf(await verifyPackage(numbered))).toBe(1);
  });
});
