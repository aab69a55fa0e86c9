import type { TaylorDesign } from '../design/types.ts';
import { readRow } from '../linear/model-columns.ts';
import type { Block } from '../sums/sum-column.ts';

/**
 * Sum of v * x * (value - shift) for each fitted step of the weighting, group and variable, where v is the
 * weight before the step and x its columns. The first line of a group has 1 in place of the value. They give
 * the regression of any linearized value on the columns without another pass over the rows.
 *
 * @returns one array per step (groups * (1 + variables) * width)
 */
export function crossMoments(
  block: Block,
  columns: readonly Float64Array[],
  shifts: Float64Array,
  design: TaylorDesign,
): Float64Array[] {
  const {
    groups,
    from,
    cells: { placeOf },
  } = block;
  const lines = columns.length + 1;
  return design.fittedSteps.map(({ columns: model, weightsBefore }) => {
    const { width, blocks } = model;
    const moments = new Float64Array((groups?.count ?? 1) * lines * width);
    const positions = new Int32Array(blocks.length);
    const value = new Float64Array(blocks.length);
    for (let k = 0; k < placeOf.length; k++) {
      if (placeOf[k]! < 0) continue;
      const row = from + k;
      const filled = readRow(model, row, positions, value);
      let line = (groups?.codes[row] ?? 0) * lines * width;
      for (let v = 0; v < lines; v++, line += width) {
        const distance = v === 0 ? 1 : columns[v - 1]![row]! - shifts[v - 1]!;
        // A value that is missing here belongs to a group whose estimate is undefined.
        if (Number.isNaN(distance)) continue;
        const weighted = weightsBefore[row]! * distance;
        for (let j = 0; j < filled; j++) moments[line + positions[j]!]! += weighted * value[j]!;
      }
    }
    return moments;
  });
}
