import { firstBrokenByte, likelyEncoding, looksLikeUtf16 } from './text-encoding.ts';

/** Where bytes stop being UTF-8, and what they look like. */
export interface BrokenText {
  readonly encoding: string;
  /** From 1; the column counts bytes. */
  readonly line: number;
  readonly column: number;
}

/**
 * Bytes as text. A byte order mark at their start does no harm; bytes that are not UTF-8 would become other
 * letters.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { broken: BrokenText } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = looksLikeUtf16(bytes) ? 0 : firstBrokenByte(bytes);
    const before = Buffer.from(bytes.subarray(0, offset)).toString('latin1');
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    return { broken: { encoding: likelyEncoding(bytes.subarray(offset)), line, column } };
  }
}
