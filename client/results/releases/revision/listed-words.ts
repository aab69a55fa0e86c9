import { formatNumber } from '../../../text/format.ts';
import type { ReleaseTexts } from '../../../text/releases/release-texts.ts';

/** What opens a list: how many are in it, and of how many where these are not all. */
export function listedWords(
  { allListed, someListed }: Pick<ReleaseTexts['shown'], 'allListed' | 'someListed'>,
  { shown, all }: { shown: number; all: number },
  locale: string,
): string {
  const [some, every] = [formatNumber(shown, locale), formatNumber(all, locale)];
  return shown === all ? allListed(every) : someListed({ shown: some, all: every });
}
