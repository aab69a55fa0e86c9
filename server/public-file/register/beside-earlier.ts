import type { PublicFileSpec } from '#contract';
import { programVersion } from '../../microdata/program-version.ts';
import { type MadePublicFile, makePublicFile, shownBy } from '../make-public-file.ts';
import type { EarlierFile } from '../risk/risk-report.ts';
import { differencing } from '../risk/two-releases.ts';
import { earlierFiles, type RegisteredFile } from './public-register.ts';
import { secretFingerprint } from './secret-fingerprint.ts';

/** A public-use file that was made, with what it was made of. */
export interface OwnPublicFile {
  readonly source: {
    readonly records: Parameters<typeof makePublicFile>[0];
    readonly survey: string;
    /** Of the records. */
    readonly sha256: string;
  };
  readonly spec: PublicFileSpec;
  readonly made: MadePublicFile;
  /** Of the office. */
  readonly secret: string;
}

/** Earlier public-use files of a survey, and how this one is registered beside them. */
export interface BesideEarlier {
  readonly told: readonly EarlierFile[];
  readonly own: RegisteredFile;
}

/** Whether the very same file is registered already. */
export function isRegistered(files: readonly RegisteredFile[], own: RegisteredFile): boolean {
  const ofSurvey = files.filter(({ survey }) => survey === own.survey);
  return ofSurvey.length > earlierFiles(files, own.survey, own).length;
}

/**
 * Looks for earlier files of the survey, makes those of the same records again, and lays each beside this one.
 *
 * @param files that are registered
 */
export async function besideEarlierFiles(
  files: readonly RegisteredFile[],
  { source, spec, made, secret }: OwnPublicFile,
  now: Date,
): Promise<BesideEarlier> {
  const own: RegisteredFile = {
    publicFile: spec.publicFile,
    survey: source.survey,
    records: source.sha256,
    specification: spec,
    secret: secretFingerprint(secret),
    madeAt: now.toISOString(),
    program: programVersion(),
  };
  const earlier = earlierFiles(files, source.survey, own);
  const told: EarlierFile[] = [];
  for (const { publicFile, madeAt, records, specification, secret: drawnFrom } of earlier) {
    const canBeMade = records === source.sha256 && drawnFrom === own.secret;
    const again = canBeMade ? await makePublicFile(source.records, specification, secret) : { problems: [] };
    const together = 'problems' in again ? undefined : differencing(shownBy(again), shownBy(made), spec.k);
    told.push({ publicFile, madeAt, ...(together && { together }) });
  }
  return { told, own };
}
