import { buffer } from 'node:stream/consumers';
import type { FigureLanguage, PublicationStandard, SavedWeighting } from '#contract';
import { EstimationError } from '#estimation';
import { readTableText } from '../analysis/tables/read-tables.ts';
import { TableError } from '../analysis/tables/table-error.ts';
import { packageContent } from '../packages/package-content.ts';
import { recordsOfFile, tableNamedTwice } from '../packages/records-of-file.ts';
import { weightingFilesOf } from '../packages/weights/weighting-files.ts';
import type { WeightingFiles } from '../packages/weights/weights-again.ts';
import { packPackage } from '../packages/write-package.ts';
import { Problem } from '../problems.ts';
import { packageOf } from '../questionnaires/package/make-package.ts';
import type { Task, TaskServices } from '../runs/task.ts';
import { recordsAgain } from '../sources/records-again.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';
import { SPECIFICATION } from '../weighting/page/weights-of-text.ts';
import { parseWeighting } from '../weighting/read-weighting.ts';
import { sampleFromInterviews } from '../weighting/sample-from-interviews.ts';
import { readTotals } from '../weighting/totals-table.ts';
import { WeightingError, WeightingFaults } from '../weighting/weighting-error.ts';

/** What is asked of a package. */
interface PackageInput {
  readonly file: NumberedAnalysisFile;
  readonly weighting: SavedWeighting | undefined;
  /** Specifications of saved tables. */
  readonly tables: readonly string[];
  readonly standard: PublicationStandard;
  readonly language: FigureLanguage;
  readonly isWithRecords: boolean;
}

/** A package, and the hash that names it. */
interface MadePackage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the list of its contents. */
  readonly sha256: string;
}

/** Of the time that a package takes, making the records again. */
const READ = 0.5;

/** And with everything that is in it, before it is one zip. */
const PACKED = 0.9;

/**
 * The figures of a numbered analysis file with all that they were made of, as a zip.
 *
 * @throws Problem figures-not-computable
 */
export const MAKE_PACKAGE: Task<PackageInput, MadePackage> = {
  name: 'make-package',
  async run(services, { file, weighting, tables: texts, standard, language, isWithRecords }, report) {
    try {
      const tables = texts.map((text, place) => {
        return { source: readTableText(text, `table ${place + 1}`), text: Buffer.from(text) };
      });
      const twice = tableNamedTwice(tables.map(({ source }) => source.table.table));
      if (twice !== undefined)
        throw notComputable(`Two files of the package would be called ${twice}; give a table of it another name.`);
      const { made, pieces } = await recordsAgain(services, file, weighting, (share) => report(share * READ));
      const records = recordsOfFile(pieces, made.description);
      if (!records) throw notComputable('The analysis file has no interview, so that there is nothing to package.');
      const { questionnaire, versions } = made.record;
      const used = versions.filter(({ interviews }) => interviews > 0);
      const source = {
        ...records,
        tables,
        standard,
        language,
        isWithRecords,
        number: file.number,
        questionnaires: await Promise.all(used.map(({ version }) => packageOf(services, questionnaire, version))),
        weighting: weighting && (await weightingToPackOf(services, file.survey, weighting, made.written.cases)),
      };
      const content = await packageContent(source, (share) => report(READ + share * (PACKED - READ)));
      report(PACKED);
      const { manifest, zip } = packPackage(content);
      return { bytes: new Uint8Array(await buffer(zip)), sha256: manifest.sha256 };
    } catch (error) {
      const isTold = error instanceof TableError || error instanceof EstimationError || error instanceof WeightingError;
      throw isTold ? notComputable(error.message) : error;
    }
  },
};

function notComputable(reason: string): Problem {
  return new Problem('figures-not-computable', { reason });
}

async function weightingToPackOf(
  { store, keys }: TaskServices,
  survey: string,
  { text: specification, totals: files }: SavedWeighting,
  cases: readonly string[],
): Promise<WeightingFiles> {
  const source = parseWeighting(specification, SPECIFICATION);
  const bytes = new Map(files.map(({ path, text }) => [path, Buffer.from(text)]));
  const faults = new WeightingFaults();
  const totals = await readTotals(source, bytes, faults);
  faults.throwIfAny();
  const bytesOf = (path: string) => bytes.get(path)!;
  const sample = await sampleFromInterviews(store, survey);
  return weightingFilesOf({ source, specification, totals, bytesOf, sample }, { survey, keys, cases });
}
