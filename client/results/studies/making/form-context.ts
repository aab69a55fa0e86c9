import { createContext, useContext } from 'react';
import type { StudyFindingReply } from '#contract';
import type { Json } from '#questionnaires';
import { type StudyPath, studyValueAt, withStudyValueAt } from '../model/at-path.ts';
import type { WrittenStudy } from '../model/study-draft.ts';

/** What every field of the forms works with. */
export interface StudyForm {
  readonly study: WrittenStudy;
  readonly findings: readonly StudyFindingReply[];
  readonly onStudy: (study: WrittenStudy) => void;
}

export const StudyFormContext = createContext<StudyForm>({ study: {}, findings: [], onStudy: () => {} });

/** What stands at a place of the study, and how it is changed. */
export function useStudyAt(path: StudyPath): { value: Json | undefined; set: (value: Json | undefined) => void } {
  const { study, onStudy } = useContext(StudyFormContext);
  return {
    value: studyValueAt(study, path),
    set: (value) => onStudy(withStudyValueAt(study, path, value)),
  };
}

/** The findings at a place and inside it. */
export function useStudyFindingsAt(path: StudyPath): readonly StudyFindingReply[] {
  const { findings } = useContext(StudyFormContext);
  const at = path.join('\n');
  return findings.filter((finding) => {
    const place = finding.path?.join('\n');
    return place === at || place?.startsWith(`${at}\n`);
  });
}
