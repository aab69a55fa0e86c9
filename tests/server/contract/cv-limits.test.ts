import { expect, it } from 'vitest';
import { cvLimits, STANDARDS } from '#contract';
import { PUBLICATION_STANDARDS } from '#estimation';

it('pages know the coefficients of variation from which each standard gives another class', () => {
  for (const standard of STANDARDS) {
    const limits = Object.values(PUBLICATION_STANDARDS[standard].classes).flatMap((classes) =>
      classes.flatMap(({ needs: { cvBelow, cvAtMost } }) => [cvBelow ?? [], cvAtMost ?? []].flat()),
    );
    expect([standard, [...new Set(limits)].sort((a, b) => a - b)]).toEqual([standard, cvLimits(standard)]);
  }
});
