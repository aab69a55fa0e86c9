import { join } from 'node:path';
import { type AsyncBuffer, asyncBufferFromFile } from 'hyparquet';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { describeAnalysis } from '../analysed/describe-analysis.ts';
import type { RecordUnit } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';
import { studyRecordColumns } from '../study/study-record-columns.ts';
import type { DescribedRecords } from './described-columns.ts';
import { recordGroups } from './record-groups.ts';
import { withOwnWords, withStudyLabels } from './study-labels.ts';

/** Records that are exported: what they are, and their rows. */
export interface RecordSource {
  readonly described: DescribedRecords;
  /** The rows of some columns, group by group; they may be asked for again. */
  groups(unit: RecordUnit, names: readonly string[]): AsyncIterable<readonly RecordValue[][]>;
}

/** Rows of a study that are read together. */
const GROUP = 5_000;

/** The record files of a folder. */
export function recordsOfFolder(folder: string, written: DescribedRecords): RecordSource {
  const described = inWords(written);
  const fileOf = new Map(described.files.map(({ unit, file }) => [unit, join(folder, file)]));
  return {
    described,
    async *groups(unit, names) {
      yield* recordGroups(await asyncBufferFromFile(fileOf.get(unit)!), names);
    },
  };
}

/** With the words of the product for what the records have no words for themselves. */
function inWords(described: DescribedRecords): DescribedRecords {
  return described.study === undefined ? withOwnWords(described) : withStudyLabels(described);
}

/** Record files that are in memory as they would stand on a disk: compressed. */
export function recordsInMemory(
  pieces: ReadonlyMap<RecordUnit, readonly Uint8Array[]>,
  described: DescribedRecords,
): RecordSource {
  const whole = new Map(Array.from(pieces, ([unit, parts]) => [unit, joined(parts)]));
  return { described: inWords(described), groups: (unit, names) => recordGroups(whole.get(unit)!, names) };
}

/** The records of an existing survey, without a file between. */
export function recordsOfStudy(file: AnalysisFile): RecordSource {
  const units = studyRecordColumns(file);
  const described = withStudyLabels({
    study: file.study,
    title: file.titles ?? { en: file.title },
    source: file.source,
    analysis: describeAnalysis(file),
    files: Array.from(units, ([unit, { rows, columns }]) => ({
      unit,
      file: unit,
      rows,
      columns: columns.map(({ name, kind, label, codes, isMissingOf, holds }) => ({
        name,
        kind,
        label,
        ...(codes && { codes: codes.map((one) => ({ ...one })) }),
        ...(isMissingOf && { isMissingOf }),
        ...(holds && { holds }),
      })),
    })),
  });
  return {
    described,
    async *groups(unit, names) {
      const { rows, columns } = units.get(unit as 'person')!;
      const wanted = names.map((name) => columns.find((column) => column.name === name)!);
      for (let start = 0; start < rows; start += GROUP) {
        const length = Math.min(GROUP, rows - start);
        yield wanted.map(({ valueAt }) => Array.from({ length }, (_, place) => valueAt(start + place)));
      }
    },
  };
}

function joined(parts: readonly Uint8Array[]): AsyncBuffer {
  const bytes = Buffer.concat(parts);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
