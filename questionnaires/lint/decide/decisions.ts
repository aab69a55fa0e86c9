import type { ExpressionTree } from '../../expression/tree.ts';
import type { Variable, Variables } from './variables.ts';

/** A condition, and whether it must be true or false. */
export interface Requirement {
  tree: ExpressionTree;
  is: boolean;
}

/** Whether something is possible. */
export type Possibility = 'yes' | 'no' | 'unknown';

/** Finds a variable; undefined for a name that has none. */
export type FindVariable = (name: string) => Variable | undefined;

/** What was decided, and from which variables: it holds as long as these are the same ones. */
interface Decision {
  readonly read: ReadonlyMap<string, Variable | undefined>;
  readonly possibility: Possibility;
}

/** What was decided of requirements, by what they require. */
export type Decisions = Map<string, Decision>;

/** Decides unless the same was decided from the same variables. */
export function decidedOnce(
  { get, decisions }: Variables,
  requirements: readonly Requirement[],
  decide: (find: FindVariable) => Possibility,
): Possibility {
  const key = requirements.map(({ tree, is }) => (is ? numberOf(tree) : -numberOf(tree))).join();
  const known = decisions.get(key);
  if (known && everySame(known.read, get)) return known.possibility;
  const read = new Map<string, Variable | undefined>();
  const possibility = decide((name) => {
    const variable = get(name);
    read.set(name, variable);
    return variable;
  });
  decisions.set(key, { read, possibility });
  return possibility;
}

function everySame(read: Decision['read'], get: FindVariable): boolean {
  for (const [name, variable] of read) if (get(name) !== variable) return false;
  return true;
}

/** Trees that were read from the same source are the same. */
const numbers = new WeakMap<ExpressionTree, number>();
let last = 0;

function numberOf(tree: ExpressionTree): number {
  const known = numbers.get(tree);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(tree, last);
  return last;
}
