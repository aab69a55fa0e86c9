import { type Finding, InvalidInstrument, lint, parseInstrument } from '#questionnaires';
import type { FileTexts } from '../files/pack-texts.ts';
import { filesOfTexts } from '../instruments/about-files.ts';
import type { Task } from '../runs/task.ts';

/** Everything that is wrong with the files of a questionnaire: errors, or where there are none the lint's warnings. */
export const CHECK_QUESTIONNAIRE: Task<{ texts: FileTexts }, readonly Finding[]> = {
  name: 'check-questionnaire',
  run: async (_services, { texts }) => findingsOf(texts),
};

/** The same on this thread. */
export function findingsOf(texts: FileTexts): readonly Finding[] {
  try {
    return lint(parseInstrument(filesOfTexts(texts)));
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings;
  }
}
