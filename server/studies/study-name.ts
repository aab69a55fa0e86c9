import type { StudyFindingReply } from '#contract';
import type { StudyFinding } from '../analysis/from-study/study-error.ts';
import { studyProblems } from '../analysis/from-study/study-problems.ts';
import { placesInJson } from '../files/json-places.ts';
import { parseJsonText } from '../files/parse-json-text.ts';
import { findingReplies, STUDY_ON_PAGE } from './finding-replies.ts';

const LONGEST_NAME = 200;

/** The name of a study, which may be wrong in all else; why it has none where it has none. */
export function nameOfStudy(text: string): { study: string } | { findings: StudyFindingReply[] } {
  const { value, faults } = parseJsonText(text);
  const found: StudyFinding[] = faults.map(({ line, column, ...fault }) => ({
    place: { file: STUDY_ON_PAGE, line, column },
    ...studyProblems.ofJson(fault),
  }));
  if (found.length > 0) return { findings: findingReplies(found) };
  const study = typeof value === 'object' && value !== null && 'study' in value ? value.study : undefined;
  if (typeof study === 'string' && study.trim() !== '') return { study: study.slice(0, LONGEST_NAME) };
  const place = { file: STUDY_ON_PAGE, ...placesInJson(text)(['study']) };
  return { findings: findingReplies([{ place, ...studyProblems.blankName() }]) };
}
