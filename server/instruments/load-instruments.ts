import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instruments, PublishedInstrument } from '../model.ts';
import { StartError } from '../start-error.ts';
import { findingLine, readInstrument } from './read-instrument.ts';

/** One questionnaire, or what is to be mended in it: a line per problem. */
type Read = { published: PublishedInstrument } | { problems: string[] };

/**
 * Reads every questionnaire of a folder (one folder each).
 *
 * @throws StartError invalid-instrument, with all mistakes of all of them at once
 */
export function loadInstruments(folder: string): Instruments {
  const names = foldersIn(folder);
  if (names.length === 0) throw new StartError('invalid-instrument', { emptyFolder: folder });
  const read = names.sort().map((name) => ({ name, ...publish(join(folder, name)) }));
  const refused = read.flatMap((one) => ('problems' in one ? [refusalOf(one.name, one.problems)] : []));
  refused.push(...versionsTwice(read));
  if (refused.length > 0) throw new StartError('invalid-instrument', { problems: refused });
  return instrumentsOf(read.flatMap((one) => ('published' in one ? [one.published] : [])));
}

/** The folders of a folder, links to folders too. */
function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());
  } catch {
    return [];
  }
}

/** Interviews name the version that they were made with, so that no two questionnaires may have the same. */
function versionsTwice(read: readonly (Read & { name: string })[]): string[] {
  const first = new Map<string, string>();
  return read.flatMap((one) => {
    if ('problems' in one) return [];
    const { id, version } = one.published.instrument.manifest;
    const other = first.get(`${id} ${version}`);
    if (other === undefined) first.set(`${id} ${version}`, one.name);
    const problem = `the folder ${other} has version ${version} of ${id}, too; give one of them another id or version`;
    return other === undefined ? [] : [refusalOf(one.name, [`manifest.json version: ${problem}`])];
  });
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
  const read = readInstrument(folder);
  return 'findings' in read ? { problems: read.findings.map(findingLine) } : { published: read };
}

function refusalOf(name: string, problems: readonly string[]): string {
  const mend = problems.length === 1 ? 'this problem' : `these ${problems.length} problems`;
  return [
    `The questionnaire ${name} cannot be used. Mend ${mend} and start again:`,
    ...problems.map((line) => `  ${line}`),
  ].join('\n');
}
