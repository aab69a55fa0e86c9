import { describe, expect, it } from 'vitest';
import { parseExpression } from '#questionnaires';
import {
  childrenOf,
  codesIn,
  comparisonIn,
  conjuncts,
  disjuncts,
  namesIn,
  nodesOf,
} from '../../../questionnaires/expression/tree.ts';
import { writeExpression } from '../../../questionnaires/expression/write-expression.ts';

const written = (sources: readonly Parameters<typeof writeExpression>[0][]) => sources.map(writeExpression);

describe('the tree of an expression', () => {
  it('has the operands, arguments or items of a node as its children', () => {
    expect(written(childrenOf(parseExpression("{a} = 'x'")))).toEqual(['{a}', "'x'"]);
    expect(written(childrenOf(parseExpression('!({a} > 1)')))).toEqual(['{a} > 1']);
    expect(written(childrenOf(parseExpression('sum({a}, 2)')))).toEqual(['{a}', '2']);
    expect(written(childrenOf(parseExpression("['x', 'y']")))).toEqual(["'x'", "'y'"]);
    expect(childrenOf(parseExpression('{a}'))).toEqual([]);
    expect(childrenOf(parseExpression('1'))).toEqual([]);
  });

  it('is visited from the top, left to right', () => {
    expect(written(nodesOf(parseExpression('{a} > 1 or sum({b}, 2) = 3')))).toEqual([
      '{a} > 1 or sum({b}, 2) = 3',
      '{a} > 1',
      '{a}',
      '1',
      'sum({b}, 2) = 3',
      'sum({b}, 2)',
      '{b}',
      '2',
      '3',
    ]);
  });

  it('falls apart into what must all hold, whatever the brackets', () => {
    const tree = parseExpression('({a} = 1 and {b} = 2) and ({c} = 3 and ({d} = 4 or {e} = 5))');
    expect(written(conjuncts(tree))).toEqual(['{a} = 1', '{b} = 2', '{c} = 3', '{d} = 4 or {e} = 5']);
    expect(written(conjuncts(parseExpression('{d} = 4 or {e} = 5')))).toEqual(['{d} = 4 or {e} = 5']);
  });

  it('falls apart into alternatives, whatever the brackets', () => {
    const tree = parseExpression('{a} = 1 or ({b} = 2 or ({c} = 3 and {d} = 4))');
    expect(written(disjuncts(tree))).toEqual(['{a} = 1', '{b} = 2', '{c} = 3 and {d} = 4']);
    expect(written(disjuncts(parseExpression('{a}')))).toEqual(['{a}']);
  });

  it('may compare one variable with a fixed value', () => {
    const comparison = comparisonIn(parseExpression("{a} notcontains 'x'"));
    expect(comparison).toEqual({
      operator: 'notcontains',
      variable: { kind: 'variable', name: 'a' },
      constant: { kind: 'constant', value: 'x' },
    });
    for (const other of ['{a}', '{a} empty', '{a} = {b}', "'x' = {a}", "{a} anyof ['x']", '{a} + 1 = 2'])
      expect(comparisonIn(parseExpression(other)), other).toBeUndefined();
  });

  it('names each variable once, and the codes that each is compared with', () => {
    const tree = parseExpression("{b} = 'x' and {a} anyof ['y', 2] or 3 < {b} or {c} = {a}");
    expect(namesIn(tree)).toEqual(['b', 'a', 'c']);
    expect(codesIn(tree)).toEqual([
      { name: 'b', values: ['x'] },
      { name: 'a', values: ['y', 2] },
      { name: 'b', values: [3] },
    ]);
  });
});
