import { conjuncts, disjuncts, type ExpressionTree, type ListNode } from '../expression/tree.ts';

/**
 * Whether a condition may leave out somebody whom the earlier one let in. Only what plainly lets in as many or more does not: conditions
 * dropped, alternatives or codes added, a bound moved outwards. Anything else is taken to leave somebody out.
 */
export function narrows(before: ExpressionTree, after: ExpressionTree): boolean {
  const given = conjuncts(before);
  return !conjuncts(after).every((part) => given.some((other) => implies(other, part)));
}

function implies(given: ExpressionTree, part: ExpressionTree): boolean {
  if (JSON.stringify(given) === JSON.stringify(part)) return true;
  const alternatives = disjuncts(part);
  const cases = disjuncts(given);
  if (alternatives.length > 1 || cases.length > 1)
    return cases.every((one) => alternatives.some((other) => !narrows(one, other)));
  if (given.kind !== 'operator' || part.kind !== 'operator') return false;
  const [name, value] = given.operands;
  const [sameName, other] = part.operands;
  if (JSON.stringify(name) !== JSON.stringify(sameName)) return false;
  if (part.operator === 'anyof' && other?.kind === 'list') return isAmong(given.operator, value, other);
  if (given.operator !== part.operator || value?.kind !== 'constant' || other?.kind !== 'constant') return false;
  if (['greater', 'greaterorequal'].includes(part.operator)) return Number(other.value) <= Number(value.value);
  if (['less', 'lessorequal'].includes(part.operator)) return Number(other.value) >= Number(value.value);
  return false;
}

/** `= 'a'` and `anyof ['a', 'b']` are within `anyof ['a', 'b', 'c']`. */
function isAmong(operator: string, value: ExpressionTree | undefined, list: ListNode): boolean {
  const all = list.items.map((item) => JSON.stringify(item));
  const named =
    operator === 'equal' && value ? [value] : operator === 'anyof' && value?.kind === 'list' ? value.items : [];
  return named.length > 0 && named.every((item) => all.includes(JSON.stringify(item)));
}
