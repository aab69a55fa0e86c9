import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { KEEP_RELEASE, placeOfReasons } from '../../../../server/publishing/office/keep-task.ts';
import { reasonsFile } from '../../../../server/publishing/office/releases-folder.ts';
import { releaseFiles } from '../../../../server/publishing/release-files.ts';
import { hashOfContent } from '../../../../server/publishing/release-manifest.ts';
import { testKeys } from '../../../support/test-keys.ts';
import { NO_PICTURES, releasedOnce } from '../released-once.ts';

const parts = { ...releasedOnce(1), reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' };
const files = releaseFiles(parts);
const sha256 = hashOfContent(files.get('release.json')!);
const reasons = '{"hidden":[]}';
const asked = '{"edition":"small"}';

describe('the folder of a prepared release', () => {
  let root = '';
  const folder = () => join(root, 'small-1-0123456789ab');
  const keep = (written: ReadonlyMap<string, string | Uint8Array>, why = reasons) =>
    KEEP_RELEASE.run(
      { keys: testKeys } as never,
      { folder: folder(), files: written, reasons: why, asked, sha256 },
      () => {},
    );
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cifra-keep-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is not there, nor anything beside it, where one of its files could not be written', async () => {
    // A file stands where a folder would be, as an error of the disk in the middle of writing.
    await expect(keep(new Map([...files, ['es', 'in the way'], ['es/late.html', '']]))).rejects.toThrow();
    expect(readdirSync(root)).toEqual([]);
  });

  it('is written anew where it was damaged, and left as it is where it is whole', async () => {
    mkdirSync(folder());
    writeFileSync(join(folder(), 'release.json'), '{}');
    await keep(files);
    expect(readPrepared(folder()).sha256).toBe(sha256);
    await keep(new Map());
    expect(readPrepared(folder()).sha256).toBe(sha256);
  });

  it('has the reasons beside it, which open for this release alone', async () => {
    await keep(files);
    const sealed = readFileSync(reasonsFile(folder()));
    expect(testKeys.openFromStore(sealed, placeOfReasons(sha256)).toString().trimEnd()).toBe(reasons);
    expect(() => testKeys.openFromStore(sealed, placeOfReasons('0'.repeat(64)))).toThrow();
  });

  it('does not tell by the length of the reasons how many cells are hidden', async () => {
    const lengths = [];
    for (const cells of [0, 1, 7, 200, 900]) {
      const hidden = Array.from({ length: cells }, (_, place) => ({
        table: 'victims',
        cell: place,
        category: 'é'.repeat(20),
      }));
      rmSync(folder(), { recursive: true, force: true });
      await keep(files, JSON.stringify({ hidden }));
      const sealed = readFileSync(reasonsFile(folder()));
      lengths.push(sealed.length);
      expect(JSON.parse(testKeys.openFromStore(sealed, placeOfReasons(sha256)).toString()).hidden).toEqual(hidden);
    }
    const [shortest] = lengths;
    expect(lengths).toEqual([shortest, shortest, shortest, shortest, shortest! + 65_536]);
  });
});
