import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { type Finding, type Instrument, InvalidInstrument, parseInstrument } from '#questionnaires';
import { fileFinding, readingProblem } from './file-problems.ts';
import { readJson } from './read-json.ts';

/** A questionnaire as its folder has it, or everything that is wrong with it. */
export type InstrumentRead =
  | { instrument: Instrument; files: Record<string, unknown> }
  | { findings: readonly Finding[] };

/**
 * Reads the questionnaire of a folder: every JSON file in it, at any depth. Broken JSON is reported with all
 * other problems.
 */
export function readInstrument(folder: string): InstrumentRead {
  const { files, problems } = readFolder(folder);
  try {
    const instrument = parseInstrument(files);
    return problems.length > 0 ? { findings: problems } : { instrument, files };
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    const unread = new Set(problems.filter(({ file }) => !Object.hasOwn(files, file)).map(({ file }) => file));
    const others = error.findings.filter(({ code, file }) => !(code === 'missing-file' && unread.has(file)));
    return { findings: [...problems, ...others] };
  }
}

/**
 * The folder that a designer means: a path, or the name of a questionnaire that comes with the platform.
 *
 * @param builtIn folder of the questionnaires that come with it
 * @returns undefined when there is no such folder
 */
export function instrumentFolder(nameOrPath: string, builtIn: string): string | undefined {
  const candidates = [nameOrPath];
  if (basename(nameOrPath) === nameOrPath) candidates.push(join(builtIn, nameOrPath));
  return candidates.find((folder) => existsSync(folder) && statSync(folder).isDirectory());
}

/** One problem on one line: file, place, what is wrong, what to do. */
export function findingLine({ file, path, message, remedy }: Finding): string {
  return `${path === '' ? file : `${file} ${path}`}: ${message}; ${remedy}`;
}

/** Every JSON file of a folder, at any depth; a link to a file of the folder counts as the file. */
function readFolder(folder: string): { files: Record<string, unknown>; problems: Finding[] } {
  const files: Record<string, unknown> = {};
  const problems: Finding[] = [];
  for (const path of jsonFilesOf(folder, problems).sort()) {
    const file = relative(folder, path).split(sep).join('/');
    if (leadsOut(folder, path)) {
      problems.push(fileFinding(LEADS_OUT, { file, path: '' }));
      continue;
    }
    const read = readJson(path, file);
    if ('value' in read) files[file] = read.value;
    problems.push(...read.problems);
  }
  return { files, problems };
}

const LEADS_OUT = {
  code: 'unreadable-file',
  message: 'it is a link that leads out of the folder, and was not followed',
  remedy: 'put the file itself there',
} as const;

/** A link that leads nowhere is told of where it is read. */
function leadsOut(folder: string, path: string): boolean {
  if (!existsSync(path)) return false;
  const inside = relative(realpathSync(folder), realpathSync(path));
  return inside.startsWith('..') || isAbsolute(inside);
}

/** Files of a folder that belong to no questionnaire, in order; hidden ones, such as those of Git, are left out. */
export function foreignFilesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** Every JSON file of a folder, at any depth; what cannot be read is told of. */
export function jsonFilesOf(folder: string, problems: Finding[]): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    const place = { file: basename(folder), path: '' };
    problems.push(fileFinding(readingProblem(error as NodeJS.ErrnoException), place));
    return [];
  }
}
