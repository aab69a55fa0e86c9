import { expect, it } from 'vitest';
import type { DispositionCounts } from '#contract';
import { fateOfHousehold } from '../../../server/accounting/fate-of-household.ts';
import { stageRates } from '../../../server/accounting/stage-rates.ts';
import { householdsOfCases, type SampledHousehold } from '../../../server/visits/sampled-households.ts';
import { aVisit } from '../visits/a-visit.ts';

type Noted = Parameters<typeof aVisit>[0];

/** The household of a dwelling with what was noted at its door, a day apart. */
function household(caseId: string, ...noted: Noted[]): SampledHousehold {
  const visits = noted.map((each, day) => ({
    ...aVisit({ caseId, ...each, last: day === noted.length - 1 }),
    began: new Date(Date.UTC(2026, 10, 20 + day, 15)).toISOString(),
  }));
  const worked = { caseId, psu: 'p', design: { probabilities: [0.5] }, household: 1, isInterviewed: false, visits };
  return householdsOfCases([worked as never])[0]!;
}

const LEFT_AFTER_THE_ROSTER = household('V', { outcome: 'pending', reason: 'selected-absent' }, { outcome: 'vacant' });
const UNKNOWN_IN_THE_END = household('U', { outcome: 'pending' }, { outcome: 'other' });
const REFUSED_BY_SELECTED = household('R', { outcome: 'refusal', reason: 'refused-by-selected' });
const INTERVIEWED = household('I', { outcome: 'complete' });
const ALL = [LEFT_AFTER_THE_ROSTER, UNKNOWN_IN_THE_END, REFUSED_BY_SELECTED, INTERVIEWED];

it('a dwelling found vacant after its roster is not eligible in the rates of households and in the account alike', () => {
  expect(LEFT_AFTER_THE_ROSTER).toMatchObject({ place: 'NE', code: '4.6' });
  const { household, person } = stageRates([{ household: LEFT_AFTER_THE_ROSTER, weight: 2 }]);
  expect(household.unweighted.counts).toMatchObject({ I: 0, NE: 1 });
  expect(household.weighted.counts).toMatchObject({ I: 0, NE: 2 });
  expect(person.unweighted.counts).toMatchObject({ I: 0, NE: 0 });
  expect(fateOfHousehold(LEFT_AFTER_THE_ROSTER, new Map())).toEqual({ last: 'households', reason: '4.6' });
});

it('as many households respond in the rates as the account has rosters, and rates of both are the product', () => {
  const rates = stageRates(ALL.map((each) => ({ household: each, weight: 1 })));
  const rosters = ALL.filter(
    (each) => !['households', 'eligible', 'contacted'].includes(fateOfHousehold(each, new Map()).last),
  );
  expect(rosters).toEqual([REFUSED_BY_SELECTED, INTERVIEWED]);
  const { counts } = rates.household.unweighted;
  expect(counts).toMatchObject({ I: 2, UO: 1, NE: 1 } satisfies Partial<DispositionCounts>);
  for (const [all, part] of [
    ['RR1', 'RR5'],
    ['RR3', 'RR5'],
    ['RR4', 'RR6'],
  ] as const) {
    const product = Number(rates.household.unweighted.rates[all]) * Number(rates.person.unweighted.rates[part]);
    expect(Number(rates.joint.unweighted.rates[all])).toBeCloseTo(product, 12);
  }
});
