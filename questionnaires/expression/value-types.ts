import { InstrumentError } from './errors.ts';
import { instrumentProblems } from './instrument-problems.ts';
import type { ExpressionTree } from './tree.ts';

export type ValueType = 'text' | 'number' | 'boolean' | 'list';

const COMPARISONS = new Set(['equal', 'notequal', 'greater', 'less', 'greaterorequal', 'lessorequal']);
const MEMBERSHIPS = new Set(['anyof', 'noneof', 'allof', 'contains', 'notcontains']);
const ARITHMETIC = new Set(['plus', 'minus', 'mul', 'div', 'mod', 'power']);

/**
 * Refuses comparisons of a number with a text, which never hold, and arithmetic with text.
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
      if (tree.name === 'iif') return types[1] === types[2] ? types[1] : undefined;
      return undefined;
    }
    case 'operator': {
      const types = tree.operands.map(inside);
      if (COMPARISONS.has(tree.operator)) refuseMixed(types, source);
      if (MEMBERSHIPS.has(tree.operator)) {
        const other = tree.operands[1];
        const items = other?.kind === 'list' ? other.items : [];
        if (types[0] !== 'list') for (const item of items) refuseMixed([types[0], inside(item)], source);
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

function refuseMixed(types: (ValueType | undefined)[], source: string): void {
  if (types.includes('number') && types.includes('text')) {
    throw new InstrumentError({ place: source, ...instrumentProblems.numberWithText() });
  }
}

function refuseText(types: (ValueType | undefined)[], source: string): void {
  if (types.includes('text') || types.includes('list')) {
    throw new InstrumentError({ place: source, ...instrumentProblems.textInArithmetic() });
  }
}
