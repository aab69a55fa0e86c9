import { expect, it } from 'vitest';
import { isLeftOut, NOTHING_LEFT, withTaken } from '../../../client/design/search/left-out.ts';

it('a place that is left out of a replacement stays so until the search or the replacement is another one', () => {
  const left = withTaken(withTaken(NOTHING_LEFT, 'car', 'cars', false), 'car', 'garage', false);
  expect(isLeftOut(left, 'car', 'cars')).toBe(true);
  expect(isLeftOut(left, 'car', 'garage')).toBe(true);
  const taken = withTaken(left, 'car', 'garage', true);
  expect(isLeftOut(taken, 'car', 'cars')).toBe(true);
  expect(isLeftOut(taken, 'car', 'garage')).toBe(false);
  expect(isLeftOut(left, 'house', 'cars')).toBe(false);
  expect(isLeftOut(withTaken(left, 'house', 'garage', false), 'house', 'cars')).toBe(false);
});
