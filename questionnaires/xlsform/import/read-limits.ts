import type { XPathTree } from '../xpath/xpath-tree.ts';

/** What a constraint says that a question of Cifra says with settings of its own. */
export interface ConstraintLimits {
  min?: number;
  max?: number;
  maxSelected?: number;
  maxLength?: number;
  /** Codes of the workbook that are chosen alone. */
  exclusive: string[];
}

/**
 * Takes apart a constraint: what is a limit becomes one.
 *
 * @returns the limits, and the conditions that are none
 */
export function readLimits(
  constraint: XPathTree,
  { type, integer }: { type: string; integer: boolean },
): { limits: ConstraintLimits; others: XPathTree[] } {
  const limits: ConstraintLimits = { exclusive: [] };
  const others: XPathTree[] = [];
  for (const part of conjuncts(constraint)) if (!isLimit(part, { type, integer }, limits)) others.push(part);
  return { limits, others };
}

function conjuncts(tree: XPathTree): XPathTree[] {
  const parts: XPathTree[] = [];
  let rest = tree;
  while (rest.kind === 'operator' && rest.operator === 'and') {
    parts.unshift(rest.right);
    rest = rest.left;
  }
  return [rest, ...parts];
}

function isLimit(
  part: XPathTree,
  { type, integer }: { type: string; integer: boolean },
  limits: ConstraintLimits,
): boolean {
  if (type === 'multiple') {
    const alone = chosenAlone(part);
    if (alone !== undefined) limits.exclusive.push(alone);
    if (alone !== undefined) return true;
  }
  if (part.kind !== 'operator') return false;
  const { operator, left } = part;
  const limit = numberIn(part.right);
  if (limit === undefined) return false;
  if (left.kind === 'self' && type === 'number') return isBound(operator, limit, integer, limits);
  if (left.kind !== 'call' || left.arguments[0]?.kind !== 'self') return false;
  const most = operator === '<=' ? limit : operator === '<' ? limit - 1 : undefined;
  if (most === undefined || !Number.isInteger(most) || most < 1) return false;
  if (left.name === 'count-selected' && type === 'multiple') limits.maxSelected = most;
  else if (left.name === 'string-length' && type === 'text' && most <= 10_000) limits.maxLength = most;
  else return false;
  return true;
}

function isBound(operator: string, limit: number, integer: boolean, limits: ConstraintLimits): boolean {
  const step = integer && Number.isInteger(limit) ? 1 : undefined;
  if (operator === '>=' && limits.min === undefined) limits.min = limit;
  else if (operator === '<=' && limits.max === undefined) limits.max = limit;
  else if (operator === '>' && step !== undefined && limits.min === undefined) limits.min = limit + step;
  else if (operator === '<' && step !== undefined && limits.max === undefined) limits.max = limit - step;
  else return false;
  return true;
}

function numberIn(tree: XPathTree): number | undefined {
  if (tree.kind === 'number') return tree.value;
  return tree.kind === 'negative' && tree.of.kind === 'number' ? -tree.of.value : undefined;
}

/** `not(selected(., 'none') and count-selected(.) > 1)`: the code; undefined for anything else. */
function chosenAlone(part: XPathTree): string | undefined {
  const [both] = part.kind === 'call' && part.name === 'not' ? part.arguments : [];
  if (both?.kind !== 'operator' || both.operator !== 'and') return undefined;
  const { left, right } = both;
  const isSeveral =
    right.kind === 'operator' &&
    right.operator === '>' &&
    numberIn(right.right) === 1 &&
    right.left.kind === 'call' &&
    right.left.name === 'count-selected' &&
    right.left.arguments[0]?.kind === 'self';
  if (!isSeveral || left.kind !== 'call' || left.name !== 'selected' || left.arguments[0]?.kind !== 'self')
    return undefined;
  const [, code] = left.arguments;
  return code?.kind === 'text' ? code.value : undefined;
}
