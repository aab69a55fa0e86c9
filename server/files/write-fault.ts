import { printable } from './printable.ts';

/** Why a file cannot be written, by the code of the operating system. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EDQUOT: 'your share of the disk is full',
  EEXIST: 'there is a file of that name',
  EFBIG: 'the file would be larger than the disk takes',
  EISDIR: 'there is a folder of that name',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist and cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  INPUT: 'the study reads the file of that name',
  ERR_INVALID_ARG_VALUE: 'the path holds a character that no path can hold',
};

const GIVE_A_FOLDER = 'give a folder that you may write to with --out';

/**
 * What could not be written, why, and what to do; without a full stop.
 *
 * @param error what Node.js threw
 * @param path what was to be written, where the error does not say it
 * @param elsewhere what to do when nothing is full
 * @throws the error itself where it is no fault of writing: no other folder would help
 */
export function writeFault(error: unknown, path: string, elsewhere = GIVE_A_FOLDER): string {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const { code = '', message, path: failedPath = path } = error as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? message;
  const remedy = ['ENOSPC', 'EDQUOT'].includes(code) ? `free some space, or ${elsewhere}` : elsewhere;
  return `${printable(failedPath)} cannot be written: ${reason}; ${remedy}`;
}
