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

/**
 * Reads the folder that `cifra public-file` wrote, and only such a one: records of people are refused by what their own
 * description says, and whatever it says, the file is measured again.
 *
 * @returns what is wrong with it, a sentence each
 */
export async function readPublicFolder(folder: string): Promise<PublicFolder | { readonly findings: string[] }> {
  const found = await readDescribedFolder(folder);
  if ('fault' in found) return { findings: [found.fault] };
  const { description, isWhole, changed } = found;
  if (!isWhole || changed.length > 0) {
    const what = isWhole ? changed.map(({ file, problem }) => `${file} (${problem})`).join(', ') : DESCRIPTION_FILE;
    return { findings: [`it is not as it was made: ${what}; make it again`] };
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
): Promise<PublicFolder | { readonly findings: string[] }> {
  const stated = statedPublicFile(description);
  if (stated === 'not-public')
    return {
      findings: [
        'it holds records of people and is no public-use file; only what cifra public-file wrote to its folder public may be given to everybody',
      ],
    };
  const described = describedRecords(description);
  if (stated === 'not-measurable' || described?.analysis === undefined)
    return {
      findings: ['its description does not say what is needed to measure it; make it again with cifra public-file'],
    };
  const pieces = new Map(description.files.map(({ unit, file }) => [unit, [files.get(file)!]]));
  try {
    const measured = await measureAgain(recordsInMemory(pieces, described), stated);
    if (measured.findings.length > 0) return { findings: [...measured.findings] };
    return { stated, description, described, files, measured };
  } catch {
    return { findings: ['its record files cannot be read as their description says; make it again'] };
  }
}
