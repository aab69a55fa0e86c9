import type { ExpressionTree } from '../../expression/tree.ts';
import {
  anyOfThem,
  type CifraValue,
  constant,
  fixedValue,
  negated,
  operation,
  settledCondition,
} from './cifra-value.ts';
import { XPathProblem } from './xpath-tree.ts';

const ORDERS: Readonly<Record<string, { name: string; turned: string; holds: (a: number, b: number) => boolean }>> = {
  '<': { name: 'less', turned: '>', holds: (a, b) => a < b },
  '<=': { name: 'lessorequal', turned: '>=', holds: (a, b) => a <= b },
  '>': { name: 'greater', turned: '<', holds: (a, b) => a > b },
  '>=': { name: 'greaterorequal', turned: '<=', holds: (a, b) => a >= b },
};

/**
 * Two values compared as XPath does it, where Cifra's language can say so: codes are text there, numbers compare with
 * numbers only.
 *
 * @throws XPathProblem where it cannot
 */
export function compareValues(operator: string, left: CifraValue, right: CifraValue): CifraValue {
  if (operator === '!=') return negatedEquality(left, right);
  if (operator === '=') return equality(left, right);
  const order = ORDERS[operator]!;
  const isTurned = fixedValue(left) !== undefined && fixedValue(right) === undefined;
  return isTurned ? compareOrder(order.turned, right, left) : compareOrder(operator, left, right);
}

function negatedEquality(left: CifraValue, right: CifraValue): CifraValue {
  const equal = equality(left, right);
  if (equal.tree.kind !== 'operator') return negated(equal);
  const { operator, operands } = equal.tree;
  if (operator === 'empty') return { tree: operation('notempty', ...operands), type: 'condition' };
  if (operator === 'equal') return { tree: operation('notequal', ...operands), type: 'condition' };
  return negated(equal);
}

function equality(left: CifraValue, right: CifraValue): CifraValue {
  if (fixedValue(left) !== undefined && fixedValue(right) === undefined) return equality(right, left);
  const fixed = fixedValue(right);
  if (fixedValue(left) !== undefined && fixed !== undefined)
    return settledCondition(String(fixedValue(left)) === String(fixed));
  if (left.type === 'condition' || right.type === 'condition') throw new XPathProblem({ code: 'comparesCondition' });
  if (fixed === '') return { tree: operation('empty', left.tree), type: 'condition' };
  const plain = (other: ExpressionTree): ExpressionTree => operation('equal', left.tree, other);
  const { question } = left;
  if (fixed !== undefined && question?.codes) {
    const codes = question.codes.get(String(fixed)) ?? [];
    if (question.type === 'multiple' && isSeveralCodes(String(fixed), question.codes))
      throw new XPathProblem({ code: 'comparesSeveral' });
    const trees = codes.map((code) => constant(code).tree);
    if (question.type !== 'multiple') return anyOfThem(trees.map(plain));
    return anyOfThem(trees.map((item) => plain({ kind: 'list', items: [item] })));
  }
  if (fixed !== undefined && left.type === 'number') {
    const number = Number(fixed);
    return Number.isNaN(number) ? settledCondition(false) : { tree: plain(constant(number).tree), type: 'condition' };
  }
  if (fixed !== undefined && left.type === 'text')
    return { tree: plain(constant(String(fixed)).tree), type: 'condition' };
  const types = new Set([left.type, right.type]);
  if (types.has('number') && (types.has('text') || types.has('list')))
    throw new XPathProblem({ code: 'numberWithWords' });
  return { tree: plain(right.tree), type: 'condition' };
}

/** Whether a text is how an XLSForm keeps several choices: their codes with a space between, in any order. */
function isSeveralCodes(text: string, codes: ReadonlyMap<string, unknown>): boolean {
  const parts = text.trim().split(/\s+/);
  return parts.length > 1 && parts.every((part) => codes.has(part));
}

function compareOrder(operator: string, left: CifraValue, right: CifraValue): CifraValue {
  const { name, holds } = ORDERS[operator]!;
  const fixed = fixedValue(right);
  if (left.type === 'condition' || right.type === 'condition') throw new XPathProblem({ code: 'comparesCondition' });
  const fixedLeft = fixedValue(left);
  if (fixedLeft !== undefined && fixed !== undefined) return settledCondition(holds(Number(fixedLeft), Number(fixed)));
  const { question } = left;
  if (question?.codes && fixed !== undefined) {
    if (question.type === 'multiple') throw new XPathProblem({ code: 'ordersChoices' });
    const codes = [...question.codes].filter(([code]) => code !== '' && holds(Number(code), Number(fixed)));
    return anyOfThem(
      codes.flatMap(([, mapped]) => mapped.map((code) => operation('equal', left.tree, constant(code).tree))),
    );
  }
  if (left.type === 'number' && fixed !== undefined) {
    if (Number.isNaN(Number(fixed)) || fixed === '') return settledCondition(false);
    return { tree: operation(name, left.tree, constant(Number(fixed)).tree), type: 'condition' };
  }
  if (left.type !== right.type || left.type === 'list') throw new XPathProblem({ code: 'ordersKinds' });
  const isDays = (value: CifraValue) => value.question === undefined || value.question.type === 'date';
  if (left.type === 'text' && !(isDays(left) && isDays(right))) throw new XPathProblem({ code: 'ordersWords' });
  return { tree: operation(name, left.tree, right.tree), type: 'condition' };
}
