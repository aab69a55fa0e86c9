import type { DispositionCounts, OutcomeRatesReply, RateName } from '#contract';

type Rate = OutcomeRatesReply['eligible'];

/** Final dispositions alone, without those that are still worked on. */
type Finals = Omit<DispositionCounts, 'untried' | 'open' | 'appointment'>;

/**
 * The outcome rates of AAPOR (Standard Definitions, 9th edition, 2016), of the households that have a final
 * disposition. `e` is the share of eligible ones among those of known eligibility.
 *
 * @example outcomeRates({ ...noHouseholds(), I: 1, R: 1 }).rates.RR1 // => 0.5
 */
export function outcomeRates(counts: DispositionCounts): OutcomeRatesReply {
  const { I, P, R, NC, O, NE } = counts;
  const eligible = share(I + P + R + NC + O, I + P + R + NC + O + NE);
  return { counts, eligible, rates: ratesOf(counts, typeof eligible === 'number' ? eligible : 1) };
}

function ratesOf({ I, P, R, NC, O, UH, UO }: Finals, e: number): Record<RateName, Rate> {
  const interviews = I + P;
  const known = interviews + R + NC + O;
  const unknown = UH + UO;
  const contacted = interviews + R + O;
  return {
    RR1: share(I, known + unknown),
    RR2: share(interviews, known + unknown),
    RR3: share(I, known + e * unknown),
    RR4: share(interviews, known + e * unknown),
    RR5: share(I, known),
    RR6: share(interviews, known),
    COOP1: share(I, contacted),
    COOP2: share(interviews, contacted),
    COOP3: share(I, interviews + R),
    COOP4: share(interviews, interviews + R),
    REF1: share(R, known + unknown),
    REF2: share(R, known + e * unknown),
    REF3: share(R, known),
    CON1: share(contacted, known + unknown),
    CON2: share(contacted, known + e * unknown),
    CON3: share(contacted, known),
  };
}

/** No households at all, to count from. */
export function noHouseholds(): DispositionCounts {
  return { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0, NE: 0, untried: 0, open: 0, appointment: 0 };
}

function share(part: number, whole: number): Rate {
  return whole === 0 ? { undefined: 'zero-denominator' } : part / whole;
}
