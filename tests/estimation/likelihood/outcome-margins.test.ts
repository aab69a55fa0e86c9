import { describe, expect, it } from 'vitest';
import {
  contrast,
  groupsOf,
  jackknife,
  type ModelTerm,
  mean,
  outcomeMargins,
  poststratify,
  predictiveMargins,
  reweight,
  taylorDesign,
  withReplicates,
} from '#estimation';
import { FLAT_FITS } from '../tolerances.ts';

// 72 persons in 2 strata of 6 PSUs; numbers without any pattern that matters.
const rows = Array.from({ length: 72 }, (_, row) => row);
const design = taylorDesign({
  weights: rows.map((row) => 1 + ((row * 7) % 11)),
  strata: [rows.map((row) => row % 2)],
  clusters: [rows.map((row) => row % 12)],
  lonelyPsu: 'fail',
});
const ages = Int32Array.from(rows, (row) => ((row * 3) % 11) % 3);
const labels = ['young', 'middle', 'old'];
const age: ModelTerm = { name: 'age', kind: 'category', codes: ages, labels };
const year: ModelTerm = { name: 'year', kind: 'number', values: rows.map((row) => 2015 + ((row * 11) % 9)) };
const victim = rows.map((row) => ((row * 13) % 17 < 8 ? 1 : 0));
const fear = rows.map((row) => ['safe', 'unsafe', 'very unsafe'][((row * 31) % 19) % 3]!);
const answers = groupsOf(fear, ['safe', 'unsafe', 'very unsafe']);
const at = [{ age: 'young' }, { age: 'old', year: 2020 }];
const designs = [
  ['a design', design] as const,
  [
    'calibrated weights',
    reweight(design, [poststratify({ codes: ages, count: 3, labels, totals: [90, 120, 160] })]).design,
  ] as const,
  ['replicates', withReplicates(design, jackknife(design))] as const,
];

describe.each(designs)('margins of outcomes with %s', (_name, which) => {
  it.each(['ordinal', 'multinomial'] as const)('of two, by an %s model, are those of a logistic model', (family) => {
    const terms = [age, year, { kind: 'interaction', of: ['age', 'year'] } as const];
    for (const variance of ['separate', 'joint', 'fixed'] as const) {
      const two = outcomeMargins({ family, y: groupsOf(victim, ['0', '1']), terms }, at, which, { variance });
      const logistic = predictiveMargins({ family: 'logistic', y: victim, terms }, at, which, { variance });
      for (const [g, { value, se, lower, upper }] of logistic.margins.entries()) {
        const margin = two.margins[2 * g + 1]!;
        expect(margin.outcome).toBe('1');
        expect(margin.value).toBeCloseTo(value, FLAT_FITS);
        expect(margin.se).toBeCloseTo(se as number, FLAT_FITS);
        expect(margin.lower).toBeCloseTo(lower as number, FLAT_FITS);
        expect(margin.upper).toBeCloseTo(upper as number, FLAT_FITS);
      }
    }
  });

  it('are the shares and their standard errors where rows stay as they are, in a multinomial model', () => {
    const found = outcomeMargins({ family: 'multinomial', y: answers, terms: [age, year] }, [{}], which, {
      variance: 'joint',
    });
    for (const { outcome, value, se } of found.margins) {
      const share = mean(
        fear.map((each) => each === outcome),
        which,
      );
      expect(value).toBeCloseTo(share.value as number, FLAT_FITS);
      expect(se).toBeCloseTo(share.se as number, FLAT_FITS);
    }
  });

  it('add up to 1 in each setting, without any variance', () => {
    const found = outcomeMargins({ family: 'ordinal', y: answers, terms: [age, year] }, at, which);
    const sum = contrast(found, [0, 0, 0, 1, 1, 1]);
    expect(sum.value).toBeCloseTo(1, FLAT_FITS);
    expect(sum.se).toBeCloseTo(0, 6);
  });
});
