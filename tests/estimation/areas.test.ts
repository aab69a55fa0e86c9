import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fayHerriot, generalizedVariance, predictedShareError, predictedVariance } from '#estimation';
import { CANCELLING, DOZEN_ROUNDINGS, SUMS_OF_WEIGHTS, TOTALS_MET, TWO_FITS } from './tolerances.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('areas.json', folder), 'utf8'));
const milk: Record<string, string>[] = parse(readFileSync(new URL('milk.csv', folder)), { columns: true });
const METHODS = ['REML', 'ML', 'moments'] as const;

const milkAreas = {
  estimates: milk.map(({ estimate }) => Number(estimate)),
  variances: milk.map(({ sd }) => Number(sd) ** 2),
  covariates: ['2', '3', '4'].map((level) => ({
    name: `major ${level}`,
    values: milk.map(({ major }) => (major === level ? 1 : 0)),
  })),
};
const { made } = expected;
const madeAreas = {
  estimates: made.map(({ y }: { y: number }) => y) as number[],
  variances: made.map(({ D }: { D: number }) => D) as number[],
  covariates: [{ name: 'x', values: made.map(({ x }: { x: number }) => x) as number[] }],
};
const close = (found: unknown, wanted: number, tolerance: number) =>
  expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));

// eblupFH and mseFH of R package sae 1.3 for these data, as it prints them: its search stops at a step of 1e-4.
const BY_SAE = 2e-5;
const printedBySae = {
  REML: {
    values: [1.0219703, 1.0476018, 1.0679513, 0.760817, 0.8461574, 0.9743727, 1.0584523, 1.0977762],
    mse: [0.01346022, 0.005372876, 0.00570199, 0.00854174, 0.009579594, 0.011670632, 0.015926137, 0.010586518],
  },
  ML: {
    values: [1.0161733, 1.0436968, 1.0628168, 0.7753489, 0.8554903, 0.9735857, 1.0474786, 1.0953436],
    mse: [0.013579953, 0.005512868, 0.005850584, 0.008735454, 0.009774528, 0.011840745, 0.015934511, 0.010821811],
  },
  moments: {
    values: [1.017975, 1.044963, 1.06448, 0.770692, 0.852512, 0.973826, 1.050856, 1.096165],
    mse: [0.012757016, 0.005314467, 0.005632201, 0.008323471, 0.00928352, 0.011178151, 0.014867662, 0.010252709],
  },
};

describe('small areas', () => {
  it.each(METHODS)('of the published expenditure on milk are those that package sae prints: %s', (method) => {
    const { areas, sampledAreas } = fayHerriot({ ...milkAreas, method });
    expect(sampledAreas).toBe(43);
    printedBySae[method].values.forEach((value, area) => {
      close(areas[area]!.value, value, BY_SAE);
      close(areas[area]!.mse, printedBySae[method].mse[area]!, BY_SAE);
    });
  });

  it('have the goodness of fit that package saens prints', () => {
    const { logLikelihood, aic, bic } = fayHerriot(milkAreas);
    close(logLikelihood, 12.67748, BY_SAE);
    close(aic, -15.35496, BY_SAE);
    close(bic, -6.548956, BY_SAE);
  });

  it.each(
    METHODS.flatMap((method) => [
      { method, name: 'milk', areas: milkAreas, wanted: expected.milk[method] },
      { method, name: 'made-up areas', areas: madeAreas, wanted: expected.madeFits[method] },
      {
        method,
        name: 'areas that do not differ',
        areas: { ...madeAreas, estimates: expected.flat },
        wanted: expected.flatFits[method],
      },
    ]),
  )('are those of metafor, with errors by matrices: $method, $name', ({ method, areas, wanted }) => {
    const found = fayHerriot({ ...areas, method });
    // The likelihood is flat at its top: half of the digits of A, and all of what depends on it to second order.
    close(found.variance, wanted.variance, CANCELLING);
    found.coefficients.forEach(({ value, se, pValue }, column) => {
      close(value, wanted.coefficients[column], CANCELLING);
      close(se, wanted.se[column], CANCELLING);
      close(pValue, wanted.p[column], CANCELLING);
    });
    found.areas.forEach((area, place) => {
      close(area.value, wanted.values[place], CANCELLING);
      close(area.mse, wanted.mse[place], CANCELLING);
      close(area.synthetic, wanted.synthetic[place], CANCELLING);
      close(area.standardizedResidual, wanted.standardized[place], CANCELLING);
    });
    close(found.logLikelihood, wanted.logLikelihood, TOTALS_MET);
    close(found.heterogeneity.statistic, wanted.q, TOTALS_MET);
    close(found.heterogeneity.pValue, wanted.qp, TOTALS_MET);
  });

  it('have their synthetic estimate where they do not differ, and out of the sample, with the error of the model', () => {
    const flat = fayHerriot({ ...madeAreas, estimates: expected.flat });
    expect(flat.variance).toBe(0);
    for (const area of flat.areas) expect([area.directWeight, area.value]).toEqual([0, area.synthetic]);
    const missing = [3, 17];
    const some = fayHerriot({
      ...madeAreas,
      estimates: madeAreas.estimates.map((value, area) => (missing.includes(area) ? Number.NaN : value)),
    });
    const fewer = fayHerriot({
      estimates: madeAreas.estimates.filter((_, area) => !missing.includes(area)),
      variances: madeAreas.variances.filter((_, area) => !missing.includes(area)),
      covariates: [{ name: 'x', values: madeAreas.covariates[0]!.values.filter((_, area) => !missing.includes(area)) }],
    });
    expect(some.variance).toBe(fewer.variance);
    for (const area of missing) {
      const { basis, value, mse, directWeight, standardizedResidual } = some.areas[area]!;
      const [intercept, slope] = some.coefficients;
      expect([basis, directWeight, standardizedResidual]).toEqual(['synthetic', 0, { undefined: 'missing-values' }]);
      expect(value).toBeCloseTo(intercept!.value + slope!.value * madeAreas.covariates[0]!.values[area]!, TWO_FITS);
      expect(mse).toBeGreaterThan(some.variance);
    }
  });

  it('do not depend on the unit of the estimates or of a covariate', () => {
    const first = fayHerriot(madeAreas);
    const scaled = fayHerriot({
      estimates: madeAreas.estimates.map((value) => 1000 * value),
      variances: madeAreas.variances.map((value) => 1e6 * value),
      covariates: [{ name: 'x', values: madeAreas.covariates[0]!.values.map((value) => 5 + 1e5 * value) }],
    });
    scaled.areas.forEach(({ value, mse }, area) => {
      expect(value / 1000).toBeCloseTo(first.areas[area]!.value, SUMS_OF_WEIGHTS);
      expect(mse / 1e6).toBeCloseTo(first.areas[area]!.mse, SUMS_OF_WEIGHTS);
    });
  });
});

