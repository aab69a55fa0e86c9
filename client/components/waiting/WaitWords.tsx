import { formatNumber } from '../../text/format.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { quarterOf } from './percent-of.ts';
import type { WaitProgress } from './progress-after.ts';

interface WaitWordsProps {
  words: string;
  progress?: WaitProgress<string> | undefined;
}

/** What a wait says. Stands in a status, so that it is read out when the words change and at each quarter. */
export function WaitWords({ words, progress }: WaitWordsProps) {
  const { locale } = useLanguage();
  const quarter = progress ? quarterOf(progress.share) : 0;
  return (
    <>
      {words}
      {quarter > 0 && (
        <span className="visually-hidden"> {formatNumber(quarter / 100, locale, { style: 'percent' })}</span>
      )}
    </>
  );
}
