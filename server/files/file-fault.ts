import type { BrokenText } from './decode-text.ts';
import type { FileKind } from './file-kind.ts';

/**
 * Why a file cannot be used before its content is looked at: `absent` where there is none, `unreadable` where the
 * system does not give it, `foreign` where it is in another format, `encoding` where it is text, but not in UTF-8.
 */
export interface FileFault {
  readonly kind: 'absent' | 'unreadable' | 'foreign' | 'encoding';
  readonly problem: string;
  readonly remedy: string;
  /** Where known, from 1. */
  readonly line?: number;
  readonly column?: number;
}

const PUT_FILE = 'put the file in its place';
const PUT_RIGHT_FILE = 'put the right file in its place';

function unreadable(problem: string, remedy: string): FileFault {
  return { kind: 'unreadable', problem, remedy };
}

/** Rounded up: what is too large is never told as just large enough. */
function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.ceil(bytes / 1e6)} MB`;
}

/** The sentences of all file faults. */
export const fileFaults = {
  absent: (): FileFault => ({ kind: 'absent', problem: 'there is no such file', remedy: 'check the path' }),
  notAFile: ({ isFolder }: { isFolder: boolean }) =>
    unreadable(isFolder ? 'it is not a file but a folder' : 'it is not a file', PUT_RIGHT_FILE),
  tooLarge: ({ bytes, most, what }: { bytes: number; most: number; what: string }) =>
    unreadable(`it has ${sizeInWords(bytes)}, and ${what} at most ${sizeInWords(most)}`, PUT_RIGHT_FILE),
  notAllowed: () => unreadable('this user may not read it', 'give the user the right to read it'),
  circularLink: () => unreadable('it is a link that leads back to itself', PUT_FILE),
  brokenLink: () => unreadable('it is a link to a file that is not there', PUT_FILE),
  impossiblePath: () => unreadable('the path holds a character that no path can hold', 'correct the path'),
  tooLongPath: () => unreadable('the path is longer than the system takes', 'correct the path'),
  otherwiseUnreadable: ({ systemCode }: { systemCode: string }) =>
    unreadable(`it cannot be read (${systemCode})`, 'put a readable file in its place'),
  foreign: ({ kind, remedy }: { kind: FileKind; remedy: string }): FileFault => ({
    kind: 'foreign',
    problem: `it is ${kind.name}`,
    remedy,
  }),
  notUtf8: ({ encoding, line, column }: BrokenText): FileFault => ({
    kind: 'encoding',
    problem: `it is not text in UTF-8; it looks like ${encoding}`,
    remedy: 'save it as UTF-8',
    line,
    column,
  }),
} as const;

/** Why the operating system does not give a file. */
export function faultOfSystem({ code = 'unknown' }: NodeJS.ErrnoException): FileFault {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileFaults.absent();
    case 'EISDIR':
      return fileFaults.notAFile({ isFolder: true });
    case 'EACCES':
    case 'EPERM':
      return fileFaults.notAllowed();
    case 'ELOOP':
      return fileFaults.circularLink();
    case 'ENAMETOOLONG':
      return fileFaults.tooLongPath();
    case 'ERR_INVALID_ARG_VALUE':
      return fileFaults.impossiblePath();
    default:
      return fileFaults.otherwiseUnreadable({ systemCode: code });
  }
}
