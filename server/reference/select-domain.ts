import type { ReferenceCase } from './gold-format.ts';
import type { DataColumn, Dataset } from './read-dataset.ts';
import { NotBuilt } from './reference-problem.ts';

type Condition = NonNullable<ReferenceCase['domain']>[number];

const ORDERS: Readonly<Record<string, (sign: number) => boolean>> = {
  '==': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
};

/** Rows that satisfy every condition; a missing value satisfies none. Everyone when there are no conditions. */
export function selectDomain(conditions: readonly Condition[], data: Dataset): Uint8Array {
  const domain = new Uint8Array(data.rows).fill(1);
  for (const condition of conditions) {
    const holds = test(condition, data.column(condition.variable));
    for (let row = 0; row < data.rows; row++) if (!holds(row)) domain[row] = 0;
  }
  return domain;
}

function test({ op, value }: Condition, column: DataColumn): (row: number) => boolean {
  if (op === 'notMissing') return (row) => !isMissing(column, row);
  if (op === 'in') {
    const allowed = new Set((Array.isArray(value) ? value : [value]).map((each) => operand(column, each)));
    return (row) => !isMissing(column, row) && allowed.has(valueAt(column, row));
  }
  const order = ORDERS[op];
  if (order === undefined) throw new NotBuilt(`the condition ${op}`);
  const wanted = operand(column, value);
  return (row) => {
    if (isMissing(column, row)) return false;
    const own = valueAt(column, row);
    return order(own === wanted ? 0 : own > wanted ? 1 : -1);
  };
}

function isMissing(column: DataColumn, row: number): boolean {
  return column.type === 'number' ? Number.isNaN(column.numbers[row]) : column.text[row] === null;
}

function valueAt(column: DataColumn, row: number): string | number {
  return column.type === 'number' ? column.numbers[row]! : column.text[row]!;
}

function operand(column: DataColumn, value: unknown): string | number {
  if (column.type === 'number') {
    const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value ?? Number.NaN);
    if (Number.isNaN(number)) throw new NotBuilt('a condition that compares numbers with something else');
    return number;
  }
  return String(value);
}
