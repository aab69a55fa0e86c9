import { printable } from '../../../files/printable.ts';
import { DESCRIPTION_FILE } from '../../../microdata/describe-records.ts';
import type { PackageSource } from '../../../packages/package-content.ts';
import { packedRecords } from '../../../packages/packed-records.ts';
import { isOfSurvey } from '../../../packages/public/public-results.ts';
import { readPublicFolder } from '../../../public-file/again/read-public-folder.ts';
import { CommandFailure } from '../../command-failure.ts';

/**
 * A public-use file, measured again: records of people are none, whatever the option is called.
 *
 * @throws CommandFailure
 */
export async function readPublicFile(folder: string): Promise<NonNullable<PackageSource['publicFile']>> {
  const found = await readPublicFolder(folder);
  if ('findings' in found)
    throw new CommandFailure(1, found.findings.map((line) => printable(`--public ${folder}: ${line}`)).join('\n'));
  const { description, files } = found;
  const ofRecords = new Map([...files].filter(([name]) => name !== DESCRIPTION_FILE));
  // A folder that could be measured says how figures are made of it.
  return { records: packedRecords(description, ofRecords)!, files };
}

/** @throws CommandFailure where a public-use file is of another survey than the figures */
export function refuseOtherSurvey(
  publicFile: PackageSource['publicFile'],
  { records }: Pick<PackageSource, 'records'>,
): void {
  if (!publicFile || isOfSurvey(publicFile.records.description, records.description)) return;
  const { survey, study } = publicFile.records.description;
  throw new CommandFailure(
    1,
    printable(`--public: it is of ${survey ?? study}, and the figures are of another survey`),
  );
}
