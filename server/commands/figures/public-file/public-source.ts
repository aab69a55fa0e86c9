import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { analysisFileFromStudy } from '../../../analysis/from-study/analysis-file-from-study.ts';
import { type RecordSource, recordsOfStudy } from '../../../microdata/export/record-source.ts';
import type { SealedNames } from '../../../public-file/check-spec.ts';
import { type AnalysedRecords, analysedRecords, sealedInVersions } from '../../../public-file/public-source.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { numberedRecords } from '../microdata/numbered-records.ts';

/** The records of which a public-use file is made. */
export interface PublicSource {
  readonly records: AnalysedRecords;
  /** Key of the study or of the edition. */
  readonly survey: string;
  readonly sha256: string;
  readonly sealed: SealedNames;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

interface TypedSource {
  readonly file: number | undefined;
  readonly weighting: string | undefined;
  readonly study: string | undefined;
  readonly data: string | undefined;
}

/** @throws WrongUse, CommandFailure, StudyError */
export async function publicSource({ file, weighting, study, data }: TypedSource, io: Terminal): Promise<PublicSource> {
  if ((study === undefined) !== (data === undefined)) throw new WrongUse('name --study and --data together');
  if ((study === undefined) === (file === undefined))
    throw new WrongUse('name --file N, or --study FILE and --data DIR');
  if (weighting !== undefined && file === undefined) throw new WrongUse('--weighting is for the interviews of --file');
  if (file !== undefined) return ofNumber(file, weighting, io);
  let inputs: readonly string[] = [];
  const read = await analysisFileFromStudy(study!, data!, (paths) => {
    inputs = paths;
  });
  const hashes: string[] = [];
  for (const path of inputs) hashes.push(await hashOfFile(path));
  return {
    records: withAnalysis(recordsOfStudy(read)),
    survey: read.study,
    sha256: createHash('sha256').update(hashes.join('\n')).digest('hex'),
    sealed: { crimes: new Set(), variables: new Set() },
    inputs,
  };
}

async function ofNumber(number: number, weighting: string | undefined, io: Terminal): Promise<PublicSource> {
  const { source, sha256, survey, instruments } = await numberedRecords(number, weighting, io);
  return {
    records: withAnalysis(source),
    survey,
    sha256,
    sealed: sealedInVersions(instruments),
    inputs: weighting === undefined ? [] : [weighting],
  };
}

/** @throws CommandFailure where figures cannot be made of the records */
function withAnalysis(source: RecordSource): AnalysedRecords {
  const records = analysedRecords(source);
  if (records) return records;
  throw new CommandFailure(1, 'no interview of the file is in any figure; a public-use file has nothing to tell');
}

async function hashOfFile(path: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  return sum.digest('hex');
}
