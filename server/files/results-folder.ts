import { existsSync, rmdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { ofPlace, placeBeside, tryFile } from './try-file.ts';

/**
 * A folder for files that belong together: all of them are of one run, or those of the run before are left as
 * they were.
 */
export class ResultsFolder {
  readonly folder: string;
  readonly #names: readonly string[];
  /** Levels of the path that were made for this run. */
  #made: string[] = [];

  /** @param names of the files that will be written */
  constructor(folder: string, names: readonly string[]) {
    this.folder = folder;
    this.#names = names;
  }

  /**
   * Tries to write, before the work: makes the folder, and a file beside the place of each result, which is
   * removed again.
   *
   * @throws the error of the operating system
   */
  open(): void {
    this.#made = makeFolder(this.folder);
    for (const name of this.#names) tryFile(join(this.folder, name));
  }

  /** Results of a run before this one. */
  older(): string[] {
    return this.#names.map((name) => join(this.folder, name)).filter((path) => existsSync(path));
  }

  /**
   * Writes the results beside their places and then puts all of them there at once. Old ones are gone before the
   * first new one is there, so that old and new never stand side by side.
   *
   * @returns the paths of the files
   * @throws the error of the operating system
   */
  async write(contents: Readonly<Record<string, () => string>>): Promise<string[]> {
    const files = Object.entries(contents).map(([name, content]) => {
      const path = join(this.folder, name);
      return { path, temporary: placeBeside(path), content };
    });
    try {
      for (const { path, temporary, content } of files)
        await writeFile(temporary, content()).catch((error: unknown) => {
          throw ofPlace(error, path);
        });
      for (const { path } of files) await rm(path, { force: true });
      for (const { temporary, path } of files) await rename(temporary, path);
    } catch (error) {
      await Promise.all(files.map(({ temporary }) => rm(temporary, { force: true })));
      throw error;
    }
    return files.map(({ path }) => path);
  }

  /** Takes away the folders that were made for nothing. */
  abandon(): void {
    for (const level of this.#made.toReversed()) {
      try {
        rmdirSync(level);
      } catch {
        return; // Somebody else has put something there.
      }
    }
  }
}
