import type { EstimatesReply } from '#contract';
import { codingTexts } from '../../text/coding/coding-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** What the office decided about the incidents of the figures; nothing while it decided nothing. */
export function DecisionCounts({ coded }: { coded: EstimatesReply['coded'] }) {
  const { counted } = useTexts(codingTexts);
  const { locale } = useLanguage();
  if (!coded || coded.confirmed + coded.changed + coded.notACrime + coded.duplicates === 0) return null;
  const { derived, confirmed, changed, notACrime, duplicates } = coded;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <p className="quiet tabular">
      {counted({
        derived: number(derived),
        confirmed: number(confirmed),
        changed: number(changed),
        notACrime: number(notACrime),
        duplicates: number(duplicates),
      })}
    </p>
  );
}
