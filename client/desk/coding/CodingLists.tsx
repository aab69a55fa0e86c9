import { codingList } from '#contract';
import { hrefOf } from '../../shell/use-address.ts';
import { codingTexts } from '../../text/coding/coding-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { type CodingView, writeCodingView } from './coding-view.ts';

/** The four lists with how many incidents each has. */
export function CodingLists({ view, counts }: { view: CodingView; counts: Record<string, number> }) {
  const text = useTexts(codingTexts);
  const { locale } = useLanguage();
  return (
    <nav className="tabs" aria-label={text.listsLabel}>
      {codingList.options.map((list) => (
        <a
          key={list}
          href={hrefOf(['coding'], writeCodingView({ ...view, list, page: 1 }))}
          aria-current={list === view.list ? 'page' : undefined}
        >
          {text.lists[list]}&nbsp;<span className="tabular quiet">{formatNumber(counts[list] ?? 0, locale)}</span>
        </a>
      ))}
    </nav>
  );
}
