import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { holmAdjusted } from '#estimation';

// R 4.5: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.2), "holm")
it('p values of several tests are adjusted as R adjusts them', () => {
  const adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005, 0.2]);
  for (const [place, value] of [0.04, 0.09, 0.09, 0.025, 0.2].entries()) expect(adjusted[place]).toBeCloseTo(value, 14);
});

it('an adjusted p value is no smaller than its own, keeps the order, and is at most that of Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (pValues) => {
      const adjusted = holmAdjusted(pValues);
      for (const [a, p] of pValues.entries()) {
        expect(adjusted[a]).toBeGreaterThanOrEqual(p);
        expect(adjusted[a]).toBeLessThanOrEqual(Math.min(1, p * pValues.length));
        for (const [b, other] of pValues.entries())
          if (p < other) expect(adjusted[a]).toBeLessThanOrEqual(adjusted[b]!);
      }
    }),
  );
});
