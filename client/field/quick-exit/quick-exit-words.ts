import { isLanguage } from '../../text/language.ts';
import { type QuickExitTexts, quickExitTexts } from '../../text/quick-exit/quick-exit-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** In the language of the interview where the interface has it, otherwise in the interviewer's. */
export function useQuickExitTexts(language: string): QuickExitTexts {
  const ofInterviewer = useTexts(quickExitTexts);
  return isLanguage(language) ? quickExitTexts[language] : ofInterviewer;
}
