import type { FigureLanguage, PublicFileFormat, PublicSpecFinding, SavedWeighting } from '#contract';
import { ExportError } from '../exports/export-error.ts';
import { describedRecords } from '../microdata/export/described-columns.ts';
import { recordsInMemory } from '../microdata/export/record-source.ts';
import { Problem } from '../problems.ts';
import { checkPublicCrimes } from '../public-file/check-crimes.ts';
import { checkPublicSpec } from '../public-file/check-spec.ts';
import { makePublicFile } from '../public-file/make-public-file.ts';
import { analysedRecords, sealedInVersions } from '../public-file/public-source.ts';
import { parsePublicSpec } from '../public-file/read-public-spec.ts';
import { besideEarlierFiles } from '../public-file/register/beside-earlier.ts';
import { entryOfFile, registeredOfKept } from '../public-file/register/kept-files.ts';
import { riskReportHtml } from '../public-file/report/report-html.ts';
import { whatKeepsPublicFile } from '../public-file/risk/may-leave.ts';
import { type PublicFileReport, reportOfPublicFile } from '../public-file/risk/risk-report.ts';
import type { Task } from '../runs/task.ts';
import { recordsAgain } from '../sources/records-again.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';
import type { KeptPublicFile } from '../storage/figures/public-file-store.ts';
import { zipOfPublicFile } from './zip-of-public-file.ts';

/** What is asked of a public-use file. */
export interface PublicFileInput {
  readonly file: NumberedAnalysisFile;
  readonly weighting: SavedWeighting | undefined;
  /** The specification. */
  readonly text: string;
  /** Of the office. */
  readonly secret: string;
  readonly language: FigureLanguage;
  /** Those of the edition that are registered. */
  readonly registered: readonly KeptPublicFile[];
  /** Absent where the report alone is made. */
  readonly taken?: { readonly format: PublicFileFormat; readonly isBesideEarlier: boolean };
}

/** A public-use file that was made, or what is wrong with its specification. */
export type PublicFileOutput =
  | { readonly findings: readonly PublicSpecFinding[] }
  | { readonly report: PublicFileReport; readonly html: string }
  | {
      readonly zip: Uint8Array<ArrayBuffer>;
      readonly entry: ReturnType<typeof entryOfFile>;
    };

/** Of the time that a public-use file takes, making the records again. */
const READ = 0.5;

/**
 * The risk report of a public-use file, or the file itself. Its records are in memory alone.
 *
 * @throws Problem figures-not-computable; earlier-public-file
 */
export const PUBLIC_FILE: Task<PublicFileInput, PublicFileOutput> = {
  name: 'public-file',
  async run(services, { file, weighting, text, secret, language, registered, taken }, report) {
    const read = parsePublicSpec(text);
    if ('findings' in read) return { findings: read.findings };
    const { spec, findingOf } = read;
    const again = await recordsAgain(services, file, weighting, (share) => report(share * READ));
    const records = analysedRecords(recordsInMemory(again.pieces, describedRecords(again.made.description)!));
    if (!records) throw new Problem('figures-not-computable', { reason: 'No interview of the file is in any figure.' });
    const { described } = records;
    const sealed = sealedInVersions(again.made.written.instruments);
    const wrong = [
      ...checkPublicSpec(spec, described, sealed),
      ...checkPublicCrimes(spec, described.analysis, described, sealed),
    ];
    if (wrong.length > 0) return { findings: wrong.map(findingOf) };
    const made = await makePublicFile(records, spec, secret);
    if ('problems' in made) return { findings: made.problems.map(findingOf) };
    report(READ + (1 - READ) / 2);
    const source = { records, survey: file.survey, sha256: file.sha256 };
    const { told, own } = await besideEarlierFiles(
      registered.map(registeredOfKept),
      { source, spec, made, secret },
      services.now(),
    );
    const risk = reportOfPublicFile(made, spec, described.title?.[language] ?? file.survey, told);
    if (!taken) return { report: risk, html: riskReportHtml(risk, language, described) };
    const why = whatKeepsPublicFile(risk, taken.isBesideEarlier);
    if (why === 'somebody-found') throw new Error('somebody can be found in a public-use file');
    if (why === 'earlier') throw new Problem('earlier-public-file', { count: told.length });
    return {
      zip: await zipped(() => zipOfPublicFile(made, { spec, described, format: taken.format, language })),
      entry: entryOfFile(own),
    };
  },
};

async function zipped(zip: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await zip();
  } catch (error) {
    if (error instanceof ExportError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}
