import type { Instrument } from '#questionnaires';
import { describedRecords } from '../../../microdata/export/described-columns.ts';
import { type RecordSource, recordsInMemory } from '../../../microdata/export/record-source.ts';
import type { RecordUnit } from '../../../microdata/record-layout.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { findNumbered, makeFileAgain } from './remade-file.ts';
import { notTheSame } from './verify-file.ts';
import { withRegister } from './with-register.ts';

/** The records that have a number, and the versions of the questionnaire that they were asked with. */
export interface NumberedRecords {
  readonly source: RecordSource;
  readonly sha256: string;
  readonly survey: string;
  readonly instruments: readonly Instrument[];
}

/**
 * Makes the records of a number again. They stand compressed in memory, on no disk in clear.
 *
 * @param weighting path of the specification of their weights
 * @throws CommandFailure where they are not what has the number
 */
export function numberedRecords(number: number, weighting: string | undefined, io: Terminal): Promise<NumberedRecords> {
  return withRegister(async (register) => {
    const numbered = await findNumbered(register.store, number);
    const make = await makeFileAgain(register, numbered, weighting, io);
    const pieces = new Map<RecordUnit, Uint8Array[]>();
    const made = await make((unit) => {
      const parts: Uint8Array[] = [];
      pieces.set(unit, parts);
      return { keep: (piece) => parts.push(piece) };
    });
    if (made.record.sha256 !== numbered.sha256) throw new CommandFailure(1, notTheSame(made, numbered.kept).join('\n'));
    return {
      source: recordsInMemory(pieces, describedRecords(made.description)!),
      sha256: numbered.sha256,
      survey: numbered.survey,
      instruments: made.written.instruments,
    };
  });
}
