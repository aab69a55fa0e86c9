import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { decodeText } from './decode-text.ts';
import { type FileFault, faultOfSystem, fileFaults } from './file-fault.ts';
import { fileKind } from './file-kind.ts';

/** What a file of text is, for the sentence about one that is too large, and how many bytes it may have. */
export interface TextLimits {
  readonly what: string;
  readonly mostBytes: number;
}

/** Reads a whole file of text in UTF-8, without its byte order mark. */
export function readText(path: string, limits: TextLimits): { text: string } | { fault: FileFault } {
  const read = readBytes(path, limits);
  return 'fault' in read ? read : textIn(read.bytes);
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
      return { fault: fileFaults.tooLarge({ what, bytes: size, most: mostBytes }) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { fault: faultOfSystem(error as NodeJS.ErrnoException) };
  }
}

/** Bytes as text, unless they are a format that is none. */
function textIn(bytes: Uint8Array): { text: string } | { fault: FileFault } {
  const kind = fileKind(bytes);
  if (kind && !kind.isText) return { fault: fileFaults.foreign({ kind, remedy: 'put a file of text in its place' }) };
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded : { fault: fileFaults.notUtf8(decoded.broken) };
}
