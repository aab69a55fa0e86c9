import { describe, expect, it } from 'vitest';
import { toldCoverage } from '../../../server/reports/quality/told-coverage.ts';
import type { ClassSummary, StepSummary } from '../../../server/weighting/step-summary.ts';

const ALL = { hidesGroups: false, fewest: 5 };

describe('the coverage that a report tells', () => {
  it('is of the classes of 50 records and more, and of the others together', () => {
    const told = toldCoverage(
      [fitOf({ 'area=rural': 9, 'area=coast': 44, 'area=urban': 160, 'area=centre': 90 })],
      ALL,
    );
    expect(told.map(({ of }) => of)).toEqual([{ label: 'area=urban' }, { label: 'area=centre' }, { others: 2 }]);
    expect(told.map(({ total }) => total)).toEqual([16_000, 9000, 5300]);
  });

  it('never leaves one class, or few records, for the others', () => {
    const told = toldCoverage(
      [fitOf({ 'area=rural': 9, 'area=urban': 160, 'area=centre': 90, 'area=coast': 70 })],
      ALL,
    );
    expect(told.map(({ of }) => of)).toEqual([{ label: 'area=urban' }, { label: 'area=centre' }, { others: 2 }]);
    const few = toldCoverage([fitOf({ 'area=rural': 9, 'area=urban': 160 })], ALL);
    expect(few.map(({ of }) => of)).toEqual(['all']);
  });

  it('says as much of the weights before as the nearest five records: of one weight their sum is their number', () => {
    const before = [158, 159, 160, 161, 162].map((n) =>
      toldCoverage([fitOf({ 'sex=male': n, 'sex=female': 200 })], ALL).map((one) => one.before),
    );
    expect(new Set(before.map(String))).toEqual(new Set([String([16_000, 20_000])]));
  });

  it('is of everybody alone where the tables hide a group', () => {
    const steps = [fitOf({ 'sex=male': 160, 'sex=female': 200 }), fitOf({ 'sex=male': 160, 'sex=female': 200 })];
    const told = toldCoverage(steps, { ...ALL, hidesGroups: true });
    expect(told).toEqual([{ weight: 'person', of: 'all', before: 36_000, total: 36_000 }]);
  });

  it('has each margin of a fit, and everybody once where no class stands by itself', () => {
    const raked = fitOf({ 'sex=male': 160, 'sex=female': 200, 'area=rural': 100, 'area=urban': 260 });
    expect(toldCoverage([raked], ALL)).toHaveLength(4);
    expect(toldCoverage([raked], { ...ALL, hidesGroups: true })).toHaveLength(1);
  });

  it('asks for as many records as the rules of an office do', () => {
    const told = toldCoverage([fitOf({ 'sex=male': 160, 'sex=female': 200 })], { ...ALL, fewest: 180 });
    expect(told.map(({ of }) => of)).toEqual(['all']);
  });

  it('is of nothing where no step has totals', () => {
    const { total: _, ...open } = classOf('sex=male', 160);
    expect(toldCoverage([{ ...fitOf({}), classes: [open] }], ALL)).toEqual([]);
  });
});

/** A fit of records of weight 100 to 100 persons each. */
function fitOf(records: Readonly<Record<string, number>>): StepSummary {
  const n = Object.values(records).reduce((sum, one) => sum + one, 0);
  return {
    weight: 'person',
    number: 1,
    step: 'rake',
    n,
    nBefore: n,
    sum: 100 * n,
    sumBefore: 100 * n,
    negative: 0,
    distribution: { min: 100, p5: 100, median: 100, p95: 100, max: 100 },
    extremes: [],
    designEffect: 1,
    smallestFactor: 1,
    largestFactor: 1,
    convergence: { iterations: 1, distance: 0 },
    classes: Object.entries(records).map(([label, one]) => classOf(label, one)),
  };
}

function classOf(label: string, n: number): ClassSummary {
  const sum = 100 * n;
  return { label, nBefore: n, n, sumBefore: sum, sum, total: sum, smallestFactor: 1, largestFactor: 1 };
}
