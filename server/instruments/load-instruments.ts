import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instruments, PublishedInstrument } from '../model.ts';
import { StartError } from '../start-error.ts';
import { findingLine, readInstrument } from './read-instrument.ts';

/** One questionnaire, or what is wrong with it: a line per problem. */
type Read = { published: PublishedInstrument } | { problems: string[] };

/** A questionnaire and the name of its folder. */
type PublishedFolder = PublishedInstrument & { name: string };

/**
 * Reads every questionnaire of a folder (one folder each).
 *
 * @throws StartError invalid-instrument, with all problems of all of them at once
 */
export function loadInstruments(folder: string): Instruments {
  const names = foldersIn(folder);
  if (names.length === 0) throw new StartError('invalid-instrument', { emptyFolder: folder });
  const published: PublishedFolder[] = [];
  const refused: string[] = [];
  for (const name of names.sort()) {
    const read = publish(join(folder, name));
    if ('problems' in read) refused.push(refusalOf(name, read.problems));
    else published.push({ name, ...read.published });
  }
  refused.push(...repeatedVersions(published));
  if (refused.length > 0) throw new StartError('invalid-instrument', { problems: refused });
  return instrumentsOf(published);
}

/** The folders of a folder, links to folders too. */
function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());
  } catch {
    return [];
  }
}

/** Interviews name the version that they were made with, so no two questionnaires may have the same one. */
function repeatedVersions(published: readonly PublishedFolder[]): string[] {
  const nameOfVersion = new Map<string, string>();
  const refused: string[] = [];
  for (const { name, instrument } of published) {
    const { id, version } = instrument.manifest;
    const other = nameOfVersion.get(`${id} ${version}`);
    if (other === undefined) {
      nameOfVersion.set(`${id} ${version}`, name);
      continue;
    }
    const problem = `the folder ${other} has version ${version} of ${id}, too; give one of them another id or version`;
    refused.push(refusalOf(name, [`manifest.json version: ${problem}`]));
  }
  return refused;
}

/** Questionnaires by version; new editions use the newest version of the one whose id comes last. */
export function instrumentsOf(unsorted: readonly PublishedInstrument[]): Instruments {
  const published = unsorted.toSorted((a, b) => inOrder(a.instrument.manifest, b.instrument.manifest));
  const { id, version } = published.at(-1)!.instrument.manifest;
  return {
    current: { id, version },
    published,
    find: (wanted, wantedVersion) =>
      published.find(({ instrument: { manifest } }) => manifest.id === wanted && manifest.version === wantedVersion),
    knows: (wanted) => published.some(({ instrument: { manifest } }) => manifest.id === wanted),
  };
}

type Version = { readonly id: string; readonly version: string };

/** By id, then by version: 1.9.0 comes before 1.10.0. */
function inOrder(a: Version, b: Version): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [of, than] = [a, b].map(({ version }) => version.split('.').map(Number));
  return of!.map((number, place) => number - than![place]!).find((difference) => difference !== 0) ?? 0;
}

function publish(folder: string): Read {
  const read = readInstrument(folder);
  return 'findings' in read ? { problems: read.findings.map(findingLine) } : { published: read };
}

function refusalOf(name: string, problems: readonly string[]): string {
  const what = problems.length === 1 ? 'this problem' : `these ${problems.length} problems`;
  return [
    `The questionnaire ${name} cannot be used. Correct ${what} and start again:`,
    ...problems.map((line) => `  ${line}`),
  ].join('\n');
}
