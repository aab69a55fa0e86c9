import type { PackageManifest } from '#contract';
import { EstimationError } from '#estimation';
import { readTableText, type TableSource } from '../analysis/tables/read-tables.ts';
import { TableError } from '../analysis/tables/table-error.ts';
import { hashOfDescription } from '../microdata/describe-records.ts';
import type { WeightsOfRecords } from '../microdata/read/analysis-file-of-records.ts';
import type { ShareReport } from '../runs/task.ts';
import { hasFilledItsMemory } from '../runs/worker-pool.ts';
import { calculatingProgram, otherVersions } from './calculating-program.ts';
import { checkAccompanying, PUBLIC_DESCRIPTION } from './check-accompanying.ts';
import { checkMembers, type PackageContents } from './check-members.ts';
import { checkSurvey, compareDerived, compareResults } from './compare-made.ts';
import { editionOfPackage } from './edition-of-package.ts';
import { makeResults, type PackedResults } from './make-results.ts';
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits.ts';
import { readManifest } from './package-manifest.ts';
import { PackageRefused } from './package-refused.ts';
import { packageZip, type ZipMember } from './package-zip.ts';
import type { PackedRecords } from './packed-records.ts';
import { besideRecords } from './public/beside-records.ts';
import { verifyPublicFile } from './public/verify-public-file.ts';
import { type RecordFolder, recordsToVerify } from './records-to-verify.ts';
import { type Verification, VerificationLog } from './verification.ts';
import { verifyWeights } from './weights/verify-weights.ts';

/** Functions of another processor or another Node.js may differ in the last of some sixteen digits, and so may sums. */
const OTHER_MACHINE = 1e-12;

/** Of the time that verifying takes, as of a survey of 80,000 persons with four tables. */
const DONE = { members: 0.05, publicFile: 0.1, records: 0.3, weights: 0.4, results: 0.9 };

/** What does not rest on the totals to which weights were fitted. */
const WITHOUT_FIT: ReadonlySet<string> = new Set(['estimate', 'n', 'n_positive']);

/**
 * Verifies a package: every hash, then every number, which is made again of the records. Needs no database and writes
 * nothing anywhere.
 *
 * @param options.folder of the records, where they are not in the package; a path, or what has been read of it
 * @throws PackageRefused what is not looked into
 */
export async function verifyPackage(
  bytes: Buffer,
  {
    folder,
    limits = PACKAGE_LIMITS,
    report = () => {},
  }: {
    readonly folder?: string | RecordFolder | undefined;
    readonly limits?: PackageLimits;
    readonly report?: ShareReport;
  } = {},
): Promise<Verification> {
  const members = await packageZip(bytes, limits);
  const manifest = readManifest(members, limits);
  refuseLongDescriptions(members, manifest, limits);
  const log = new VerificationLog();
  const contents = checkMembers(members, manifest, log);
  checkAccompanying(manifest, contents, log);
  report(DONE.members);
  const others = otherVersions(manifest.program, calculatingProgram());
  const isSameMachine = !others.some((line) => !line.startsWith('Cifra '));
  const tolerance = isSameMachine ? 0 : OTHER_MACHINE;
  const publicFile = await verifyPublicFile(manifest, { contents, tolerance, limits }, log);
  report(DONE.publicFile);
  const records = await recordsToVerify(manifest, { contents, folder, limits }, log);
  report(DONE.records);
  if (publicFile && records) await besideRecords(publicFile, records, log);
  const tables = records && tablesOf(manifest, contents, log);
  if (records && tables) {
    const weights = await verifyWeights(manifest, { contents, records }, log);
    report(DONE.weights);
    const ofResults = (share: number) => report(DONE.weights + share * (DONE.results - DONE.weights));
    const results = await resultsOf(records, { manifest, tables, weights, report: ofResults }, log);
    report(DONE.results);
    if (results) {
      const isWithFit = manifest.weighting?.fit !== 'used' || weights !== undefined;
      const only = isWithFit ? undefined : WITHOUT_FIT;
      if (!isWithFit)
        log.notVerified.push(
          'Standard errors and what follows from them were not made again: they rest on the totals to which weights were fitted, and the sample is not in the package',
        );
      compareResults(results, { manifest, contents, tolerance: isWithFit ? tolerance : OTHER_MACHINE, only }, log);
      checkSurvey(manifest, results, log);
      // Scripts name the analysis file by its hash, so that those of another one are others.
      if (hashOfDescription(records.description) === manifest.analysisFile.sha256)
        await compareDerived(results, { manifest, contents, records, isSameProgram: others.length === 0 }, log);
    }
  }
  const { numbers, weights, differences, different, findings, notVerified, notes } = log;
  return {
    package: manifest.sha256,
    survey: manifest.survey,
    edition: editionOfPackage(manifest, contents),
    analysisFile: manifest.analysisFile.sha256,
    otherVersions: others,
    members: manifest.members.length,
    numbers,
    weights,
    differences,
    different,
    findings,
    notVerified,
    notes,
  };
}

/** They are read as a whole, before anything is known of what they describe. */
function refuseLongDescriptions(
  members: readonly ZipMember[],
  { analysisFile }: PackageManifest,
  limits: PackageLimits,
): void {
  for (const { name, unpackedBytes } of members)
    if ([analysisFile.description, PUBLIC_DESCRIPTION].includes(name) && unpackedBytes > limits.descriptionBytes)
      throw new PackageRefused('description-too-large', limits, name);
}

/** Undefined where one of them cannot be used: it is said. */
function tablesOf(
  { tables }: PackageManifest,
  contents: PackageContents,
  log: VerificationLog,
): TableSource[] | undefined {
  const sources: TableSource[] = [];
  for (const { table, specification } of tables) {
    const text = contents.read(specification)?.toString('utf8');
    try {
      const source = readTableText(text ?? '', specification);
      if (source.table.table !== table) throw new Error(`it is the specification of ${source.table.table}`);
      sources.push(source);
    } catch (error) {
      log.notVerified.push(`The table ${table} could not be made again: ${(error as Error).message}`);
    }
  }
  return sources.length === tables.length ? sources : undefined;
}

async function resultsOf(
  records: PackedRecords,
  {
    manifest,
    tables,
    weights,
    report,
  }: {
    readonly manifest: PackageManifest;
    readonly tables: readonly TableSource[];
    readonly weights: WeightsOfRecords | undefined;
    readonly report: ShareReport;
  },
  log: VerificationLog,
): Promise<PackedResults | undefined> {
  const { number } = manifest.analysisFile;
  try {
    const { standard } = manifest.estimates;
    return await makeResults(records, { tables, standard, number, weights }, report);
  } catch (error) {
    if (hasFilledItsMemory(error)) throw error;
    const isTold = error instanceof TableError || error instanceof EstimationError;
    const why = isTold ? error.message : 'the records cannot be read as their description says';
    log.notVerified.push(`The figures could not be made again: ${why}`);
    return undefined;
  }
}
