import { BINARY_OPERATORS, type ExpressionValue, FUNCTIONS, UNARY_OPERATORS } from './operators.ts';
import type { ExpressionTree } from './tree.ts';

/** What an expression is worth while some of its variables are still open. */
export const OPEN = Symbol('open');
export type PartialValue = ExpressionValue | typeof OPEN;

/** Value of an expression as far as the variables read so far decide it. */
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
      return ofFunction(tree.name, tree.arguments, read);
    case 'operator':
      return ofOperator(tree.operator, tree.operands, read);
  }
}

function ofFunction(
  name: string,
  given: readonly ExpressionTree[],
  read: (name: string) => PartialValue,
): PartialValue {
  const [condition, whenTrue, whenFalse] = given;
  if (name === 'iif' && condition && whenTrue && whenFalse) {
    const holds = partialValue(condition, read);
    return holds === OPEN ? OPEN : partialValue(holds ? whenTrue : whenFalse, read);
  }
  const values = given.map((argument) => partialValue(argument, read));
  return values.includes(OPEN) ? OPEN : FUNCTIONS[name]?.(...(values as ExpressionValue[]));
}

function ofOperator(
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
