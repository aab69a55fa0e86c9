import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../files/printable.ts';
import { readPublicFolder } from '../../public-file/again/read-public-folder.ts';
import { PublishingError } from '../publishing-error.ts';
import { tableOfRelease } from '../read-release.ts';
import type { AttachedPublicFile, ReleaseManifest } from '../release-manifest.ts';
import { placeOfPublicFile } from './attached-files.ts';
import { type ToldByFile, toldByFile } from './told-by-file.ts';

/** A public-use file of a release, measured from itself, and beside its tables. */
export interface MeasuredPublicFile extends AttachedPublicFile {
  /** Groups of people, and of victims, of which each has k or more. */
  readonly groups: { readonly people: number; readonly victims: number };
  /** Tables whose hidden cells it tells of. */
  readonly told: readonly ToldByFile[];
}

/**
 * Measures the public-use files of a prepared folder once more, for who checks it.
 *
 * @throws PublishingError where one is not what its manifest says
 */
export async function measureAttached(
  folder: string,
  { publicFiles, tables: named }: Pick<ReleaseManifest, 'publicFiles' | 'tables'>,
): Promise<MeasuredPublicFile[]> {
  const measured: MeasuredPublicFile[] = [];
  if (publicFiles.length === 0) return measured;
  const tables = named.map(({ table }) => tableOfRelease(readFileSync(join(folder, 'data', `${table}.json`), 'utf8')));
  for (const one of publicFiles) {
    const { name, sha256 } = one;
    const found = await readPublicFolder(join(folder, placeOfPublicFile(name)));
    if ('findings' in found)
      throw new PublishingError(found.findings.map((line) => printable(`public-use file ${name}: ${line}`)));
    if (found.description.sha256 !== sha256)
      throw new PublishingError([`the public-use file ${name} is not the one that the release names`]);
    const { k, l } = found.stated;
    const { rows, groups } = found.measured;
    measured.push({
      ...one,
      k,
      l,
      rows: { ...rows },
      groups: { people: groups.people, victims: groups.victims },
      told: toldByFile(tables, found),
    });
  }
  return measured;
}
