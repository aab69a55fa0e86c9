import { conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { type ExpressionTree, parseExpression } from '../expression-tree.ts';
import type { Instrument } from '../instrument.ts';

/** Compares and says conditions of two versions; names of the first are read as they are called in the second. */
export interface ConditionComparison {
  same(before: readonly string[], after: readonly string[]): boolean;
  /** The conditions in English; undefined when there is none. */
  sayBefore(conditions: readonly string[]): string | undefined;
  sayAfter(conditions: readonly string[]): string | undefined;
}

export function compareConditions(
  before: Instrument,
  after: Instrument,
  renamed: ReadonlyMap<string, string>,
): ConditionComparison {
  const meaning = (conditions: readonly string[], rename: (name: string) => string) =>
    JSON.stringify(conditions.map((source) => treeOf(source, rename)));
  const asNow = (name: string) => renamed.get(name) ?? name;
  const asWritten = (name: string) => name;
  return {
    same: (old, recent) => meaning(old, asNow) === meaning(recent, asWritten),
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
function treeOf(source: string, rename: (name: string) => string): unknown {
  try {
    return renamedTree(parseExpression(source), rename);
  } catch {
    return source;
  }
}

function renamedTree(tree: ExpressionTree, rename: (name: string) => string): ExpressionTree {
  const inside = (trees: ExpressionTree[]) => trees.map((each) => renamedTree(each, rename));
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

/** `ev_weapon is now asked only when ...; before, when ...` */
export function askedSentence(subject: string, before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `${subject} is now always asked; before, only when ${before}.`;
  if (before === undefined) return `${subject} is now asked only when ${after}; before, always.`;
  return `${subject} is now asked only when ${after}; before, when ${before}.`;
}