describe('a generalized variance function', () => {
  const { x, relvariance, equal, relative, log } = expected.curve;
  const ses = x.map((estimate: number, k: number) => estimate * Math.sqrt(relvariance[k]));

  it.each([
    { name: 'inverse, equal', options: { fit: 'equal' } as const, wanted: equal },
    { name: 'inverse, relative', options: {}, wanted: relative },
    { name: 'log', options: { form: 'log' } as const, wanted: log },
  ])('is the line that R fits: $name', ({ options, wanted }) => {
    const curve = generalizedVariance(x, ses, options);
    const near = (found: number, value: number) => expect(Math.abs(found / value - 1)).toBeLessThan(TOTALS_MET);
    for (const key of ['a', 'b', 'r2', 'residualSd'] as const) near(curve[key], wanted[key]);
    curve.covariance.flat().forEach((value, k) => {
      near(value, wanted.covariance.flat()[k]);
    });
    curve.points.forEach((point, k) => {
      near(options.form === 'log' ? Math.log(point.predicted) : point.predicted, wanted.fitted[k]);
      near(point.standardizedResidual, wanted.standardized[k]);
      near(point.leverage, wanted.leverage[k]);
      near(point.cooksDistance, wanted.cooks[k]);
    });
  });

  it('predicts the standard errors that made it, and leaves out what has none', () => {
    const estimates = [100, 400, 2500, Number.NaN, 0, 900];
    const of = (k: number) => Math.sqrt(0.001 + 50 / estimates[k]!) * estimates[k]!;
    const curve = generalizedVariance(estimates, [of(0), of(1), of(2), 1, 1, 0]);
    expect(curve).toMatchObject({ leftOut: 3, points: [{ place: 0 }, { place: 1 }, { place: 2 }] });
    expect(curve.a).toBeCloseTo(0.001, DOZEN_ROUNDINGS);
    expect(curve.b).toBeCloseTo(50, DOZEN_ROUNDINGS - 3);
    const { cv, se, relvariance: relative } = predictedVariance(curve, 1000);
    expect(relative).toBeCloseTo(0.051, DOZEN_ROUNDINGS);
    expect(se as number).toBeCloseTo(1000 * (cv as number), DOZEN_ROUNDINGS - 3);
    expect(predictedShareError(curve, 0.2, 1000)).toBeCloseTo(Math.sqrt((50 * 0.16) / 1000), DOZEN_ROUNDINGS);
  });

  it('says where it cannot predict', () => {
    const curve = { form: 'inverse', a: -0.1, b: 50 } as const;
    expect(predictedVariance(curve, 1000).se).toEqual({ undefined: 'negative-variance' });
    expect(predictedVariance(curve, 0).cv).toEqual({ undefined: 'zero-estimate' });
    expect(predictedShareError({ ...curve, b: -1 }, 0.5, 10)).toEqual({ undefined: 'negative-variance' });
    expect(predictedShareError(curve, 0.5, 0)).toEqual({ undefined: 'zero-denominator' });
  });
});
