import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicFileSpec } from '#contract';
import { OWN_FILE } from '../../../files/owner-alone.ts';
import { ResultsFolder } from '../../../files/results-folder.ts';
import { writeFault } from '../../../files/write-fault.ts';
import { DESCRIPTION_FILE, recordFileName } from '../../../microdata/describe-records.ts';
import type { DescribedRecords } from '../../../microdata/export/described-columns.ts';
import { describePublicFile, writePublicRecords } from '../../../public-file/describe-public-file.ts';
import type { MadePublicFile } from '../../../public-file/make-public-file.ts';
import { isPublicUnit } from '../../../public-file/public-records.ts';
import { riskReportHtml } from '../../../public-file/report/report-html.ts';
import type { ReportLanguage } from '../../../public-file/report/words/risk-words.ts';
import type { PublicFileReport } from '../../../public-file/risk/risk-report.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { PublicSource } from './public-source.ts';

const REPORT = { json: 'risk-report.json', html: 'risk-report.html' };

/** Where the report goes, and the file. */
export interface PublicPlaces {
  readonly office: ResultsFolder;
  /** Absent where the report alone is made. */
  readonly public?: ResultsFolder;
}

/** Tries to write, before the work. @throws CommandFailure */
export function openPlaces(
  out: string,
  { records }: Pick<PublicSource, 'records'>,
  inputs: readonly string[],
  isReportOnly: boolean,
): PublicPlaces {
  const units = records.described.files.map(({ unit }) => unit).filter(isPublicUnit);
  const office = new ResultsFolder(join(out, 'office'), Object.values(REPORT));
  const all = new ResultsFolder(join(out, 'public'), [...units.map(recordFileName), DESCRIPTION_FILE]);
  orFail(office, () => office.open(inputs));
  if (isReportOnly) return { office };
  orFail(all, () => all.open(inputs));
  return { office, public: all };
}

/**
 * Writes the report, and what goes with it: one that is of another file than stands beside it tells a wrong risk.
 *
 * @param publish writes the file, where it may leave the office; the report takes its place after that
 * @throws CommandFailure
 */
export async function writeReport(
  { office }: PublicPlaces,
  report: PublicFileReport,
  { language, described }: { readonly language: ReportLanguage; readonly described: DescribedRecords },
  publish: () => Promise<void> = async () => {},
): Promise<void> {
  await office
    .writeWith(async (placeOf) => {
      await writeFile(placeOf(REPORT.json), `${JSON.stringify(report, undefined, 1)}\n`, {
        mode: OWN_FILE,
        flush: true,
      });
      await writeFile(placeOf(REPORT.html), riskReportHtml(report, language, described), {
        mode: OWN_FILE,
        flush: true,
      });
      await publish();
    })
    .catch((error: unknown) => fail(office, error));
}

/**
 * @param what.whenWritten all of it is on the disk, and not in its place yet
 * @returns the description of the file
 * @throws CommandFailure
 */
export async function writePublicFile(
  { public: folder }: PublicPlaces,
  made: MadePublicFile,
  {
    spec,
    described,
    whenWritten,
  }: {
    readonly spec: PublicFileSpec;
    readonly described: DescribedRecords;
    readonly whenWritten: () => Promise<void>;
  },
): Promise<{ readonly sha256: string }> {
  let sha256 = '';
  await folder!
    .writeWith(async (placeOf) => {
      const hashes = writePublicRecords(made, (unit) => ({ path: placeOf(recordFileName(unit)) }));
      const description = describePublicFile(made, spec, described, hashes);
      sha256 = description.sha256;
      await writeFile(placeOf(DESCRIPTION_FILE), `${JSON.stringify(description, undefined, 1)}\n`, {
        mode: OWN_FILE,
        flush: true,
      });
      await whenWritten();
    })
    .catch((error: unknown) => fail(folder!, error));
  return { sha256 };
}

function orFail(folder: ResultsFolder, work: () => void): void {
  try {
    work();
  } catch (error) {
    fail(folder, error);
  }
}

function fail(folder: ResultsFolder, error: unknown): never {
  if (error instanceof CommandFailure) throw error;
  const isOfSystem = error instanceof Error && ('syscall' in error || 'errno' in error || 'code' in error);
  throw isOfSystem ? new CommandFailure(2, writeFault(error, folder.folder)) : error;
}
