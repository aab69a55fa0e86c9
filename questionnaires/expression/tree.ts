/** An expression as plain data: what SurveyJS's parser read, without its classes. */
export type ExpressionTree = ConstantNode | VariableNode | ListNode | OperatorNode | FunctionNode;

/** A fixed value; undefined is the empty text. */
export interface ConstantNode {
  readonly kind: 'constant';
  readonly value: string | number | boolean | undefined;
}

/** A name in braces, kept without them. */
export interface VariableNode {
  readonly kind: 'variable';
  readonly name: string;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly ExpressionTree[];
}

/** One or two operands; the operator has SurveyJS's name, such as `and`, `equal` or `negate`. */
export interface OperatorNode {
  readonly kind: 'operator';
  readonly operator: string;
  readonly operands: readonly ExpressionTree[];
}

export interface FunctionNode {
  readonly kind: 'function';
  readonly name: string;
  readonly arguments: readonly ExpressionTree[];
}

/**
 * The parts directly below a node, in the order in which they are written. A constant and a variable have
 * none.
 */
export function childrenOf(tree: ExpressionTree): readonly ExpressionTree[] {
  switch (tree.kind) {
    case 'list':
      return tree.items;
    case 'operator':
      return tree.operands;
    case 'function':
      return tree.arguments;
    default:
      return [];
  }
}

/** The node and everything below it, each node before its children. */
export function nodesOf(tree: ExpressionTree): ExpressionTree[] {
  return [tree, ...childrenOf(tree).flatMap(nodesOf)];
}

/**
 * The conditions that must all hold for an expression to hold, in their order: `a and (b and c)` has three.
 * An expression that is not an "and" is its only conjunct.
 */
export function conjuncts(tree: ExpressionTree): ExpressionTree[] {
  return sidesOf(tree, 'and');
}

/**
 * The conditions of which one must hold for an expression to hold, in their order: `a or (b or c)` has three.
 * An expression that is not an "or" is its only disjunct.
 */
export function disjuncts(tree: ExpressionTree): ExpressionTree[] {
  return sidesOf(tree, 'or');
}

function sidesOf(tree: ExpressionTree, operator: 'and' | 'or'): ExpressionTree[] {
  const isJoined = tree.kind === 'operator' && tree.operator === operator;
  return isJoined ? tree.operands.flatMap((operand) => sidesOf(operand, operator)) : [tree];
}

/**
 * A variable compared with a fixed value by any two-sided operator, such as `{a} = 'x'` or `{a} contains
 * 'x'`.
 */
export interface VariableComparison {
  /** SurveyJS's name of the operator, e.g. `equal`. */
  readonly operator: string;
  readonly variable: VariableNode;
  readonly constant: ConstantNode;
}

/**
 * An expression as a comparison of a variable, on the left, with a constant; undefined when it is anything
 * else.
 */
export function comparisonIn(tree: ExpressionTree): VariableComparison | undefined {
  if (tree.kind !== 'operator') return undefined;
  const [variable, constant] = tree.operands;
  if (variable?.kind !== 'variable' || constant?.kind !== 'constant') return undefined;
  return { operator: tree.operator, variable, constant };
}

/** Trees never change, and the same ones are read again for every purpose. */
const namesOfTrees = new WeakMap<ExpressionTree, readonly string[]>();
const codesOfTrees = new WeakMap<ExpressionTree, readonly ComparedCodes[]>();

/** Every variable that an expression reads, once each, in order of appearance and without braces. */
export function namesIn(tree: ExpressionTree): readonly string[] {
  const known = namesOfTrees.get(tree);
  if (known) return known;
  const names = readNames(tree);
  namesOfTrees.set(tree, names);
  return names;
}

function readNames(tree: ExpressionTree): string[] {
  const variables = nodesOf(tree).filter((node) => node.kind === 'variable');
  return [...new Set(variables.map(({ name }) => name))];
}

/** Codes and numbers that an expression compares a variable with. */
export interface ComparedCodes {
  readonly name: string;
  readonly values: readonly (string | number)[];
}

/**
 * Every comparison of a variable with constants, on either side, so that the lint can ask whether the codes
 * exist.
 */
export function codesIn(tree: ExpressionTree): readonly ComparedCodes[] {
  const known = codesOfTrees.get(tree);
  if (known) return known;
  const codes = readCodes(tree);
  codesOfTrees.set(tree, codes);
  return codes;
}

function readCodes(tree: ExpressionTree): ComparedCodes[] {
  const found: ComparedCodes[] = [];
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'operator' || node.operands.length !== 2) continue;
    const variable = node.operands.find((operand) => operand.kind === 'variable');
    const other = node.operands.find((operand) => operand !== variable);
    if (!variable || !other) continue;
    const values = (other.kind === 'list' ? other.items : [other])
      .map((item) => (item.kind === 'constant' ? item.value : undefined))
      .filter((value) => typeof value === 'string' || typeof value === 'number');
    if (values.length > 0) found.push({ name: variable.name, values });
  }
  return found;
}
