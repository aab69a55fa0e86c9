import { isEarlierEdition, type SurveyReply } from '#contract';
import { useOtherEditions } from '../editions/use-other-editions.ts';

/** The editions before one, with which its report can be compared; none until they are known. */
export function useEarlierEditions(survey: string, onSessionEnded: () => void): readonly SurveyReply[] {
  const known = useOtherEditions(survey, onSessionEnded);
  return known?.others.filter((one) => isEarlierEdition(one, known.shown)) ?? [];
}
