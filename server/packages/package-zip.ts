import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type LocalFileHeader, type ZipFile } from 'yauzl';
import { packagePath } from '#contract';
import type { PackageLimits } from './package-limits.ts';
import { PackageRefused } from './package-refused.ts';

const STORED = 0;
const DEFLATED = 8;

/** So small that what it unpacks to does no harm, however often it repeats itself. */
const HARMLESS_BYTES = 5_000_000;

/** An extra field with another name of the file, which some programs take in the place of the first. */
const OTHER_NAME = 0x7075;

/** The kind of a file in the upper half of its attributes, as Unix has it. */
const KIND = 0o170000;
const LINK = 0o120000;

/** A file in a package. */
export interface ZipMember {
  readonly name: string;
  /** As the zip says; it may say anything. */
  readonly unpackedBytes: number;
  /** Its bytes; undefined where they are not those that the zip states. */
  read(): Buffer | undefined;
}

/**
 * Looks into the zip of a package. Nothing is unpacked before all of it is known to be harmless: names, links, number,
 * sizes, places. Nothing is written.
 *
 * @returns its files in their order
 * @throws PackageRefused
 */
export async function packageZip(bytes: Buffer, limits: PackageLimits): Promise<ZipMember[]> {
  if (bytes.length > limits.bytes) throw new PackageRefused('too-large', limits);
  // Its first bytes are those of a file in it, or those of the end where it has none.
  if (bytes.length < 4 || !bytes.toString('latin1', 0, 4).startsWith('PK'))
    throw new PackageRefused('not-a-zip', limits);
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
    return await membersOf(zip, bytes, limits);
  } catch (error) {
    // The library says in words of its own what is wrong with the zip.
    throw error instanceof PackageRefused ? error : new PackageRefused('truncated', limits);
  }
}

async function membersOf(zip: ZipFile, bytes: Buffer, limits: PackageLimits): Promise<ZipMember[]> {
  if (zip.entryCount > limits.members) throw new PackageRefused('too-many-members', limits);
  const found: { name: string; entry: Entry; start: number }[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  const directory = Number(zip.readEntryCursor);
  for await (const entry of zip.eachEntry()) {
    if (found.length === limits.members) throw new PackageRefused('too-many-members', limits);
    const name = safeName(entry, limits);
    // Where capitals are small letters, two names are one file.
    if (names.has(name.toLowerCase())) throw new PackageRefused('twice', limits, name);
    names.add(name.toLowerCase());
    if (entry.uncompressedSize > limits.memberBytes) throw new PackageRefused('member-too-large', limits, name);
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) throw new PackageRefused('unpacks-too-large', limits);
    if (entry.uncompressedSize > HARMLESS_BYTES && entry.uncompressedSize > entry.compressedSize * limits.ratio)
      throw new PackageRefused('unpacks-too-far', limits, name);
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!isTheSame(local, entry)) throw new PackageRefused('two-names', limits, name);
    found.push({ name, entry, start: local.fileDataStart });
  }
  const end = refuseOtherPlaces(found, limits);
  // A program that reads from the beginning would find what the directory does not name.
  if (end !== directory || zip.comment.length > 0) throw new PackageRefused('hidden-bytes', limits);
  return found.map(({ name, entry, start }) => ({
    name,
    unpackedBytes: entry.uncompressedSize,
    read: () => unpackedBytesOf(bytes.subarray(start, start + entry.compressedSize), entry),
  }));
}

/** @throws PackageRefused what could do harm where somebody unpacks it */
function safeName(entry: Entry, limits: PackageLimits): string {
  const name = entry.fileNameRaw.toString('utf8');
  if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/.test(name)) throw new PackageRefused('climbs', limits, name);
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) throw new PackageRefused('link', limits, name);
  if (!packagePath.safeParse(name).success) throw new PackageRefused('odd-name', limits, name);
  if (entry.extraFields.some(({ id }) => id === OTHER_NAME)) throw new PackageRefused('two-names', limits, name);
  if (entry.isEncrypted()) throw new PackageRefused('encrypted', limits, name);
  return name;
}

/** Some programs read what stands before the bytes, others what stands at the end. */
function isTheSame(local: LocalFileHeader, entry: Entry): boolean {
  return (
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressedSize === entry.compressedSize &&
    local.uncompressedSize === entry.uncompressedSize &&
    local.crc32 === entry.crc32 &&
    local.compressionMethod === entry.compressionMethod
  );
}

/**
 * Files that share bytes unpack to more than any of them says; bytes of none are read by nobody who verifies.
 *
 * @returns where the last file ends
 */
function refuseOtherPlaces(
  found: readonly { readonly name: string; readonly entry: Entry; readonly start: number }[],
  limits: PackageLimits,
): number {
  let end = 0;
  for (const { name, entry, start } of found.toSorted(
    (one, other) => one.entry.relativeOffsetOfLocalHeader - other.entry.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new PackageRefused('overlaps', limits, name);
    if (entry.relativeOffsetOfLocalHeader > end) throw new PackageRefused('hidden-bytes', limits);
    end = start + entry.compressedSize;
  }
  return end;
}

function unpackedBytesOf(packed: Buffer, entry: Entry): Buffer | undefined {
  const part = inflated(packed, entry);
  return part?.length === entry.uncompressedSize && crc32(part) === entry.crc32 ? part : undefined;
}

function inflated(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer | undefined {
  if (compressionMethod === STORED) return packed;
  if (compressionMethod !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  } catch {
    return undefined;
  }
}
