import { comparisonIn, type ExpressionTree, type VariableComparison } from '../expression/tree.ts';

/** Conditions that hold together and make one part of a sentence. */
export type ConjunctGroup =
  | { kind: 'single'; tree: ExpressionTree }
  /** A question that has an answer, other than some. */
  | { kind: 'other-than'; name: string; answers: readonly VariableComparison[] }
  /** A question whose answer is none of several. */
  | { kind: 'neither'; name: string; answers: readonly VariableComparison[] }
  /** A number between two limits. */
  | { kind: 'between'; name: string; from: VariableComparison; to: VariableComparison };

/**
 * Groups conditions that hold together, so that what several of them say of one question is said once. A
 * group stands where its first condition stood.
 */
export function conjunctGroups(parts: readonly ExpressionTree[]): ConjunctGroup[] {
  const groups: ConjunctGroup[] = [];
  const done = new Set<ExpressionTree>();
  for (const part of parts) {
    if (done.has(part)) continue;
    const name = questionIn(part);
    const ofQuestion = parts.filter((other) => name !== undefined && !done.has(other) && questionIn(other) === name);
    const found = name === undefined ? undefined : groupWith(part, name, ofQuestion);
    for (const member of found?.members ?? []) done.add(member);
    groups.push(found?.group ?? { kind: 'single', tree: part });
  }
  return groups;
}

/**
 * The group that begins with a condition, made of conditions on the same question; undefined when it stands
 * alone.
 */
function groupWith(
  part: ExpressionTree,
  name: string,
  ofQuestion: readonly ExpressionTree[],
): { group: ConjunctGroup; members: readonly ExpressionTree[] } | undefined {
  const withOperator = (operator: string) =>
    ofQuestion.filter((other) => other.kind === 'operator' && other.operator === operator);
  const excluded = withOperator('notequal');
  const answered = withOperator('notempty');
  if (excluded.includes(part) || answered.includes(part)) {
    const answers = excluded.map((other) => comparisonIn(other)!);
    if (answered.length > 0 && excluded.length > 0) {
      return { group: { kind: 'other-than', name, answers }, members: [...answered, ...excluded] };
    }
    if (excluded.length > 1) return { group: { kind: 'neither', name, answers }, members: excluded };
  }
  const lower = withOperator('greaterorequal');
  const upper = withOperator('lessorequal');
  const limits = [...lower, ...upper];
  if (lower.length !== 1 || upper.length !== 1 || !limits.includes(part)) return undefined;
  const [from, to] = limits.map((limit) => comparisonIn(limit)!);
  return { group: { kind: 'between', name, from: from!, to: to! }, members: limits };
}

/** The question that a condition compares with something fixed, or with nothing. */
function questionIn(tree: ExpressionTree): string | undefined {
  if (tree.kind !== 'operator') return undefined;
  const [variable, other] = tree.operands;
  const isFixed = other === undefined || other.kind === 'constant';
  return variable?.kind === 'variable' && isFixed ? variable.name : undefined;
}
