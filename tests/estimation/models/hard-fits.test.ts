import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibrate, linearModel, logisticModel, modelColumns, reweight, taylorDesign } from '#estimation';
import { bySize } from '../../support/size.ts';
import { FLAT_FITS } from '../tolerances.ts';

it('two shares that the weights make very different are fitted all the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(0.001, 0.1, 1, 1000), fc.constantFrom(0, 1), fc.constantFrom(0, 1)), {
        minLength: 8,
        maxLength: 30,
      }),
      (rows) => {
        const sums = [0, 0, 0, 0];
        for (const [weight, group, y] of rows) sums[2 * group + y]! += weight;
        if (sums.includes(0)) return;
        const design = taylorDesign({ weights: rows.map(([weight]) => weight), lonelyPsu: 'fail' });
        const terms = [{ name: 'group', kind: 'number', values: rows.map(([, group]) => group) }] as const;
        const model = logisticModel(
          rows.map(([, , y]) => y),
          terms,
          design,
        );
        const [intercept, slope] = model.coefficients.map(({ value }) => value) as [number, number];
        expect(intercept).toBeCloseTo(Math.log(sums[1]! / sums[0]!), FLAT_FITS);
        expect(intercept + slope).toBeCloseTo(Math.log(sums[3]! / sums[2]!), FLAT_FITS);
      },
    ),
    { numRuns: bySize({ small: 200, full: 1000 }) },
  );
});

it('a model refuses weights that calibration made negative, and says what to do', () => {
  const columns = modelColumns(3, [{ kind: 'number', values: Float64Array.of(1, 2, 9) }]);
  const step = calibrate({ method: 'linear', columns, names: ['x'], totals: [2] });
  const { design } = reweight(taylorDesign({ rows: 3, lonelyPsu: 'fail' }), [step]);
  expect(() => linearModel([1, 2, 4], [], design)).toThrow('calibrate within bounds');
});
