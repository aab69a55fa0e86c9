import type { TableView } from '../../../text/table-page/table-page-texts.ts';

/** In which ways a table is looked at; the first one where the address says nothing. */
export const TABLE_VIEWS: readonly [TableView, ...TableView[]] = ['table', 'pictures'];

export function readTableView(search: string): TableView {
  const asked = new URLSearchParams(search).get('view');
  return TABLE_VIEWS.find((view) => view === asked) ?? TABLE_VIEWS[0];
}

/** Writes the view into a search part; the rest of it stays. */
export function writeTableView(view: TableView, search: string): string {
  const parameters = new URLSearchParams(search);
  if (view === TABLE_VIEWS[0]) parameters.delete('view');
  else parameters.set('view', view);
  return searchOf(parameters);
}

/** Parameters as the search part of an address. */
export function searchOf(parameters: URLSearchParams): string {
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}
