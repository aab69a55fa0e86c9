import type { MadeCell, MadeTable } from '#contract';

/** A table as it is read: a group of rows for each figure, columns for the values of the last variable. */
export interface Grid {
  /** The variables whose values head the rows, in their order. */
  readonly rowVariables: readonly string[];
  /** The variable whose values head groups of columns; absent where fewer than two are crossed. */
  readonly columnVariable?: string;
  /** Its values; one without a value where there is no such variable or over which is added up. */
  readonly columns: readonly (string | undefined)[];
  readonly groups: readonly GridGroup[];
}

/** The cells of one figure. */
export interface GridGroup {
  readonly key: string;
  /** Any of its cells, for its indicator, crime, outcome and category. */
  readonly figure: MadeCell;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly key: string;
  readonly heads: readonly RowHead[];
  /** One a column; absent where the figure has no such cell. */
  readonly cells: readonly (MadeCell | undefined)[];
}

/** The value of a variable at the head of rows. */
export interface RowHead {
  readonly variable: string;
  /** Undefined where the variable is added up. */
  readonly value: string | undefined;
  /** How many rows it heads; 0 where the row before has it. */
  readonly span: number;
}

/** Puts the cells of a table, which come one after the other, into rows and columns. */
export function gridOf({ specification: { by }, cells }: MadeTable): Grid {
  const variables = by.map(({ variable }) => variable);
  const columnVariable = variables.length > 1 ? variables.at(-1) : undefined;
  const rowVariables = columnVariable === undefined ? variables : variables.slice(0, -1);
  const valueIn = (cell: MadeCell) => (columnVariable === undefined ? undefined : cell.domain[columnVariable]);
  const columns = [...new Set(cells.map(valueIn))];
  const groups = Array.from(Map.groupBy(cells, figureKey), ([key, ofFigure]): GridGroup => {
    const byRow = Map.groupBy(ofFigure, (cell) =>
      JSON.stringify(rowVariables.map((name) => cell.domain[name] ?? null)),
    );
    const rows = Array.from(byRow, ([row, ofRow]) => ({
      key: row,
      values: rowVariables.map((name) => ofRow[0]!.domain[name]),
      cells: columns.map((column) => ofRow.find((cell) => valueIn(cell) === column)),
    }));
    return { key, figure: ofFigure[0]!, rows: withHeads(rows, rowVariables) };
  });
  return { rowVariables, ...(columnVariable !== undefined && { columnVariable }), columns, groups };
}

function figureKey({ indicator, crime, outcome, category }: MadeCell): string {
  return JSON.stringify([indicator, crime, outcome, category]);
}

/** Rows that follow each other under the same values share their heads, but for the last variable. */
function withHeads(
  rows: readonly { key: string; values: readonly (string | undefined)[]; cells: readonly (MadeCell | undefined)[] }[],
  variables: readonly string[],
): GridRow[] {
  const isSame = (one: number, other: number, upTo: number) =>
    rows[one] !== undefined &&
    rows[other] !== undefined &&
    variables.slice(0, upTo + 1).every((_, place) => rows[one]!.values[place] === rows[other]!.values[place]);
  return rows.map(({ key, values, cells }, row) => ({
    key,
    cells,
    heads: variables.map((variable, place) => {
      const isLast = place === variables.length - 1;
      if (!isLast && isSame(row, row - 1, place)) return { variable, value: values[place], span: 0 };
      let span = 1;
      while (!isLast && isSame(row, row + span, place)) span++;
      return { variable, value: values[place], span };
    }),
  }));
}
