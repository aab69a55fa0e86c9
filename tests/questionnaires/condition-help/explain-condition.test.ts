import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExplainedPart, explainCondition } from '../../../questionnaires/condition-help/explain-condition.ts';
import { compileCondition } from '../../../questionnaires/expression/compile-expression.ts';

const NAMES = ['a', 'b', 'n', 'l'] as const;

const answers = fc.record(
  {
    a: fc.constantFrom('x', 'y', '', undefined),
    b: fc.constantFrom('x', 'y', undefined),
    n: fc.constantFrom(0, 1, 2, undefined),
    l: fc.constantFrom(['x'], ['x', 'y'], [], undefined),
  },
  { requiredKeys: [] },
);

const { condition } = fc.letrec<{ condition: string; plain: string; joined: string; negated: string }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4 }, tie('plain'), tie('joined'), tie('negated')),
  plain: fc.constantFrom(
    "{a} = 'x'",
    '{a} != {b}',
    "{b} anyof ['x', 'y']",
    '{n} > 1',
    '{n} + 1 <= 2',
    "{l} contains 'y'",
    "{l} notcontains 'y'",
    '{l} notempty',
    '{a} empty',
    "iif({n} > 1, {a}, {b}) = 'y'",
    'sum({n}, 1) > 2',
  ),
  joined: fc
    .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
    .map(([left, word, right]) => `(${left}) ${word} (${right})`),
  negated: tie('condition').map((inner) => `!(${inner})`),
}));

/** What a part is, by its own parts alone. */
function composed({ kind, holds, parts }: ExplainedPart): boolean | undefined {
  const truths = parts.map((part) => composed(part));
  if (kind === 'plain') return holds;
  if (kind === 'not') return truths[0] === undefined ? undefined : !truths[0];
  const settles = kind === 'any';
  if (truths.includes(settles)) return settles;
  return truths.includes(undefined) ? undefined : !settles;
}

describe('the parts of a condition', () => {
  it('make the truth of the whole, which is that of the interview', () => {
    fc.assert(
      fc.property(condition, answers, (source, row) => {
        const explained = explainCondition(source, new Map(NAMES.map((name) => [name, row[name]])));
        const holds = compileCondition(source, (name) => (given: Record<string, unknown>) => given[name]);
        expect(explained.holds).toBe(holds(row));
        expect(composed(explained)).toBe(explained.holds);
      }),
      { numRuns: 600 },
    );
  });

  it('stay open only while what comes later can still decide them', () => {
    fc.assert(
      fc.property(condition, answers, answers, (source, row, later) => {
        const soFar = explainCondition(source, new Map(Object.entries(row)));
        expect(composed(soFar)).toBe(soFar.holds);
        const whole = new Map(NAMES.map((name) => [name, Object.hasOwn(row, name) ? row[name] : later[name]]));
        if (soFar.holds !== undefined) expect(explainCondition(source, whole).holds).toBe(soFar.holds);
      }),
      { numRuns: 600 },
    );
  });

  it('say from which answer each of them comes', () => {
    const answered = new Map<string, string | undefined>([
      ['m_sex', 'woman'],
      ['job', undefined],
    ]);
    const { kind, holds, parts } = explainCondition("{m_sex} = 'man' and ({job} = 'yes' or {m_age} > 17)", answered);
    expect({ kind, holds }).toEqual({ kind: 'all', holds: false });
    expect(parts[0]).toMatchObject({
      source: "{m_sex} = 'man'",
      holds: false,
      reads: [{ name: 'm_sex', value: 'woman', isOpen: false }],
    });
    expect(parts[1]).toMatchObject({ kind: 'any', holds: undefined });
    expect(parts[1]!.parts[1]!.reads).toEqual([{ name: 'm_age', value: undefined, isOpen: true }]);
  });
});
