import { type MadeCell, variableName } from '#contract';
import './crossed.css';
import { type TableQuantity, tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { QualityBadge } from '../../figures/QualityBadge.tsx';
import type { FigureFormat } from '../../model/figure-format.ts';
import type { Grid, GridGroup, GridRow } from '../model/grid.ts';
import { headName, tableFigureName } from '../model/table-words.ts';
import { writtenQuantity } from '../model/written-cells.ts';

export interface ShownGrid {
  readonly grid: Grid;
  readonly quantities: readonly TableQuantity[];
  readonly names: Readonly<Record<TableQuantity, string>>;
  readonly formatOf: (cell: MadeCell) => FigureFormat;
  /** In which unit the cells of a figure are. */
  readonly unitOf: (cell: MadeCell) => string;
}

/**
 * A table of crossed variables. It scrolls inside its own frame, where the heads of its rows stay; the columns of a
 * value are a group under its name, and the rows of a figure a group under its own.
 */
export function TableGrid({ title, ...shown }: ShownGrid & { title: string }) {
  const texts = useResultsTexts();
  const page = useTexts(tablePageTexts);
  const { grid, quantities, names } = shown;
  const { rowVariables, columnVariable, columns } = grid;
  const isGrouped = columnVariable !== undefined;
  const heads = rowVariables.length === 0 ? [page.shown.figure] : rowVariables.map((name) => variableName(texts, name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-region" tabIndex={0} aria-label={page.shown.region(title)}>
      <table className="crossed">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          {isGrouped && (
            <tr>
              <td colSpan={heads.length} className="crossed-head crossed-corner">
                {variableName(texts, columnVariable)}
              </td>
              {columns.map((value) => (
                <th key={value ?? ''} scope="colgroup" colSpan={quantities.length} className="crossed-group">
                  {headName(columnVariable, value, texts, page)}
                </th>
              ))}
            </tr>
          )}
          <tr className={isGrouped ? 'crossed-second' : undefined}>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={place === 0 ? 'crossed-head' : undefined}>
                {head}
              </th>
            ))}
            {columns.flatMap((value) =>
              quantities.map((quantity, place) => (
                <th key={`${value ?? ''} ${quantity}`} scope="col" className={columnClass(quantity, place, isGrouped)}>
                  {names[quantity]}
                </th>
              )),
            )}
          </tr>
        </thead>
        {rowVariables.length === 0 ? (
          <tbody>
            {grid.groups.map((group) => (
              <tr key={group.key}>
                <th scope="row" className="crossed-head">
                  {tableFigureName(group.figure, texts)}
                  <span className="crossed-unit">{shown.unitOf(group.figure)}</span>
                </th>
                <Cells row={group.rows[0]!} {...shown} />
              </tr>
            ))}
          </tbody>
        ) : (
          grid.groups.map((group) => <FigureRows key={group.key} group={group} {...shown} />)
        )}
      </table>
    </section>
  );
}

/** The rows of a figure under its name. */
function FigureRows({ group, ...shown }: ShownGrid & { group: GridGroup }) {
  const texts = useResultsTexts();
  const page = useTexts(tablePageTexts);
  const { grid, quantities } = shown;
  const width = grid.rowVariables.length + grid.columns.length * quantities.length;
  return (
    <tbody>
      <tr className="crossed-figure">
        <th scope="rowgroup" colSpan={width}>
          <span className="crossed-figure-name">
            {tableFigureName(group.figure, texts)} <span className="crossed-unit">{shown.unitOf(group.figure)}</span>
          </span>
        </th>
      </tr>
      {group.rows.map((row) => (
        <tr key={row.key} className={row.heads.every(({ value }) => value === undefined) ? 'crossed-total' : undefined}>
          {row.heads.map(({ variable, value, span }, place) =>
            span === 0 ? null : (
              <th
                key={variable}
                scope={span > 1 ? 'rowgroup' : 'row'}
                rowSpan={span > 1 ? span : undefined}
                className={place === 0 ? 'crossed-head' : undefined}
              >
                {headName(variable, value, texts, page)}
              </th>
            ),
          )}
          <Cells row={row} {...shown} />
        </tr>
      ))}
    </tbody>
  );
}

function Cells({ row, grid, quantities, formatOf }: ShownGrid & { row: GridRow }) {
  const texts = useResultsTexts();
  const isGrouped = grid.columnVariable !== undefined;
  return row.cells.flatMap((cell, column) =>
    quantities.map((quantity, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity than its place
      <td key={`${column} ${quantity}`} className={columnClass(quantity, place, isGrouped)}>
        {cell !== undefined &&
          (quantity === 'label' && cell.estimate !== null ? (
            <QualityBadge label={cell.label} flag={cell.flag} />
          ) : (
            writtenQuantity(cell, quantity, { texts, format: formatOf(cell) })
          ))}
      </td>
    )),
  );
}

function columnClass(quantity: TableQuantity, place: number, isGrouped: boolean): string {
  return `crossed-${quantity}${isGrouped && place === 0 ? ' crossed-begins' : ''}`;
}
