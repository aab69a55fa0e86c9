import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  adjustedPValues,
  type GroupDifference,
  groupDifferences,
  type JointEstimates,
  jointEstimates,
  poststratify,
  reweight,
  stackedColumn,
  stackedDesign,
  stackedGroups,
  taylorDesign,
} from '#estimation';
import { DOZEN_ROUNDINGS, RELATIVE_ROUNDING, TAIL_PROBABILITY } from './tolerances.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('editions.json', folder), 'utf8'));
const rows: Record<string, string>[] = parse(readFileSync(new URL('survey.csv', folder)), { columns: true });

/** The rows of each edition, with the PSUs of the stacked file of R. */
const editions = [1, 2].map((edition) =>
  rows.flatMap((row, k) => (expected.edition[k] === edition ? [{ ...row, psu: String(expected.psu[k]) }] : [])),
) as Record<string, string>[][];
const pick = (of: Record<string, string>[], name: string) => of.map((row) => row[name]!);
const stackedBy = (sharedStrata: 'apart' | 'where-shared' | 'as-coded') =>
  stackedDesign({
    editions: editions.map((of) => ({
      weights: pick(of, 'weight').map(Number),
      strata: [pick(of, 'stratum')],
      clusters: [pick(of, 'psu')],
    })),
    nest: true,
    lonelyPsu: 'adjust',
    sharedStrata,
  });
const stacked = stackedBy('where-shared');
const victim = stackedColumn(
  editions.map((of) => pick(of, 'victim').map(Number)),
  stacked,
);
const byThird = stackedGroups(
  editions.map((of) => ({ codes: Int32Array.from(pick(of, 'id'), (id) => (Number(id) % 3 === 0 ? 1 : 0)), count: 2 })),
  stacked,
);

const near = (found: unknown, wanted: number, tolerance = RELATIVE_ROUNDING) =>
  expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(wanted), 1e-3));

function expectDifferences(found: readonly GroupDifference[], wanted: Record<string, number[]>, adjusted: number[]) {
  found.forEach((each, pair) => {
    near(each.value, [wanted.value!].flat()[pair]!);
    near(each.se, [wanted.se!].flat()[pair]!);
    near(each.pValue, [wanted.p!].flat()[pair]!, TAIL_PROBABILITY);
    near(each.adjustedP, [adjusted].flat()[pair]!, TAIL_PROBABILITY);
  });
}

