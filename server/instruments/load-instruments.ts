import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTexts } from '../files/pack-texts.ts';
import type { Instruments, PublishedInstrument } from '../model.ts';
import { StartError } from '../start-error.ts';
import { catalogueOf } from './catalogue.ts';
import { findingLine, readInstrument } from './read-instrument.ts';
import { readTexts } from './read-texts.ts';

/** A questionnaire of a folder; its texts where somebody needs them. */
export interface FolderVersion extends PublishedInstrument {
  /** Name of its folder. */
  readonly name: string;
  readonly texts: FileTexts;
}

/**
 * Reads every questionnaire of a folder (one folder each).
 *
 * @param isKnown whether a folder with these texts need not be read: it was before
 * @throws StartError invalid-instrument, with all problems of all of them at once
 */
export function readFolders(folder: string, isKnown: (texts: FileTexts) => boolean = () => false): FolderVersion[] {
  const names = foldersIn(folder);
  if (names.length === 0) throw new StartError('invalid-instrument', { emptyFolder: folder });
  const read: FolderVersion[] = [];
  const refused: string[] = [];
  for (const name of names.sort()) {
    const texts = readTexts(join(folder, name));
    if (texts && isKnown(texts)) continue;
    const found = readInstrument(join(folder, name));
    if ('findings' in found) {
      refused.push(refusalOf(name, found.findings.map(findingLine)));
      continue;
    }
    const { id, version } = found.instrument.manifest;
    read.push({ name, id, version, texts: texts!, instrument: found.instrument, files: found.files });
  }
  refused.push(...repeatedVersions(read));
  if (refused.length > 0) throw new StartError('invalid-instrument', { problems: refused });
  return read;
}

/**
 * The questionnaires of a folder, without a database.
 *
 * @throws StartError invalid-instrument
 */
export function loadInstruments(folder: string): Instruments {
  return catalogueOf(readFolders(folder));
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
function repeatedVersions(read: readonly FolderVersion[]): string[] {
  const nameOfVersion = new Map<string, string>();
  const refused: string[] = [];
  for (const { name, id, version } of read) {
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

/** Why the questionnaire of a folder is not used: a line for each problem. */
export function refusalOf(name: string, problems: readonly string[]): string {
  const what = problems.length === 1 ? 'this problem' : `these ${problems.length} problems`;
  return [
    `The questionnaire ${name} cannot be used. Correct ${what} and start again:`,
    ...problems.map((line) => `  ${line}`),
  ].join('\n');
}
