import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  calibrate,
  type Design,
  groupsOf,
  jackknife,
  jointEstimates,
  mean,
  modelColumns,
  poststratify,
  ratio,
  replicateDesign,
  reweight,
  successiveDifferences,
  taylorDesign,
  total,
  withReplicates,
} from '#estimation';
import { DOZEN_ROUNDINGS, RELATIVE_ROUNDING, TOTALS_MET } from './tolerances.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('estimated-totals.json', folder), 'utf8'));
const rows: Record<string, string>[] = parse(readFileSync(new URL('survey.csv', folder)), { columns: true });
const pick = (name: string) => rows.map((row) => row[name]!);
const id = pick('id').map(Number);
const weights = pick('weight').map(Number);
const design = taylorDesign({
  weights,
  strata: [pick('stratum')],
  clusters: [pick('psu')],
  nest: true,
  lonelyPsu: 'remove',
});
const size = Float64Array.from(id, (each) => 1 + (each % 4));
const third = Int32Array.from(id, (each) => each % 3);
const victim = pick('victim').map(Number);
const incidents = pick('incidents').map(Number);
const { totals, covariance } = expected.estimated;
/** Columns of a root of the covariance of the totals, as the script of R has them. */
const moves = [
  [300, -80, 40, 700],
  [0, 260, -60, 500],
  [0, 0, 280, 600],
  [0, 0, 0, 900],
];
const step = (known: boolean, to: number[] = totals) =>
  calibrate({
    method: 'linear',
    columns: modelColumns(rows.length, [
      { kind: 'category', codes: third, count: 3 },
      { kind: 'number', values: size },
    ]),
    names: ['0', '1', '2', 'size'],
    totals: to,
    ...(!known && { covariance }),
  });
const relative = (found: unknown, wanted: number) => Math.abs((found as number) / wanted - 1);

function figures(of: Design) {
  const domain = id.map((each) => each % 2);
  return [total(incidents, of), mean(victim, of), mean(incidents, of, { domain })];
}

describe('calibration to totals that are estimates', () => {
  it('adds what their covariance does to the variance, and changes no estimate', () => {
    for (const known of [true, false])
      figures(reweight(design, [step(known)]).design).forEach(({ value, se }, k) => {
        expect(relative(value, expected.estimated.value[k])).toBeLessThan(RELATIVE_ROUNDING);
        expect(relative(se, (known ? expected.estimated.known : expected.estimated.se)[k])).toBeLessThan(TOTALS_MET);
      });
  });

  it('gives the calibration variables the variance of their totals, linearized and by replicates', () => {
    const perturbed = withReplicates(design, jackknife(design, { type: 'JKn' }), { mse: true });
    for (const kind of [design, perturbed]) {
      const calibrated = reweight<Design>(kind, [step(false)]).design;
      const joint = jointEstimates({ kind: 'total', y: size.map(() => 1) }, calibrated, { codes: third, count: 3 });
      const matrix = joint.covariance as number[][];
      for (const a of [0, 1, 2])
        for (const b of [0, 1, 2])
          expect(Math.abs(matrix[a]![b]! - covariance[a][b])).toBeLessThan(TOTALS_MET * covariance[a][a] ** 0.5 * 300);
      expect(relative(total(size, calibrated).se, Math.sqrt(covariance[3][3]))).toBeLessThan(TOTALS_MET);
    }
  });

  it('is about as much by many replicates as linearized', () => {
    const made = bootstrap(design, { replicates: 400, seed: 11 });
    const linearized = figures(reweight(design, [step(false)]).design);
    const replicated = figures(reweight(withReplicates(design, made, { mse: true }), [step(false)]).design);
    replicated.forEach(({ se }, k) => {
      expect(relative(se, linearized[k]!.se as number)).toBeLessThan(0.15);
    });
  });

  it('counts no more once the same variables are fitted to known totals, and stays if others are', () => {
    const estimated = reweight(design, [step(false)]).design;
    const se = (later: Parameters<typeof reweight>[1]) =>
      total(incidents, reweight(estimated, later).design).se as number;
    expect(relative(se([step(true)]), expected.estimated.known[0])).toBeLessThan(1e-3);
    const half = groupsOf(id.map((each) => each % 2));
    const other = poststratify({ ...half, totals: [15000, 16500] });
    const known = reweight(design, [step(true), other]).design;
    // What the estimate does when the totals move by one standard error of each independent part of their error.
    const moved = moves.map((move) => {
      const shifted = totals.map((each: number, row: number) => each + move[row]! / 1000);
      const again = reweight(design, [step(true, shifted), other]).design;
      return 1000 * ((total(incidents, again).value as number) - (total(incidents, known).value as number));
    });
    const added = moved.reduce((sum, each) => sum + each ** 2, 0);
    const found = se([other]) ** 2 - (total(incidents, known).se as number) ** 2;
    expect(relative(found, added)).toBeLessThan(0.1);
  });
});

