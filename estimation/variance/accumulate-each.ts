import { narrowedCells } from '../cells/narrowed-cells.ts';
import type { Design } from '../design/types.ts';
import type { PreparedColumn } from '../sums/prepared-column.ts';
import { type Block, type ColumnSums, type Room, roomFor, sumColumn } from '../sums/sum-column.ts';
import { FOUR, sumFour, tableOfFour } from '../sums/sum-four.ts';
import { type AccumulateOptions, accumulate, blockOf, noGaps, selectionOf, totalsFrom } from './accumulate.ts';
import type { UnitTotals } from './totals.ts';

/**
 * The same as `accumulate` for many variables that do not depend on each other: a row counts for each variable that
 * it has.
 *
 * Gives the totals of one variable at a time, as the caller asks for them. They are overwritten when the next
 * is asked for: in a table of many figures, arrays that nobody uses any more would fill the memory. Variables
 * with the same gaps have the same `unit`, and the same variable again has the same totals.
 */
export function* accumulateEach(
  variables: readonly PreparedColumn[],
  design: Design,
  options: AccumulateOptions = {},
): Generator<UnitTotals> {
  const block = blockOf(design, selectionOf(design, options));
  const room = roomFor(block.cells);
  const table = block.groups === undefined && !block.isSorted ? tableOfFour(block.cells) : undefined;
  let narrow: Narrow | undefined;

  const totalsOf = (variable: PreparedColumn, sumsOfAllRows: () => ColumnSums): UnitTotals => {
    const { column, shift, gaps } = variable;
    if (gaps !== undefined && options.missing === 'propagate') return accumulate([column], design, options);
    if (gaps !== undefined && gaps !== narrow?.gaps) narrow = narrowed(block, design, gaps);
    const { block: within, sums } =
      gaps === undefined || narrow === undefined
        ? { block, sums: sumsOfAllRows() }
        : { block: narrow.block, sums: sumColumn(narrow.block, variable, narrow.room) };
    const added = { columns: [column], shifts: Float64Array.of(shift), sums: [sums], missing: noGaps(within) };
    return totalsFrom({ ...added, block: within }, design);
  };

  let last: { variable: PreparedColumn; totals: UnitTotals } | undefined;
  for (let first = 0; first < variables.length; first += FOUR) {
    const some = variables.slice(first, first + FOUR);
    const sumsOf =
      table === undefined ? (v: number) => sumColumn(block, some[v]!, room) : sumFour(block, some, { table, room });
    for (const [v, variable] of some.entries()) {
      if (variable !== last?.variable) last = { variable, totals: totalsOf(variable, () => sumsOf(v)) };
      yield last.totals;
    }
  }
}

/** The rows of a block that have a variable. */
interface Narrow {
  readonly block: Block;
  readonly room: Room;
  readonly gaps: Uint8Array;
}

function narrowed(block: Block, design: Design, gaps: Uint8Array): Narrow {
  const cells = narrowedCells(block.cells, design, { gaps, from: block.from });
  return { block: { ...block, cells }, room: roomFor(cells), gaps };
}
