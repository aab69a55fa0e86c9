import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageManifest } from '#contract';
import { printable } from '../files/printable.ts';
import { readText } from '../files/read-text.ts';
import { DESCRIPTION_FILE, hashOfDescription } from '../microdata/describe-records.ts';
import { type FolderDescription, parseDescription } from '../microdata/verify/described-folder.ts';
import { type PackageContents, recordPlace } from './check-members.ts';
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits.ts';
import { MANIFEST_FILE } from './package-manifest.ts';
import { PackageRefused } from './package-refused.ts';
import { type PackedRecords, packedRecords } from './packed-records.ts';
import { areAsDescribed } from './records/check-records.ts';
import type { VerificationLog } from './verification.ts';

/** Where the description and the record files are read from, and how sentences call them. */
export interface RecordFolder {
  readonly description: string | undefined;
  read(file: string): Buffer | undefined;
  placeOf(file: string): string;
}

/**
 * The records of which the figures of a package are made again: those in it, or those of a folder.
 *
 * What is not as the package says goes to the log. Changed records are used all the same: so it is seen which figures
 * they change.
 *
 * @throws PackageRefused where they are larger than the limits
 */
export async function recordsToVerify(
  manifest: PackageManifest,
  {
    contents,
    folder,
    limits,
  }: {
    readonly contents: PackageContents;
    readonly folder: string | RecordFolder | undefined;
    readonly limits: PackageLimits;
  },
  log: VerificationLog,
): Promise<PackedRecords | undefined> {
  const { analysisFile } = manifest;
  checkDescription(manifest, contents, log);
  checkRows(manifest, contents, log);
  if (folder === undefined && analysisFile.records === 'hashes') {
    log.notVerified.push(recordsNotInPackage(analysisFile.sha256));
    return undefined;
  }
  const source =
    folder === undefined ? inPackage(manifest, contents) : typeof folder === 'string' ? inFolder(folder) : folder;
  const place = source.placeOf(DESCRIPTION_FILE);
  if ((source.description?.length ?? 0) > limits.descriptionBytes)
    throw new PackageRefused('description-too-large', limits, place);
  const description = source.description === undefined ? undefined : parseDescription(source.description);
  if (!description) {
    log.notVerified.push(`${place} is not the description that cifra microdata writes; no figure could be made again`);
    return undefined;
  }
  if (folder !== undefined && hashOfDescription(description) !== analysisFile.sha256) {
    log.notVerified.push(recordsOfAnother(place, analysisFile.sha256));
    return undefined;
  }
  const files = readFiles(description, source, log);
  return files && usable(description, files, { limits, placeOf: source.placeOf }, log);
}

/** Why nothing was made again of a package without records, beside which no folder was named. */
export function recordsNotInPackage(sha256: string): string {
  return `The analysis file is not in the package, so that no figure could be made again; ask for the folder whose hash is ${sha256}, and name it with --file`;
}

/** Why nothing was made again of records that are not those of the package. */
export function recordsOfAnother(place: string, sha256: string): string {
  return `${place} is that of another analysis file, so that no figure was made again; the package is of the one whose hash is ${sha256}: name its folder with --file`;
}

/** The description in the package names the records, and is what the manifest says. */
function checkDescription({ analysisFile }: PackageManifest, contents: PackageContents, log: VerificationLog): void {
  const text = contents.read(analysisFile.description)?.toString('utf8');
  // What is missing was said already.
  if (text === undefined) return;
  const description = parseDescription(text);
  const listed = JSON.stringify(analysisFile.files.map(({ file, sha256 }) => [file, sha256]));
  const told = JSON.stringify(description?.files.map(({ file, sha256 }) => [file, sha256]));
  if (
    !description ||
    hashOfDescription(description) !== analysisFile.sha256 ||
    description.sha256 !== analysisFile.sha256 ||
    listed !== told
  )
    log.find(
      'records-changed',
      analysisFile.description,
      `it does not describe the analysis file that the manifest names (${analysisFile.sha256}): it was changed`,
    );
}

/** The manifest counts the records as their description does, which the files are compared with. */
function checkRows({ analysisFile }: PackageManifest, contents: PackageContents, log: VerificationLog): void {
  const description = parseDescription(contents.read(analysisFile.description)?.toString('utf8') ?? '');
  for (const { file, rows } of analysisFile.files) {
    const described = description?.files.find((one) => one.file === file);
    if (described && described.rows !== rows)
      log.find(
        'manifest-changed',
        MANIFEST_FILE,
        `it counts ${rows} rows in ${file}, and the description of the records ${described.rows}: it was changed`,
      );
  }
}

function inPackage({ analysisFile }: PackageManifest, contents: PackageContents): RecordFolder {
  return {
    description: contents.read(analysisFile.description)?.toString('utf8'),
    read: (file) => contents.read(recordPlace(file)),
    placeOf: (file) => (file === DESCRIPTION_FILE ? analysisFile.description : recordPlace(file)),
  };
}

function inFolder(folder: string): RecordFolder {
  const read = readText(join(folder, DESCRIPTION_FILE), {
    what: 'a description of record files',
    mostBytes: 50_000_000,
  });
  return {
    description: 'text' in read ? read.text : undefined,
    read(file) {
      const path = join(folder, file);
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isFile() && found.size <= PACKAGE_LIMITS.bytes ? readFileSync(path) : undefined;
    },
    placeOf: (file) => printable(join(folder, file)),
  };
}

function readFiles(
  { files }: FolderDescription,
  source: RecordFolder,
  log: VerificationLog,
): Map<string, Buffer> | undefined {
  const read = new Map<string, Buffer>();
  for (const { file, sha256 } of files) {
    const bytes = source.read(file);
    if (!bytes) {
      log.notVerified.push(
        `${source.placeOf(file)} is not there or cannot be read, so that no figure could be made again`,
      );
      return undefined;
    }
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      log.find(
        'records-changed',
        source.placeOf(file),
        'it is not the file that the figures were made of: it was changed',
      );
    read.set(file, bytes);
  }
  return read;
}

async function usable(
  description: FolderDescription,
  files: ReadonlyMap<string, Buffer>,
  within: Parameters<typeof areAsDescribed>[1],
  log: VerificationLog,
): Promise<PackedRecords | undefined> {
  const records = packedRecords(description, files);
  if (!records) {
    log.notVerified.push('The records do not say how figures are made of them: an older program wrote them');
    return undefined;
  }
  const isRight = await areAsDescribed(records, within);
  if (!isRight)
    log.notVerified.push('The record files cannot be read as their description says; no figure could be made again');
  return isRight ? records : undefined;
}
