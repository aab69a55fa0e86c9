import type { PackageManifest } from '#contract';
import { hashOfDescription } from '../../microdata/describe-records.ts';
import { parseDescription } from '../../microdata/verify/described-folder.ts';
import { type MeasuredAgain, measureAgain } from '../../public-file/again/measure-again.ts';
import { type StatedPublicFile, statedPublicFile } from '../../public-file/again/stated-public-file.ts';
import { hasFilledItsMemory } from '../../runs/worker-pool.ts';
import { PUBLIC_DESCRIPTION, PUBLIC_FOLDER } from '../check-accompanying.ts';
import type { PackageContents } from '../check-members.ts';
import { compareTexts } from '../compare-made.ts';
import type { PackageLimits } from '../package-limits.ts';
import { type PackedRecords, packedRecords } from '../packed-records.ts';
import { areAsDescribed } from '../records/check-records.ts';
import type { VerificationLog } from '../verification.ts';
import { isOfSurvey, publicResults, sourceOfPacked } from './public-results.ts';

/**
 * Makes what rests on the public-use file of a package again: who has only the package verifies it, without the
 * records. How it was made of the records cannot be verified: that takes the office's secret.
 *
 * @returns the file, where it can be used
 * @throws PackageRefused where it is larger than the limits
 */
export async function verifyPublicFile(
  { publicFile, estimates, analysisFile }: PackageManifest,
  {
    contents,
    tolerance,
    limits,
  }: { readonly contents: PackageContents; readonly tolerance: number; readonly limits: PackageLimits },
  log: VerificationLog,
): Promise<PackedRecords | undefined> {
  const description = publicFile && parseDescription(contents.read(PUBLIC_DESCRIPTION)?.toString('utf8') ?? '');
  // What was changed or is missing was said already.
  if (!description || hashOfDescription(description) !== publicFile.sha256) return undefined;
  const stated = statedPublicFile(description);
  if (stated === 'not-public') {
    log.find(
      'other-public-file',
      PUBLIC_DESCRIPTION,
      'it is no public-use file, but records of people: give it to nobody',
    );
    return undefined;
  }
  const ofRecords = parseDescription(contents.read(analysisFile.description)?.toString('utf8') ?? '');
  if (ofRecords && !isOfSurvey(description, ofRecords))
    log.find('other-public-file', PUBLIC_DESCRIPTION, 'it is of another survey than the figures; do not use it');
  const bytesOf = ({ file }: { readonly file: string }) => contents.read(`${PUBLIC_FOLDER}/${file}`) ?? Buffer.of();
  const records = packedRecords(description, new Map(description.files.map((one) => [one.file, bytesOf(one)])));
  if (!records || stated === 'not-measurable') {
    log.notVerified.push('The public file does not say what is needed to measure it: an older program wrote it');
    return undefined;
  }
  const isRight = await areAsDescribed(records, {
    limits,
    placeOf: (file) => `${PUBLIC_FOLDER}/${file}`,
    isAllRead: true,
  });
  try {
    if (!isRight) throw new Error('other rows than described');
    tell(await measureAgain(sourceOfPacked(records), stated), stated, log);
    const texts = await publicResults(records, estimates.standard);
    compareTexts({ results: publicFile.results, texts }, { contents, tolerance }, log);
    return records;
  } catch (error) {
    if (hasFilledItsMemory(error)) throw error;
    log.notVerified.push('The public file cannot be read as its description says: nothing of it was made again');
    return undefined;
  }
}

function tell({ findings, rows, groups }: MeasuredAgain, { name, k, l }: StatedPublicFile, log: VerificationLog): void {
  for (const finding of findings) log.find('other-public-file', PUBLIC_DESCRIPTION, `${finding}; do not use it`);
  if (findings.length > 0) return;
  const counts = Object.entries(rows).map(([unit, count]) => `${unit} ${count}`);
  log.notes.push(
    `Public file ${name}, measured again: ${counts.join(', ')}; k ${k} in ${groups.people} groups of people and ${groups.victims} of victims, l ${l}: nobody is alone`,
  );
}
