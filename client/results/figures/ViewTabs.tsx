import { hrefOf } from '../../shell/use-address.ts';
import type { FiguresTab } from '../../text/figures/figure-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { type ResultsView, writeView } from '../model/view.ts';

/** Links to the three views; the standard and the crime go along. */
export function ViewTabs({ view }: { view: ResultsView }) {
  const { figures } = useResultsTexts();
  return (
    <nav className="tabs" aria-label={figures.tabsLabel}>
      {(Object.entries(figures.tabs) as [FiguresTab, string][]).map(([tab, name]) => (
        <a
          key={tab}
          href={hrefOf(['figures'], writeView({ ...view, tab }))}
          aria-current={tab === view.tab ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
