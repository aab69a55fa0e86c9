import { BINARY_OPERATORS, type ExpressionValue, FUNCTIONS, UNARY_OPERATORS } from './operators.ts';
import type { ExpressionTree } from './tree.ts';

/** The value of a variable that has no answer yet, and of an expression that depends on one. */
export const OPEN = Symbol('open');

export type PartialValue = ExpressionValue | typeof OPEN;

/**
 * The value of an expression when some variables have no answer yet: OPEN unless the others already decide
 * it.
 */
export function partialValue(tree: ExpressionTree, read: (name: string) => PartialValue): PartialValue {
  switch (tree.kind) {
    case 'constant':
      return tree.value;
    case 'variable':
      return read(tree.name);
    case 'list': {
      const items = tree.items.map((item) => partialValue(item, read));
      return items.includes(OPEN) ? OPEN : (items as (string | number)[]);
    }
    case 'function':
      return functionValue(tree.name, tree.arguments, read);
    case 'operator':
      return operatorValue(tree.operator, tree.operands, read);
  }
}

function functionValue(
  name: string,
  parameters: readonly ExpressionTree[],
  read: (name: string) => PartialValue,
): PartialValue {
  const [condition, whenTrue, whenFalse] = parameters;
  if (name === 'iif' && condition && whenTrue && whenFalse) {
    const holds = partialValue(condition, read);
    return holds === OPEN ? OPEN : partialValue(holds ? whenTrue : whenFalse, read);
  }
  const values = parameters.map((parameter) => partialValue(parameter, read));
  return values.includes(OPEN) ? OPEN : FUNCTIONS[name]?.(...(values as ExpressionValue[]));
}

function operatorValue(
  operator: string,
  operands: readonly ExpressionTree[],
  read: (name: string) => PartialValue,
): PartialValue {
  const left = operands[0] && partialValue(operands[0], read);
  if (operator === 'and' || operator === 'or') {
    const settles = (value: PartialValue) => value !== OPEN && Boolean(value) === (operator === 'or');
    if (settles(left)) return operator === 'or';
    const right = operands[1] && partialValue(operands[1], read);
    if (settles(right)) return operator === 'or';
    return left === OPEN || right === OPEN ? OPEN : operator === 'and';
  }
  if (left === OPEN) return OPEN;
  const unary = UNARY_OPERATORS[operator];
  if (unary) return unary(left);
  const right = operands[1] && partialValue(operands[1], read);
  return right === OPEN ? OPEN : BINARY_OPERATORS[operator]?.(left, right);
}
