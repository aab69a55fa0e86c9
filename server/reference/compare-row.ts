import type { ReferenceCase, ResultRow } from './gold-format.ts';

type ExpectedRow = NonNullable<ReferenceCase['expected']>[number];

/** A number that differs from the reference. */
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

export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

const EXACT_FIELDS = new Set(['n', 'base', 'count', 'label', 'review', 'psus', 'strata']);
const GROUP_FIELDS = new Set(['group', 'group2']);
const LIMIT_FIELDS = new Set(['lower', 'upper']);

/** How the values of a field are compared. */
interface FieldRule {
  readonly isExact: boolean;
  readonly tolerance: Tolerance;
  /** Added to a number's own size. A limit near zero is the difference of two large numbers. */
  readonly extraSize: number;
}

/** Compares one row with what is expected of it. Fields that the reference lacks are not compared. */
export function compareRow(expected: ExpectedRow, got: ResultRow, tolerance: Tolerance): ComparedRow {
  const differences: Difference[] = [];
  let worst = 0;
  for (const [field, wanted] of Object.entries(expected)) {
    if (GROUP_FIELDS.has(field)) continue;
    const computed = got[field];
    const extraSize = LIMIT_FIELDS.has(field) ? magnitude(expected.estimate) + magnitude(expected.se) : 0;
    const rule = { isExact: EXACT_FIELDS.has(field), tolerance, extraSize };
    const relativeError = relativeErrorOf(wanted, computed, rule);
    worst = Math.max(worst, relativeError);
    if (agrees(wanted, computed, rule)) continue;
    differences.push({ field, expected: wanted, got: computed, ...(relativeError > 0 && { relativeError }) });
  }
  return { differences, worst };
}

function agrees(wanted: unknown, computed: unknown, rule: FieldRule): boolean {
  if (wanted === null) return computed === null || computed === undefined || Number.isNaN(computed);
  if (wanted === 'Infinity' || wanted === '-Infinity') return String(computed) === wanted;
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(computed) &&
      computed.length === wanted.length &&
      wanted.every((element, index) => agrees(element, computed[index], rule))
    );
  }
  if (typeof wanted === 'string') return computed === wanted;
  if (typeof wanted !== 'number') return JSON.stringify(computed) === JSON.stringify(wanted);
  if (typeof computed !== 'number' || Number.isNaN(computed)) return false;
  if (rule.isExact) return computed === wanted;
  const { abs, rel } = rule.tolerance;
  return Math.abs(computed - wanted) <= abs + rel * (Math.abs(wanted) + rule.extraSize);
}

/**
 * |got - expected| as a share of the number's size; 0 for other values, and for numbers below the absolute
 * tolerance.
 */
function relativeErrorOf(wanted: unknown, computed: unknown, rule: FieldRule): number {
  if (Array.isArray(wanted) && Array.isArray(computed)) {
    const errors = wanted.map((element, index) => relativeErrorOf(element, computed[index], rule));
    return errors.reduce((largest, error) => Math.max(largest, error), 0);
  }
  if (typeof wanted !== 'number' || typeof computed !== 'number' || computed === wanted) return 0;
  const floor = rule.tolerance.abs;
  const error = Math.abs(computed - wanted);
  if (Math.abs(wanted) <= floor && error <= floor) return 0;
  const size = Math.abs(wanted) + rule.extraSize;
  return error / (size === 0 ? 1 : size);
}

function magnitude(value: unknown): number {
  return typeof value === 'number' ? Math.abs(value) : 0;
}
