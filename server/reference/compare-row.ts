import type { ReferenceCase, ResultRow } from './gold-format.ts';

type ExpectedRow = NonNullable<ReferenceCase['expected']>[number];

/** A number that is not what the reference says. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
  /** |got - expected| / |expected|, where both are numbers. */
  readonly relativeError?: number;
}

const exactFields = new Set(['n', 'base', 'count', 'label', 'review', 'psus', 'strata']);
const groupFields = new Set(['group', 'group2']);

/** Compares one row with what is expected of it; fields that the reference does not have are free. */
export function compareRow(
  expected: ExpectedRow,
  got: ResultRow,
  tolerance: { readonly rel: number; readonly abs: number },
): Difference[] {
  const differences: Difference[] = [];
  for (const [field, wanted] of Object.entries(expected)) {
    if (groupFields.has(field)) continue;
    const own = got[field];
    if (agrees(field, wanted, own, expected, tolerance)) continue;
    const difference = { field, expected: wanted, got: own };
    if (typeof wanted === 'number' && typeof own === 'number')
      differences.push({ ...difference, relativeError: Math.abs(own - wanted) / Math.abs(wanted) });
    else differences.push(difference);
  }
  return differences;
}

function agrees(
  field: string,
  wanted: unknown,
  own: unknown,
  expected: ExpectedRow,
  tolerance: { readonly rel: number; readonly abs: number },
): boolean {
  if (wanted === null) return own === null || own === undefined || Number.isNaN(own);
  if (wanted === 'Infinity') return own === Infinity;
  if (typeof wanted === 'string') return own === wanted;
  if (typeof wanted !== 'number') return JSON.stringify(own) === JSON.stringify(wanted);
  if (typeof own !== 'number' || Number.isNaN(own)) return false;
  if (exactFields.has(field)) return own === wanted;
  let size = Math.abs(wanted);
  // A limit near zero is the difference of two large numbers.
  if (field === 'lower' || field === 'upper') size += magnitude(expected.estimate) + magnitude(expected.se);
  return Math.abs(own - wanted) <= tolerance.abs + tolerance.rel * size;
}

function magnitude(value: unknown): number {
  return typeof value === 'number' ? Math.abs(value) : 0;
}
