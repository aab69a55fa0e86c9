import { describe, expect, it } from 'vitest';
import { parseExpression, parseInstrument } from '#questionnaires';
import { prepareRouting } from '../../../questionnaires/coverage/prepare-routing.ts';
import { writeExpression } from '../../../questionnaires/expression/write-expression.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

describe('an expression that is written out again', () => {
  it.each([
    "{a} = 'x'",
    "({a} = 'x' or {b} > 3) and !({c} contains 'y')",
    "{a} = 'x' and {b} = 'y' and {c} empty",
    '({a} + 1) * 2 >= {b} - ({c} - 1)',
    "{a} anyof ['x', 'y'] or {b} notempty",
    "sum({a}, 2) != iif({b} = 'it\\'s', 1, 0)",
    "!({a} empty or {b} notcontains 'x')",
  ])('says the same: %s', (source) => {
    const tree = parseExpression(source);
    expect(parseExpression(writeExpression(tree))).toEqual(tree);
  });

  it('says the same for every condition of LACSI', () => {
    const routing = prepareRouting(parseInstrument(instrumentFiles('lacsi-2018-r1')));
    for (const { condition } of [...routing.decisions.values()].flat()) {
      expect(parseExpression(condition.source)).toEqual(condition.tree);
    }
  });
});
