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
  const linked = new Set<string>();
  const numbers = new Set<number>();
  let decidable = true;
  for (const each of new Set(trees)) {
    for (const { name, values } of codesIn(each)) {
      const codesOfName = codes.get(name) ?? new Set();
      for (const value of values) codesOfName.add(value);
      codes.set(name, codesOfName);
    }
    const { together, constants, compared, isPlain } = contentOf(each);
    for (const name of together) linked.add(name);
    for (const number of constants) numbers.add(number);
    decidable &&= isPlain && compared.every((node) => isDecidable(node, find));
  }
  for (const name of linked) {
    const possible = find(name)?.possible;
    if (possible?.kind === 'numbers') numbers.add(possible.min).add(possible.max);
  }
  return { codes, numbers: [...numbers], linked, decidable };
}

/** What an expression holds, whatever its variables are. */
interface Content {
  /** Names that are compared with others. */
  readonly together: readonly string[];
  /** Its numbers. */
  readonly constants: readonly number[];
  /** Comparisons of which the variables say whether they can be decided. */
  readonly compared: readonly { readonly operator: string; readonly names: readonly string[] }[];
  /** Whether everything else in it can be decided. */
  readonly isPlain: boolean;
}

/** The same conditions are decided again beside ever other ones. */
const contents = new WeakMap<ExpressionTree, Content>();

function contentOf(tree: ExpressionTree): Content {
  const known = contents.get(tree);
  if (known) return known;
  const content = readContent(tree);
  contents.set(tree, content);
  return content;
}

function readContent(tree: ExpressionTree): Content {
  const together: string[] = [];
  const constants: number[] = [];
  const compared: Content['compared'][number][] = [];
  let isPlain = true;
  for (const node of nodesOf(tree)) {
    if (node.kind === 'constant' && typeof node.value === 'number') constants.push(node.value);
    if (node.kind === 'function' && node.name !== 'iif') isPlain = false;
    if (node.kind !== 'operator' || LOGICAL.includes(node.operator)) continue;
    const names = namesIn(node);
    if (names.length > 1) together.push(...names);
    if (EQUALITY.includes(node.operator)) continue;
    if (MEMBERSHIP.includes(node.operator) || ORDER.includes(node.operator))
      compared.push({ operator: node.operator, names });
    else isPlain = false;
  }
  return { together, constants, compared, isPlain };
}

function isDecidable(
  { operator, names }: Content['compared'][number],
  find: (name: string) => Variable | undefined,
): boolean {
  const variables = names.map((name) => find(name));
  if (MEMBERSHIP.includes(operator))
    return variables.every((variable) => variable?.possible.kind !== 'text' || variable.byCrime !== undefined);
  return variables.every((variable) => variable?.possible.kind === 'numbers' || variable?.possible.kind === 'codes');
}
