import { useMemo } from 'react';
import type { AnsweredSoFar, ConditionPlace, DraftFiles } from '#questionnaires';
import { useTried } from '../preview/tried-respondent.ts';
import { useDesk } from './ask-desk.ts';
import type { DeskAnswer } from './condition-desk.ts';

/** Case of whoever is tried. */
const CASE = 'preview';

interface AskedWhy {
  files: DraftFiles;
  language: string;
  place: ConditionPlace;
  /** Empty asks nothing. */
  source: string;
}

/** Why a condition holds, or does not, for the respondent of the preview; nothing while nobody was tried. */
export function useWhy({ files, language, place, source }: AskedWhy): Pick<DeskAnswer, 'why' | 'whyIn'> {
  const tried = useTried();
  const respondent = useMemo<AnsweredSoFar | undefined>(
    () => tried && { answers: tried.answers, context: { caseId: CASE, seed: tried.seed }, onScreen: tried.at?.key },
    [tried],
  );
  const isAsked = respondent !== undefined && source.trim() !== '';
  return useDesk(files, isAsked ? { kind: 'why', source, place, language, respondent } : undefined);
}
