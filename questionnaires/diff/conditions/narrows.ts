import { conjuncts, disjuncts, type ExpressionTree, type ListNode } from '../../expression/tree.ts';

/**
 * Whether a condition may exclude somebody whom the earlier condition let in. It does not when it is plainly
 * wider: conditions dropped, alternatives or codes added, a limit moved outwards. Anything else counts as
 * narrower.
 */
export function narrows(before: ExpressionTree, after: ExpressionTree): boolean {
  const earlierParts = conjuncts(before);
  return !conjuncts(after).every((part) => earlierParts.some((earlier) => implies(earlier, part)));
}

/** Whether a condition plainly holds wherever an earlier one held. */
function implies(earlier: ExpressionTree, later: ExpressionTree): boolean {
  if (JSON.stringify(earlier) === JSON.stringify(later)) return true;
  const earlierCases = disjuncts(earlier);
  const laterCases = disjuncts(later);
  if (laterCases.length > 1 || earlierCases.length > 1)
    return earlierCases.every((earlierCase) => laterCases.some((laterCase) => !narrows(earlierCase, laterCase)));
  if (earlier.kind !== 'operator' || later.kind !== 'operator') return false;
  const [earlierName, earlierValue] = earlier.operands;
  const [laterName, laterValue] = later.operands;
  if (JSON.stringify(earlierName) !== JSON.stringify(laterName)) return false;
  if (later.operator === 'anyof' && laterValue?.kind === 'list')
    return isAmong(earlier.operator, earlierValue, laterValue);
  if (earlier.operator !== later.operator) return false;
  if (earlierValue?.kind !== 'constant' || laterValue?.kind !== 'constant') return false;
  switch (later.operator) {
    case 'greater':
    case 'greaterorequal':
      return Number(laterValue.value) <= Number(earlierValue.value);
    case 'less':
    case 'lessorequal':
      return Number(laterValue.value) >= Number(earlierValue.value);
    default:
      return false;
  }
}

/** `= 'a'` and `anyof ['a', 'b']` are among `anyof ['a', 'b', 'c']`. */
function isAmong(operator: string, value: ExpressionTree | undefined, list: ListNode): boolean {
  const codes = list.items.map((item) => JSON.stringify(item));
  const namedCodes = codesNamed(operator, value);
  return namedCodes.length > 0 && namedCodes.every((item) => codes.includes(JSON.stringify(item)));
}

function codesNamed(operator: string, value: ExpressionTree | undefined): readonly ExpressionTree[] {
  if (operator === 'equal' && value) return [value];
  return operator === 'anyof' && value?.kind === 'list' ? value.items : [];
}
