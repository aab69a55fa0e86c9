import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { faultOfSystem, fileFaults } from '../../files/file-fault.ts';
import { fileKind, HEAD_BYTES } from '../../files/file-kind.ts';
import { formatOf } from './read-records.ts';
import type { StudyProblem } from './study-error.ts';
import { studyProblems } from './study-problems.ts';

type Located = { readonly path: string } | { readonly problem: StudyProblem };

/** The folder of the data, its links followed. */
export function locateDataFolder(folder: string): Located {
  try {
    const path = realpathSync(folder);
    return statSync(path).isDirectory() ? { path } : { problem: studyProblems.noDataFolder() };
  } catch {
    return { problem: studyProblems.noDataFolder() };
  }
}

/**
 * A data file on this machine. It has to be inside the folder, links followed: a study file comes from somebody
 * else, and what it reads comes out in messages. Its first bytes must not be those of another format.
 *
 * @param folder as `locateDataFolder` gives it
 * @param path as the study names it
 */
export function locateDataFile(folder: string, path: string): Located {
  if (!isInside(folder, resolve(folder, path))) return { problem: studyProblems.outsideFolder(path) };
  try {
    const real = realpathSync(resolve(folder, path));
    if (!isInside(folder, real)) return { problem: studyProblems.outsideFolder(path) };
    // Checked before opening: opening a pipe waits until somebody writes to it.
    const found = statSync(real);
    if (!found.isFile())
      return { problem: studyProblems.ofDataFile(fileFaults.notAFile({ isFolder: found.isDirectory() })) };
    const problem = formatProblem(path, headOf(real));
    return problem ? { problem } : { path: real };
  } catch (error) {
    return { problem: studyProblems.ofDataFile(faultOfSystem(error as NodeJS.ErrnoException)) };
  }
}

/** What is wrong with the first bytes of a file of that name. */
export function formatProblem(path: string, head: Uint8Array): StudyProblem | undefined {
  const kind = fileKind(head);
  if (kind?.isGzip && !path.endsWith('.gz')) return studyProblems.hiddenGzip(path);
  const format = formatOf(path);
  if (format && kind?.format !== format.name) return studyProblems.notOfItsFormat(format.name);
  return kind && !kind.isGzip && !format ? studyProblems.foreignFile(kind) : undefined;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function headOf(path: string): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  const handle = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}
