import { useMemo } from 'react';
import { type CaseReply, isPractice } from '#contract';
import type { Directories } from './kept-referrals.ts';
import type { Referral } from './referral-context.ts';

/** What the card of a case is made of. A made-up case shows the services of any edition: one learns on it. */
export function useReferral(directories: Directories, assigned: CaseReply | undefined): Referral | undefined {
  return useMemo(() => {
    if (!assigned) return undefined;
    const { survey, psu } = assigned;
    const own = isPractice(assigned) ? [...directories.values()][0] : directories.get(survey);
    return { psu, services: own ?? [] };
  }, [directories, assigned]);
}
