import { formatNumber } from '../../../text/format.ts';
import type { ReleaseTexts } from '../../../text/releases/release-texts.ts';

/** What opens a list of cells: how many are in it, and of how many where these are not all. */
export function listedWords(
  { allListed, someListed }: Pick<ReleaseTexts['shown'], 'allListed' | 'someListed'>,
  { shown, all }: { shown: number; all: number },
  locale: string,
): string {
  const every = formatNumber(all, locale);
  return shown === all ? allListed.cells(every) : someListed({ shown: formatNumber(shown, locale), all: every });
}
