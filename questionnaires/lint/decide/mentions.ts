import { codesIn, type ExpressionTree, namesIn, nodesOf } from '../../expression/tree.ts';
import type { Variable } from './variables.ts';

/** What a set of expressions can tell apart. */
export interface Mentions {
  /** Constants that each name is compared with. */
  codes: ReadonlyMap<string, ReadonlySet<string | number>>;
  /** Every number that stands in one of them, and the bounds of names compared with each other. */
  numbers: readonly number[];
  /** Names that are compared with each other. */
  linked: ReadonlySet<string>;
  /** False where trying the mentioned values cannot prove that nothing else would do: sums, parts of texts. */
  decidable: boolean;
}

const LOGICAL = ['and', 'or', 'negate', 'empty', 'notempty'];
const EQUALITY = ['equal', 'notequal', 'anyof', 'noneof'];
const MEMBERSHIP = ['contains', 'notcontains', 'allof'];
const ORDER = ['greater', 'less', 'greaterorequal', 'lessorequal'];

/** Reads what matters in the expressions of a question about reachability. */
export function mentionsIn(trees: readonly ExpressionTree[], find: (name: string) => Variable | undefined): Mentions {
  const codes = new Map<string, Set<string | number>>();
  for (const { name, values } of trees.flatMap(codesIn)) {
    const known = codes.get(name) ?? new Set();
    for (const value of values) known.add(value);
    codes.set(name, known);
  }
  const nodes = trees.flatMap(nodesOf);
  const compared = nodes.filter((node) => node.kind === 'operator' && !LOGICAL.includes(node.operator));
  const linked = new Set(compared.map(namesIn).flatMap((names) => (names.length > 1 ? names : [])));
  const bounds = [...linked].flatMap((name) => {
    const domain = find(name)?.domain;
    return domain?.kind === 'numbers' ? [domain.min, domain.max] : [];
  });
  const numbers = nodes.flatMap((node) =>
    node.kind === 'constant' && typeof node.value === 'number' ? [node.value] : [],
  );
  return {
    codes,
    numbers: [...new Set([...numbers, ...bounds])],
    linked,
    decidable: nodes.every((node) => isDecidable(node, find)),
  };
}

function isDecidable(node: ExpressionTree, find: (name: string) => Variable | undefined): boolean {
  if (node.kind === 'function') return node.name === 'iif';
  if (node.kind !== 'operator' || LOGICAL.includes(node.operator) || EQUALITY.includes(node.operator)) return true;
  const domains = namesIn(node).map((name) => find(name));
  if (MEMBERSHIP.includes(node.operator))
    return domains.every((found) => found?.domain.kind !== 'text' || found.byCrime !== undefined);
  if (!ORDER.includes(node.operator)) return false;
  return domains.every((found) => found?.domain.kind === 'numbers' || found?.domain.kind === 'codes');
}
