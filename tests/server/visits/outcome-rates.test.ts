import { describe, expect, it } from 'vitest';
import type { DispositionCounts, RateName } from '#contract';
import { noHouseholds, outcomeRates } from '../../../server/visits/outcome-rates.ts';

/** Each rate as a fraction, worked out by hand. */
interface Fixture {
  counts: Partial<DispositionCounts>;
  eligible: [number, number];
  rates: Record<RateName, [number, number]>;
}

const FIXTURES: Record<string, Fixture> = {
  'whole numbers all over': {
    counts: { I: 600, P: 50, R: 150, NC: 80, O: 20, UH: 60, UO: 40, NE: 100 },
    // 900 of 1,000: of the 100 unknown ones 90 are taken for eligible.
    eligible: [9, 10],
    rates: {
      RR1: [600, 1000],
      RR2: [650, 1000],
      RR3: [600, 990],
      RR4: [650, 990],
      RR5: [600, 900],
      RR6: [650, 900],
      COOP1: [600, 820],
      COOP2: [650, 820],
      COOP3: [600, 800],
      COOP4: [650, 800],
      REF1: [150, 1000],
      REF2: [150, 990],
      REF3: [150, 900],
      CON1: [820, 1000],
      CON2: [820, 990],
      CON3: [820, 900],
    },
  },
  'nobody unknown: three and four are one and two': {
    counts: { I: 7, R: 2, NC: 1 },
    eligible: [1, 1],
    rates: {
      RR1: [7, 10],
      RR2: [7, 10],
      RR3: [7, 10],
      RR4: [7, 10],
      RR5: [7, 10],
      RR6: [7, 10],
      COOP1: [7, 9],
      COOP2: [7, 9],
      COOP3: [7, 9],
      COOP4: [7, 9],
      REF1: [2, 10],
      REF2: [2, 10],
      REF3: [2, 10],
      CON1: [9, 10],
      CON2: [9, 10],
      CON3: [9, 10],
    },
  },
  'half of the known dwellings are lived in': {
    counts: { I: 3, P: 1, R: 1, NC: 4, O: 1, UH: 5, UO: 1, NE: 10 },
    eligible: [1, 2],
    rates: {
      RR1: [3, 16],
      RR2: [4, 16],
      RR3: [3, 13],
      RR4: [4, 13],
      RR5: [3, 10],
      RR6: [4, 10],
      COOP1: [3, 6],
      COOP2: [4, 6],
      COOP3: [3, 5],
      COOP4: [4, 5],
      REF1: [1, 16],
      REF2: [1, 13],
      REF3: [1, 10],
      CON1: [6, 16],
      CON2: [6, 13],
      CON3: [6, 10],
    },
  },
};

describe('outcome rates', () => {
  it.each(Object.entries(FIXTURES))('%s', (_, { counts, eligible, rates }) => {
    const found = outcomeRates({ ...noHouseholds(), ...counts });
    expect(found.eligible).toBe(eligible[0] / eligible[1]);
    for (const [name, [part, whole]] of Object.entries(rates))
      expect(found.rates[name as RateName], name).toBeCloseTo(part / whole, 14);
    expect(Object.keys(found.rates)).toEqual(Object.keys(rates));
  });

  it('are those that R package outcomerate prints in its vignette, to its eight digits', () => {
    // Pilliard Hellwig (2018), Intro to outcomerate, after AAPOR's Standard Definitions (2016): 1,691 cases.
    const { rates } = outcomeRates({ ...noHouseholds(), I: 760, P: 339, R: 59, NC: 288, O: 1, UO: 173, NE: 71 });
    const printed: Record<RateName, number> = {
      RR1: 0.4691358,
      RR2: 0.67839506,
      RR3: 0.4714908,
      RR4: 0.68180052,
      RR5: 0.5252246,
      RR6: 0.75950242,
      COOP1: 0.6557377,
      COOP2: 0.94823123,
      COOP3: 0.65630397,
      COOP4: 0.94905009,
      REF1: 0.03641975,
      REF2: 0.03660258,
      REF3: 0.04077402,
      CON1: 0.7154321,
      CON2: 0.71902347,
      CON3: 0.80096752,
    };
    for (const [name, rate] of Object.entries(printed)) expect(rates[name as RateName], name).toBeCloseTo(rate, 8);
  });

  it('take design weights as they take numbers', () => {
    // Of the tests of the same package: sixteen cases with weights of their own, RR2 = 19.3 / 37.2.
    const codes = 'I P I NC UH I R UO I O P I R O P NE'.split(' ') as (keyof DispositionCounts)[];
    const weights = [3.2, 0.4, 4.9, 3.8, 1.6, 3.3, 1.3, 2.2, 3.5, 3.6, 0.1, 1.6, 1.1, 4.3, 2.3, 0.6];
    const sums = noHouseholds();
    for (const [row, code] of codes.entries()) sums[code] += weights[row]!;
    expect(outcomeRates(sums).rates.RR2).toBeCloseTo(19.3 / 37.2, 12);
  });

  it('households that are still worked on are counted and in no rate', () => {
    const done = outcomeRates({ ...noHouseholds(), I: 1, R: 1 });
    const withOthers = outcomeRates({ ...noHouseholds(), I: 1, R: 1, open: 5, untried: 9, appointment: 2 });
    expect(withOthers.rates).toEqual(done.rates);
    expect(withOthers.counts).toMatchObject({ open: 5, untried: 9, appointment: 2 });
  });

  it('has no rate of nobody', () => {
    const { rates, eligible } = outcomeRates(noHouseholds());
    for (const rate of [eligible, ...Object.values(rates)]) expect(rate).toEqual({ undefined: 'zero-denominator' });
  });
});