describe('replicates by successive differences', () => {
  it.each(['mse', 'mean'])('that come with a file are those of R: %s', (centre) => {
    const units = new Map<string, number>();
    const unitOfRow = Int32Array.from(rows, ({ stratum, psu }) => {
      const key = `${stratum} ${psu}`;
      if (!units.has(key)) units.set(key, units.size);
      return units.get(key)!;
    });
    const replicated = replicateDesign({
      weights,
      factors: expected.factors,
      unitOfRow,
      method: 'SDR',
      mse: centre === 'mse',
      degreesOfFreedom: 12,
    });
    expect(replicated.scale).toBe(4 / expected.factors.length);
    const wanted = expected.successive[centre];
    for (const [found, of] of [
      [total(incidents, replicated), wanted.total],
      [mean(victim, replicated), wanted.mean],
      [ratio(incidents, size, replicated), wanted.ratio],
    ] as const) {
      expect(relative(found.value, of.value)).toBeLessThan(RELATIVE_ROUNDING);
      expect(relative(found.se, of.se)).toBeLessThan(RELATIVE_ROUNDING);
    }
  });

  it('give a total the same variance with any Hadamard matrix that has a row for each PSU', () => {
    const made = successiveDifferences(design);
    expect(made.count).toBe(20);
    const { se } = total(incidents, withReplicates(design, made, { mse: true }));
    expect(relative(se, expected.successive.mse.total.se)).toBeLessThan(RELATIVE_ROUNDING);
  });

  it('give half of the squared differences between neighbours, the last and the first too, less what was sampled', () => {
    const y = [3, 8, 1, 7, 20];
    const systematic = taylorDesign({ fpc: [new Array(5).fill(20)], weights: y.map(() => 4), lonelyPsu: 'fail' });
    const made = successiveDifferences(systematic, { replicates: 12 });
    const squares = y.reduce((sum, value, k) => sum + (value - y[(k + 1) % 5]!) ** 2, 0);
    const wanted = Math.sqrt(((16 * squares) / 2) * 0.75);
    for (const mse of [true, false])
      expect(total(y, withReplicates(systematic, made, { mse })).se).toBeCloseTo(wanted, DOZEN_ROUNDINGS - 2);
    expect(made.degreesOfFreedom).toBe(4);
  });

  it('take the rows again in another order where PSUs are more than rows, in loops within their stratum', () => {
    const strata = Array.from({ length: 60 }, (_, k) => (k < 30 ? 'a' : k < 40 ? 'b' : 'c'));
    const many = taylorDesign({ strata: [strata], lonelyPsu: 'fail' });
    const { firstRow, secondRow, count, factors, degreesOfFreedom } = successiveDifferences(many, { replicates: 16 });
    expect([count, degreesOfFreedom]).toEqual([16, 15]);
    expect([...firstRow, ...secondRow].every((row) => row >= 1 && row < 16)).toBe(true);
    for (let psu = 0; psu < 60; psu++) expect(firstRow[psu]).not.toBe(secondRow[psu]);
    for (const loop of [firstRow.subarray(0, 15), firstRow.subarray(15, 30), firstRow.subarray(30, 40)])
      expect(new Set(loop).size).toBe(loop.length);
    expect(Array.from(secondRow.subarray(30, 39))).toEqual(Array.from(firstRow.subarray(31, 40)));
    expect(secondRow[39]).toBe(firstRow[30]);
    // Every PSU has the mean factor 1.
    const means = Array.from({ length: 60 }, (_, psu) => factors.reduce((sum, column) => sum + column[psu]!, 0) / 16);
    for (const each of means) expect(each).toBeCloseTo(1, DOZEN_ROUNDINGS);
  });
});
