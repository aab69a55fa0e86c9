import type { StudyFindingReply } from '#contract';

/** What is wrong and what to do, and in which language that is: English where the page has no words for it. */
export function studyFindingText({ problem, remedy }: StudyFindingReply): { text: string; language: string } {
  return { text: `${problem}; ${remedy}.`, language: 'en' };
}
