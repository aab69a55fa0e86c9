import type { Design } from '../design/types.ts';
import { type ModelBlock, type ModelColumns, modelColumns } from '../linear/model-columns.ts';
import { type CoefficientName, INTERCEPT, leaveOutMissing, type ModelTerm } from './model-term.ts';
import {
  categoryColumns,
  columnOfNumber,
  type InteractionColumns,
  interactionBlock,
  interactionColumns,
  isShifted,
  type MainColumns,
} from './term-blocks.ts';

/** Terms as columns of a model, the intercept first. */
export interface ModelFrame {
  readonly columns: ModelColumns;
  /** 1 in the rows of the domain that have the response and every term. */
  readonly mask: Uint8Array;
  /** Names of the columns. */
  readonly names: readonly CoefficientName[];
  /** For each block that is a category: the level without a column. */
  readonly references: readonly (string | undefined)[];
  /** What the coefficients of shifted columns leave to others. */
  readonly shifts: readonly Shift[];
  /** Categories and numbers, then interactions. */
  readonly mains: readonly MainColumns[];
  readonly interactions: readonly InteractionColumns[];
}

/** A column from which something was subtracted: the coefficient of another one takes it up. */
export interface Shift {
  readonly column: number;
  readonly into: number;
  readonly by: number;
}

/**
 * Puts terms into columns, interactions after the others. The reference level of a category and levels without
 * any row of the domain have no column.
 *
 * @throws EstimationError length-mismatch, invalid-groups, invalid-option
 */
export function modelFrame(
  y: Float64Array,
  terms: readonly ModelTerm[],
  design: Pick<Design, 'rows' | 'weights'>,
  domain: ArrayLike<boolean | number> | undefined,
): ModelFrame {
  const { rows, weights } = design;
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++)
    if ((domain === undefined || domain[row]) && !Number.isNaN(y[row])) mask[row] = 1;
  const numbers = leaveOutMissing(terms, mask);
  const mains = terms.flatMap((term, index) => {
    if (term.kind === 'interaction') return [];
    return [term.kind === 'number' ? columnOfNumber(term, numbers[index]!) : categoryColumns(term, mask, weights)];
  });
  const interactions = terms.flatMap((term) =>
    term.kind === 'interaction' ? [interactionColumns(term.of, mains, mask, weights)] : [],
  );
  const columns = columnsOfTerms({ mask, mains, interactions }, mains, weights);
  return {
    columns,
    mask,
    names: [
      { term: INTERCEPT },
      ...mains.flatMap(({ name, block, levels }) =>
        block.kind === 'number' ? [{ term: name }] : levels.map((level) => ({ term: name, level })),
      ),
      ...interactions.flatMap(({ names }) => names),
    ],
    references: [undefined, ...mains.map(({ reference }) => reference), ...interactions.map(() => undefined)],
    shifts: shiftsOf(columns, mains, interactions),
    mains,
    interactions,
  };
}

/**
 * The columns of a frame, with its terms as they are or as they are set for a prediction.
 *
 * @throws EstimationError no-rows
 */
export function columnsOfTerms(
  { mask, interactions }: Pick<ModelFrame, 'mask' | 'mains' | 'interactions'>,
  mains: readonly MainColumns[],
  weights: Float64Array,
): ModelColumns {
  const blocks: ModelBlock[] = [{ kind: 'category', codes: new Int32Array(mask.length), count: 1 }];
  for (const { block } of mains) blocks.push(block);
  for (const each of interactions) blocks.push(interactionBlock(each, mains, mask, weights));
  return modelColumns(mask.length, blocks);
}

function shiftsOf(
  { starts }: ModelColumns,
  mains: readonly MainColumns[],
  interactions: readonly InteractionColumns[],
): Shift[] {
  const shifts: Shift[] = [];
  for (const [at, { shift }] of mains.entries())
    if (shift !== 0) shifts.push({ column: starts[1 + at]!, into: 0, by: shift });
  for (const [at, { of, place }] of interactions.entries()) {
    const [first, second] = of.map((part) => ({ main: mains[part]!, start: starts[1 + part]! }));
    if (!isShifted(of.map((part) => mains[part]!)) || first === undefined || second === undefined) continue;
    const start = starts[1 + mains.length + at]!;
    const both = first.main.shift * second.main.shift;
    if (both !== 0) shifts.push({ column: start, into: 0, by: -both });
    for (const [number, other] of [
      [first, second],
      [second, first],
    ] as const)
      if (number.main.shift !== 0)
        for (const [level, column] of place.entries())
          if (column >= 0) shifts.push({ column: start + column, into: other.start + level, by: number.main.shift });
  }
  return shifts;
}

/** Coefficients of the columns before they were shifted. */
export function unshifted(coefficients: ArrayLike<number>, shifts: readonly Shift[]): number[] {
  const values = Array.from(coefficients);
  for (const { column, into, by } of shifts) values[into]! -= by * coefficients[column]!;
  return values;
}
