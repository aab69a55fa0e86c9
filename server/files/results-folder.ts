import { chmodSync, lstatSync, renameSync, rmdirSync, rmSync, type Stats, statSync, unlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepFolder } from './keep-folder.ts';
import { makeFolder } from './make-folder.ts';
import { OWN_FILE, OWN_FOLDER } from './owner-alone.ts';
import { ofPlace, placeBeside, tryFile } from './try-file.ts';
import { stopIsTooLate, whenStopped } from './when-stopped.ts';

/**
 * A folder for files that belong together: all of them are of one run, or those of the run before are left as
 * they were. Its owner alone may read them, and the folder where this run made it.
 */
export class ResultsFolder {
  readonly folder: string;
  readonly #names: readonly string[];
  readonly #gone: readonly string[];
  #inputs: ReadonlySet<string> = new Set();
  /** Levels of the path that were made for this run. */
  #made: string[] = [];

  /**
   * @param names of the files that will be written
   * @param gone names of files of an earlier run that would stand beside these without being of them
   */
  constructor(folder: string, names: readonly string[], gone: readonly string[] = []) {
    this.folder = folder;
    this.#names = names;
    this.#gone = gone;
  }

  /**
   * Tries to write, before the work: makes the folder, and a file beside the place of each result, which is
   * removed again.
   *
   * @param inputs files that are read: a result never takes the place of one. Further ones may come in a further call
   * @throws the error of the operating system; one with the code `INPUT` for the place of an input
   */
  open(inputs: readonly string[] = []): void {
    this.#made.push(...makeFolder(this.folder, OWN_FOLDER));
    const known = inputs.flatMap((path) => identityOf(() => statSync(path)) ?? []);
    this.#inputs = new Set([...this.#inputs, ...known]);
    for (const path of this.#paths()) {
      if (this.#isInput(path)) throw Object.assign(new Error('is an input'), { code: 'INPUT', path });
      tryFile(path);
    }
  }

  /** Results of a run before this one. */
  older(): string[] {
    return this.#paths().filter((path) => isFile(path) && !this.#isInput(path));
  }

  /** Of a link only the link would be replaced. */
  #isInput(path: string): boolean {
    const there = identityOf(() => lstatSync(path));
    return there !== undefined && this.#inputs.has(there);
  }

  #paths(): string[] {
    return this.#names.map((name) => join(this.folder, name));
  }

  /**
   * Writes the results beside their places and then, once they are on the disk, puts all of them there at once. Old
   * ones are gone before the first new one is there, so that old and new never stand side by side.
   *
   * @returns the paths of the files
   * @throws the error of the operating system
   */
  write(contents: Readonly<Record<string, () => Iterable<string>>>): Promise<string[]> {
    return this.#together(Object.keys(contents), async (places) => {
      for (const { name, path, temporary } of places)
        await writeFile(temporary, contents[name]!(), { flush: true, mode: OWN_FILE }).catch((error: unknown) => {
          throw ofPlace(error, path);
        });
    });
  }

  /**
   * The same where something else writes, each file to the place that it is given under its name.
   *
   * @returns the paths of the files
   * @throws the error of the operating system, and whatever `work` throws
   */
  async writeWith(work: (placeOf: (name: string) => string) => Promise<void>): Promise<string[]> {
    return this.#together(this.#names, (places) =>
      work((name) => places.find((place) => place.name === name)!.temporary),
    );
  }

  async #together(names: readonly string[], write: (places: readonly Place[]) => Promise<void>): Promise<string[]> {
    const files = names.map((name): Place => {
      const path = join(this.folder, name);
      return { name, path, temporary: placeBeside(path) };
    });
    const remove = () => {
      for (const { temporary } of files) rmSync(temporary, { force: true });
    };
    const forget = whenStopped(() => {
      remove();
      this.abandon();
    });
    try {
      await write(files);
      // Whoever wrote them may not have known whose they are.
      for (const { temporary } of files) chmodSync(temporary, OWN_FILE);
      // In one go: nothing that stops the program comes between two of them.
      for (const { path } of files) removeIfThere(path);
      for (const name of this.#gone) removeIfThere(join(this.folder, name));
      for (const { temporary, path } of files) renameSync(temporary, path);
      keepFolder(this.folder);
      stopIsTooLate();
    } catch (error) {
      remove();
      throw error;
    } finally {
      forget();
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

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A file: where it will stand, and where it is written. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly temporary: string;
}

/** The same for every name of a file. */
function identityOf(stat: () => Stats): string | undefined {
  try {
    const { dev, ino } = stat();
    return `${dev} ${ino}`;
  } catch {
    return undefined; // What is not there is reported where it is read.
  }
}

/** `rm` looks for a folder where the system forbids to remove a file, and tells of that instead. */
function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
