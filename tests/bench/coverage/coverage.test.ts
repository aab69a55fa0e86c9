import { mean } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

describe('the limits of 95 % over samples of a known population', () => {
  it('hold the truth about as often as they say, and figures are not off in one direction', () => {
    // `npm run bench -- coverage` draws 1,000 samples of a larger population and judges each figure.
    const coverages = run(25, undefined, 0.2);
    const shares = coverages.filter(({ name }) =>
      /^(prevalence|dark_figure|reporting|difference|standardized)/.test(name),
    );
    expect(shares.length).toBeGreaterThan(60);
    expect(mean(shares.map(({ coverage }) => coverage))).toBeGreaterThan(0.91);
    expect(mean(shares.map(({ coverage }) => coverage))).toBeLessThan(0.985);
    const rest = coverages.filter((one) => !shares.includes(one));
    expect(mean(rest.map(({ coverage }) => coverage))).toBeGreaterThan(0.84);
    for (const { name, bias, width } of coverages) expect(Math.abs(bias), name).toBeLessThan(width / 2);
  });
});
