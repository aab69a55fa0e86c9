import type { PackageManifest } from '#contract';
import { textsHash } from '../files/pack-texts.ts';
import { DESCRIPTION_FILE, hashOfDescription } from '../microdata/describe-records.ts';
import { type FolderDescription, parseDescription } from '../microdata/verify/described-folder.ts';
import { readPackage } from '../questionnaires/package/read-package.ts';
import { sha256Of } from '../weighting/sample-rows.ts';
import type { PackageContents } from './check-members.ts';
import type { VerificationLog } from './verification.ts';

/** Where the file for the public is in a package. */
export const PUBLIC_FOLDER = 'public';

export const PUBLIC_DESCRIPTION = `${PUBLIC_FOLDER}/${DESCRIPTION_FILE}`;

/** Looks whether what goes with the figures is what the manifest says: questionnaires, study file, public file. */
export function checkAccompanying(manifest: PackageManifest, contents: PackageContents, log: VerificationLog): void {
  checkQuestionnaires(manifest, contents, log);
  checkStudy(manifest, contents, log);
  checkPublicFile(manifest, contents, log);
}

function checkQuestionnaires(
  { questionnaires, analysisFile }: PackageManifest,
  contents: PackageContents,
  log: VerificationLog,
): void {
  const { questionnaire } = descriptionIn(contents, analysisFile.description) ?? {};
  const used = questionnaire?.versions.filter(({ interviews }) => interviews > 0).map(({ version }) => version) ?? [];
  for (const version of used)
    if (!questionnaires.some((one) => one.id === questionnaire?.id && one.version === version))
      log.find(
        'other-questionnaire',
        analysisFile.description,
        `it names version ${version} of the questionnaire, which is not in the package`,
      );
  for (const { id, version, sha256, member } of questionnaires) {
    const bytes = contents.read(member);
    if (!bytes) continue;
    try {
      const read = readPackage(bytes);
      if (read.id === id && read.version === version && textsHash(read.texts) === sha256) continue;
    } catch {
      // It is none at all.
    }
    log.find(
      'other-questionnaire',
      member,
      `it is not version ${version} of ${id} as the manifest names it: it was changed`,
    );
  }
}

/** The description of the records has the hashes of what they were made from; the study file is among them. */
function checkStudy({ study, analysisFile }: PackageManifest, contents: PackageContents, log: VerificationLog): void {
  const bytes = study === undefined ? undefined : contents.read(study);
  const description = descriptionIn(contents, analysisFile.description);
  if (description?.study !== undefined && study === undefined)
    log.find('other-records', analysisFile.description, 'it is of a study, and the study file is not in the package');
  if (study === undefined || !bytes || !description) return;
  const hash = sha256Of(bytes);
  if (!description.madeFrom?.files?.some(({ sha256 }) => sha256 === hash))
    log.find('other-records', study, 'it is not the study file that the records were made with: it was changed');
}

function descriptionIn(contents: PackageContents, place: string): FolderDescription | undefined {
  const text = contents.read(place)?.toString('utf8');
  return text === undefined ? undefined : parseDescription(text);
}

function checkPublicFile({ publicFile }: PackageManifest, contents: PackageContents, log: VerificationLog): void {
  if (!publicFile) return;
  const place = PUBLIC_DESCRIPTION;
  const description = descriptionIn(contents, place);
  if (
    !description ||
    description.sha256 !== publicFile.sha256 ||
    hashOfDescription(description) !== publicFile.sha256
  ) {
    log.find('other-public-file', place, `it is not the description of the public file ${publicFile.sha256}`);
    return;
  }
  for (const { file, sha256 } of description.files) {
    const member = `${PUBLIC_FOLDER}/${file}`;
    const bytes = contents.read(member);
    if (!bytes || sha256Of(bytes) !== sha256)
      log.find('other-public-file', member, 'it is not as its description says: it was changed, or is not there');
  }
}
