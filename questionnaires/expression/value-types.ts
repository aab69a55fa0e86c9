import { InstrumentError } from './errors.ts';
import { instrumentProblems } from './instrument-problems.ts';
import type { ExpressionTree } from './tree.ts';
import { writeExpression } from './write-expression.ts';

export type ValueType = 'text' | 'number' | 'boolean' | 'list';

const COMPARISONS = new Set(['equal', 'notequal', 'greater', 'less', 'greaterorequal', 'lessorequal']);
const MEMBERSHIPS = new Set(['anyof', 'noneof', 'allof', 'contains', 'notcontains']);
const LOGICAL = new Set(['and', 'or', 'negate']);
const ARITHMETIC = new Set(['plus', 'minus', 'mul', 'div', 'mod', 'power']);

/** What is wanted of a whole expression. */
export type WantedResult = 'condition' | 'number';

/**
 * Refuses an expression that gives something else than what is wanted: `{age}` is no condition, `{sex} = 'f'`
 * no number. One whose type is not known is accepted.
 */
export function checkWanted(
  tree: ExpressionTree,
  type: ValueType | undefined,
  { wanted, source }: { wanted: WantedResult; source: string },
): void {
  if (wanted === 'condition') refuseValue(tree, type, source);
  else if (type !== undefined && type !== 'number')
    throw new InstrumentError({ place: source, ...instrumentProblems.notOfNumbers({ type }) });
}

/**
 * Refuses comparisons of a number with a text, which never hold, arithmetic with text, and values where a
 * condition is wanted, as in `{age} and {sex} = 'f'`.
 * A variable of unknown type, such as a count that may also be 'dk', is accepted anywhere.
 *
 * @returns the type of the whole expression; undefined when it is not known
 */
export function checkTypes(
  tree: ExpressionTree,
  typeOf: (name: string) => ValueType | undefined,
  source: string,
): ValueType | undefined {
  const inside = (child: ExpressionTree) => checkTypes(child, typeOf, source);
  switch (tree.kind) {
    case 'constant':
      return tree.value === undefined ? undefined : simpleTypeOf(tree.value);
    case 'variable':
      return typeOf(tree.name);
    case 'list':
      tree.items.forEach(inside);
      return 'list';
    case 'function': {
      const types = tree.arguments.map(inside);
      if (tree.name === 'iif' && tree.arguments[0]) refuseValue(tree.arguments[0], types[0], source);
      if (tree.name === 'iif') return types[1] === types[2] ? types[1] : undefined;
      return undefined;
    }
    case 'operator': {
      const types = tree.operands.map(inside);
      if (LOGICAL.has(tree.operator))
        for (const [place, operand] of tree.operands.entries()) refuseValue(operand, types[place], source);
      if (COMPARISONS.has(tree.operator)) refuseMixed(types, tree.operands, source);
      if (MEMBERSHIPS.has(tree.operator)) {
        const other = tree.operands[1];
        const items = other?.kind === 'list' ? other.items : [];
        if (types[0] !== 'list') for (const item of items) refuseMixed([types[0], inside(item)], tree.operands, source);
      }
      if (!ARITHMETIC.has(tree.operator)) return 'boolean';
      refuseText(types, source);
      return 'number';
    }
  }
}

function simpleTypeOf(value: string | number | boolean): ValueType {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

function refuseValue(tree: ExpressionTree, type: ValueType | undefined, source: string): void {
  if (type === undefined || type === 'boolean') return;
  const part = writeExpression(tree);
  throw new InstrumentError({ place: source, ...instrumentProblems.notACondition({ part, type }) });
}

function refuseMixed(
  types: readonly (ValueType | undefined)[],
  operands: readonly ExpressionTree[],
  source: string,
): void {
  if (types.includes('number') && types.includes('text')) {
    const numeric = operands[types.indexOf('number')];
    const name = numeric?.kind === 'variable' ? numeric.name : undefined;
    throw new InstrumentError({ place: source, ...instrumentProblems.numberWithText({ name }) });
  }
}

function refuseText(types: (ValueType | undefined)[], source: string): void {
  if (types.includes('text') || types.includes('list')) {
    throw new InstrumentError({ place: source, ...instrumentProblems.textInArithmetic() });
  }
}
