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

export interface ComparedRow {
  readonly differences: readonly Difference[];
  /** Largest relative error of the row's numbers, those that agree too. */
  readonly worst: number;
}

const EXACT_FIELDS = new Set(['n', 'base', 'count', 'label', 'review', 'psus', 'strata']);
const GROUP_FIELDS = new Set(['group', 'group2']);

/** Compares one row with what is expected of it; fields that the reference does not have are free. */
export function compareRow(
  expected: ExpectedRow,
  got: ResultRow,
  tolerance: { readonly rel: number; readonly abs: number },
): ComparedRow {
  const differences: Difference[] = [];
  let worst = 0;
  for (const [field, wanted] of Object.entries(expected)) {
    if (GROUP_FIELDS.has(field)) continue;
    const own = got[field];
    worst = Math.max(worst, relativeErrorOf(field, wanted, own, expected, tolerance.abs));
    if (agrees(field, wanted, own, expected, tolerance)) continue;
    const difference = { field, expected: wanted, got: own };
    const relativeError = relativeErrorOf(field, wanted, own, expected, tolerance.abs);
    differences.push(relativeError > 0 ? { ...difference, relativeError } : difference);
  }
  return { differences, worst };
}

function agrees(
  field: string,
  wanted: unknown,
  own: unknown,
  expected: ExpectedRow,
  tolerance: { readonly rel: number; readonly abs: number },
): boolean {
  if (wanted === null) return own === null || own === undefined || Number.isNaN(own);
  if (wanted === 'Infinity' || wanted === '-Infinity') return String(own) === wanted;
  if (Array.isArray(wanted))
    return (
      Array.isArray(own) &&
      own.length === wanted.length &&
      wanted.every((each, at) => agrees(field, each, own[at], expected, tolerance))
    );
  if (typeof wanted === 'string') return own === wanted;
  if (typeof wanted !== 'number') return JSON.stringify(own) === JSON.stringify(wanted);
  if (typeof own !== 'number' || Number.isNaN(own)) return false;
  if (EXACT_FIELDS.has(field)) return own === wanted;
  return Math.abs(own - wanted) <= tolerance.abs + tolerance.rel * sizeOf(field, wanted, expected);
}

/** |got - expected| as a share of the number's size; 0 for what is no number, or one below the absolute tolerance. */
function relativeErrorOf(field: string, wanted: unknown, own: unknown, expected: ExpectedRow, floor: number): number {
  if (Array.isArray(wanted) && Array.isArray(own))
    return wanted.reduce((most, each, at) => Math.max(most, relativeErrorOf(field, each, own[at], expected, floor)), 0);
  if (typeof wanted !== 'number' || typeof own !== 'number' || own === wanted) return 0;
  const size = sizeOf(field, wanted, expected);
  const error = Math.abs(own - wanted);
  return Math.abs(wanted) <= floor && error <= floor ? 0 : error / (size === 0 ? 1 : size);
}

/** What an error is compared with. A limit near zero is the difference of two large numbers. */
function sizeOf(field: string, wanted: number, expected: ExpectedRow): number {
  const isLimit = field === 'lower' || field === 'upper';
  return Math.abs(wanted) + (isLimit ? magnitude(expected.estimate) + magnitude(expected.se) : 0);
}

function magnitude(value: unknown): number {
  return typeof value === 'number' ? Math.abs(value) : 0;
}
