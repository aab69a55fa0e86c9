import { codesIn, type ExpressionTree, namesIn, nodesOf } from '../../expression/tree.ts';
import type { Variable } from './variables.ts';

/** What some expressions can distinguish. */
export interface Mentions {
  /** Constants that each name is compared with. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string | number>>;
  /** Every number that stands in one of them, and the bounds of names compared with each other. */
  readonly numbers: readonly number[];
  /** Names that are compared with each other. */
  readonly linked: ReadonlySet<string>;
  /** False where trying the mentioned values proves nothing about others: in sums and in parts of texts. */
  readonly decidable: boolean;
}

/** Operators by what has to be tried for them. */
const LOGICAL = ['and', 'or', 'negate', 'empty', 'notempty'];
const EQUALITY = ['equal', 'notequal', 'anyof', 'noneof'];
const MEMBERSHIP = ['contains', 'notcontains', 'allof'];
const ORDER = ['greater', 'less', 'greaterorequal', 'lessorequal'];

/** Reads from some expressions what the decision procedure has to try. */
export function mentionsIn(trees: readonly ExpressionTree[], find: (name: string) => Variable | undefined): Mentions {
  const codes = new Map<string, Set<string | number>>();
  for (const { name, values } of trees.flatMap(codesIn)) {
    const codesOfName = codes.get(name) ?? new Set();
    for (const value of values) codesOfName.add(value);
    codes.set(name, codesOfName);
  }
  const nodes = trees.flatMap(nodesOf);
  const compared = nodes.filter((node) => node.kind === 'operator' && !LOGICAL.includes(node.operator));
  const namesTogether = compared.map(namesIn).filter((names) => names.length > 1);
  const linked = new Set(namesTogether.flat());
  const numbers = new Set<number>();
  for (const node of nodes) if (node.kind === 'constant' && typeof node.value === 'number') numbers.add(node.value);
  for (const name of linked) {
    const possible = find(name)?.possible;
    if (possible?.kind === 'numbers') numbers.add(possible.min).add(possible.max);
  }
  return {
    codes,
    numbers: [...numbers],
    linked,
    decidable: nodes.every((node) => isDecidable(node, find)),
  };
}

function isDecidable(node: ExpressionTree, find: (name: string) => Variable | undefined): boolean {
  if (node.kind === 'function') return node.name === 'iif';
  if (node.kind !== 'operator' || LOGICAL.includes(node.operator) || EQUALITY.includes(node.operator)) return true;
  const variables = namesIn(node).map((name) => find(name));
  if (MEMBERSHIP.includes(node.operator))
    return variables.every((variable) => variable?.possible.kind !== 'text' || variable.byCrime !== undefined);
  if (!ORDER.includes(node.operator)) return false;
  return variables.every((variable) => variable?.possible.kind === 'numbers' || variable?.possible.kind === 'codes');
}
