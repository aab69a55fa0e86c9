import { expect, it } from 'vitest';
import { compareFigures } from '../../../server/public-file/risk/compare-figures.ts';
import { fileOf } from '../analysis/small-survey.ts';

it('the figures of both files stand once each, whatever variance frames they have', async () => {
  const persons = Array.from(
    { length: 40 },
    (_, i) => `p${i},${1 + (i % 2)},${20 + i},s${i % 2},s${i % 2}p${i % 10},10,10,1,2`,
  );
  const incidents = Array.from(
    { length: 20 },
    (_, i) => `i${i},p${2 * i},${'BRT'[i % 3]},10,${1 + (i % 2)},2,2,,03,,,,`,
  );
  const file = await fileOf(persons, incidents);
  const figures = compareFigures(file, file, 50);
  expect(figures).toHaveLength(50);
  const names = figures.map(({ indicator, crime, domain, category }) =>
    JSON.stringify([indicator, crime, domain, category]),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(figures.some(({ indicator }) => indicator === 'crimes')).toBe(true);
});
