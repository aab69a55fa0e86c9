import { expect, it } from 'vitest';
import { estimatesOf, fileOf, rowOf } from './small-survey.ts';
import { cellsOf } from './tables/small-tables.ts';

// Two strata with two PSUs each; all weights are 1. Incidents weigh: a 2, b none; c 1, d 5.
const PERSONS = ['a,1,25,s1,p1,1,1,1,2', 'b,2,65,s1,p2,1,1,1,2', 'c,2,40,s2,q1,1,1,1,2', 'd,1,30,s2,q2,1,1,1,2'];
const INCIDENTS = ['i1,a,R,2,2,,,,03,,,,', 'i2,c,R,1,2,,,,03,,,,', 'i3,d,R,5,2,,,,03,,,,'];

it('with all PSUs the variance of a total is the sum over strata of n/(n-1) times the squares about the mean', async () => {
  // s1: totals 2 and 0 about 1: 2 x (1 + 1) = 4. s2: totals 1 and 5 about 3: 2 x (4 + 4) = 16. Together 20.
  const row = rowOf(await estimatesOf(PERSONS, INCIDENTS), 'crimes', 'robbery');
  expect(row?.estimate).toBe(8);
  expect(row?.se).toBeCloseTo(Math.sqrt(20), 12);
});

it('with the PSUs that have incidents alone the first stratum has one PSU, which is taken about the mean of all', async () => {
  // PSU totals 2, 1, 5 have the mean 8/3. s1: (2 - 8/3)^2. s2: 16 as before.
  const row = rowOf(await estimatesOf(PERSONS, INCIDENTS), 'crimes', 'robbery', { frame: 'incident_psus' });
  expect(row?.se).toBeCloseTo(Math.sqrt((2 - 8 / 3) ** 2 + 16), 12);
});

it('degrees of freedom are those of the domain: PSUs with incidents less their strata', async () => {
  const rows = await estimatesOf(PERSONS, INCIDENTS);
  expect(rowOf(rows, 'crimes', 'robbery')?.df).toBe(1);
  expect(rowOf(rows, 'adults', 'any')?.df).toBe(2);
  expect(rowOf(rows, 'adults', 'any', { domain: { sex: 'female' } })?.df).toBe(0);
});

it('an incidence counts the adults without incidents in its variance', async () => {
  // 100,000 x 8 / 4; linearized values about 2: 0, -2, -1, 3, each over 4 adults.
  const row = rowOf(await estimatesOf(PERSONS, INCIDENTS), 'incidence_person', 'robbery');
  expect(row?.estimate).toBeCloseTo(200_000, 6);
  const stratum = (a: number, b: number) => 2 * ((a - (a + b) / 2) ** 2 + (b - (a + b) / 2) ** 2);
  expect(row?.se).toBeCloseTo(100_000 * Math.sqrt((stratum(0, -2) + stratum(-1, 3)) / 16), 6);
});

it('incidents per victim have limits from 1 on, where every victim has one incident or more', async () => {
  // Of every victim one incident, of the last one five: a mean of 2 with 2 degrees of freedom.
  const weighted = (last: number, own: number) => [
    `i1,a,R,${own},2,,,,03,,,,`,
    'i2,b,R,1,2,,,,03,,,,',
    'i3,c,R,1,2,,,,03,,,,',
    `i4,d,R,${last},2,,,,03,,,,`,
  ];
  const row = rowOf(await estimatesOf(PERSONS, weighted(5, 1)), 'concentration_person', 'robbery');
  expect(row).toMatchObject({ estimate: 2, lower: 1 });
  const file = await fileOf(PERSONS, weighted(5, 1));
  const spec = { figures: [{ indicator: 'concentration_person', crimes: ['robbery'] }] };
  expect(cellsOf(file, spec)[0]).toMatchObject({ estimate: 2, lower: 1 });
  // An incident that stands for half of its victim: less than 1 is not impossible.
  const half = rowOf(await estimatesOf(PERSONS, weighted(5, 0.5)), 'concentration_person', 'robbery');
  expect(half!.lower).toBe(0);
});

it('each row names the standard and its label', async () => {
  const rows = await estimatesOf(PERSONS, INCIDENTS);
  expect(rows.every((row) => row.standard === 'inegi')).toBe(true);
  // All PSUs have one adult of weight 1: that the error is 0 says nothing.
  expect(rowOf(rows, 'adults', 'any')).toMatchObject({ estimate: 4, se: 0, label: 'none', flag: 'no-variation' });
});

it('in the frame of PSUs with incidents a crime is a domain: other incidents make a PSU count, and only strata with the crime take part', async () => {
  const persons = [
    'a,1,25,s1,p1,10,20,1,2',
    'b,2,65,s1,p2,10,30,1,2',
    'c,2,40,s1,p3,10,30,1,2',
    'd,2,40,s2,p4,10,30,1,2',
    'e,2,40,s2,p5,10,30,1,2',
    'f,2,40,s3,p6,10,30,1,2',
  ];
  // In the frame: p1 and p2 of s1, p4 of s2, p6 of s3, where the only incident is of a crime in no set.
  const incidents = [
    ...['i1,a,R,10,2,2,,,03,,,,', 'i2,b,B,5,2,2,,,03,,,,'],
    ...['i3,d,R,40,2,2,,,03,,,,', 'i4,f,V,7,2,2,,,03,,,,'],
  ];
  const { estimate, se } = rowOf(await estimatesOf(persons, incidents), 'crimes', 'robbery', {
    frame: 'incident_psus',
  })!;
  // s1: two PSUs, one of them with 0 robberies, about their mean 5. s2 is lonely: about the mean of p1, p2 and p4.
  // s3 is lonely too, but has no robbery: it adds nothing and does not count in that mean.
  const mean = (10 + 0 + 40) / 3;
  expect(estimate).toBe(50);
  expect(se).toBeCloseTo(Math.sqrt(2 * (5 ** 2 + 5 ** 2) + (40 - mean) ** 2), 10);
});
