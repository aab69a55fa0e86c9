import { LARGEST_PACKAGE, type PackageVerification, type SavedWeighting } from '#contract';
import { DESCRIPTION_FILE } from '../microdata/describe-records.ts';
import { PACKAGE_LIMITS, type PackageLimits } from '../packages/package-limits.ts';
import { PackageRefused } from '../packages/package-refused.ts';
import { recordsOfFile } from '../packages/records-of-file.ts';
import { recordsNotInPackage, recordsOfAnother } from '../packages/records-to-verify.ts';
import { folderOfGiven, type GivenRecords } from '../packages/thread/given-records.ts';
import { verifyInThread } from '../packages/thread/verify-in-thread.ts';
import { exitCodeOf, type Verification } from '../packages/verification.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, Task, TaskServices } from '../runs/task.ts';
import { recordsAgain } from '../sources/records-again.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';

/** A package that somebody sent, and the analysis file of which it is made again; by default the one in it. */
interface VerifyInput {
  readonly bytes: Uint8Array;
  readonly file: NumberedAnalysisFile | undefined;
  readonly weighting: SavedWeighting | undefined;
}

/** A server has its memory for others too. */
const SERVER_LIMITS: PackageLimits = {
  ...PACKAGE_LIMITS,
  bytes: LARGEST_PACKAGE,
  unpackedBytes: 400_000_000,
  memberBytes: 100_000_000,
  rows: 2_500_000,
  values: 40_000_000,
  heap: 1_024,
};

const VERDICTS = ['same', 'different', 'not-verified'] as const;

/** Of the time that verifying takes, making records again. */
const READ = 0.5;

/**
 * Verifies a package.
 *
 * @throws Problem package-refused, figures-not-computable
 */
export const VERIFY_PACKAGE: Task<VerifyInput, Omit<PackageVerification, 'file'>> = {
  name: 'verify-package',
  async run(services, { bytes, file, weighting }, report) {
    const readShare = file ? READ : 0;
    const records = file && (await recordsOfNumber(services, file, weighting, (share) => report(share * READ)));
    try {
      const verified = await verifyInThread({
        bytes,
        records,
        limits: SERVER_LIMITS,
        report: (share) => report(readShare + share * (1 - readShare)),
      });
      const { notVerified, ...which } = whichRecords(verified, records);
      return { verdict: VERDICTS[exitCodeOf(verified)], ...verified, ...which, notVerified } as Omit<
        PackageVerification,
        'file'
      >;
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error;
      const flaw = { code: `package-${error.code}`, about: {} };
      throw new Problem('package-refused', { reason: error.message, flaw });
    }
  },
};

/** What a page says in its own words of the records stands apart from the sentences of the command. */
function whichRecords({ analysisFile, notVerified }: Verification, given: GivenRecords | undefined) {
  const said = given
    ? {
        why: 'of-another' as const,
        sentence: recordsOfAnother(folderOfGiven(given).placeOf(DESCRIPTION_FILE), analysisFile),
      }
    : { why: 'not-in-package' as const, sentence: recordsNotInPackage(analysisFile) };
  const rest = notVerified.filter((sentence) => sentence !== said.sentence);
  return { ...(rest.length < notVerified.length && { records: said.why }), notVerified: rest };
}

/** The records of a number, made again. */
async function recordsOfNumber(
  services: TaskServices,
  file: NumberedAnalysisFile,
  weighting: SavedWeighting | undefined,
  report: ShareReport,
): Promise<GivenRecords> {
  const { made, pieces } = await recordsAgain(services, file, weighting, report);
  const records = recordsOfFile(pieces, made.description);
  return {
    number: file.number,
    description: records?.description.toString('utf8'),
    files: records?.recordBytes ?? new Map(),
  };
}
