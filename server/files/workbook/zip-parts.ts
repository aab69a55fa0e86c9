import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

const STORED = 0;
const DEFLATED = 8;

/** The parts that tell the texts of a workbook. Macros, pictures, links to other files and the rest stay packed. */
const PARTS = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+\.(xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i;
const OTHER_PARTS = /^xl\/(calcChain|connections|persons|volatileDependencies|externalLink)/i;

/** So small that what it unpacks to does no harm, however often it repeats itself. */
const HARMLESS_BYTES = 5_000_000;

/**
 * Unpacks the parts of a workbook that are read. Their sizes are added up from what the zip says before anything is
 * unpacked, and counted while it is, because a zip may say anything.
 *
 * @returns bytes by name
 * @throws WorkbookRefused
 */
export async function zipParts(bytes: Buffer, limits: WorkbookLimits): Promise<Map<string, Buffer>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false });
    if (zip.entryCount > limits.parts) throw new WorkbookRefused({ code: 'too-many-parts', most: limits.parts });
    const entries = await entriesOf(zip, limits);
    refuseLarge(sumOf(entries, 'uncompressedSize'), sumOf(entries, 'compressedSize'), limits);
    const parts = new Map<string, Buffer>();
    let left = limits.unpackedBytes;
    for (const entry of entries) {
      const part = await unpacked(zip, bytes, entry, left, limits);
      left -= part.length;
      parts.set(entry.fileName, part);
    }
    refuseLarge(limits.unpackedBytes - left, sumOf(entries, 'compressedSize'), limits);
    return parts;
  } catch (error) {
    // The library says in words of its own what is wrong with the zip; whoever sent it can only save it again.
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused({ code: 'broken' });
  }
}

async function entriesOf(zip: ZipFile, limits: WorkbookLimits): Promise<Entry[]> {
  const names = new Set<string>();
  const entries: Entry[] = [];
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    count += 1;
    if (count > limits.parts) throw new WorkbookRefused({ code: 'too-many-parts', most: limits.parts });
    if (!PARTS.test(entry.fileName) || OTHER_PARTS.test(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new WorkbookRefused({ code: 'password-protected' });
    // Two parts of one name would be read differently by different programs.
    const name = entry.fileName.toLowerCase();
    if (names.has(name)) throw new WorkbookRefused({ code: 'broken' });
    names.add(name);
    entries.push(entry);
  }
  return entries;
}

const sumOf = (entries: readonly Entry[], size: 'uncompressedSize' | 'compressedSize'): number =>
  entries.reduce((sum, entry) => sum + entry[size], 0);

function refuseLarge(unpackedBytes: number, packedBytes: number, limits: WorkbookLimits): void {
  if (unpackedBytes > limits.unpackedBytes) throw tooLarge(limits);
  if (unpackedBytes > HARMLESS_BYTES && unpackedBytes > packedBytes * limits.ratio)
    throw new WorkbookRefused({ code: 'unpacks-too-far', ratio: limits.ratio });
}

const tooLarge = (limits: WorkbookLimits) =>
  new WorkbookRefused({ code: 'unpacks-too-large', megabytes: limits.unpackedBytes / 1e6 });

async function unpacked(zip: ZipFile, bytes: Buffer, entry: Entry, most: number, limits: WorkbookLimits) {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const part = inflated(packed, entry.compressionMethod, most, limits);
  if (part.length > most) throw tooLarge(limits);
  if (part.length !== entry.uncompressedSize || crc32(part) !== entry.crc32)
    throw new WorkbookRefused({ code: 'broken' });
  return part;
}

function inflated(packed: Buffer, method: number, most: number, limits: WorkbookLimits): Buffer {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new WorkbookRefused({ code: 'broken' });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limits);
    throw error;
  }
}
