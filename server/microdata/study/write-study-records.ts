import type { ImputationSpec } from '#contract';
import type { AnalysedTable, AnalysisFile } from '../../analysis/analysis-file.ts';
import { impute } from '../../analysis/imputed/impute.ts';
import type { SinkPlace } from '../../files/file-sink.ts';
import { describeAnalysis } from '../analysed/describe-analysis.ts';
import { recordFileName, withHash } from '../describe-records.ts';
import { describeImputation } from '../imputed/imputed-columns.ts';
import { parquetFile, type WrittenFile } from '../parquet-file.ts';
import type { RecordColumn } from '../record-layout.ts';
import { type StudyRecordFile, studyRecordColumns } from './study-record-columns.ts';

/** Rows that are written together. */
const GROUP = 5_000;

/** A file that the records were made from, by the hash of its bytes. */
export interface StudyInput {
  readonly name: string;
  readonly sha256: string;
}

/** Where the bytes of each file go. */
type PlaceOf = (unit: AnalysedTable) => SinkPlace;

/**
 * Writes the household, person and incident records of an existing survey, a Parquet file each, as far as it has them.
 * The same inputs give the same bytes.
 *
 * @param from.madeFrom the study file and its data files
 * @param from.imputation without faults in this file
 * @returns their description
 * @throws the error of the operating system
 */
export function writeStudyRecords(
  file: AnalysisFile,
  { madeFrom, imputation }: { madeFrom: readonly StudyInput[]; imputation?: ImputationSpec | undefined },
  placeOf: PlaceOf,
) {
  const imputed = imputation ? impute(file, imputation) : [];
  const written = Array.from(studyRecordColumns(file, imputed), ([unit, one]) => ({
    unit,
    columns: withoutTwins(one),
    ...writeFile(placeOf(unit), one),
  }));
  const { nested, lonelyPsu, fpcType, replicates } = file.design;
  return withHash({
    format: 'cifra-microdata-1' as const,
    study: file.study,
    title: file.titles ?? { en: file.title },
    source: file.source,
    interviews: 'accepted' as const,
    madeFrom: { files: madeFrom },
    design: {
      stratum: 'stratum',
      psu: 'psu',
      nested,
      lonelyPsu,
      ...(fpcType && { fpcType }),
      ...(replicates && { replicates }),
      weights: { household: 'weight_household', person: 'weight_person', incident: 'weight_incident' },
      weighting: 'study' as const,
    },
    ...(imputation && { imputation: describeImputation(imputation, imputed) }),
    analysis: describeAnalysis(file),
    files: written.map(({ unit, rows, sha256, columns }) => ({
      unit,
      file: recordFileName(unit),
      rows,
      sha256,
      columns,
    })),
  });
}

function writeFile(place: SinkPlace, { rows, columns }: StudyRecordFile): WrittenFile {
  const file = parquetFile(place, columns);
  try {
    for (let start = 0; start < rows; start += GROUP) {
      const length = Math.min(GROUP, rows - start);
      file.add(columns.map(({ valueAt }) => Array.from({ length }, (_, row) => valueAt(start + row))));
    }
    return file.finish();
  } finally {
    file.close();
  }
}

/** The columns as the description has them. */
function withoutTwins({ columns }: StudyRecordFile): RecordColumn[] {
  return columns.map(({ name, kind, label, codes, holds }) => ({
    name,
    kind,
    label,
    ...(codes && { codes }),
    ...(holds && { holds }),
  }));
}
