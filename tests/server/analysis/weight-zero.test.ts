import { expect, it } from 'vitest';
import { estimatesOf, fileOf, rowOf, smallStudy } from './small-survey.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2', 'c,2,40,s1,p3,10,50,1,2'];
const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,60,1,,,1,,,,,'];

it('a person of weight 0 stands for nobody, but the PSU was sampled and counts in the variance', async () => {
  const without = await estimatesOf(PERSONS, INCIDENTS);
  const rows = await estimatesOf([...PERSONS, 'd,1,30,s1,p4,0,0,1,2'], INCIDENTS);
  for (const [indicator, crime] of [
    ['adults', 'any'],
    ['incidence_person', 'robbery'],
    ['prevalence_person', 'robbery'],
  ]) {
    const [before, after] = [without, rows].map((all) => rowOf(all, indicator!, crime!)!);
    expect(after!.estimate).toBe(before!.estimate);
    expect(after!.n).toBe(before!.n);
  }
  // By hand: 4 PSUs with 20, 30, 50 and 0 adults: 4 / 3 * (25 + 25 + 625 + 625) = 1300 ... mean 25.
  const deviations = [20, 30, 50, 0].map((adults) => (adults - 25) ** 2);
  const variance = (4 / 3) * deviations.reduce((sum, square) => sum + square, 0);
  expect(rowOf(rows, 'adults', 'any')!.se).toBeCloseTo(Math.sqrt(variance), 10);
});

it('an incident of weight 0 of such a person counts for nothing and spoils no figure', async () => {
  const persons = [...PERSONS, 'd,1,30,s1,p4,0,0,1,2'];
  const without = await estimatesOf(persons, INCIDENTS);
  const rows = await estimatesOf(persons, [...INCIDENTS, 'i3,d,R,0,2,2,,,03,,,,']);
  for (const indicator of ['incidence_person', 'prevalence_person', 'concentration_person', 'victims_person']) {
    const [before, after] = [without, rows].map((all) => rowOf(all, indicator, 'robbery')!);
    expect([after!.estimate, after!.se]).toEqual([before!.estimate, before!.se]);
  }
  expect(rows.some((row) => Object.values(row).some((cell) => Number.isNaN(cell)))).toBe(false);
});

it('a row out of scope needs neither a crime, nor times, nor a weight, nor a proper code', async () => {
  const study = smallStudy();
  study.incidents.weight = { times: '{TIMES}', forms: '{FORMS}' };
  Object.assign(study.incidents.domains, { place: { value: '{REASON}', codes: ['03'] } });
  const file = await fileOf(PERSONS, ['i1,a,B,10,2,2,,,03,,2,1,', 'i2,b,,,,,,,77,,,,1'], study);
  expect({ rows: file.incidents.rows, weight: [...file.incidents.weight] }).toEqual({ rows: 1, weight: [20] });
  const byColumn = await fileOf(PERSONS, ['i1,a,B,10,2,2,,,03,,2,1,', 'i2,b,,,,,,,,,,,1']);
  expect([...byColumn.incidents.weight]).toEqual([10]);
});
