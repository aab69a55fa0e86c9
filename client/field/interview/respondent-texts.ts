import { type FieldTexts, fieldTexts } from '../../text/field/index.ts';
import { isLanguage } from '../../text/language.ts';
import { useTexts } from '../../text/shell/index.ts';

/**
 * The texts of this work place for the respondent: in the language of the interview where we have it, else in
 * the interviewer's.
 */
export function useRespondentTexts(language: string): FieldTexts {
  const own = useTexts(fieldTexts);
  return isLanguage(language) ? fieldTexts[language] : own;
}
