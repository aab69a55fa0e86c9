import type { PackageManifest } from '#contract';
import { sha256Of } from '../weighting/sample-rows.ts';
import { hashOfManifest, MANIFEST_FILE } from './package-manifest.ts';
import type { ZipMember } from './package-zip.ts';
import type { VerificationLog } from './verification.ts';

const AGAIN = 'get the package again from whoever published it';

/** The files of a package that are there, by their place. */
export interface PackageContents {
  /** Its bytes; undefined where it is not there, or cannot be unpacked. */
  read(path: string): Buffer | undefined;
  readonly places: readonly string[];
}

/** Looks whether a package has the files of its manifest, byte for byte, in their order, and none besides. */
export function checkMembers(
  members: readonly ZipMember[],
  manifest: PackageManifest,
  log: VerificationLog,
): PackageContents {
  if (hashOfManifest(manifest) !== manifest.sha256)
    log.find('manifest-changed', MANIFEST_FILE, `it is not the one that was written, its hash is another; ${AGAIN}`);
  const byName = new Map(members.map((member) => [member.name, member]));
  const listed = new Set(manifest.members.map(({ path }) => path));
  const looked = new Set<string>();
  for (const { path, bytes, sha256 } of manifest.members) {
    // A file may be listed ten thousand times, and each time it would be unpacked.
    if (looked.has(path)) continue;
    looked.add(path);
    const member = byName.get(path);
    if (!member) {
      log.find('member-missing', path, `the manifest lists it, and it is not there; ${AGAIN}`);
      continue;
    }
    const found = member.read();
    if (!found) log.find('member-changed', path, `its bytes are not those that the zip states; ${AGAIN}`);
    else if (found.length !== bytes || sha256Of(found) !== sha256)
      log.find('member-changed', path, `it has another hash than the manifest states: it was changed; ${AGAIN}`);
  }
  for (const { name } of members)
    if (name !== MANIFEST_FILE && !listed.has(name))
      log.find('member-added', name, 'the manifest does not list it: somebody added it; do not use it');
  if (listed.size < manifest.members.length)
    log.find('manifest-changed', MANIFEST_FILE, `it lists a file twice; ${AGAIN}`);
  checkOrder(members, manifest, log);
  checkNamed(manifest, log);
  return { read: (path) => byName.get(path)?.read(), places: members.map(({ name }) => name) };
}

function checkOrder(members: readonly ZipMember[], manifest: PackageManifest, log: VerificationLog): void {
  const wanted = [MANIFEST_FILE, ...manifest.members.map(({ path }) => path)];
  const known = new Set(wanted);
  const there = members.map(({ name }) => name).filter((name) => known.has(name));
  const isThere = new Set(there);
  const expected = wanted.filter((name) => isThere.has(name));
  const place = there.findIndex((name, at) => name !== expected[at]);
  if (place !== -1)
    log.find(
      'order',
      there[place]!,
      `it stands where ${expected[place]} stood: the package was packed again; ${AGAIN}`,
    );
}

/** Each file has its part in the package: what has none is not checked by anything. */
function checkNamed(manifest: PackageManifest, log: VerificationLog): void {
  const named = new Set(membersNamed(manifest));
  const listed = new Set(manifest.members.map(({ path }) => path));
  for (const path of listed)
    if (!named.has(path))
      log.find('member-unnamed', path, 'the manifest lists it and does not say what it is; do not use it');
  for (const path of named)
    if (!listed.has(path)) log.find('member-missing', path, `the manifest names it and has no hash of it; ${AGAIN}`);
}

/** The files that a manifest says something about. */
export function membersNamed(manifest: PackageManifest): string[] {
  const { analysisFile, publicFile, weighting, questionnaires, study, codebook, tables, estimates } = manifest;
  return [
    analysisFile.description,
    ...(analysisFile.records === 'included' ? analysisFile.files.map(({ file }) => recordPlace(file)) : []),
    ...(publicFile ? [...publicFile.members, ...publicFile.results] : []),
    ...(weighting ? [weighting.specification, ...weighting.totals.map(({ member }) => member)] : []),
    ...(weighting?.sample ? [weighting.sample] : []),
    ...questionnaires.map(({ member }) => member),
    ...(study === undefined ? [] : [study]),
    codebook,
    ...tables.flatMap(({ specification, results, scripts }) => [specification, ...results, ...scripts]),
    ...estimates.results,
  ];
}

/** Where a file of records is in a package. */
export function recordPlace(file: string): string {
  return `records/${file}`;
}
