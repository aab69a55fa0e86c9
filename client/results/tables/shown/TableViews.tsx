import { hrefOf, useAddress } from '../../../shell/use-address.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { readTableView, TABLE_VIEWS, writeTableView } from '../model/table-view.ts';

/** Links to the ways in which a table is looked at; what is shown of each cell goes along. */
export function TableViews() {
  const { shown } = useTexts(tablePageTexts);
  const { path, search } = useAddress();
  const current = readTableView(search);
  return (
    <nav className="tabs" aria-label={shown.viewsLabel}>
      {TABLE_VIEWS.map((view) => (
        <a
          key={view}
          href={hrefOf(path, writeTableView(view, search))}
          aria-current={view === current ? 'page' : undefined}
        >
          {shown.views[view]}
        </a>
      ))}
    </nav>
  );
}
