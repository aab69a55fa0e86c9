import { parseExpression } from '../expression/parse-expression.ts';
import { conjuncts, disjuncts, type ExpressionTree } from '../expression/tree.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { narrows } from './narrows.ts';
import { provenWider } from './proven-wider.ts';

/**
 * Compares conditions of two versions whose names are in step.
 */
export interface ConditionComparison {
  /** Whether the conditions mean the same, however they are written. */
  same(before: readonly string[], after: readonly string[]): boolean;
  /** Whether somebody who met the conditions before may not meet them now. */
  narrows(before: readonly string[], after: readonly string[]): boolean;
  /** Whether somebody who did not meet the conditions before may meet them now. */
  widens(before: readonly string[], after: readonly string[]): boolean;
}

/**
 * @param versions the earlier one and the later one
 * @param cards cards of the earlier version that are rows in the later one: marked is a yes to the row
 */
export function compareConditions(
  versions: readonly [Instrument, Instrument],
  cards: ReadonlySet<string>,
): ConditionComparison {
  const isWider = provenWider(versions);
  const mayExclude = (before: ExpressionTree, after: ExpressionTree) =>
    narrows(before, after) && !isWider(before, after);
  const isSame = (before: ExpressionTree, after: ExpressionTree) =>
    JSON.stringify(before) === JSON.stringify(after) || (isWider(before, after) && isWider(after, before));
  const earlierTree = (sources: readonly string[]) => treeOfAll(sources, (tree) => withRows(tree, cards));
  const laterTree = (sources: readonly string[]) => treeOfAll(sources, (tree) => tree);
  return {
    same: (earlier, later) => isSame(earlierTree(earlier), laterTree(later)),
    narrows: (earlier, later) => mayExclude(earlierTree(earlier), withoutAskedOnce(laterTree(later)) ?? NO_CONDITION),
    widens: (earlier, later) => mayExclude(withoutAskedOnce(laterTree(later)) ?? NO_CONDITION, earlierTree(earlier)),
  };
}

const NO_CONDITION: ExpressionTree = { kind: 'operator', operator: 'and', operands: [] };

/**
 * A condition for those who were not asked before about the same incident; undefined if it always holds. The
 * others have answered already, and their answer is taken from there: nobody is lost by not asking twice.
 */
function withoutAskedOnce(tree: ExpressionTree): ExpressionTree | undefined {
  if (tree.kind !== 'operator') return tree;
  const [left] = tree.operands;
  if (left?.kind === 'variable' && left.name === 'already_told') return undefined;
  if (tree.operator !== 'and' && tree.operator !== 'or') return tree;
  const parts = tree.operands.map(withoutAskedOnce);
  const open = parts.filter((part) => part !== undefined);
  if (open.length === 0 || (tree.operator === 'or' && open.length < parts.length)) return undefined;
  return canonicalTree({ ...tree, operands: open });
}

/** A condition that may be missing, as a list of none or one. */
export function conditionList(source: string | undefined): string[] {
  return source === undefined ? [] : [source];
}

type Rewrite = (tree: ExpressionTree) => ExpressionTree;

function treeOfAll(sources: readonly string[], rewrite: Rewrite): ExpressionTree {
  const operands = sources.map((source) => treeOf(source, rewrite));
  return canonicalTree({ kind: 'operator', operator: 'and', operands });
}

/** An expression as the later version would write it. One that cannot be read is only equal to the same text. */
function treeOf(source: string, rewrite: Rewrite): ExpressionTree {
  try {
    return rewrite(parseExpression(source));
  } catch {
    return { kind: 'constant', value: source };
  }
}

function withRows(tree: ExpressionTree, cards: ReadonlySet<string>): ExpressionTree {
  const inside = (trees: readonly ExpressionTree[]) => trees.map((child) => withRows(child, cards));
  const asRows = rowsOfCard(tree, cards);
  if (asRows) return asRows;
  switch (tree.kind) {
    case 'list':
      return { ...tree, items: inside(tree.items) };
    case 'operator':
      return { ...tree, operands: inside(tree.operands) };
    case 'function':
      return { ...tree, arguments: inside(tree.arguments) };
    case 'variable':
    case 'constant':
      return tree;
  }
}

/** What a condition on a card says of its rows: `{a} contains 'x'` is `{a_x} = 'yes'`. */
function rowsOfCard(tree: ExpressionTree, cards: ReadonlySet<string>): ExpressionTree | undefined {
  if (tree.kind !== 'operator') return undefined;
  const [left, right] = tree.operands;
  if (left?.kind !== 'variable' || !cards.has(left.name) || !right) return undefined;
  const answered = (code: ExpressionTree, operator: string): ExpressionTree => {
    const name = `${left.name}_${code.kind === 'constant' ? code.value : ''}`;
    return {
      kind: 'operator',
      operator,
      operands: [
        { kind: 'variable', name },
        { kind: 'constant', value: 'yes' },
      ],
    };
  };
  if (tree.operator === 'contains') return answered(right, 'equal');
  if (tree.operator === 'notcontains') return answered(right, 'notequal');
  if (tree.operator !== 'anyof' || right.kind !== 'list') return undefined;
  return { kind: 'operator', operator: 'or', operands: right.items.map((code) => answered(code, 'equal')) };
}

/** The operator that means the same when the sides change places. */
const WITH_SIDES_EXCHANGED: Record<string, string> = {
  greater: 'less',
  less: 'greater',
  greaterorequal: 'lessorequal',
  lessorequal: 'greaterorequal',
  equal: 'equal',
  notequal: 'notequal',
};

/**
 * One tree for all that mean the same: “and”, “or” and sets of codes in any order, `1 < {a}` as `{a} > 1`.
 */
function canonicalTree(tree: ExpressionTree): ExpressionTree {
  if (tree.kind === 'function') return { ...tree, arguments: tree.arguments.map(canonicalTree) };
  if (tree.kind !== 'operator') return tree;
  const { operator } = tree;
  const operands = tree.operands.map(canonicalTree);
  if (operator === 'and' || operator === 'or') {
    const parts = sortedWithoutRepeats(operands.flatMap(operator === 'and' ? conjuncts : disjuncts));
    return parts.length === 1 ? parts[0]! : { ...tree, operands: parts };
  }
  const [left, right] = operands;
  const exchanged = WITH_SIDES_EXCHANGED[operator];
  if (left?.kind === 'constant' && right && right.kind !== 'constant' && exchanged !== undefined)
    return { ...tree, operator: exchanged, operands: [right, left] };
  const isSet = ['anyof', 'noneof', 'allof'].includes(operator);
  if (isSet && left && right?.kind === 'list')
    return { ...tree, operands: [left, { ...right, items: sortedWithoutRepeats(right.items) }] };
  return { ...tree, operands };
}

function sortedWithoutRepeats(trees: readonly ExpressionTree[]): ExpressionTree[] {
  const treeByText = new Map(trees.map((tree) => [JSON.stringify(tree), tree]));
  return [...treeByText.keys()].sort().map((text) => treeByText.get(text)!);
}
