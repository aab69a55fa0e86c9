import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { modelErrors } from '../errors/model-errors.ts';
import { checkCodes } from '../groups.ts';
import { type ModelBlock, type ModelColumns, modelColumns } from '../linear/model-columns.ts';
import { chooseShift } from '../sums/choose-shift.ts';

/** A term that explains the response: a category, compared with one of its levels, or a number. */
export type ModelTerm =
  | {
      readonly name: string;
      readonly kind: 'category';
      /** Level of each row (length n), a position in `labels`; -1 where missing. */
      readonly codes: Int32Array;
      readonly labels: readonly string[];
      /** The level that the others are compared with; default the first one. */
      readonly reference?: string;
    }
  | {
      readonly name: string;
      readonly kind: 'number';
      /** Length n, NaN where missing. */
      readonly values: Column;
    };

/** The intercept, number, or level of a category that a coefficient belongs to. */
export interface CoefficientName {
  readonly term: string;
  readonly level?: string;
}

/** Terms as columns of a model, the intercept first. */
export interface ModelFrame {
  readonly columns: ModelColumns;
  /** 1 in the rows of the domain that have the response and every term. */
  readonly mask: Uint8Array;
  /** Names of the columns. */
  readonly names: readonly CoefficientName[];
  /** For each block that is a category: the level without a column. */
  readonly references: readonly (string | undefined)[];
  /** What was subtracted from each column. */
  readonly shifts: Float64Array;
}

export const INTERCEPT = '(Intercept)';

/**
 * Puts terms into columns. The reference level of a category and levels without any row of the domain have no
 * column. Numbers far from zero are shifted, so that a year beside the intercept loses no digits.
 *
 * @throws EstimationError length-mismatch, invalid-groups, invalid-option
 */
export function modelFrame(
  y: Float64Array,
  terms: readonly ModelTerm[],
  design: Design,
  domain: ArrayLike<boolean | number> | undefined,
): ModelFrame {
  const { rows } = design;
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++)
    if ((domain === undefined || domain[row]) && !Number.isNaN(y[row])) mask[row] = 1;
  const numbers = terms.map((term) => {
    if (term.kind === 'category') {
      leaveOutMissing(term, mask);
      return new Float64Array(0);
    }
    if (term.kind !== 'number') refuseKind(term);
    const values = toNumbers(term.values, rows, `term ${term.name}`);
    for (let row = 0; row < rows; row++) if (Number.isNaN(values[row])) mask[row] = 0;
    return values;
  });

  const blocks: ModelBlock[] = [{ kind: 'category', codes: new Int32Array(rows), count: 1 }];
  const names: CoefficientName[] = [{ term: INTERCEPT }];
  const references: (string | undefined)[] = [undefined];
  const shifts = [0];
  terms.forEach((term, index) => {
    if (term.kind === 'number') {
      const values = numbers[index]!;
      const shift = chooseShift(values);
      blocks.push({ kind: 'number', values: shift === 0 ? values : values.map((value) => value - shift) });
      names.push({ term: term.name });
      references.push(undefined);
      shifts.push(shift);
      return;
    }
    const levels = presentLevels(term, mask, design.weights);
    references.push(term.reference ?? term.labels[0]!);
    const place = new Int32Array(term.labels.length).fill(-1);
    levels.forEach((level, position) => {
      place[level] = position;
      names.push({ term: term.name, level: term.labels[level]! });
      shifts.push(0);
    });
    blocks.push({
      kind: 'category',
      codes: placed(term.codes, place),
      count: levels.length,
    });
  });
  return { columns: modelColumns(rows, blocks), mask, names, references, shifts: Float64Array.from(shifts) };
}

function refuseKind({ name, kind }: { readonly name: string; readonly kind: string }): never {
  throw modelErrors.termKind({ term: name, kind });
}

function placed(codes: Int32Array, place: Int32Array): Int32Array {
  const result = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) result[row] = codes[row]! < 0 ? -1 : place[codes[row]!]!;
  return result;
}

type CategoryTerm = Extract<ModelTerm, { kind: 'category' }>;

function leaveOutMissing(term: CategoryTerm, mask: Uint8Array): void {
  const { codes, labels, name } = term;
  checkCodes(codes, `term ${name}`);
  if (codes.length !== mask.length) {
    throw modelErrors.termLength({ term: name, length: codes.length, rows: mask.length });
  }
  for (let row = 0; row < mask.length; row++) {
    const code = codes[row]!;
    if (code < -1 || code >= labels.length) {
      throw modelErrors.levelCode({ term: name, row, code, levels: labels.length });
    }
    if (code === -1) mask[row] = 0;
  }
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