describe('two editions as one design, some of whose PSUs are in both', () => {
  it.each([
    { name: 'drawn apart', design: stackedBy('apart').design, wanted: expected.apart },
    { name: 'with strata as R reads the stacked file', design: stackedBy('as-coded').design, wanted: expected.asCoded },
    {
      name: 'with a stratum of each edition where none is shared',
      design: stacked.design,
      wanted: expected.whereShared,
    },
    {
      name: 'post-stratified in each edition',
      design: reweight(stacked.design, [
        poststratify({ ...byThird, labels: ['0', '1', '2', '3'], totals: expected.totals }),
      ]).design,
      wanted: expected.poststratified,
    },
  ])('$name: prevalences, their covariance, the change and its tests are those of R', ({ design, wanted }) => {
    const joint = jointEstimates({ kind: 'mean', y: victim }, design, stacked.editions);
    joint.values.forEach((value, edition) => {
      near(value, wanted.value[edition]);
      for (const other of [0, 1])
        near((joint.covariance as number[][])[edition]![other], wanted.covariance[edition][other]);
    });
    expect(joint.df).toBe(wanted.change.df);
    expectDifferences(groupDifferences(joint), wanted.change, wanted.change.adjusted.holm);
    const groups = jointEstimates({ kind: 'mean', y: victim }, design, byThird);
    for (const adjust of ['holm', 'BH', 'BY'] as const)
      expectDifferences(groupDifferences(groups, { adjust }), wanted.groups, wanted.groups.adjusted[adjust]);
  });

  it('that share no PSU are independent, and each has the variance that it has alone', () => {
    const alone = editions.map((of, edition) =>
      taylorDesign({
        weights: pick(of, 'weight').map(Number),
        strata: [pick(of, 'stratum')],
        clusters: [pick(of, 'psu').map((psu) => `${edition} ${psu}`)],
        nest: true,
        lonelyPsu: 'remove',
      }),
    );
    const together = stackedDesign({
      editions: editions.map((of, edition) => ({
        weights: pick(of, 'weight').map(Number),
        strata: [pick(of, 'stratum')],
        clusters: [pick(of, 'psu').map((psu) => `${edition} ${psu}`)],
      })),
      nest: true,
      lonelyPsu: 'remove',
    });
    const { covariance, df } = jointEstimates({ kind: 'mean', y: victim }, together.design, together.editions);
    const matrix = covariance as number[][];
    expect([matrix[0]![1], matrix[1]![0]]).toEqual([0, 0]);
    alone.forEach((design, edition) => {
      const everyone = { codes: new Int32Array(design.rows), count: 1 };
      const y = pick(editions[edition]!, 'victim').map(Number);
      const own = jointEstimates({ kind: 'mean', y }, design, everyone).covariance as number[][];
      expect(matrix[edition]![edition]! / own[0]![0]!).toBeCloseTo(1, DOZEN_ROUNDINGS);
    });
    expect(df).toBe(alone[0]!.degreesOfFreedom + alone[1]!.degreesOfFreedom);
  });

  it('joins three editions of a stratum through the one in the middle, PSUs without rows too', () => {
    const input = {
      editions: [
        { strata: [['h']], clusters: [['a']], frame: { strata: ['h'], clusters: ['b'] } },
        { strata: [['h']], clusters: [['b']], frame: { strata: ['h'], clusters: ['c'] } },
        { strata: [['h', 'k']], clusters: [['c', 'd']], frame: { strata: ['k'], clusters: ['e'] } },
      ],
      lonelyPsu: 'remove' as const,
    };
    const { design } = stackedDesign({ ...input, sharedStrata: 'where-shared' });
    expect(design.stratumLabels).toEqual(['h', 'k']);
    expect(Array.from(design.psusInStratum)).toEqual([3, 2]);
    const apart = stackedDesign(input).design;
    const labelOf = ({ stratum }: { readonly stratum: number }) => apart.stratumLabels[stratum];
    expect(Array.from(apart.psusInStratum)).toEqual([2, 2, 1, 2]);
    expect(apart.stacked?.shared.map((both) => [both.earlier, both.later].map(labelOf))).toEqual([
      ['h, edition 1', 'h, edition 2'],
      ['h, edition 2', 'h, edition 3'],
    ]);
    // Places of the frame count: a, b and c in h, d and e in k.
    expect(apart.degreesOfFreedom).toBe(design.degreesOfFreedom);
    expect(design.degreesOfFreedom).toBe(3);
  });

  it('takes one stratum apart by its edition, and says so in its name', () => {
    const { design } = stackedDesign({
      editions: [
        { strata: [['h', 'h']], clusters: [[1, 2]] },
        { strata: [['h', 'h']], clusters: [[3, 4]] },
      ],
      lonelyPsu: 'fail',
    });
    expect(design.stratumLabels).toEqual(['h, edition 1', 'h, edition 2']);
  });
});

describe('differences of groups', () => {
  const joint: JointEstimates = {
    values: [1, 3, { undefined: 'empty-domain' }, 4],
    covariance: [
      [1, 0.5, 0, 0],
      [0.5, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    df: 20,
  };

  it('of successive ones have the covariance, and a pair that cannot be tested counts with p = 1', () => {
    const [first, second, third] = groupDifferences(joint, { pairs: 'successive', adjust: 'BH' });
    expect(first).toMatchObject({ of: 1, minus: 0, value: 2, se: 1, t: 2 });
    expect(first!.adjustedP).toBeCloseTo(3 * (first!.pValue as number), DOZEN_ROUNDINGS);
    for (const without of [second, third]) expect(without!.adjustedP).toEqual({ undefined: 'empty-domain' });
  });

  it('of chosen pairs leave the others out, also a group with itself', () => {
    const [chosen, same] = groupDifferences(joint, {
      pairs: [
        { of: 0, minus: 1 },
        { of: 0, minus: 0 },
      ],
      adjust: 'none',
    });
    expect([chosen!.value, chosen!.adjustedP]).toEqual([-2, chosen!.pValue]);
    expect(same).toMatchObject({ value: 0, se: 0, adjustedP: { undefined: 'zero-denominator' } });
  });
});

// R 4.5: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.2, 0.04), "BH") and "BY"
it('p values of a family are adjusted as R adjusts them', () => {
  const p = [0.01, 0.04, 0.03, 0.005, 0.2, 0.04];
  const byR = { BH: [0.03, 0.048, 0.048, 0.03, 0.2, 0.048], BY: [0.0735, 0.1176, 0.1176, 0.0735, 0.49, 0.1176] };
  for (const method of ['BH', 'BY'] as const)
    adjustedPValues(p, method).forEach((value, test) => {
      expect(value).toBeCloseTo(byR[method][test]!, DOZEN_ROUNDINGS);
    });
  expect(adjustedPValues(p, 'none')).toEqual(p);
  expect(adjustedPValues([], 'BY')).toEqual([]);
});
