import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageManifest } from '#contract';
import { PACKAGE_LIMITS } from '../../../server/packages/package-limits.ts';
import { readManifest } from '../../../server/packages/package-manifest.ts';
import { packageZip } from '../../../server/packages/package-zip.ts';
import { writePackage } from '../../../server/packages/write-package.ts';

/** A package taken apart. */
export interface OpenedPackage {
  readonly manifest: PackageManifest;
  /** Every file but the manifest, by its place. */
  readonly members: Map<string, Buffer>;
}

export async function opened(zip: Buffer): Promise<OpenedPackage> {
  const entries = await packageZip(zip, PACKAGE_LIMITS);
  const members = new Map(entries.slice(1).map(({ name, read }) => [name, read()!]));
  return { manifest: readManifest(entries, PACKAGE_LIMITS), members };
}

/** The package again after a change, with the hashes of its manifest mended: as somebody does who hides it. */
export async function mended(
  zip: Buffer,
  change: (members: Map<string, Buffer>, manifest: PackageManifest) => void,
): Promise<Buffer> {
  const { manifest, members } = await opened(zip);
  change(members, manifest);
  const { format: _, members: __, sha256: ___, ...about } = manifest;
  const folder = mkdtempSync(join(tmpdir(), 'cifra-mended-'));
  try {
    await writePackage(join(folder, 'a.zip'), { about, members });
    return readFileSync(join(folder, 'a.zip'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file of the package with a text in the place of another one. */
export function replaced(
  members: Map<string, Buffer>,
  place: string,
  [from, to]: readonly [string | RegExp, string],
): void {
  const text = members.get(place)!.toString('utf8');
  const after = text.replace(from, to);
  if (after === text) throw new Error(`${place} has no ${from}`);
  members.set(place, Buffer.from(after));
}
