import { describe, expect, it } from 'vitest';
import type { RateName } from '#contract';
import { noHouseholds, outcomeRates } from '../../../server/visits/outcome-rates.ts';

/**
 * The worked example of R's package outcomerate 1.0.1 (README, github.com/ropensci/outcomerate), to its three digits,
 * and the expected rates of its own tests (tests/testthat/test-rate.R) that do not depend on e. The package implements
 * AAPOR's Standard Definitions (9th edition, 2016) by itself, and takes e as we do.
 */
const README: Readonly<Record<RateName, number>> = {
  RR1: 0.364,
  RR2: 0.545,
  RR3: 0.37,
  RR4: 0.556,
  RR5: 0.444,
  RR6: 0.667,
  COOP1: 0.5,
  COOP2: 0.75,
  COOP3: 0.571,
  COOP4: 0.857,
  REF1: 0.091,
  REF2: 0.093,
  REF3: 0.111,
  CON1: 0.727,
  CON2: 0.741,
  CON3: 0.889,
};

const TESTS: Partial<Record<RateName, number>> = {
  RR1: 1 / 3,
  RR2: 8 / 15,
  RR5: 5 / 13,
  RR6: 8 / 13,
  COOP1: 5 / 12,
  COOP2: 2 / 3,
  COOP3: 1 / 2,
  COOP4: 4 / 5,
  REF1: 2 / 15,
  REF3: 2 / 13,
  CON1: 4 / 5,
  CON3: 12 / 13,
};

/** Half of the last digit that is printed. */
const PRINTED = 0.0005;

describe('outcome rates as an independent program gives them', () => {
  it('all sixteen of its example', () => {
    const { eligible, rates } = outcomeRates({ ...noHouseholds(), I: 4, P: 2, R: 1, NC: 1, O: 1, UH: 1, UO: 1, NE: 1 });
    expect(eligible).toBe(0.9);
    for (const [name, value] of Object.entries(README))
      expect(Math.abs(Number(rates[name as RateName]) - value), name).toBeLessThanOrEqual(PRINTED);
  });

  it('those of its tests', () => {
    const { rates } = outcomeRates({ ...noHouseholds(), I: 5, P: 3, R: 2, NC: 1, O: 2, UH: 1, UO: 1, NE: 1 });
    for (const [name, value] of Object.entries(TESTS)) expect(rates[name as RateName], name).toBeCloseTo(value, 12);
  });
});
