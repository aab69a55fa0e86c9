import { useResultsTexts } from '../crime-names.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import type { Line } from '../model/lines.ts';
import { COLUMNS, cellsOf } from '../model/table-cells.ts';
import { CopyTable } from './CopyTable.tsx';
import { QualityBadge } from './QualityBadge.tsx';

interface EstimateTableProps {
  title: string;
  lines: readonly Line[];
  format: FigureFormat;
  /** Closed until it is opened, where several charts stand together to be compared. */
  folded?: boolean;
}

/** The numbers of a chart, all of them. It scrolls sideways inside its own region, which takes focus so that keys scroll it. */
export function EstimateTable({ title, lines, format, folded = false }: EstimateTableProps) {
  const { figures } = useResultsTexts();
  const { table } = figures;
  const region = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-region" tabIndex={0} aria-label={table.region(title)}>
      <table className="estimates">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`column-${column}`}>
                {table.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <EstimateTableRow key={line.key} line={line} format={format} />
          ))}
        </tbody>
      </table>
    </section>
  );
  if (folded) {
    return (
      <details className="definition stack">
        <summary>{table.heading}</summary>
        <CopyTable lines={lines} format={format} />
        {region}
      </details>
    );
  }
  return (
    <section className="stack">
      <div className="table-head">
        <h3>{table.heading}</h3>
        <CopyTable lines={lines} format={format} />
      </div>
      {region}
    </section>
  );
}

function EstimateTableRow({ line, format }: { line: Line; format: FigureFormat }) {
  const { figures } = useResultsTexts();
  const cells = cellsOf(line, figures, format);
  return (
    <tr className={line.kind === 'set' ? 'set-row' : undefined}>
      {COLUMNS.map((column) => {
        if (column === 'group') {
          return (
            <th key={column} scope="row">
              {cells.group}
            </th>
          );
        }
        return (
          <td key={column} className={`column-${column}`}>
            {column === 'label' && line.row.estimate !== null ? <QualityBadge label={line.row.label} /> : cells[column]}
          </td>
        );
      })}
    </tr>
  );
}
