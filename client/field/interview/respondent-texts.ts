import { type FieldTexts, fieldTexts } from '../../text/field/field-texts.ts';
import { isLanguage } from '../../text/language.ts';
import { type TabletTexts, tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/**
 * The texts of the interviewer's pages that the respondent reads: in the language of the interview where the
 * interface has it, otherwise in the interviewer's.
 */
export function useRespondentTexts(language: string): FieldTexts {
  const interviewerTexts = useTexts(fieldTexts);
  return isLanguage(language) ? fieldTexts[language] : interviewerTexts;
}

/** What the part that is answered alone says to the respondent, by the same rule. */
export function useAloneTexts(language: string): TabletTexts['alone'] {
  const interviewerTexts = useTexts(tabletTexts);
  return (isLanguage(language) ? tabletTexts[language] : interviewerTexts).alone;
}
