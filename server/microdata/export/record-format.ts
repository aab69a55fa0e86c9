import { setImmediate } from 'node:timers/promises';
import type { FinishedFile, SinkPlace } from '../../files/file-sink.ts';
import type { RecordValue } from '../record-value.ts';
import type { DescribedRecordFile, DescribedRecords } from './described-columns.ts';
import { type ExportWords, exportWords } from './labels.ts';
import type { RecordSource } from './record-source.ts';

/** A file that was written. */
export interface ExportedFile extends FinishedFile {
  readonly name: string;
  /** Of a file of records. */
  readonly rows?: number;
  readonly columns?: number;
}

/** What is written, and where. */
export interface RecordExport {
  readonly source: RecordSource;
  /** Of the labels. */
  readonly language: string;
  /** Where the bytes of each file go. */
  readonly placeOf: (name: string) => SinkPlace;
  readonly report?: ((share: number) => void) | undefined;
  /** Ends the work between two groups of rows. */
  readonly signal?: AbortSignal | undefined;
}

/** A format in which records are written. */
export interface RecordFormat {
  /** Names of the files, all of which are written. */
  filesOf(described: DescribedRecords): string[];
  /** @throws ExportError what the format cannot hold; the error of the operating system; the reason of the signal */
  write(plan: RecordExport): Promise<ExportedFile[]>;
}

/** A file of one kind of record that grows by groups of rows. */
export interface GrowingRecords {
  add(values: readonly RecordValue[][]): void;
  finish(): FinishedFile;
  close(): void;
}

/** What a file of one kind of record is made of. */
export interface UnitPlan extends RecordExport {
  readonly unit: DescribedRecordFile;
  readonly place: SinkPlace;
  readonly words: ExportWords;
}

/** Starts the file of one kind of record. */
export type OpenRecords = (plan: UnitPlan) => GrowingRecords | Promise<GrowingRecords>;

/**
 * A format with a file for each kind of record: never more than a group of rows is in memory, and of the same records
 * come the same bytes.
 *
 * @param beside files more
 */
export function fileForEachUnit(ending: string, open: OpenRecords, beside?: RecordFormat): RecordFormat {
  const nameOf = ({ unit }: DescribedRecordFile) => `${unit}.${ending}`;
  return {
    filesOf: (described) => [...described.files.map(nameOf), ...(beside?.filesOf(described) ?? [])],
    async write(plan) {
      const { described } = plan.source;
      const words = exportWords(described, plan.language);
      const done = rowCounter(plan);
      const exported: ExportedFile[] = [];
      for (const unit of described.files) {
        const name = nameOf(unit);
        const file = await open({ ...plan, unit, place: plan.placeOf(name), words });
        try {
          for await (const group of plan.source.groups(unit.unit, namesOf(unit))) {
            file.add(group);
            await done(group[0]?.length ?? 0);
          }
          exported.push({ name, rows: unit.rows, columns: unit.columns.length, ...file.finish() });
        } finally {
          file.close();
        }
      }
      return [...exported, ...((await beside?.write(plan)) ?? [])];
    },
  };
}

/** Counts rows: tells how far the work is, lets others work, and ends it when nobody waits for it. */
export function rowCounter({ source, report, signal }: RecordExport): (rows: number) => Promise<void> {
  const total = source.described.files.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  return async (rows) => {
    done += rows;
    report?.(total === 0 ? 1 : done / total);
    await setImmediate();
    signal?.throwIfAborted();
  };
}

export function namesOf({ columns }: DescribedRecordFile): string[] {
  return columns.map(({ name }) => name);
}
