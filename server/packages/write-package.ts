import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { FIGURE_PACKAGE_FORMAT, type PackageManifest } from '#contract';
import { OWN_FILE } from '../files/owner-alone.ts';
import { NO_TIME } from '../files/workbook/stored-zip.ts';
import { sha256Of } from '../weighting/sample-rows.ts';
import { hashOfManifest, MANIFEST_FILE } from './package-manifest.ts';

/** Nothing in it depends on when and where it was packed. */
const ALWAYS_THE_SAME = { mtime: NO_TIME, forceDosTimestamp: true, mode: 0o100600 } as const;

/** A package as it is written: what its manifest says, and every other file by its place. */
export interface PackageToWrite {
  readonly about: Omit<PackageManifest, 'format' | 'members' | 'sha256'>;
  readonly members: ReadonlyMap<string, Buffer>;
}

/** The manifest of a package, with the hashes of all its files in the order in which they stand. */
export function manifestOf({ about, members }: PackageToWrite): PackageManifest {
  const listed = [...members].sort(([one], [other]) => (one < other ? -1 : 1));
  const manifest = {
    format: FIGURE_PACKAGE_FORMAT,
    ...about,
    members: listed.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) })),
  } as const;
  return { ...manifest, sha256: hashOfManifest(manifest) };
}

/** A package as it is packed. The same content gives the same bytes. */
export function packPackage(content: PackageToWrite): { readonly manifest: PackageManifest; readonly zip: Readable } {
  const manifest = manifestOf(content);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`), MANIFEST_FILE, ALWAYS_THE_SAME);
  // Record files are compressed as they are.
  for (const { path: name } of manifest.members)
    zip.addBuffer(content.members.get(name)!, name, { ...ALWAYS_THE_SAME, compress: !name.endsWith('.parquet') });
  zip.end();
  // It is a PassThrough, whatever its type says.
  return { manifest, zip: zip.outputStream as unknown as Readable };
}

/**
 * Writes a package to a new file.
 *
 * @returns its manifest
 * @throws the error of the operating system
 */
export async function writePackage(path: string, content: PackageToWrite): Promise<PackageManifest> {
  const { manifest, zip } = packPackage(content);
  await pipeline(zip, createWriteStream(path, { flags: 'wx', mode: OWN_FILE, flush: true }));
  return manifest;
}
