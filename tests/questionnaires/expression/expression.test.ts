import fc from 'fast-check';
import { ConditionRunner } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { compileCondition, compileExpression } from '../../../questionnaires/expression/compile-expression.ts';
import { InstrumentError } from '../../../questionnaires/expression/errors.ts';
import { parseExpression } from '../../../questionnaires/expression/parse-expression.ts';
import { codesIn, namesIn } from '../../../questionnaires/expression/tree.ts';
import { bySize } from '../../support/size.ts';

type Row = Record<string, unknown>;
const names = (row: Row) => (name: string) => (name in row ? (context: Row) => context[name] : undefined);
const evaluate = (source: string, row: Row) => compileExpression(source, { names: names(row) })(row);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof InstrumentError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
};

describe('what an expression means', () => {
  it('a code is strict text: 01 is neither 1 nor the number 1', () => {
    expect(evaluate("{crime} = '01'", { crime: '01' })).toBe(true);
    expect(evaluate("{crime} = '01'", { crime: '1' })).toBe(false);
    expect(evaluate("{crime} = '1'", { crime: 1 })).toBe(false);
    expect(evaluate('{crime} = 1', { crime: '1' })).toBe(false);
    expect(evaluate("{crime} = 'robbery'", { crime: 'Robbery' })).toBe(false);
  });

  it('blank, null, an empty list and not-a-number are all "not asked"', () => {
    for (const blank of ['', null, undefined, [], Number.NaN]) {
      expect(evaluate('{age} empty', { age: blank })).toBe(true);
      expect(evaluate('{age} < 5', { age: blank })).toBe(false);
      expect(evaluate('{age} >= 0', { age: blank })).toBe(false);
      expect(evaluate("{age} <> 'dk'", { age: blank })).toBe(true);
      expect(evaluate('{age} + 1', { age: blank })).toBeUndefined();
    }
    expect(evaluate('{age} empty', { age: 0 })).toBe(false);
  });

  it('a count that is not known is above and below no number', () => {
    expect(evaluate('{times} >= 6 or {times} < 6', { times: 'dk' })).toBe(false);
    expect(evaluate("{times} = 'dk'", { times: 'dk' })).toBe(true);
  });

  it('a multiple choice is compared as a set', () => {
    expect(evaluate("{means} contains 'knife'", { means: ['gun', 'knife'] })).toBe(true);
    expect(evaluate("{means} = ['knife', 'gun']", { means: ['gun', 'knife'] })).toBe(true);
    expect(evaluate("{means} allof ['gun', 'rope']", { means: ['gun', 'knife'] })).toBe(false);
    expect(evaluate("{crime} anyof ['05', '06']", { crime: '06' })).toBe(true);
    expect(evaluate("{crime} noneof ['05', '06']", { crime: undefined })).toBe(true);
  });

  it('iif reads only the chosen branch and sum skips what was not asked', () => {
    expect(evaluate("iif({age} >= 60, '60+', iif({age} >= 30, '30-59', '18-29'))", { age: 45 })).toBe('30-59');
    expect(evaluate('sum({a}, {b}, 2)', { a: 1, b: null })).toBe(3);
    expect(evaluate('max({a}, {b})', { a: 1, b: 4 })).toBe(4);
    expect(evaluate('{a} / {b}', { a: 1, b: 0 })).toBeUndefined();
  });

  it('names and codes can be listed for a lint', () => {
    const tree = parseExpression("{a.b} = 'x' and ({c} anyof ['y', 'z'] or {c} empty)");
    expect(namesIn(tree)).toEqual(['a.b', 'c']);
    expect(codesIn(tree)).toEqual([
      { name: 'a.b', values: ['x'] },
      { name: 'c', values: ['y', 'z'] },
    ]);
  });
});

