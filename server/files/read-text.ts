import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { type FileFault, faultOfSystem, fileFaults } from './file-fault.ts';
import { fileKind } from './file-kind.ts';
import { firstBrokenByte, likelyEncoding, looksLikeUtf16 } from './text-encoding.ts';

/** What a file of text is, for the sentence about one that is too large, and how many bytes it may have. */
export interface TextLimits {
  readonly what: string;
  readonly mostBytes: number;
}

/** Reads a whole file of text in UTF-8, without its byte order mark. */
export function readText(path: string, limits: TextLimits): { text: string } | { fault: FileFault } {
  const read = readBytes(path, limits);
  return 'fault' in read ? read : decodeText(read.bytes);
}

function readBytes(path: string, { what, mostBytes }: TextLimits): { bytes: Uint8Array } | { fault: FileFault } {
  try {
    // Checked before opening: opening a pipe waits until somebody writes to it.
    const found = statSync(path);
    if (!found.isFile()) return { fault: fileFaults.notAFile({ isFolder: found.isDirectory() }) };
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size <= mostBytes) return { bytes: readFileSync(handle) };
      return { fault: fileFaults.tooLarge({ what, megabytes: Math.round(size / 1e6), most: mostBytes / 1e6 }) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { fault: faultOfSystem(error as NodeJS.ErrnoException) };
  }
}

/**
 * Bytes as text. A byte order mark at their start does no harm; bytes that are not UTF-8 would become other
 * letters.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { fault: FileFault } {
  const kind = fileKind(bytes);
  if (kind && !kind.isText) return { fault: fileFaults.foreign({ kind, remedy: 'put a file of text in its place' }) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = looksLikeUtf16(bytes) ? 0 : firstBrokenByte(bytes);
    const before = Buffer.from(bytes.subarray(0, offset)).toString('latin1');
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    return { fault: fileFaults.notUtf8({ encoding: likelyEncoding(bytes.subarray(offset)), line, column }) };
  }
}
