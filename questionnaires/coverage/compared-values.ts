import { codesIn, type ExpressionTree, namesIn } from '../expression/tree.ts';
import type { Value } from '../instrument/answers.ts';

/** What each name is compared with in some conditions; names compared with other names come with small numbers. */
export function constantsIn(trees: readonly ExpressionTree[]): Map<string, Value[]> {
  const constants = new Map<string, Value[]>();
  const add = (name: string, values: readonly Value[]) => {
    const known = constants.get(name) ?? [];
    constants.set(name, [...known, ...values.filter((value) => !known.includes(value))]);
  };
  for (const tree of trees) {
    for (const name of namesIn(tree)) add(name, []);
    for (const { name, values } of codesIn(tree)) add(name, values);
    for (const name of namesAgainstNames(tree)) add(name, SMALL);
  }
  return constants;
}

const SMALL = [1, 2, 3];
const LOGIC = ['and', 'or', 'negate', 'empty', 'notempty'];

function namesAgainstNames(tree: ExpressionTree): string[] {
  if (tree.kind !== 'operator') return [];
  if (LOGIC.includes(tree.operator)) return tree.operands.flatMap(namesAgainstNames);
  const names = tree.operands.flatMap((operand) => namesIn(operand));
  return names.length > 1 ? names : [];
}
