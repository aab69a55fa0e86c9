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

/**
 * 1 for the rows that satisfy every condition. A missing value satisfies none. Everyone when there are no
 * conditions.
 */
export function selectDomain(conditions: readonly Condition[], data: Dataset): Uint8Array {
  const domain = new Uint8Array(data.rows).fill(1);
  for (const condition of conditions) {
    const holds = conditionOf(condition, data.column(condition.variable));
    for (let row = 0; row < data.rows; row++) if (!holds(row)) domain[row] = 0;
  }
  return domain;
}

function conditionOf({ op, value: operandValue }: Condition, column: DataColumn): (row: number) => boolean {
  if (op === 'notMissing') return (row) => !isMissing(column, row);
  if (op === 'in') {
    const allowed = new Set([operandValue].flat().map((each) => operand(column, each)));
    return (row) => !isMissing(column, row) && allowed.has(valueAt(column, row));
  }
  const order = ORDERS[op];
  if (order === undefined) throw new NotBuilt(`the condition ${op}`);
  const wanted = operand(column, operandValue);
  return (row) => {
    if (isMissing(column, row)) return false;
    const value = valueAt(column, row);
    if (value === wanted) return order(0);
    return order(value > wanted ? 1 : -1);
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
