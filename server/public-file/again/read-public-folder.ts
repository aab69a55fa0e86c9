import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESCRIPTION_FILE } from '../../microdata/describe-records.ts';
import { type DescribedRecords, describedRecords } from '../../microdata/export/described-columns.ts';
import { recordsInMemory } from '../../microdata/export/record-source.ts';
import { type FolderDescription, readDescribedFolder } from '../../microdata/verify/described-folder.ts';
import { type MeasuredAgain, measureAgain } from './measure-again.ts';
import { type StatedPublicFile, statedPublicFile } from './stated-public-file.ts';

/** A public-use file that was read and measured again. */
export interface PublicFolder {
  readonly stated: StatedPublicFile;
  readonly description: FolderDescription;
  readonly described: DescribedRecords;
  /** Its description and the files that this names, and nothing else of the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly measured: MeasuredAgain;
}

/** It would tell of somebody, or is not what its description says. */
export type WhyNotPublic = 'at-risk' | 'not-as-described';

/** What is wrong with a public-use file: a code for all of it, and a sentence each. */
export interface WrongPublicFile {
  readonly why: WhyNotPublic;
  readonly findings: string[];
}

/**
 * Reads the folder that `cifra public-file` wrote, and only such a one: records of people are refused by what their own
 * description says, and whatever it says, the file is measured again.
 *
 * @returns what is wrong with it, a sentence each
 */
export async function readPublicFolder(folder: string): Promise<PublicFolder | WrongPublicFile> {
  const found = await readDescribedFolder(folder);
  if ('fault' in found) return wrong(found.fault);
  const { description, isWhole, changed } = found;
  if (!isWhole || changed.length > 0) {
    const what = isWhole ? changed.map(({ file, problem }) => `${file} (${problem})`).join(', ') : DESCRIPTION_FILE;
    return wrong(`it is not as it was made: ${what}; make it again`);
  }
  return measuredPublicFile(
    description,
    new Map(
      [DESCRIPTION_FILE, ...description.files.map(({ file }) => file)].map((name) => [
        name,
        readFileSync(join(folder, name)),
      ]),
    ),
  );
}

/**
 * Measures a public-use file again, whose files are in memory.
 *
 * @returns what is wrong with it, a sentence each
 */
export async function measuredPublicFile(
  description: FolderDescription,
  files: ReadonlyMap<string, Buffer>,
): Promise<PublicFolder | WrongPublicFile> {
  const stated = statedPublicFile(description);
  if (stated === 'not-public')
    return {
      why: 'at-risk',
      findings: [
        'it holds records of people and is no public-use file; only what cifra public-file wrote to its folder public may be given to everybody',
      ],
    };
  const described = describedRecords(description);
  if (stated === 'not-measurable' || described?.analysis === undefined)
    return wrong('its description does not say what is needed to measure it; make it again with cifra public-file');
  const pieces = new Map(description.files.map(({ unit, file }) => [unit, [files.get(file)!]]));
  try {
    const measured = await measureAgain(recordsInMemory(pieces, described), stated);
    if (measured.findings.length > 0) return { why: 'at-risk', findings: [...measured.findings] };
    return { stated, description, described, files, measured };
  } catch {
    return wrong('its record files cannot be read as their description says; make it again');
  }
}

function wrong(finding: string): WrongPublicFile {
  return { why: 'not-as-described', findings: [finding] };
}
