import type { FigureLanguage, RecordFormatName, SavedWeighting } from '#contract';
import { DESCRIPTION_FILE } from '../../../microdata/describe-records.ts';
import { describedRecords } from '../../../microdata/export/described-columns.ts';
import { recordsInMemory } from '../../../microdata/export/record-source.ts';
import { parseDescription } from '../../../microdata/verify/described-folder.ts';
import { measuredPublicFile, type PublicFolder } from '../../../public-file/again/read-public-folder.ts';
import { makePublicFile } from '../../../public-file/make-public-file.ts';
import { publicFileInMemory } from '../../../public-file/public-file-in-memory.ts';
import { analysedRecords } from '../../../public-file/public-source.ts';
import { registeredOfKept } from '../../../public-file/register/kept-files.ts';
import type { ShareReport, Task, TaskServices } from '../../../runs/task.ts';
import { recordsAgain } from '../../../sources/records-again.ts';
import type { NumberedAnalysisFile } from '../../../storage/figures/analysis-file-store.ts';
import type { KeptPublicFile } from '../../../storage/figures/public-file-store.ts';
import { type AttachedFiles, attachPublicFiles, RefusedPublicFiles } from '../../attached/attached-files.ts';
import { notPrepared } from '../refused/not-prepared.ts';

/** A public-use file of the register, and of what it is made again. */
export interface RegisteredChoice {
  readonly kept: KeptPublicFile;
  readonly file: NumberedAnalysisFile;
  readonly weighting: SavedWeighting | undefined;
}

export interface PublicFilesInput {
  readonly survey: string;
  readonly chosen: readonly RegisteredChoice[];
  /** Others than Parquet. */
  readonly formats: readonly RecordFormatName[];
  /** Of labels. */
  readonly language: FigureLanguage;
  /** Of the office. */
  readonly secret: string;
}

/**
 * Makes public-use files of the register again and measures each from itself, as they go with a release. The register
 * keeps no file: of the same records, specification and secret come the same bytes.
 *
 * @throws Problem release-not-prepared; figures-not-computable where the records are others by now
 */
export const PUBLIC_FILES_OF_RELEASE: Task<PublicFilesInput, AttachedFiles> = {
  name: 'public-files-of-release',
  async run(services, { survey, chosen, ...how }, report) {
    const folders: PublicFolder[] = [];
    for (const [place, choice] of chosen.entries()) {
      const tell = (share: number) => report((place + share) / chosen.length);
      folders.push(await madeAgain(services, choice, how.secret, tell));
    }
    try {
      return await attachPublicFiles(folders, { ...how, of: { survey } });
    } catch (error) {
      if (!(error instanceof RefusedPublicFiles)) throw error;
      throw notPrepared({ code: 'public-files-refused', findings: error.findings, ...error.refused });
    }
  },
};

async function madeAgain(
  services: TaskServices,
  { kept, file, weighting }: RegisteredChoice,
  secret: string,
  report: ShareReport,
): Promise<PublicFolder> {
  const { publicFile } = kept;
  const { specification: spec } = registeredOfKept(kept);
  const again = await recordsAgain(services, file, weighting, report);
  const records = analysedRecords(recordsInMemory(again.pieces, describedRecords(again.made.description)!));
  const made = records && (await makePublicFile(records, spec, secret));
  if (!made || 'problems' in made) throw notPrepared({ code: 'public-file-not-again', publicFile, why: 'records' });
  const files = publicFileInMemory(made, { spec, described: records.described });
  const description = parseDescription(files.get(DESCRIPTION_FILE)!.toString());
  if (!description) throw new Error('a public-use file that was made has no description');
  const folder = await measuredPublicFile(description, files);
  if ('findings' in folder)
    throw notPrepared({ code: 'public-files-refused', publicFile, why: folder.why, findings: folder.findings });
  return folder;
}
