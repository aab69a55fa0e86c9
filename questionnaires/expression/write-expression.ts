import type { ExpressionTree } from './tree.ts';

const INFIX: Record<string, string> = {
  and: 'and',
  or: 'or',
  equal: '=',
  notequal: '!=',
  greater: '>',
  less: '<',
  greaterorequal: '>=',
  lessorequal: '<=',
  contains: 'contains',
  notcontains: 'notcontains',
  anyof: 'anyof',
  noneof: 'noneof',
  allof: 'allof',
  plus: '+',
  minus: '-',
  mul: '*',
  div: '/',
  mod: '%',
  power: '^',
};

/**
 * An expression, or a part of one, as a designer would write it; reading it again gives the same tree.
 *
 * @example writeExpression(parseExpression("{a}='x' and !({b} contains 'y')")) // => "{a} = 'x' and !({b} contains 'y')"
 */
export function writeExpression(tree: ExpressionTree): string {
  switch (tree.kind) {
    case 'constant':
      return typeof tree.value === 'string' ? `'${tree.value.replace(/['\\]/g, '\\$&')}'` : String(tree.value ?? "''");
    case 'variable':
      return `{${tree.name}}`;
    case 'list':
      return `[${tree.items.map(writeExpression).join(', ')}]`;
    case 'function':
      return `${tree.name}(${tree.arguments.map(writeExpression).join(', ')})`;
    case 'operator':
      return writeOperator(tree.operator, tree.operands);
  }
}

function writeOperator(operator: string, operands: readonly ExpressionTree[]): string {
  const [left, right] = operands as [ExpressionTree, ExpressionTree | undefined];
  if (operator === 'negate') return `!(${writeExpression(left)})`;
  if (operator === 'empty' || operator === 'notempty') return `${writeExpression(left)} ${operator}`;
  return [left, right].map((side) => (side ? writeSide(side, operator) : '')).join(` ${INFIX[operator] ?? operator} `);
}

/** Brackets wherever they could matter; `a and b and c` goes without. */
function writeSide(tree: ExpressionTree, outer: string): string {
  const text = writeExpression(tree);
  const inner = tree.kind === 'operator' ? tree.operator : undefined;
  const isLogic = outer === 'and' || outer === 'or';
  const needs = isLogic
    ? inner !== outer && (inner === 'and' || inner === 'or')
    : inner !== undefined && inner !== 'negate';
  return needs ? `(${text})` : text;
}

/**
 * Conditions that must all hold, as one condition; undefined when there are none. Undefined ones are left
 * out.
 */
export function joinConditions(conditions: readonly (string | undefined)[]): string | undefined {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length > 1 ? present.map((condition) => `(${condition})`).join(' and ') : present[0];
}

/** The condition that holds where this one does not. */
export function negateCondition(condition: string): string {
  return `!(${condition})`;
}
