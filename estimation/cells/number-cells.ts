import type { Design } from '../design/types.ts';
import { type Cells, pickCounts, pickNumbers, type RowSelection } from './cells.ts';
import { cellsInTable } from './cells-in-table.ts';
import { codeSpans } from './code-spans.ts';
import { cellsOfPartition } from './numbered-partitions.ts';
import { sortedCells } from './sorted-cells.ts';

// Up to this many places a table is faster than sorting the pairs that occur.
const MOST_PLACES = 1 << 23;

/** Numbers the cells and adds up what does not depend on a variable: rows and weights. */
export function numberCells(design: Design, selection: RowSelection): Cells {
  const { groups, domain, incomplete, from, to } = selection;
  const isWhole = domain === undefined && incomplete === undefined && from === 0 && to === design.rows;
  if (!isWhole) return numberSelection(design, selection);
  if (groups === undefined) return cellsOfUnits(design);
  return cellsOfPartition(design, groups, () => numberSelection(design, selection));
}

function numberSelection(design: Design, selection: RowSelection): Cells {
  const spans = codeSpans(design, selection);
  return spans.places <= MOST_PLACES ? cellsInTable(design, selection, spans) : sortedCells(design, selection);
}

/** Of the whole file: the units, whose rows and weights the design knows. */
function cellsOfUnits({ rows, rowUnit, unitCount, unitRows, unitCounted, unitWeight }: Design): Cells {
  const units = new Int32Array(unitCount);
  let count = 0;
  for (let unit = 0; unit < unitCount; unit++) if (unitRows[unit]! > 0) units[count++] = unit;
  const unit = units.subarray(0, count);
  const occupied = count === unitCount ? undefined : unit;
  return {
    placeOf: rowUnit,
    places: unitCount,
    occupied,
    groupStart: Int32Array.of(0, unit.length),
    unit,
    counted: pickCounts(unitCounted, occupied),
    weight: pickNumbers(unitWeight, occupied),
    rowsOfGroup: Int32Array.of(rows),
  };
}
