import type { PublicationStandard } from '#estimation';
import { recordGroups } from '../../microdata/export/record-groups.ts';
import type { RecordSource } from '../../microdata/export/record-source.ts';
import type { FolderDescription } from '../../microdata/verify/described-folder.ts';
import { ESTIMATES_PLACE, makeResults, type ResultTexts } from '../make-results.ts';
import type { PackedRecords } from '../packed-records.ts';

/** Where the estimates of a public-use file are, beside those of the records. */
const PUBLIC_ESTIMATES = 'results/public/estimates';

/**
 * Every estimate of a public-use file, as everybody who has the file can make it.
 *
 * @throws EstimationError; of the library where the records cannot be read
 */
export async function publicResults(records: PackedRecords, standard: PublicationStandard): Promise<ResultTexts> {
  const { estimates } = await makeResults(records, { tables: [], standard });
  return new Map(Array.from(estimates, ([place, bytes]) => [place.replace(ESTIMATES_PLACE, PUBLIC_ESTIMATES), bytes]));
}

/** Whether a public-use file is of the survey of other records. */
export function isOfSurvey(publicFile: FolderDescription, records: FolderDescription): boolean {
  return publicFile.survey === records.survey && publicFile.study === records.study;
}

/** Packed records to be read group by group. */
export function sourceOfPacked({ described, files }: PackedRecords): RecordSource {
  const fileOf = new Map(described.files.map(({ unit, file }) => [unit, files.get(file)!]));
  return { described, groups: (unit, names) => recordGroups(fileOf.get(unit)!, names) };
}
