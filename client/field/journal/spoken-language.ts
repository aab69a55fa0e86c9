import type { Instrument } from '#questionnaires';
import type { InterviewDraft } from './interview-draft.ts';

/** The language last chosen in the interview, else the tablet's, else the questionnaire's own. */
export function spokenLanguage(
  { manifest }: Instrument,
  { entries, head }: Pick<InterviewDraft, 'entries' | 'head'>,
  ofTablet: string,
): string {
  const { through = 0, language } = head.sealed ?? {};
  const chosen = entries.findLast(({ kind, seq }) => kind === 'language' && seq > through)?.value ?? language;
  const spoken = [chosen, ofTablet].find((code) => manifest.languages.includes(String(code)));
  return spoken?.toString() ?? manifest.defaultLanguage;
}
