import { comparisonIn, type ExpressionTree, type VariableComparison } from '../expression/tree.ts';

/** Conditions of which one holds and that make one part of a sentence. */
export type DisjunctGroup =
  | { kind: 'single'; tree: ExpressionTree }
  /** Conditions on the crime alone. */
  | { kind: 'crimes'; conditions: readonly ExpressionTree[] }
  /** Several answers to one question. */
  | { kind: 'answers'; comparisons: readonly VariableComparison[] }
  /** One answer to several questions. */
  | { kind: 'questions'; comparisons: readonly VariableComparison[] };

/** Operators whose comparisons can be said together. */
const MERGED = ['equal', 'contains'];

/** An answer that more questions than this have in common is said once for all of them. */
const FEW_QUESTIONS = 2;

/**
 * Groups conditions of which one must hold: `{a} = 'x' or {a} = 'y'` is said once, and so is one answer to
 * several questions. A group stands where its first condition stood.
 */
export function disjunctGroups(
  parts: readonly ExpressionTree[],
  isOnCrime: (tree: ExpressionTree) => boolean,
): DisjunctGroup[] {
  const sharedAnswers = sharedAnswersIn(parts);
  const partsByKey = new Map<string, ExpressionTree[]>();
  parts.forEach((part, index) => {
    const key = isOnCrime(part) ? 'crimes' : (keyOf(part, sharedAnswers) ?? `part ${index}`);
    partsByKey.set(key, [...(partsByKey.get(key) ?? []), part]);
  });
  return [...partsByKey].map(([key, conditions]): DisjunctGroup => {
    if (key === 'crimes') return { kind: 'crimes', conditions };
    const comparisons = conditions.map(mergeable).filter((comparison) => comparison !== undefined);
    if (comparisons.length < 2) return { kind: 'single', tree: conditions[0]! };
    const names = new Set(comparisons.map(({ variable }) => variable.name));
    return { kind: names.size > 1 ? 'questions' : 'answers', comparisons };
  });
}

/** Conditions with the same key are said together; undefined for a condition that stands alone. */
function keyOf(part: ExpressionTree, sharedAnswers: ReadonlySet<string>): string | undefined {
  const comparison = mergeable(part);
  if (!comparison) return undefined;
  const answer = answerIn(comparison);
  return sharedAnswers.has(answer) ? answer : `${comparison.operator} ${comparison.variable.name}`;
}

/** Answers that more than a few questions have in common. */
function sharedAnswersIn(parts: readonly ExpressionTree[]): ReadonlySet<string> {
  const namesByAnswer = new Map<string, Set<string>>();
  for (const part of parts) {
    const comparison = mergeable(part);
    if (!comparison) continue;
    const answer = answerIn(comparison);
    namesByAnswer.set(answer, (namesByAnswer.get(answer) ?? new Set()).add(comparison.variable.name));
  }
  const shared = [...namesByAnswer].filter(([, names]) => names.size > FEW_QUESTIONS);
  return new Set(shared.map(([answer]) => answer));
}

function mergeable(part: ExpressionTree): VariableComparison | undefined {
  const comparison = comparisonIn(part);
  return comparison && MERGED.includes(comparison.operator) ? comparison : undefined;
}

function answerIn({ operator, constant }: VariableComparison): string {
  return `${operator} of ${constant.value}`;
}
