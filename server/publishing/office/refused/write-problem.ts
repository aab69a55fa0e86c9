import { Problem } from '../../../problems.ts';

/** A full disk, no right to write, a disk that is away. */
const OF_DISK =
  /^(ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS|EIO|ENOTDIR|ENOENT|EEXIST|ESTALE|SQLITE_(CANTOPEN|IOERR\w*|FULL|READONLY\w*))$/;

/** Does something with the folder of releases, and says so where the disk does not take it. @throws Problem */
export async function ofDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error && !(error instanceof Problem) ? String(error.code) : '';
    throw OF_DISK.test(code) ? new Problem('releases-not-written') : error;
  }
}
