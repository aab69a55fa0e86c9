import { describe, expect, it } from 'vitest';
import {
  type DomainEstimate,
  EstimationError,
  mean,
  nchsLabel,
  type PublicationStandard,
  proportion,
  type QualityKind,
  qualityLabel,
  taylorDesign,
} from '#estimation';

const estimate = (value: number, se: number, rest: Partial<DomainEstimate> = {}): DomainEstimate => ({
  value,
  se,
  lower: 0,
  upper: 0,
  cv: se / value,
  df: 20,
  deff: 1,
  n: 500,
  effectiveN: 500,
  madeWith: { df: 'domain', limits: 't', level: 0.95 },
  ...rest,
});
const label = (
  standard: PublicationStandard,
  kind: QualityKind,
  value: number,
  se: number,
  rest: Partial<DomainEstimate> = {},
) => qualityLabel(estimate(value, se, rest), { standard, kind });

describe("INEGI's classes", () => {
  it.each([
    [14.999, 'high'],
    [15, 'moderate'],
    [29.999, 'moderate'],
    [30, 'low'],
    [80, 'low'],
  ])('a coefficient of variation of %s per cent is %s', (se, expected) => {
    expect(label('inegi', 'other', 100, se).label).toBe(expected);
  });

  it('need a degree of freedom: a few alike answers are not precise', () => {
    expect(label('inegi', 'share', 0.5, 0, { df: 0, n: 2 }).label).toBe('low');
    expect(label('inegi', 'share', 0.5, 0.01, { df: 1, n: 2 }).label).toBe('high');
    expect(label('inegi', 'share', 0, 0, { df: 0, n: 2 }).label).toBe('none');
    expect(label('inegi', 'share', 1, 0, { df: -1, n: 1 }).label).toBe('none');
  });

  it('an estimate of 0 has no class, nor has a share of 1: nothing varies there', () => {
    expect(label('inegi', 'share', 0, 0)).toEqual({ label: 'none', flag: '' });
    expect(label('inegi', 'share', 1, 0)).toEqual({ label: 'none', flag: '' });
    expect(label('inegi', 'other', 1, 0)).toEqual({ label: 'none', flag: 'no-variation' });
  });

  it('a share close to 1 is flagged when its complement is in a worse class', () => {
    expect(label('inegi', 'share', 0.98, 0.01)).toEqual({ label: 'high', flag: 'complement' });
    expect(label('inegi', 'share', 0.9, 0.01)).toEqual({ label: 'high', flag: '' });
    expect(label('inegi', 'share', 0.02, 0.01)).toEqual({ label: 'low', flag: '' });
  });
});

describe("INE Chile's classes", () => {
  it.each([
    [0.15, 'reliable'],
    [0.1501, 'weakly-reliable'],
    [0.3, 'weakly-reliable'],
    [0.3001, 'not-reliable'],
  ])('a total with a coefficient of variation of %s is %s', (cv, expected) => {
    expect(label('ine_chile', 'other', 1, cv).label).toBe(expected);
  });

  it('fewer than 60 rows or 9 degrees of freedom are not reliable, however small the error', () => {
    expect(label('ine_chile', 'other', 1, 0.01, { n: 59 }).label).toBe('not-reliable');
    expect(label('ine_chile', 'share', 0.5, 0.01, { df: 8 }).label).toBe('not-reliable');
    expect(label('ine_chile', 'share', 0.5, 0.01, { n: 60, df: 9 }).label).toBe('reliable');
  });

  it('a share is judged by its standard error against p^(2/3) / 9, the same for p and 1 - p', () => {
    const limit = 0.125 ** (2 / 3) / 9;
    expect(label('ine_chile', 'share', 0.125, limit).label).toBe('reliable');
    expect(label('ine_chile', 'share', 0.125, limit * 1.001).label).toBe('weakly-reliable');
    expect(label('ine_chile', 'share', 0.875, limit * 0.999)).toEqual({ label: 'reliable', flag: '' });
    expect(label('ine_chile', 'share', 0.875, limit * 1.001)).toEqual({ label: 'weakly-reliable', flag: '' });
  });
});

it('a figure without standard error is in the worst class, one without value has none', () => {
  const lost = { undefined: 'no-stratum-left' } as const;
  expect(qualityLabel(estimate(3, 1, { se: lost }), { standard: 'inegi', kind: 'other' }).label).toBe('low');
  expect(qualityLabel(estimate(3, 1, { value: lost, se: lost }), { standard: 'ine_chile', kind: 'other' }).label).toBe(
    'none',
  );
});

describe('a label is refused', () => {
  const design = taylorDesign({ rows: 4, lonelyPsu: 'fail' });
  const victims = [1, 0, 0, 1];
  const wrongly = <T>(made: unknown) => made as T;
  const refusal = (call: () => unknown) => {
    try {
      return call();
    } catch (error) {
      return error instanceof EstimationError && `${error.code}: ${error.message}`;
    }
  };

  it.each(['full', 'infinite'] as const)('to an estimate with df %s, which is not that of its domain', (df) => {
    const share = wrongly<DomainEstimate<'beta-nchs'>>(proportion(victims, design, { df, limits: 'beta-nchs' }));
    const expected = `invalid-option: quality label: the estimate was made with df ${df}`;
    expect(refusal(() => qualityLabel(share, { standard: 'inegi', kind: 'share' }))).toContain(expected);
    expect(refusal(() => nchsLabel(share))).toContain(expected);
  });

  it('by the NCHS standard to a share with limits of another kind', () => {
    const share = wrongly<DomainEstimate<'beta-nchs'>>(proportion(victims, design, { df: 'domain' }));
    expect(refusal(() => nchsLabel(share))).toContain(
      'invalid-option: NCHS label: the estimate was made with limits logit',
    );
  });

  it('to nothing else: an estimate says with which degrees of freedom, limits and level it was made', () => {
    const options = { df: 'domain', level: 0.9 } as const;
    expect(proportion(victims, design, options).madeWith).toEqual({ df: 'domain', limits: 'logit', level: 0.9 });
    expect(mean(victims, design).madeWith).toEqual({ df: 'full', limits: 't', level: 0.95 });
  });
});

it('a number that is as large as it can be has the label of a share of 1', () => {
  const choice = { standard: 'inegi', kind: 'other', most: 1 } as const;
  expect(qualityLabel(estimate(1, 0), choice)).toEqual({ label: 'none', flag: '' });
  expect(qualityLabel(estimate(0.9, 0.01), choice).label).toBe('high');
  expect(qualityLabel(estimate(1, 0), { ...choice, most: undefined }).flag).toBe('no-variation');
});
