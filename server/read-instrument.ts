import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type Finding, type Instrument, InvalidInstrument, parseInstrument, repeatedKeys } from '#questionnaires';

/** A questionnaire as its folder has it, or everything that is to be mended in it. */
export type InstrumentRead =
  | { instrument: Instrument; files: Record<string, unknown> }
  | { findings: readonly Finding[] };

/** Reads the questionnaire of a folder: every JSON file in it, at any depth. Broken JSON is told with all other problems. */
export function readInstrument(folder: string): InstrumentRead {
  const { files, notJson, repeated } = readFiles(folder);
  const unread = [...notJson, ...repeated];
  try {
    const instrument = parseInstrument(files);
    return unread.length > 0 ? { findings: unread } : { instrument, files };
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    const unreadable = new Set(notJson.map(({ file }) => file));
    const others = error.findings.filter(({ code, file }) => !(code === 'missing-file' && unreadable.has(file)));
    return { findings: [...unread, ...others] };
  }
}

/**
 * The folder that a designer means: a path, or the name of a questionnaire that comes with the platform.
 *
 * @param builtIn folder of the questionnaires that come with it
 * @returns undefined when there is no such folder
 */
export function instrumentFolder(given: string, builtIn: string): string | undefined {
  const own = basename(given) === given ? [join(builtIn, given)] : [];
  return [given, ...own].find((folder) => existsSync(folder) && statSync(folder).isDirectory());
}

/** One problem on one line: file, place, what is wrong, what to do. */
export function findingLine({ file, path, message, remedy }: Finding): string {
  return `${path === '' ? file : `${file} ${path}`}: ${message}; ${remedy}`;
}

function readFiles(folder: string): { files: Record<string, unknown>; notJson: Finding[]; repeated: Finding[] } {
  const files: Record<string, unknown> = {};
  const notJson: Finding[] = [];
  const repeated: Finding[] = [];
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const file = relative(folder, path).split(sep).join('/');
    try {
      const json = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      files[file] = JSON.parse(json);
      repeated.push(...repeatedKeys(json).map((key) => keyTwice(file, key)));
    } catch (error) {
      // What the parser quotes of the file may run over several lines.
      const why = String((error as Error).message).replace(/\s+/g, ' ');
      const message = `it is not JSON (${why})`;
      notJson.push({ code: 'not-json', severity: 'error', file, path: '', message, remedy: 'correct it there' });
    }
  }
  return { files, notJson, repeated };
}

function keyTwice(file: string, path: string): Finding {
  const message = 'it stands twice in the same place, and only the last one would count';
  return { code: 'duplicate-name', severity: 'error', file, path, message, remedy: 'keep one of them' };
}
