import { presentOrAbsent } from '../expression/operators.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, type PartialValue, partialValue } from '../expression/partial-value.ts';
import { conjuncts, disjuncts, type ExpressionTree, namesIn } from '../expression/tree.ts';
import { writeExpression } from '../expression/write-expression.ts';

/** A name that a part of a condition reads, with what it has been answered. */
export interface NameRead {
  readonly name: string;
  /** Undefined when it has no answer: it was passed, or not asked. */
  readonly value: Exclude<PartialValue, typeof OPEN>;
  /** It has not come up yet. */
  readonly isOpen: boolean;
}

/** A condition, or a part of one, with what the answers so far make of it. */
export interface ExplainedPart {
  /**
   * - `all`: holds when all its parts do
   * - `any`: holds when one of its parts does
   * - `not`: holds when its only part does not
   * - `plain`: has no parts
   */
  readonly kind: 'all' | 'any' | 'not' | 'plain';
  /** Written as a condition. */
  readonly source: string;
  /** Undefined while the answers so far do not decide it. */
  readonly holds: boolean | undefined;
  /** What a plain part reads. */
  readonly reads: readonly NameRead[];
  readonly parts: readonly ExplainedPart[];
}

/**
 * Why a condition holds, or does not: each of its parts, and from which answer.
 *
 * @param source without marks and names of definitions
 * @param answers by name; a name that is not in it has not come up yet, undefined is no answer
 * @throws InstrumentError expression-syntax
 */
export function explainCondition(
  source: string,
  answers: ReadonlyMap<string, Exclude<PartialValue, typeof OPEN>>,
): ExplainedPart {
  const read = (name: string) => (answers.has(name) ? presentOrAbsent(answers.get(name)) : OPEN);
  return explained(parseExpression(source), read);
}

type Read = (name: string) => PartialValue;

function explained(tree: ExpressionTree, read: Read): ExplainedPart {
  const value = partialValue(tree, read);
  const whole = { source: writeExpression(tree), holds: value === OPEN ? undefined : Boolean(value) };
  const inside = (trees: readonly ExpressionTree[]) => trees.map((part) => explained(part, read));
  if (tree.kind === 'operator' && tree.operator === 'and')
    return { kind: 'all', ...whole, reads: [], parts: inside(conjuncts(tree)) };
  if (tree.kind === 'operator' && tree.operator === 'or')
    return { kind: 'any', ...whole, reads: [], parts: inside(disjuncts(tree)) };
  if (tree.kind === 'operator' && tree.operator === 'negate')
    return { kind: 'not', ...whole, reads: [], parts: inside(tree.operands) };
  const reads = namesIn(tree).map((name): NameRead => {
    const answer = read(name);
    return answer === OPEN ? { name, value: undefined, isOpen: true } : { name, value: answer, isOpen: false };
  });
  return { kind: 'plain', ...whole, reads, parts: [] };
}
