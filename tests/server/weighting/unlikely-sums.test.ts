import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallRun, smallWeighting } from './small-sample.ts';

/** Six interviews stand for some 60 people; the totals say so many. */
function ofPeople(total: number) {
  const spec = smallWeighting();
  const numbers = [{ name: 'n', value: '1', total }];
  spec.weights.person = [{ step: 'calibrate', method: 'raking', margins: [], numbers }];
  return spec;
}

it('a fit to totals in another unit is warned of, with the factor and the place', async () => {
  const { run, out } = smallRun(ofPeople(60_000));
  const { code, err } = await run();
  expect(code).toBe(0);
  expect(err).toMatch(
    /^warning: weighting\.json, line \d+, column \d+: the sum of the weights is [\d.]{3,} times that before this step \(calibrate of person\); check that totals and design weights count the same units/,
  );
  const { warnings } = JSON.parse(readFileSync(join(out, 'weights.json'), 'utf8'));
  expect(warnings).toMatchObject([{ code: 'unlikely-sum', of: ['person'], place: { file: 'weighting.json' } }]);
  expect((await smallRun(ofPeople(100)).run()).err).toBe('');
});
