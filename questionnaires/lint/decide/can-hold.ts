import { OPEN, type PartialValue, partialValue } from '../../expression/partial-value.ts';
import { type ExpressionTree, namesIn } from '../../expression/tree.ts';
import type { Value } from '../../instrument/answers.ts';
import { candidatesOf } from './candidates.ts';
import { decidedOnce, type FindVariable, type Possibility, type Requirement } from './decisions.ts';
import { type Mentions, mentionsIn } from './mentions.ts';
import type { Variable, Variables } from './variables.ts';

/** Assignments tried before giving up; an instrument of 300 questions is checked in seconds. */
const MOST_STEPS = 40_000;

/**
 * Whether some interview meets all requirements.
 *
 * Tries values of every variable that the conditions read, and of those that decide whether these are asked,
 * which come first. A branch ends as soon as one of the conditions is decided the other way. Codes are tried
 * one by one, numbers by the intervals between the numbers that the conditions name.
 *
 * @returns `no` only when it is proved; `unknown` when there are sums or too many combinations
 */
export function canHold(variables: Variables, requirements: readonly Requirement[]): Possibility {
  return decidedOnce(variables, requirements, (read) => decide(read, requirements));
}

function decide(find: FindVariable, requirements: readonly Requirement[]): Possibility {
  const { order, mentions } = whatMatters(find, requirements);
  const positions = new Map(order.map(({ name }, index) => [name, index]));
  const search: Search = {
    order,
    positions,
    mentions,
    candidates: new Map(),
    values: new Map(),
    steps: 0,
    isComplete: mentions.decidable,
  };
  const undecided = requirements.map(({ tree, is }) => ({ tree, is, names: new Set(namesIn(tree)) }));
  if (isPossible(search, 0, undecided)) return 'yes';
  return search.isComplete && search.steps < MOST_STEPS ? 'no' : 'unknown';
}

interface Search {
  readonly order: readonly Variable[];
  /** The position of each variable in the order. */
  readonly positions: ReadonlyMap<string, number>;
  readonly mentions: Mentions;
  /** What is tried for each variable. */
  readonly candidates: Map<Variable, ReturnType<typeof candidatesOf>>;
  /** The values of the variables tried so far. */
  readonly values: Map<string, Value | undefined>;
  steps: number;
  /** Whether the values tried are enough for a proof. */
  isComplete: boolean;
}

/** A requirement with the names that it reads. */
interface Undecided extends Requirement {
  readonly names: ReadonlySet<string>;
}

/**
 * Whether the variables from a position on have values that meet all requirements, with those before as they
 * are.
 *
 * @param undecided the requirements that the values before the last one left open; the others are met, whatever follows
 */
function isPossible(search: Search, position: number, undecided: readonly Undecided[]): boolean {
  const { order, positions, values } = search;
  const read = (name: string): PartialValue => {
    if (values.has(name)) return values.get(name);
    const isAhead = (positions.get(name) ?? -1) >= position;
    return isAhead ? OPEN : undefined;
  };
  const last = order[position - 1];
  const open: Undecided[] = [];
  for (const requirement of undecided) {
    const value = last && !requirement.names.has(last.name) ? OPEN : partialValue(requirement.tree, read);
    if (value === OPEN) open.push(requirement);
    else if (Boolean(value) !== requirement.is) return false;
  }
  const variable = order[position];
  if (!variable) return true;
  for (const value of valuesOf(search, variable, read)) {
    search.steps += 1;
    if (search.steps >= MOST_STEPS) return false;
    values.set(variable.name, value);
    if (isPossible(search, position + 1, open)) return true;
    values.delete(variable.name);
  }
  return false;
}

function valuesOf(
  search: Search,
  variable: Variable,
  read: (name: string) => PartialValue,
): readonly (Value | undefined)[] {
  const holds = (tree: ExpressionTree) => Boolean(partialValue(tree, read));
  if (variable.byCrime) return [variable.byCrime.get(String(search.values.get('crime')))];
  if (!variable.reachedIf.every(holds)) return [undefined];
  if (variable.fixed && holds(variable.fixed.when)) return [variable.fixed.value];
  const candidates = search.candidates.get(variable) ?? candidatesOf(variable, search.mentions);
  search.candidates.set(variable, candidates);
  const { values, isComplete } = candidates;
  if (!isComplete) search.isComplete = false;
  // A code that stands for all unmentioned ones counts as offered, as some of them may be.
  const isOffered = (code: string) => {
    const condition = matters(variable, search.mentions, code) ? variable.offeredIf.get(code) : undefined;
    return condition === undefined || holds(condition);
  };
  const offered = values.filter((value) =>
    Array.isArray(value) ? value.every(isOffered) : typeof value !== 'string' || isOffered(value),
  );
  return variable.optional ? [...offered, undefined] : offered;
}

/**
 * The variables that matter, each after those that decide about it, and what the expressions on the way
 * distinguish.
 */
function whatMatters(
  find: FindVariable,
  requirements: readonly Requirement[],
): { order: readonly Variable[]; mentions: Mentions } {
  const required = requirements.map(({ tree }) => tree);
  let mentions = mentionsIn(required, find);
  let size = 0;
  for (;;) {
    const order = sourcesFirst(find, required.flatMap(namesIn), mentions);
    const trees = [...required, ...order.flatMap((variable) => treesOf(variable, mentions))];
    mentions = mentionsIn(trees, find);
    // A code that turns out to matter brings the condition under which it is offered, and with it more codes.
    if (trees.length === size) return { order, mentions };
    size = trees.length;
  }
}

function sourcesFirst(find: FindVariable, names: readonly string[], mentions: Mentions): Variable[] {
  const order: Variable[] = [];
  const visited = new Set<string>();
  const visit = (name: string) => {
    if (visited.has(name)) return;
    visited.add(name);
    const variable = find(name);
    if (!variable) return;
    if (variable.byCrime) visit('crime');
    for (const tree of treesOf(variable, mentions)) for (const source of namesIn(tree)) visit(source);
    order.push(variable);
  };
  for (const name of names) visit(name);
  return order;
}

/** The conditions of a variable; of its choices only those that are mentioned. */
function treesOf(variable: Variable, mentions: Mentions): ExpressionTree[] {
  const { reachedIf, fixed, offeredIf } = variable;
  const choices = [...offeredIf].filter(([code]) => matters(variable, mentions, code)).map(([, tree]) => tree);
  return [...reachedIf, ...(fixed ? [fixed.when] : []), ...choices];
}

function matters({ name }: Variable, { codes, linked }: Mentions, code: string): boolean {
  return linked.has(name) || codes.get(name)?.has(code) === true;
}
