import { fileKind } from '../file-kind.ts';
import type { WorkbookFault } from './workbook-fault.ts';

/** As Windows writes names of parts of an old workbook. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** Why a file can be no workbook and no CSV, as far as its first bytes tell. Unpacks and parses nothing. */
export function faultOfKind(bytes: Uint8Array): WorkbookFault | undefined {
  if (bytes.every((byte) => byte === 0)) return { code: 'empty' };
  const kind = fileKind(bytes);
  if (isZip(bytes) && !kind?.short.includes('.ods')) return undefined;
  if (!kind?.short.includes('.xls')) return kind && { code: 'foreign', format: kind.short };
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PART);
  return { code: isEncrypted ? 'password-protected' : 'old-format' };
}

/** Whether it begins like a zip, as workbooks do. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
