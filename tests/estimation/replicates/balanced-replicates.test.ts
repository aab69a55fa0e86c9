import { describe, expect, it } from 'vitest';
import { balancedReplicates, taylorDesign, total } from '#estimation';
import { near } from '../survey.ts';
import { SEVEN_DIGITS } from '../tolerances.ts';
import { psuTotals, replicateVariance } from './psu-totals.ts';

/** A design of two PSUs in every stratum, the rows in no order. */
function paired(strata: number) {
  const rows = Array.from({ length: 5 * strata }, (_, k) => (7 * k) % (5 * strata));
  const design = taylorDesign({
    weights: rows.map((k) => 1 + (k % 11)),
    strata: [rows.map((k) => k % strata)],
    clusters: [rows.map((k) => Math.floor(k / strata) % 2)],
    nest: true,
    lonelyPsu: 'fail',
  });
  return { design, y: rows.map((k) => ((k * k) % 23) - 4) };
}

describe('balanced replicates', () => {
  it.each([1, 2, 3, 4, 7, 11, 20, 31, 91, 130])(
    'of %i strata give a total its linearized variance, with and without the perturbation of Fay',
    (strata) => {
      const { design, y } = paired(strata);
      const totals = psuTotals(design, y);
      const variance = (total(y, design).se as number) ** 2;
      for (const rho of [0, 0.3, 0.5])
        for (const centre of ['estimate', 'mean'] as const)
          expect(near(replicateVariance(balancedReplicates(design, { rho }), totals, centre), variance)).toBe(true);
    },
  );

  it('favour every PSU in half of the replicates', () => {
    const replicates = balancedReplicates(paired(6).design);
    expect(replicates.count).toBe(8);
    for (let psu = 0; psu < 12; psu++)
      expect(replicates.factors.map((column) => column[psu]).sort()).toEqual([0, 0, 0, 0, 2, 2, 2, 2]);
  });

  it('favour every two PSUs of different strata together in a quarter of them', () => {
    const { factors, count } = balancedReplicates(paired(6).design);
    for (let a = 0; a < 12; a++)
      for (let b = a + 2 - (a % 2); b < 12; b++)
        expect(factors.filter((column) => column[a] === 2 && column[b] === 2).length).toBe(count / 4);
  });

  it('have a scale and degrees of freedom as R gives them', () => {
    // as.svrepdesign of the ambulance survey (scd, three strata of two PSUs), survey 4.4.2: 1/4 and
    // 0.5102041, degf 3.
    const { design } = paired(3);
    const half = balancedReplicates(design);
    expect(half).toMatchObject({ method: 'BRR', count: 4, scale: 0.25, degreesOfFreedom: 3 });
    expect(half).not.toHaveProperty('rho');
    const fay = balancedReplicates(design, { rho: 0.3 });
    expect(fay).toMatchObject({ method: 'Fay', count: 4, rho: 0.3, degreesOfFreedom: 3 });
    expect(fay.scale).toBeCloseTo(0.5102041, SEVEN_DIGITS);
    expect(new Set(fay.factors.flatMap((column) => [...column]))).toEqual(new Set([0.3, 1.7]));
  });
});
