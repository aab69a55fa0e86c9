import { readFileSync } from 'node:fs';
import type { RecordUnit } from '../../../microdata/record-layout.ts';
import { writeStudyRecords } from '../../../microdata/study/write-study-records.ts';
import type { PackageSource } from '../../../packages/package-content.ts';
import { recordsOfFile } from '../../../packages/records-of-file.ts';
import { packageOf } from '../../../questionnaires/package/make-package.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { findNumbered, makeFileAgain } from '../microdata/remade-file.ts';
import { readStudyData } from '../microdata/study-files.ts';
import { notTheSame } from '../microdata/verify-file.ts';
import { withRegister } from '../microdata/with-register.ts';
import { weightingFiles } from './weighting-files.ts';

/** The records of a package, with what goes with them. */
export type RecordsToPack = Pick<
  PackageSource,
  'records' | 'number' | 'recordBytes' | 'description' | 'questionnaires' | 'study' | 'weighting'
> & {
  /** Paths of files that were read: a result takes the place of none. */
  readonly inputs: readonly string[];
};

/** Collects record files in memory: they stand on no disk in clear. */
class RecordsInMemory {
  readonly #pieces = new Map<RecordUnit, Uint8Array[]>();

  readonly placeOf = (unit: RecordUnit) => {
    const parts: Uint8Array[] = [];
    this.#pieces.set(unit, parts);
    return { keep: (piece: Uint8Array) => parts.push(piece) };
  };

  packed(description: object): Pick<RecordsToPack, 'records' | 'recordBytes' | 'description'> {
    const records = recordsOfFile(this.#pieces, description);
    if (records) return records;
    throw new CommandFailure(1, 'The analysis file has no interview, so that there is nothing to package');
  }
}

/** The records of an existing survey. */
export async function recordsOfStudyFiles(from: { study: string; data: string }): Promise<RecordsToPack> {
  const { file, madeFrom, inputs } = await readStudyData(from);
  const memory = new RecordsInMemory();
  const description = writeStudyRecords(file, { madeFrom }, memory.placeOf);
  return { ...memory.packed(description), questionnaires: [], study: readFileSync(from.study), inputs };
}

/** The records of an analysis file of the register, made again. @throws CommandFailure where they are others by now */
export async function recordsOfEdition(
  number: number,
  weighting: string | undefined,
  io: Terminal,
): Promise<RecordsToPack> {
  return withRegister(async (register) => {
    const numbered = await findNumbered(register.store, number);
    const make = await makeFileAgain(register, numbered, weighting, io);
    const memory = new RecordsInMemory();
    const made = await make(memory.placeOf);
    if (made.record.sha256 !== numbered.sha256) throw new CommandFailure(1, notTheSame(made, numbered.kept).join('\n'));
    const { questionnaire, versions } = made.record;
    const used = versions.filter(({ interviews }) => interviews > 0);
    const questionnaires = await Promise.all(used.map(({ version }) => packageOf(register, questionnaire, version)));
    const packed = { ...memory.packed(made.description), number, questionnaires };
    if (weighting === undefined) return { ...packed, inputs: [] };
    const { files, inputs } = await weightingFiles(register, {
      survey: numbered.survey,
      path: weighting,
      cases: made.written.cases,
    });
    return { ...packed, weighting: files, inputs };
  });
}
