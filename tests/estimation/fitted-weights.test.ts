import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, mean, meanBy, modelColumns, poststratify, reweight, taylorDesign, total } from '#estimation';
import { anySurvey, column, designOf, near } from './survey.ts';

/** Residuals from the weighted regression on a constant and one column, row by row. */
function residuals(z: readonly number[], x: readonly number[], w: ArrayLike<number>): number[] {
  const sum = (f: (i: number) => number) => z.reduce((all, _, i) => all + w[i]! * f(i), 0);
  const n = sum(() => 1);
  const sx = sum((i) => x[i]!);
  const sxx = sum((i) => x[i]! ** 2);
  const sz = sum((i) => z[i]!);
  const sxz = sum((i) => x[i]! * z[i]!);
  const determinant = n * sxx - sx * sx;
  const slope = determinant < 1e-9 * n * sxx ? 0 : (n * sxz - sx * sz) / determinant;
  return z.map((value, i) => value - (sz - slope * sx) / n - slope * x[i]!);
}

describe('weights fitted to known totals', () => {
  it('leave a total that they were fitted to without variance', () => {
    fc.assert(
      fc.property(anySurvey, (rows) => {
        const cells = { codes: Int32Array.from(rows, (row) => row.domain), count: 2 };
        const present = [0, 1].map((code) => (cells.codes.includes(code) ? 100 * (code + 1) : Number.NaN));
        const step = poststratify({ ...cells, labels: ['out', 'in'], totals: present });
        const { design } = reweight(designOf(rows), [step]);
        const { value, se } = total(column(rows, 'domain'), design);
        expect(near(value, cells.codes.includes(1) ? 200 : 0)).toBe(true);
        expect(near(se, 0, 200)).toBe(true);
      }),
    );
  });

  it('give a mean the variance of its residuals, taken row by row over the whole file', () => {
    fc.assert(
      fc.property(anySurvey, (rows) => {
        const drawn = designOf(rows);
        const x = column(rows, 'x');
        const columns = modelColumns(rows.length, [
          { kind: 'number', values: new Float64Array(rows.length).fill(1) },
          { kind: 'number', values: Float64Array.from(x) },
        ]);
        const sums = [0, 1].map((k) => drawn.weights.reduce((all, w, i) => all + w * (k === 0 ? 1 : x[i]!), 0));
        const totals = [sums[0]! * 1.5, sums[1]! * 1.5];
        const step = calibrate({ method: 'linear', columns, names: ['persons', 'x'], totals });
        const { design } = reweight(drawn, [step]);
        const domain = column(rows, 'domain');
        const y = column(rows, 'y');
        const found = mean(y, design, { domain });
        if (typeof found.value !== 'number') return;
        const size = domain.reduce((all, d, i) => all + d * design.weights[i]!, 0);
        const z = y.map((value, i) => (domain[i]! * (value - (found.value as number))) / size);
        const e = residuals(z, x, drawn.weights);
        const expected = total(e, taylorLike(rows, design.weights)).se as number;
        expect(near(found.se, expected, 40)).toBe(true);
      }),
    );
  });

  it('change no estimate when they are fitted to what they add up to already', () => {
    fc.assert(
      fc.property(anySurvey, (rows) => {
        const cells = { codes: new Int32Array(rows.length), count: 1 };
        const drawn = designOf(rows);
        const all = drawn.weights.reduce((sum, weight) => sum + weight, 0);
        const step = poststratify({ ...cells, labels: ['all'], totals: [all] });
        const [before] = meanBy(column(rows, 'y'), drawn, cells);
        const [after] = meanBy(column(rows, 'y'), reweight(drawn, [step]).design, cells);
        // A mean is centred already, so the residual from a constant is the value itself.
        expect(near(after!.value, before!.value as number, 40)).toBe(true);
        expect(near(after!.se, before!.se as number, 40)).toBe(true);
      }),
    );
  });
});

function taylorLike(rows: Parameters<typeof designOf>[0], weights: ArrayLike<number>) {
  return taylorDesign({
    weights,
    strata: [rows.map((row) => row.stratum)],
    clusters: [rows.map((row) => row.psu)],
    lonelyPsu: 'remove',
  });
}
