import type { Instrument, JournalEntry } from '#questionnaires';

/** The language last chosen in the interview, else the tablet's, else the questionnaire's own. */
export function spokenLanguage({ manifest }: Instrument, entries: readonly JournalEntry[], ofTablet: string): string {
  const chosen = entries.findLast(({ kind }) => kind === 'language')?.value;
  const spoken = [chosen, ofTablet].find((code) => manifest.languages.includes(String(code)));
  return spoken?.toString() ?? manifest.defaultLanguage;
}
