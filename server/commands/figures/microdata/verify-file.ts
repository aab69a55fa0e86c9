import { printable } from '../../../files/printable.ts';
import type { MadeAnalysisFile } from '../../../microdata/make-analysis-file.ts';
import { changesInWords, otherInputs } from '../../../microdata/verify/in-words.ts';
import type { NumberedAnalysisFile } from '../../../storage/figures/analysis-file-store.ts';

import type { Terminal } from '../../terminal.ts';
import { comparedAgain, type FolderInQuestion } from './compared-again.ts';
import { findNumbered, makeFileAgain, type RemadeFile } from './remade-file.ts';
import { type Register, withRegister } from './with-register.ts';

/** What is verified: a folder, what its description states, or what the register has under a number. */
interface InQuestion extends RemadeFile {
  readonly folder?: FolderInQuestion;
  /** What the hash has to be. */
  readonly sha256: string;
  readonly kept?: NumberedAnalysisFile | undefined;
}

/**
 * Makes an analysis file of an edition again and compares.
 *
 * @param what a folder, or a number of the register
 * @returns 0 where everything is as it was made, otherwise 1
 */
export async function verifyFile(
  what: FolderInQuestion | number,
  weighting: string | undefined,
  io: Terminal,
): Promise<number> {
  return withRegister(async (register) => {
    const inQuestion = await find(register, what);
    const { folder, kept } = inQuestion;
    const said: string[] = [];
    if (folder) {
      said.push(...changesInWords(folder));
      if (!kept)
        said.push(`No analysis file of this database has the hash ${inQuestion.sha256} that microdata.json states`);
    }
    if (kept)
      io.out.write(
        `Analysis file ${kept.number} of ${printable(kept.survey)}, made ${kept.madeAt} by ${printable(kept.madeBy)}` +
          ` with program ${printable(kept.program)}\n`,
      );
    said.push(...(await makeAgain(register, inQuestion, weighting, io)));
    io.out.write(said.length === 0 ? 'Everything is as it was made: the same bytes again.\n' : `${said.join('\n')}\n`);
    return said.length === 0 ? 0 : 1;
  });
}

async function find({ store }: Register, what: FolderInQuestion | number): Promise<InQuestion> {
  if (typeof what === 'number') return findNumbered(store, what);
  const { survey = '', sha256, interviews, design, imputation } = what.description;
  const kept = (await store.analysisFiles(survey)).find((one) => one.sha256 === sha256);
  return {
    folder: what,
    survey,
    sha256,
    isApprovedOnly: interviews === 'approved',
    ...(typeof design.weighting === 'object' && { weighting: design.weighting.name }),
    ...(imputation && { imputation: imputation.specification }),
    kept,
  };
}

/** @returns what is not the same */
async function makeAgain(
  register: Register,
  inQuestion: InQuestion,
  weighting: string | undefined,
  io: Terminal,
): Promise<string[]> {
  const { folder, sha256, kept } = inQuestion;
  const make = await makeFileAgain(register, inQuestion, weighting, io);
  return comparedAgain(folder, async (placeOf) => {
    const made = await make((unit) => ({ path: placeOf(unit) }));
    return made.record.sha256 === sha256 ? [] : notTheSame(made, kept);
  });
}

/** Why an analysis file that was made again is not what it was. */
export function notTheSame({ record }: MadeAnalysisFile, kept: NumberedAnalysisFile | undefined): string[] {
  if (!kept) return [`Made again it has the hash ${record.sha256}`];
  const inputs = otherInputs(kept, record);
  if (inputs.length > 0) return [...inputs, 'So what was made then cannot be made again.'];
  return [
    `Made again of the same interviews it has the hash ${record.sha256}, not ${kept.sha256}: ` +
      `made with program ${printable(kept.program)} then, ${printable(record.program)} now, or with a questionnaire whose files differ`,
  ];
}
