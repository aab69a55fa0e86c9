import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { FigureTexts } from '../../text/figures/figure-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import type { Line } from '../model/lines.ts';
import { columnName, columnsOf, writtenCells } from '../model/table-cells.ts';
import { CopyTable } from './CopyTable.tsx';
import { QualityBadge } from './QualityBadge.tsx';

interface EstimateTableProps {
  title: string;
  lines: readonly Line[];
  format: FigureFormat;
  /** Closed until it is opened, where several charts stand together to be compared. */
  folded?: boolean;
}

/** The numbers of a chart, all of them. */
export function EstimateTable({ title, lines, format, folded = false }: EstimateTableProps) {
  const { figures } = useResultsTexts();
  const { table } = figures;
  const numbers = (
    <DataTable
      layout="figures"
      caption={table.region(title)}
      columns={tableColumns(lines, figures)}
      rows={lines.map((line) => ({ line, cells: writtenCells(line, figures, format) }))}
      keyOf={({ line }) => line.key}
      classOf={({ line }) => (line.kind === 'set' ? 'set-row' : undefined)}
    />
  );
  if (folded) {
    return (
      <details className="definition stack">
        <summary>{table.heading}</summary>
        <CopyTable title={title} lines={lines} format={format} />
        {numbers}
      </details>
    );
  }
  return (
    <section className="stack">
      <div className="table-head">
        <h3>{table.heading}</h3>
        <CopyTable title={title} lines={lines} format={format} />
      </div>
      {numbers}
    </section>
  );
}

interface WrittenLine {
  line: Line;
  cells: ReturnType<typeof writtenCells>;
}

function tableColumns(lines: readonly Line[], figures: FigureTexts): TableColumn<WrittenLine>[] {
  return columnsOf(lines).map((column) => ({
    key: column,
    name: columnName(column, lines, figures),
    className: `column-${column}`,
    cell: ({ line: { row }, cells }) =>
      column === 'label' && row.estimate !== null ? <QualityBadge label={row.label} flag={row.flag} /> : cells[column],
  }));
}
