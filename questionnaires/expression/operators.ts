/** A value in an expression. What is absent (not asked, blank) is always undefined. */
export type ExpressionValue = string | number | boolean | readonly (string | number)[] | undefined;

type Operator = (left: ExpressionValue, right: ExpressionValue) => ExpressionValue;

/** Blank text, an empty list, null and NaN all mean absent. */
export function presentOrAbsent(value: unknown): ExpressionValue {
  if (value === null || value === '' || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  if (Array.isArray(value) && value.length === 0) return undefined;
  return value as ExpressionValue;
}

function equal(left: ExpressionValue, right: ExpressionValue): boolean {
  if (left === right) return true;
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  return left.length === right.length && left.every((item) => right.includes(item));
}

const ordered =
  (holds: (left: string | number, right: string | number) => boolean): Operator =>
  (left, right) =>
    (typeof left === 'number' && typeof right === 'number') || (typeof left === 'string' && typeof right === 'string')
      ? holds(left, right)
      : false;

const arithmetic =
  (result: (left: number, right: number) => number): Operator =>
  (left, right) => {
    if (typeof left !== 'number' || typeof right !== 'number') return undefined;
    const value = result(left, right);
    return Number.isFinite(value) ? value : undefined;
  };

/** A list holds the item (or all items of a list); a text holds the part. */
function contains(left: ExpressionValue, right: ExpressionValue): boolean {
  if (left === undefined || right === undefined) return false;
  if (Array.isArray(left)) return asList(right).every((item) => left.includes(item));
  return typeof left === 'string' && typeof right === 'string' && left.includes(right);
}

function anyOf(left: ExpressionValue, right: ExpressionValue): boolean {
  if (left === undefined) return right === undefined;
  if (right === undefined) return true;
  if (!Array.isArray(right) && !Array.isArray(left)) return contains(right, left);
  const items = asList(left);
  return asList(right).some((item) => items.includes(item));
}

function allOf(left: ExpressionValue, right: ExpressionValue): boolean {
  if (left === undefined || right === undefined) return false;
  return asList(right).every((item) => contains(left, item));
}

function asList(value: ExpressionValue): readonly (string | number)[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value as string | number];
}

/**
 * What each two-sided operator means, under SurveyJS's names for them. Codes compare as strict text, numbers
 * only with numbers. With one side absent an order is false and an arithmetic result is absent.
 */
export const BINARY_OPERATORS: Record<string, Operator> = {
  equal,
  notequal: (left, right) => !equal(left, right),
  greater: ordered((left, right) => left > right),
  less: ordered((left, right) => left < right),
  greaterorequal: (left, right) => equal(left, right) || ordered((a, b) => a >= b)(left, right) === true,
  lessorequal: (left, right) => equal(left, right) || ordered((a, b) => a <= b)(left, right) === true,
  contains,
  notcontains: (left, right) => !contains(left, right),
  anyof: anyOf,
  noneof: (left, right) => !anyOf(left, right),
  allof: allOf,
  plus: arithmetic((left, right) => left + right),
  minus: arithmetic((left, right) => left - right),
  mul: arithmetic((left, right) => left * right),
  div: arithmetic((left, right) => left / right),
  mod: arithmetic((left, right) => left % right),
  power: arithmetic((left, right) => left ** right),
};

export const UNARY_OPERATORS: Record<string, (value: ExpressionValue) => ExpressionValue> = {
  empty: (value) => value === undefined,
  notempty: (value) => value !== undefined,
  negate: (value) => !value,
};

const numbersIn = (values: ExpressionValue[]): number[] => values.filter((value) => typeof value === 'number');

/**
 * Functions besides `iif`, which is compiled so that only the chosen branch is read. They skip what is
 * absent.
 */
export const FUNCTIONS: Record<string, (...values: ExpressionValue[]) => ExpressionValue> = {
  sum: (...values) => numbersIn(values).reduce((total, value) => total + value, 0),
  min: (...values) => (numbersIn(values).length > 0 ? Math.min(...numbersIn(values)) : undefined),
  max: (...values) => (numbersIn(values).length > 0 ? Math.max(...numbersIn(values)) : undefined),
};

/**
 * SurveyJS functions that read a clock. They are refused: the same answers must give the same result on any
 * day.
 */
export const CLOCK_FUNCTIONS = ['today', 'age', 'currentDate', 'getDate', 'getYear', 'currentYear', 'year', 'month'];
