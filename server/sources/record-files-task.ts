import type { RecordFormatName, SavedWeighting } from '#contract';
import { ExportError } from '../exports/export-error.ts';
import { describedRecords } from '../microdata/export/described-columns.ts';
import { recordsInMemory } from '../microdata/export/record-source.ts';
import { Problem } from '../problems.ts';
import type { ShareReport, Task } from '../runs/task.ts';
import type { NumberedAnalysisFile } from '../storage/figures/analysis-file-store.ts';
import { recordsAgain } from './records-again.ts';
import { zipOfRecords } from './zip-of-records.ts';

/** Of the time that records take: interviews are opened and read first, and written in a format afterwards. */
const MADE = 0.8;

/**
 * The records of a numbered analysis file as a zip. They are made again, because they stand on no disk in clear, and
 * are in memory compressed.
 *
 * @throws Problem figures-not-computable where they are not what has the number, or a format cannot hold them
 */
export const RECORD_FILES: Task<
  {
    readonly file: NumberedAnalysisFile;
    readonly weighting: SavedWeighting | undefined;
    readonly format: RecordFormatName;
    readonly language: string;
  },
  Uint8Array<ArrayBuffer>
> = {
  name: 'record-files',
  async run(services, { file, weighting, format, language }, report) {
    const { made, pieces } = await recordsAgain(services, file, weighting, (share) => report(share * MADE));
    const source = recordsInMemory(pieces, describedRecords(made.description)!);
    const rest: ShareReport = (share) => report(MADE + share * (1 - MADE));
    try {
      return await zipOfRecords(source, { format, language }, rest);
    } catch (error) {
      if (error instanceof ExportError) throw new Problem('figures-not-computable', { reason: error.message });
      throw error;
    }
  },
};
