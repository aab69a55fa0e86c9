import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { InvalidInstrument, parseInstrument } from '#questionnaires';
import type { Instruments, PublishedInstrument } from './model.ts';
import { StartError } from './start-error.ts';

/** One questionnaire, or what is to be mended in it: a line per problem. */
type Read = { published: PublishedInstrument } | { problems: string[] };

/**
 * Reads every questionnaire of a folder (one folder each).
 *
 * @throws StartError invalid-instrument, with all mistakes of all of them at once
 */
export function loadInstruments(folder: string): Instruments {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];
  if (names.length === 0) {
    const message = `There is no questionnaire in ${folder}; put one folder per questionnaire there.`;
    throw new StartError('invalid-instrument', message);
  }
  const read = names.sort().map((name) => ({ name, ...publish(join(folder, name)) }));
  const refused = read.flatMap((one) => ('problems' in one ? [refusalOf(one.name, one.problems)] : []));
  if (refused.length > 0) throw new StartError('invalid-instrument', refused.join('\n'));
  return instrumentsOf(read.flatMap((one) => ('published' in one ? [one.published] : [])));
}

/** The questionnaires given; the last one is the one that new interviews use. */
export function instrumentsOf(published: PublishedInstrument[]): Instruments {
  const { id, version } = published.at(-1)!.instrument.manifest;
  return {
    current: { id, version },
    find: (wanted, wantedVersion) =>
      published.find(({ instrument: { manifest } }) => manifest.id === wanted && manifest.version === wantedVersion),
    knows: (wanted) => published.some(({ instrument: { manifest } }) => manifest.id === wanted),
  };
}

function publish(folder: string): Read {
  const { files, notJson } = readFiles(folder);
  const unreadable = [...notJson].map(([file, why]) => `${file}: it is not JSON (${why}); correct it there`);
  try {
    const instrument = parseInstrument(files);
    return unreadable.length > 0 ? { problems: unreadable } : { published: { instrument, files } };
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    const others = error.findings.filter(({ code, file }) => !(code === 'missing-file' && notJson.has(file)));
    const lines = others.map(({ file, path, message, remedy }) => {
      return `${path === '' ? file : `${file} ${path}`}: ${message}; ${remedy}`;
    });
    return { problems: [...unreadable, ...lines] };
  }
}

function readFiles(folder: string): { files: Record<string, unknown>; notJson: Map<string, string> } {
  const files: Record<string, unknown> = {};
  const notJson = new Map<string, string>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const file = relative(folder, path).split(sep).join('/');
    try {
      files[file] = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    } catch (error) {
      // What the parser quotes of the file may run over several lines.
      notJson.set(file, String((error as Error).message).replace(/\s+/g, ' '));
    }
  }
  return { files, notJson };
}

function refusalOf(name: string, problems: readonly string[]): string {
  const mend = problems.length === 1 ? 'this problem' : `these ${problems.length} problems`;
  return [
    `The questionnaire ${name} cannot be used. Mend ${mend} and start again:`,
    ...problems.map((line) => `  ${line}`),
  ].join('\n');
}
