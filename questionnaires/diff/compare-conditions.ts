import { conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { conjuncts, disjuncts, type ExpressionTree } from '../expression/tree.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { narrows } from './narrows.ts';

/**
 * Compares conditions of two versions and says them in English. Names of the earlier version are read as they
 * are called in the later one.
 */
export interface ConditionComparison {
  /** Whether the conditions mean the same, however they are written. */
  same(before: readonly string[], after: readonly string[]): boolean;
  /** Whether somebody who met the conditions before may not meet them now. */
  narrows(before: readonly string[], after: readonly string[]): boolean;
  /** Conditions of the earlier version in English; undefined when there is none. */
  sayBefore(conditions: readonly string[]): string | undefined;
  /** Conditions of the later version in English; undefined when there is none. */
  sayAfter(conditions: readonly string[]): string | undefined;
}

/** @param renamed later name by earlier name */
export function compareConditions(
  before: Instrument,
  after: Instrument,
  renamed: ReadonlyMap<string, string>,
): ConditionComparison {
  const earlierTree = (sources: readonly string[]) => treeOfAll(sources, (name) => renamed.get(name) ?? name);
  const laterTree = (sources: readonly string[]) => treeOfAll(sources, (name) => name);
  return {
    same: (earlier, later) => JSON.stringify(earlierTree(earlier)) === JSON.stringify(laterTree(later)),
    narrows: (earlier, later) => narrows(earlierTree(earlier), withoutAskedOnce(laterTree(later)) ?? NO_CONDITION),
    sayBefore: conditionSayer(before),
    sayAfter: conditionSayer(after),
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

/** `ev_weapon is now asked only when ...; before, when ...` */
export function askedSentence(subject: string, before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `${subject} is now always asked; before, only when ${before}.`;
  if (before === undefined) return `${subject} is now asked only when ${after}; before, always.`;
  return `${subject} is now asked only when ${after}; before, when ${before}.`;
}

function conditionSayer(instrument: Instrument): (conditions: readonly string[]) => string | undefined {
  const { say } = conditionSpeaker(instrument, 'en');
  return (conditions) => {
    try {
      return conditions.length === 0 ? undefined : (say(conditions) ?? 'always');
    } catch {
      // Conditions of questions written out per crime contain [c],
      // which names nothing until the crime is put in.
      return conditions.join(' and ');
    }
  };
}

function treeOfAll(sources: readonly string[], rename: (name: string) => string): ExpressionTree {
  const operands = sources.map((source) => treeOf(source, rename));
  return canonicalTree({ kind: 'operator', operator: 'and', operands });
}

/** An expression with its names replaced. One that cannot be read is only equal to the same text. */
function treeOf(source: string, rename: (name: string) => string): ExpressionTree {
  try {
    return renamedTree(parseExpression(source), rename);
  } catch {
    return { kind: 'constant', value: source };
  }
}

function renamedTree(tree: ExpressionTree, rename: (name: string) => string): ExpressionTree {
  const inside = (trees: readonly ExpressionTree[]) => trees.map((child) => renamedTree(child, rename));
  switch (tree.kind) {
    case 'variable':
      return { ...tree, name: rename(tree.name) };
    case 'list':
      return { ...tree, items: inside(tree.items) };
    case 'operator':
      return { ...tree, operands: inside(tree.operands) };
    case 'function':
      return { ...tree, arguments: inside(tree.arguments) };
    case 'constant':
      return tree;
  }
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
