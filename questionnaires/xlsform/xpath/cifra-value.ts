import type { ExpressionTree } from '../../expression/tree.ts';
import type { KnownQuestion } from './known-name.ts';

/** A part of an expression in Cifra's language, with the type of its value. */
export interface CifraValue {
  readonly tree: ExpressionTree;
  readonly type: 'text' | 'number' | 'condition' | 'list' | 'unknown';
  /** The question whose answer it is. */
  readonly question?: KnownQuestion;
}

export const constant = (value: string | number): CifraValue => ({
  tree: { kind: 'constant', value },
  type: typeof value === 'number' ? 'number' : 'text',
});

export const operation = (operator: string, ...operands: ExpressionTree[]): ExpressionTree => ({
  kind: 'operator',
  operator,
  operands,
});

const one: ExpressionTree = { kind: 'constant', value: 1 };
const two: ExpressionTree = { kind: 'constant', value: 2 };

/** A condition that always holds, or never does. */
export function settledCondition(holds: boolean): CifraValue {
  return { tree: operation('equal', one, holds ? one : two), type: 'condition' };
}

/** Whether a condition always holds, or never does; undefined where it depends on answers. */
function outcomeOf(tree: ExpressionTree): boolean | undefined {
  if (tree.kind !== 'operator') return undefined;
  const [left, right] = tree.operands;
  if (tree.operator === 'negate') {
    const outcome = left && outcomeOf(left);
    return outcome === undefined ? undefined : !outcome;
  }
  if (tree.operator !== 'equal' || left?.kind !== 'constant' || right?.kind !== 'constant') return undefined;
  return left.value === right.value;
}

/** Two conditions joined; what always holds, or never, is left out. */
export function joined(operator: 'and' | 'or', left: CifraValue, right: CifraValue): CifraValue {
  const decides = operator === 'or';
  for (const [one, other] of [[left, right] as const, [right, left] as const]) {
    const outcome = outcomeOf(one.tree);
    if (outcome !== undefined) return outcome === decides ? settledCondition(decides) : other;
  }
  return { tree: operation(operator, left.tree, right.tree), type: 'condition' };
}

/** Whether a condition always holds. */
export function alwaysHolds(value: CifraValue): boolean {
  return outcomeOf(value.tree) === true;
}

/** One of several conditions holds; never when there are none. */
export function anyOfThem(trees: readonly ExpressionTree[]): CifraValue {
  const [first, ...others] = trees;
  if (!first) return settledCondition(false);
  return { tree: others.reduce((left, right) => operation('or', left, right), first), type: 'condition' };
}

export function negated({ tree }: CifraValue): CifraValue {
  return { tree: operation('negate', tree), type: 'condition' };
}

/** The fixed value of a part; undefined when it is none, `''` for the empty text. */
export function fixedValue({ tree }: CifraValue): string | number | undefined {
  if (tree.kind !== 'constant') return undefined;
  return typeof tree.value === 'boolean' ? undefined : (tree.value ?? '');
}
