import { describe, expect, it } from 'vitest';
import { type DomainEstimate, type PublicationStandard, qualityLabel, taylorDesign, total, totalBy } from '#estimation';

const none = { undefined: 'no-comparison-variance' } as const;

const CRIMES: DomainEstimate = {
  value: 1,
  se: 0.0135,
  lower: 0.97,
  upper: 1.03,
  cv: 0.0135,
  n: 32641,
  df: 9366,
  deff: none,
  effectiveN: none,
  madeWith: { df: 'domain', limits: 't', level: 0.95 },
};

function labelOf(standard: PublicationStandard, change: Partial<DomainEstimate> = {}) {
  return qualityLabel({ ...CRIMES, ...change }, { standard, kind: 'other' });
}

describe('the number of crimes, of which no simple random sample tells the design effect', () => {
  it('has none from the engine: every row of its base counts one, in a domain too', () => {
    const rows = 200;
    const weights = Array.from({ length: rows }, (_, row) => 50 + (row % 7));
    const clusters = [Array.from({ length: rows }, (_, row) => Math.floor(row / 5))];
    const design = taylorDesign({ weights, clusters, lonelyPsu: 'fail' });
    const ones = weights.map(() => 1);
    const groups = { codes: Int32Array.from(weights, (_, row) => Math.floor(row / 5) % 3), count: 3 };
    for (const made of [total(ones, design, { df: 'domain' }), ...totalBy(ones, design, groups, { df: 'domain' })]) {
      expect(made).toMatchObject({ deff: none, effectiveN: none });
      const { label, flag } = qualityLabel(made, { standard: 'cepal_2023', kind: 'other' });
      expect(label).not.toBe('not-reliable');
      expect(flag).toBe('no-effective-n');
    }
  });

  it.each([
    ['cepal_2020', {}, 'publish'],
    ['cepal_2020', { n: 139 }, 'suppress'],
    ['cepal_2020', { n: 140, se: 0.2 }, 'review'],
    ['cepal_2020', { df: 8 }, 'review'],
    ['cepal_2023', {}, 'reliable'],
    ['cepal_2023', { n: 60, se: 0.3 }, 'weakly-reliable'],
    ['cepal_2023', { n: 59 }, 'not-reliable'],
    ['cepal_2023', { df: 8 }, 'not-reliable'],
    ['cepal_2023', { se: 0.3001 }, 'not-reliable'],
    ['nchs', {}, 'publish'],
    ['nchs', { n: 9 }, 'suppress'],
    ['nchs', { df: 7 }, 'review'],
    ['nchs', { se: 0.4 }, 'suppress'],
  ] as const)('is judged by %s by what can be judged: %j is %s', (standard, change, label) => {
    expect(labelOf(standard, change)).toEqual({ label, flag: 'no-effective-n' });
  });

  it('is told apart from a figure that lacks it for another reason, or whose sampled cases all agree', () => {
    const few = { undefined: 'too-few-rows' } as const;
    expect(labelOf('nchs', { deff: few, effectiveN: few })).toEqual({ label: 'suppress', flag: '' });
    expect(labelOf('cepal_2023', { se: 0 })).toEqual({ label: 'not-reliable', flag: 'no-variation' });
  });

  it.each(['inegi', 'ine_chile', 'dane', 'abs'] as const)('needs no word by %s, which asks for none', (standard) => {
    expect(labelOf(standard).flag).toBe('');
  });
});
