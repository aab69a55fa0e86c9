import { codesIn, type ExpressionTree, namesIn } from '../../expression/tree.ts';
import type { Value } from '../../instrument/answers.ts';

/** Numbers that are tried for a variable compared with another variable: they can be less, equal or more. */
const SMALL_NUMBERS = [1, 2, 3];

const LOGICAL_OPERATORS = ['and', 'or', 'negate', 'empty', 'notempty'];

/** Every variable that some conditions read, with the values that they compare it with. */
export function comparedValues(trees: readonly ExpressionTree[]): Map<string, Value[]> {
  const valuesByName = new Map<string, Value[]>();
  const add = (name: string, values: readonly Value[]) => {
    const before = valuesByName.get(name) ?? [];
    valuesByName.set(name, [...before, ...values.filter((value) => !before.includes(value))]);
  };
  for (const tree of trees) {
    for (const name of namesIn(tree)) add(name, []);
    for (const { name, values } of codesIn(tree)) add(name, values);
    for (const name of namesComparedTogether(tree)) add(name, SMALL_NUMBERS);
  }
  return valuesByName;
}

function namesComparedTogether(tree: ExpressionTree): string[] {
  if (tree.kind !== 'operator') return [];
  if (LOGICAL_OPERATORS.includes(tree.operator)) return tree.operands.flatMap(namesComparedTogether);
  const names = tree.operands.flatMap(namesIn);
  return names.length > 1 ? names : [];
}
