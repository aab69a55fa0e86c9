import { expect, it } from 'vitest';
import { weightingErrors } from '../../../estimation/errors/weighting-errors.ts';

it('a calibration that does not settle says how far it came with the digits that tell it from the total', () => {
  const found = { constraint: 'income', total: 1, iterations: 3, bounded: false };
  const said = (reached: number) => weightingErrors.calibrationNotSettled({ ...found, reached }).message;
  expect(said(0.99999999871)).toContain('the total is 1, and 3 iterations reached 0.99999999871');
  expect(said(1234.56789)).toContain('3 iterations reached 1234.568');
});
