import { writeFile } from 'node:fs/promises';
import { OWN_FILE } from '../../../files/owner-alone.ts';
import { printable } from '../../../files/printable.ts';
import { ResultsFolder } from '../../../files/results-folder.ts';
import { writeFault } from '../../../files/write-fault.ts';
import { DESCRIPTION_FILE, recordFileName } from '../../../microdata/describe-records.ts';
import { imputedEdition } from '../../../microdata/imputed/imputed-edition.ts';
import { type MadeAnalysisFile, makeAnalysisFile } from '../../../microdata/make-analysis-file.ts';
import { RECORD_UNITS } from '../../../microdata/record-layout.ts';
import type { WrittenRecords } from '../../../microdata/write-records.ts';
import { findSurvey } from '../../../surveys/find-survey.ts';
import { CommandFailure } from '../../command-failure.ts';
import type { Terminal } from '../../terminal.ts';
import { filesOfWeighting, weightsOfEdition } from '../../weighting/weights-of-edition.ts';
import { progressOf } from './progress-of.ts';
import type { ReadImputation } from './read-imputation.ts';
import { withRegister } from './with-register.ts';

const FILES = [...RECORD_UNITS.map(recordFileName), DESCRIPTION_FILE];

interface EditionFile {
  readonly survey: string | undefined;
  readonly out: string;
  readonly approved: boolean;
  /** The specification of the weights: a path, or the key of a saved one. */
  readonly weighting: string | undefined;
  /** How answers that are not known are imputed. */
  readonly imputation: ReadImputation | undefined;
}

/** Writes the record files of an edition, and gives them their number. */
export async function writeEdition(
  { survey: named, out, approved, weighting, imputation }: EditionFile,
  io: Terminal,
): Promise<number> {
  const results = new ResultsFolder(out, FILES);
  return withRegister(async (register) => {
    const { store, instruments, now } = register;
    try {
      const survey = await findSurvey(store, named);
      results.open(filesOfWeighting(weighting));
      const weights =
        weighting === undefined ? undefined : await weightsOfEdition({ store, instruments }, survey.key, weighting);
      const imputed =
        imputation &&
        (await imputedEdition(register, survey.key, { ...imputation, isApprovedOnly: approved, weights }));
      let made: MadeAnalysisFile | undefined;
      await results.writeWith(async (placeOf) => {
        const one = await makeAnalysisFile(register, survey, {
          isApprovedOnly: approved,
          weights,
          imputed,
          placeOf: (unit) => ({ path: placeOf(recordFileName(unit)) }),
          report: progressOf(survey.key, io),
        });
        await writeFile(placeOf(DESCRIPTION_FILE), `${JSON.stringify(one.description, undefined, 1)}\n`, {
          mode: OWN_FILE,
        });
        made = one;
      });
      // Without an error both are there.
      const { written, record } = made!;
      const act = { by: 'command line', at: now().toISOString() };
      const { number, again } = await store.keepAnalysisFile(survey.key, record, act);
      io.out.write(
        `${inWords(written)}\nAnalysis file ${number}${again ? ', made before' : ''}: sha256 ${record.sha256}\n` +
          `Wrote ${FILES.join(', ')} to ${printable(out)}.\n`,
      );
      if (written.files.person.rows === 0) io.err.write(`${noneCounts(approved)}\n`);
      return 0;
    } catch (error) {
      results.abandon();
      throw isOfSystem(error) ? new CommandFailure(2, writeFault(error, out)) : error;
    }
  });
}

function noneCounts(isApprovedOnly: boolean): string {
  return isApprovedOnly
    ? 'Warning: the files have no record, as nobody has approved an interview yet; without --approved all that are accepted count.'
    : 'Warning: the files have no record, as no interview counts yet.';
}

function inWords({ files, versions, leftOut, weighting }: WrittenRecords): string {
  const of = versions.map(({ version, interviews }) => `${interviews} with version ${version}`).join(', ');
  const out = [
    `${leftOut.notApproved} not approved`,
    `${leftOut.notAnswered} in which the selected adult did not answer`,
    `${leftOut.otherQuestionnaire} with a questionnaire that is not this edition's or not here`,
  ];
  return [
    `${files.person.rows} interviews${of === '' ? '' : `: ${of}`}`,
    `${files.member.rows} household members, ${files.incident.rows} incidents`,
    `Left out: ${out.join(', ')}`,
    weighting ? `Weights: ${printable(weighting.name)}, hash ${weighting.hash}` : 'Weights: those of the design',
  ].join('\n');
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
