import { isLanguage } from '../../text/language.ts';
import { type ReferralTexts, referralTexts } from '../../text/referral/referral-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** In the language of the interview where the interface has it, otherwise in the interviewer's. */
export function useReferralTexts(language: string): ReferralTexts {
  const ofInterviewer = useTexts(referralTexts);
  return isLanguage(language) ? referralTexts[language] : ofInterviewer;
}
