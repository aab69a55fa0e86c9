import type { ExpressionTree } from '../expression/expression-tree.ts';

export type OperatorNode = ExpressionTree & { kind: 'operator' };

export interface VariableComparison {
  readonly operator: string;
  readonly variable: ExpressionTree & { kind: 'variable' };
  readonly constant: ExpressionTree & { kind: 'constant' };
}

export function comparisonIn(tree: ExpressionTree): VariableComparison | undefined {
  if (tree.kind !== 'operator') return undefined;
  const [variable, constant] = tree.operands;
  if (variable?.kind !== 'variable' || constant?.kind !== 'constant') return undefined;
  return { operator: tree.operator, variable, constant };
}