describe('what an expression may not do', () => {
  it('a name that the survey lacks is an error, never false', () => {
    expect(codeOf(() => evaluate('{agee} > 17', { age: 20 }))).toBe('unknown-name');
  });

  it('a text that is no expression is refused with its position', () => {
    expect(codeOf(() => parseExpression('{age} >'))).toBe('expression-syntax');
    expect(() => parseExpression('{age} >')).toThrow('position 8');
  });

  it.each([
    ["({a} = '1'", 1],
    ["{a} = '1' and ({b} = '2'", 15],
    ["{a} = '1' or (({b} = '2')", 14],
    ["!({a} = '('", 2],
    ['iif({a} empty, 1, 2', 4],
    ['sum({n}, 1', 4],
  ])('a bracket that is never closed is refused where it stands: %s', (source, position) => {
    expect(() => parseExpression(source)).toThrow(`the bracket at position ${position} is not closed`);
  });

  it.each([
    ["{town} = 'L'Aquila'", 12],
    ["{town} = 'L''Aquila'", 12],
    ["{a} = 'x' and {town} anyof ['d'Or', 'b']", 31],
    ['{town} = "L\'Aquila"', 12],
  ])('an apostrophe within a text is told where it stands, with how to write it: %s', (source, position) => {
    expect(() => parseExpression(source)).toThrow(
      `the quotation mark at position ${position} ends a text that goes on; write \\' for an apostrophe within a text`,
    );
    expect(() => parseExpression("{a b'c d} = = 'x'")).toThrow('it cannot be read from position');
  });

  it('an apostrophe with a backslash is part of its text', () => {
    expect(evaluate("{town} = 'L\\'Aquila'", { town: "L'Aquila" })).toBe(true);
    expect(evaluate('{town} = "L\\\'Aquila"', { town: "L'Aquila" })).toBe(true);
  });

  it('brackets inside quotes and names are no brackets', () => {
    expect(parseExpression("{a} = '(' or {b} = \"((\" or {c} = 'it\\'s ('").kind).toBe('operator');
    expect(parseExpression("{a(b} = '1'").kind).toBe('operator');
  });

  it.each(['{n}', '{t}', '{l}', '{n} = 1 and {t}', '!{n}', '{n} + 1', 'iif({t}, 1, 2) = 1', "'yes'", '1'])(
    'a value is no condition: %s',
    (source) => {
      const types: Record<string, 'number' | 'text' | 'list'> = { n: 'number', t: 'text', l: 'list' };
      const names = (name: string) => Object.assign(() => undefined, { type: types[name]! });
      expect(() => compileCondition(source, names)).toThrow(/is a (number|text|list), not a condition/);
    },
  );

  it('a truth value and a value of unknown type may stand as a condition', () => {
    expect(
      compileCondition<{ b: boolean }>(
        '{b} and !{b} or true',
        () =>
          ({ b }) =>
            b,
      )({ b: false }),
    ).toBe(true);
  });

  it('a bare word is not taken for a code, nor a code that the parser would rewrite', () => {
    expect(codeOf(() => parseExpression('{sex} = woman'))).toBe('expression-syntax');
    expect(codeOf(() => parseExpression("{opinion} = 'equals'"))).toBe('expression-syntax');
  });

  it('functions that read a clock are refused, unknown ones are unknown', () => {
    for (const source of ['today() > {day}', 'age({day}) > 17', 'currentDate() > {day}']) {
      expect(codeOf(() => evaluate(source, { day: '2026-01-01' }))).toBe('refused-function');
    }
    expect(codeOf(() => evaluate('toString({day})', { day: '2026-01-01' }))).toBe('unknown-function');
    expect(codeOf(() => evaluate('iif({day})', { day: '2026-01-01' }))).toBe('unknown-function');
    for (const source of ['min() > 1', 'sum() = 0', 'iif()'])
      expect(codeOf(() => evaluate(source, { day: '2026-01-01' }))).toBe('unknown-function');
  });

  it('a number variable against a quoted number can never hold and is refused', () => {
    const age = Object.assign((row: Row) => row.age, { type: 'number' as const });
    const compileWithTypes = (source: string) => () => compileExpression(source, { names: () => age });
    expect(codeOf(compileWithTypes("{age} = '18'"))).toBe('type-mismatch');
    expect(codeOf(compileWithTypes("{age} anyof ['18', '19']"))).toBe('type-mismatch');
    expect(codeOf(compileWithTypes("{age} + 'x'"))).toBe('type-mismatch');
  });
});

describe('agreement with SurveyJS', () => {
  // The agreed subset: lower-case codes that do not look like numbers, numbers, lists, absent answers; no
  // arithmetic on absent ones.
  const codes = ['yes', 'no', 'dk', 'robbery', 'burglary'];
  const code = fc.constantFrom(...codes);
  const number = fc.integer({ min: -3, max: 12 });
  const list = fc.uniqueArray(code, { minLength: 1, maxLength: 3 }).map((items) => items);
  const row = fc.record({ code, code2: code, count: number, count2: number, list }, { requiredKeys: ['count2'] });
  const quoted = (value: string) => `'${value}'`;
  const quotedList = list.map((items) => `[${items.map(quoted).join(', ')}]`);
  const order = fc.constantFrom('<', '<=', '>', '>=', '=', '<>');
  const comparison = fc.oneof(
    fc.tuple(fc.constantFrom('{code}', '{code2}'), fc.constantFrom('=', '<>'), code.map(quoted)),
    fc.tuple(fc.constant('{code}'), fc.constantFrom('=', '<>'), fc.constant('{code2}')),
    fc.tuple(fc.constantFrom('{count}', '{count2}'), order, number.map(String)),
    fc.tuple(fc.constant('{count}'), order, fc.constant('{count2}')),
    fc.tuple(fc.constant('{count2} * 2 + 1'), order, number.map(String)),
    fc.tuple(fc.constantFrom('{code}', '{list}'), fc.constantFrom('anyof', 'noneof'), quotedList),
    fc.tuple(fc.constant('{list}'), fc.constantFrom('contains', 'notcontains'), code.map(quoted)),
    fc.tuple(fc.constant('{list}'), fc.constantFrom('allof', '=', '<>'), quotedList),
    fc.tuple(fc.constantFrom('{code}', '{count}', '{list}'), fc.constantFrom('empty', 'notempty')),
    fc.tuple(fc.constant('iif({count2} > 3, {code}, {code2})'), fc.constantFrom('=', '<>'), code.map(quoted)),
  );
  const { condition } = fc.letrec<{ condition: string; leaf: string; joined: string; negated: string }>((tie) => ({
    condition: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('joined'), tie('negated')),
    leaf: comparison.map((parts) => parts.join(' ')),
    joined: fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    negated: tie('condition').map((inner) => `!(${inner})`),
  }));

  it('a generated condition on a generated interview gives the same answer as SurveyJS', () => {
    fc.assert(
      fc.property(condition, row, (source, answers) => {
        const known = ['code', 'code2', 'count', 'count2', 'list'];
        const ours = compileCondition<Row>(source, (name) =>
          known.includes(name) ? (answer) => answer[name] : undefined,
        );
        expect(ours(answers)).toBe(Boolean(new ConditionRunner(source).runValues(answers, {})));
      }),
      { numRuns: bySize({ small: 500, full: 2000 }), seed: 20261124 },
    );
  });
});
