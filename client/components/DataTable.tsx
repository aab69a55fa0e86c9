import './data-table.css';
import './figure-table.css';
import type { ReactNode } from 'react';
import { Pages, type PagesProps } from './Pages.tsx';

export interface TableColumn<Row> {
  key: string;
  /** Stands in the head, and beside the value where the rows are stacked. */
  name: string;
  cell: (row: Row) => ReactNode;
  /** Class of the column's cells, e.g. `tabular` for numbers. */
  className?: string;
}

interface DataTableProps<Row> {
  /** What the table shows: its caption, or the name of its region. */
  caption: string;
  /** The first column names the row. */
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string | number;
  classOf?: (row: Row) => string | undefined;
  /**
   * `list`: on a narrow screen each row becomes an entry, one value under the other. `figures`: the columns
   * stay beside each other, the table scrolls inside a region that takes focus, so that keys scroll it.
   */
  layout?: 'list' | 'figures';
  /** Stands in the table's place when there are no rows at all. */
  empty?: ReactNode;
  /** The way through a list that is longer than a page. */
  pages?: PagesProps;
}

/** A table of the desk or of the results. */
export function DataTable<Row>({ layout = 'list', empty, pages, ...table }: DataTableProps<Row>) {
  if ((pages?.total ?? table.rows.length) === 0 && empty !== undefined) return empty;
  return (
    <>
      {layout === 'list' ? (
        <TableBody {...table} className="list" />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="table-region" tabIndex={0} aria-label={table.caption}>
          <TableBody {...table} className="estimates" />
        </section>
      )}
      {pages && <Pages {...pages} />}
    </>
  );
}

type TableBodyProps<Row> = Omit<DataTableProps<Row>, 'layout' | 'empty' | 'pages'> & {
  className: 'list' | 'estimates';
};

function TableBody<Row>({ caption, columns, rows, keyOf, classOf, className }: TableBodyProps<Row>) {
  return (
    <table className={className}>
      {className === 'list' && <caption className="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ key, name, className: ofColumn }) => (
            <th key={key} scope="col" className={className === 'list' ? undefined : ofColumn}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)} className={classOf?.(row)}>
            {columns.map(({ key, name, cell, className: ofColumn }, place) =>
              place === 0 ? (
                <th key={key} scope="row" className={ofColumn}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} data-column={className === 'list' ? name : undefined} className={ofColumn}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
