import { printable } from '../../../files/printable.ts';
import type { NumberedAnalysisFile } from '../../../storage/figures/analysis-file-store.ts';
import { findSurvey } from '../../../surveys/find-survey.ts';
import type { Terminal } from '../../terminal.ts';
import { withRegister } from './with-register.ts';

/** Lists the analysis files that have a number. @param named edition; all of them when absent */
export async function listFiles(named: string | undefined, io: Terminal): Promise<number> {
  return withRegister(async ({ store }) => {
    const survey = named === undefined ? undefined : (await findSurvey(store, named)).key;
    const files = await store.analysisFiles(survey);
    io.out.write(files.length === 0 ? 'No analysis file has been made.\n' : files.map(inLines).join(''));
    return 0;
  });
}

function inLines(file: NumberedAnalysisFile): string {
  const { number, survey, madeAt, madeBy, interviews, versions, madeFrom, weighting, program, sha256 } = file;
  const of = versions.map((one) => `${one.interviews} with version ${one.version}`).join(', ');
  return [
    `${number}  ${printable(survey)}, made ${madeAt} by ${printable(madeBy)} with program ${printable(program)}`,
    `   sha256 ${sha256}`,
    `   ${madeFrom.interviews.count} ${interviews} interviews (${of}), ${madeFrom.codings.count} office codings`,
    weighting ? `   weights: ${printable(weighting.name)}, hash ${weighting.hash}` : '   weights: those of the design',
    '',
  ].join('\n');
}
