import { conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { ExpressionTree } from '../expression/tree.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { narrows } from './narrows.ts';

/** Compares and says conditions of two versions; names of the first are read as they are called in the second. */
export interface ConditionComparison {
  same(before: readonly string[], after: readonly string[]): boolean;
  /** Whether somebody who met the conditions before may not meet them now. */
  narrows(before: readonly string[], after: readonly string[]): boolean;
  /** The conditions in English; undefined when there is none. */
  sayBefore(conditions: readonly string[]): string | undefined;
  sayAfter(conditions: readonly string[]): string | undefined;
}

export function compareConditions(
  before: Instrument,
  after: Instrument,
  renamed: ReadonlyMap<string, string>,
): ConditionComparison {
  const together = (conditions: readonly string[], rename: (name: string) => string) =>
    canonical({ kind: 'operator', operator: 'and', operands: conditions.map((source) => treeOf(source, rename)) });
  const asNow = (name: string) => renamed.get(name) ?? name;
  const asWritten = (name: string) => name;
  return {
    same: (old, recent) => JSON.stringify(together(old, asNow)) === JSON.stringify(together(recent, asWritten)),
    narrows: (old, recent) => narrows(together(old, asNow), together(recent, asWritten)),
    sayBefore: sayer(before),
    sayAfter: sayer(after),
  };
}

function sayer(instrument: Instrument): (conditions: readonly string[]) => string | undefined {
  const { say } = conditionSpeaker(instrument, 'en');
  return (conditions) => {
    try {
      return conditions.length === 0 ? undefined : (say(conditions) ?? 'always');
    } catch {
      // Conditions of stamped questions hold [c], which is no name until the crime is put in.
      return conditions.join(' and ');
    }
  };
}

/** What an expression means, whatever its spaces and brackets. */
function treeOf(source: string, rename: (name: string) => string): ExpressionTree {
  try {
    return renamedTree(parseExpression(source), rename);
  } catch {
    return { kind: 'constant', value: source };
  }
}

function renamedTree(tree: ExpressionTree, rename: (name: string) => string): ExpressionTree {
  const inside = (trees: readonly ExpressionTree[]) => trees.map((each) => renamedTree(each, rename));
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

const TURNED: Record<string, string> = {
  ...{ greater: 'less', less: 'greater', greaterorequal: 'lessorequal', lessorequal: 'greaterorequal' },
  ...{ equal: 'equal', notequal: 'notequal' },
};

/** The same tree for what means the same: “and”, “or” and sets of codes in any order, `1 < {a}` as `{a} > 1`. */
function canonical(tree: ExpressionTree): ExpressionTree {
  if (tree.kind === 'function') return { ...tree, arguments: tree.arguments.map(canonical) };
  if (tree.kind !== 'operator') return tree;
  const { operator } = tree;
  const operands = tree.operands.map(canonical);
  if (operator === 'and' || operator === 'or') {
    const flat = operands.flatMap((each) =>
      each.kind === 'operator' && each.operator === operator ? each.operands : [each],
    );
    const sorted = sortedOnce(flat);
    return sorted.length === 1 ? sorted[0]! : { ...tree, operands: sorted };
  }
  const [left, right] = operands;
  const turned = TURNED[operator];
  if (left?.kind === 'constant' && right && right.kind !== 'constant' && turned !== undefined)
    return { ...tree, operator: turned, operands: [right, left] };
  const isSet = ['anyof', 'noneof', 'allof'].includes(operator);
  if (isSet && left && right?.kind === 'list')
    return { ...tree, operands: [left, { ...right, items: sortedOnce(right.items) }] };
  return { ...tree, operands };
}

function sortedOnce(trees: readonly ExpressionTree[]): ExpressionTree[] {
  const byText = new Map(trees.map((tree) => [JSON.stringify(tree), tree]));
  return [...byText.keys()].sort().map((text) => byText.get(text) as ExpressionTree);
}

/** `ev_weapon is now asked only when ...; before, when ...` */
export function askedSentence(subject: string, before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `${subject} is now always asked; before, only when ${before}.`;
  if (before === undefined) return `${subject} is now asked only when ${after}; before, always.`;
  return `${subject} is now asked only when ${after}; before, when ${before}.`;
}
