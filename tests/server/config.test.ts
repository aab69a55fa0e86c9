import { expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

it('a tenth of the incidents is coded by a second person, unless the office sets another share', () => {
  expect(readConfig({}).secondCoding).toBeCloseTo(0.1, 12);
  expect(readConfig({ CIFRA_SECOND_CODING: '100' }).secondCoding).toBe(1);
  expect(readConfig({ CIFRA_SECOND_CODING: '0' }).secondCoding).toBe(0);
  for (const wrong of ['101', '-1', 'ten', '1e1', ' '])
    expect(() => readConfig({ CIFRA_SECOND_CODING: wrong })).toThrow(
      expect.objectContaining({ code: 'invalid-setting', message: expect.stringContaining('CIFRA_SECOND_CODING') }),
    );
});
