import { modelErrors } from '../errors/model-errors.ts';
import type { ModelBlock } from '../linear/model-columns.ts';
import { chooseShift } from '../sums/choose-shift.ts';
import type { CategoryTerm, CoefficientName, NumberTerm } from './model-term.ts';

/** A category or a number as columns of a model. */
export interface MainColumns {
  readonly name: string;
  readonly block: ModelBlock;
  /** What was subtracted from a number. */
  readonly shift: number;
  /** For each level of a category, its column; -1 for the reference and for levels without rows. */
  readonly place: Int32Array;
  readonly labels: readonly string[];
  /** The levels that have a column, in the order of the columns. */
  readonly levels: readonly string[];
  readonly reference: string | undefined;
}

/** An interaction as columns of a model. */
export interface InteractionColumns {
  readonly name: string;
  /** The terms that it is of. */
  readonly of: readonly number[];
  /** For each combination of their columns, its own column; -1 for combinations without rows. */
  readonly place: Int32Array;
  readonly names: readonly CoefficientName[];
}

/** A category as columns: the reference level and levels without rows have none. */
export function categoryColumns(term: CategoryTerm, mask: Uint8Array, weights: Float64Array): MainColumns {
  const { name, labels, codes } = term;
  const levels = presentLevels(term, mask, weights);
  const place = new Int32Array(labels.length).fill(-1);
  for (const [position, level] of levels.entries()) place[level] = position;
  const placed = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) placed[row] = codes[row]! < 0 ? -1 : place[codes[row]!]!;
  return {
    name,
    block: { kind: 'category', codes: placed, count: levels.length },
    shift: 0,
    place,
    labels,
    levels: levels.map((level) => labels[level]!),
    reference: term.reference ?? labels[0]!,
  };
}

/** A number as a column. One far from zero is shifted, so that a year beside the intercept loses no digits. */
export function columnOfNumber({ name }: NumberTerm, values: Float64Array): MainColumns {
  const shift = chooseShift(values);
  return {
    name,
    block: { kind: 'number', values: shift === 0 ? values : values.map((value) => value - shift) },
    shift,
    place: new Int32Array(0),
    labels: [],
    levels: [],
    reference: undefined,
  };
}

/** An interaction of columns. Combinations of levels without rows have no column. */
export function interactionColumns(
  of: readonly string[],
  mains: readonly MainColumns[],
  mask: Uint8Array,
  weights: Float64Array,
): InteractionColumns {
  const parts = of.map((name) => mains.findIndex((main) => main.name === name));
  const categories = parts.map((part) => mains[part]!).filter(({ block }) => block.kind === 'category');
  const blocks = categories.map(({ block }) => block);
  const combinations = categories.reduce((product, { levels }) => product * levels.length, 1);
  const rowsOf = new Uint8Array(combinations);
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 1 || !(weights[row]! > 0)) continue;
    const combination = combinationOf(blocks, row);
    if (combination >= 0) rowsOf[combination] = 1;
  }
  const place = new Int32Array(combinations).fill(-1);
  const names: CoefficientName[] = [];
  const name = of.join(':');
  for (let combination = 0; combination < combinations; combination++) {
    if (rowsOf[combination] === 0) continue;
    place[combination] = names.length;
    names.push({ term: name, ...(categories.length > 0 && { level: labelOf(combination, categories) }) });
  }
  return { name, of: parts, place, names };
}

/**
 * The products of the columns of some terms. A row that counts and is in a combination without column is
 * refused: the model says nothing of it.
 *
 * @param mains the terms, as they are in the rows or as they are set for a prediction
 * @param weights of the rows; those above 0 count where the mask has a 1
 */
export function interactionBlock(
  { name, of, place, names }: InteractionColumns,
  mains: readonly MainColumns[],
  mask: Uint8Array,
  weights: Float64Array,
): ModelBlock {
  const parts = of.map((part) => mains[part]!);
  const categories = parts.map(({ block }) => block).filter(({ kind }) => kind === 'category');
  const values = product(parts, mask.length);
  if (categories.length === 0) return { kind: 'number', values: values! };
  const codes = new Int32Array(mask.length);
  for (let row = 0; row < mask.length; row++) {
    const combination = combinationOf(categories, row);
    codes[row] = combination < 0 ? -1 : place[combination]!;
    if (combination >= 0 && codes[row] === -1 && mask[row] === 1 && weights[row]! > 0)
      throw modelErrors.combinationWithoutRows({ term: name });
  }
  const count = names.length;
  return values === undefined ? { kind: 'category', codes, count } : { kind: 'slopes', codes, count, values };
}

/** Whether numbers go into the interaction with their shifts, which the two terms that it is of take up. */
export function isShifted(parts: readonly MainColumns[]): boolean {
  return parts.length === 2;
}

/** The product of the numbers; undefined if there are none. */
function product(parts: readonly MainColumns[], rows: number): Float64Array | undefined {
  const numbers = parts.flatMap(({ block, shift }) =>
    block.kind === 'number' ? [{ column: block.values, back: isShifted(parts) ? 0 : shift }] : [],
  );
  if (numbers.length === 0) return undefined;
  const values = new Float64Array(rows).fill(1);
  for (const { column, back } of numbers) for (let row = 0; row < rows; row++) values[row]! *= column[row]! + back;
  return values;
}

/** The columns of a row in some categories as one number; -1 where one of them has no column. */
function combinationOf(blocks: readonly ModelBlock[], row: number): number {
  let combination = 0;
  for (const block of blocks) {
    if (block.kind === 'number') continue;
    const code = block.codes[row]!;
    if (code < 0) return -1;
    combination = combination * block.count + code;
  }
  return combination;
}

function labelOf(combination: number, categories: readonly MainColumns[]): string {
  const parts: string[] = [];
  let rest = combination;
  for (const { levels } of [...categories].reverse()) {
    parts.unshift(levels[rest % levels.length]!);
    rest = Math.floor(rest / levels.length);
  }
  return parts.join(':');
}

/** Levels that occur in rows with a weight, without the reference. */
function presentLevels(term: CategoryTerm, mask: Uint8Array, weights: Float64Array): number[] {
  const rowsOf = new Int32Array(term.labels.length);
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1 && weights[row]! > 0) rowsOf[term.codes[row]!]!++;
  const reference = term.reference === undefined ? 0 : term.labels.indexOf(term.reference);
  // The fit refuses a model without any row.
  if (!(rowsOf[reference]! > 0) && (reference < 0 || rowsOf.some((count) => count > 0))) {
    throw modelErrors.referenceWithoutRows({
      term: term.name,
      reference: term.reference ?? term.labels[0],
      levels: term.labels.filter((_, level) => rowsOf[level]! > 0),
    });
  }
  return Array.from(rowsOf.keys()).filter((level) => level !== reference && rowsOf[level]! > 0);
}
