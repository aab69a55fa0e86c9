import { parseStudy } from '../analysis/from-study/study.ts';
import type { Task } from '../runs/task.ts';
import { checkStudyData } from './check-study.ts';
import { chosenData } from './chosen-data.ts';
import { orFindings, replyBytes, STUDY_ON_PAGE } from './finding-replies.ts';

/** A study as it stands on the page, with the ids of its data files. */
export interface StudyOnPage {
  readonly text: string;
  readonly files: readonly string[];
}

/** What is wrong with a study that can be known without its data, as bytes of the reply. */
export const JUDGE_STUDY: Task<Pick<StudyOnPage, 'text'>, Uint8Array<ArrayBuffer>> = {
  name: 'judge-study',
  // Who writes does not wait for figures.
  lane: 'reading',
  async run(_services, { text }) {
    const judged = await orFindings(async () => parseStudy(text, STUDY_ON_PAGE));
    return replyBytes({ findings: 'findings' in judged ? judged.findings : [] });
  },
};

/** What a study selects and leaves over, or everything that is wrong with it, as bytes of the reply. */
export const CHECK_STUDY: Task<StudyOnPage, Uint8Array<ArrayBuffer>> = {
  name: 'check-study',
  async run({ store }, { text, files }) {
    return replyBytes(
      await orFindings(async () => {
        const source = parseStudy(text, STUDY_ON_PAGE);
        return { checked: await checkStudyData(source, await chosenData(store, source, files)) };
      }),
    );
  },
};
