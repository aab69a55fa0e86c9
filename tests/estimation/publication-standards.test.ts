import { describe, expect, it } from 'vitest';
import {
  type DomainEstimate,
  limitsAreWide,
  mean,
  PUBLICATION_STANDARDS,
  type PublicationStandard,
  proportion,
  type QualityKind,
  qualityLabel,
  taylorDesign,
} from '#estimation';

interface Judged extends Partial<DomainEstimate> {
  readonly value: number;
  readonly se: number;
  readonly positive?: number;
  readonly kind?: QualityKind;
}

function labelOf(standard: PublicationStandard, { kind = 'share', positive, ...given }: Judged) {
  const estimate: DomainEstimate = {
    cv: given.se / given.value,
    lower: given.value,
    upper: given.value,
    df: 20,
    deff: 1.5,
    n: 600,
    effectiveN: 400,
    madeWith: { df: 'domain', limits: 't', level: 0.95 },
    ...given,
  };
  return qualityLabel(estimate, { standard, kind, positive });
}

/** The four rows of R package calidad, tests/testthat/test-assess_external.R, by which it tests its schemes. */
const CALIDAD = [
  { n: 80, df: 10, effectiveN: 70, positive: 60, value: 0.4, se: 0.02, deff: 1.1 },
  { n: 150, df: 8, effectiveN: 130, positive: 110, value: 0.8, se: 0.03, deff: 0.9 },
  { n: 500, df: 8, effectiveN: 45, positive: 40, value: 0.93, se: 0.04, deff: 0.4 },
  { n: 120, df: 10, effectiveN: 110, positive: 100, value: 0.6, se: 0.025, deff: 1.2 },
];

it("CEPAL's standard of 2023 gives the labels that R package calidad expects, domains not known to be planned", () => {
  const labels = CALIDAD.map((row) => labelOf('cepal_2023', row).label);
  expect(labels).toEqual(['reliable', 'not-reliable', 'not-reliable', 'reliable']);
});

it("INE Chile's standard gives those rows what calidad's rules give by hand: n, df, then the error of a share", () => {
  const labels = CALIDAD.map((row) => labelOf('ine_chile', row).label);
  // 0.4^(2/3)/9 = 0.0603, 0.4^(2/3)/9 = 0.0603 for 0.6; df 8 twice.
  expect(labels).toEqual(['reliable', 'not-reliable', 'not-reliable', 'reliable']);
});

it("CEPAL's standard of 2020 suppresses all of those rows: effective n below 140", () => {
  expect(new Set(CALIDAD.map((row) => labelOf('cepal_2020', row).label))).toEqual(new Set(['suppress']));
});

describe("CEPAL's standard of 2020", () => {
  const good = { value: 0.4, se: 0.02, n: 100, effectiveN: 140, positive: 50, df: 9 };

  it.each([
    ['meets every limit exactly', {}, 'publish'],
    ['has 99 cases', { n: 99 }, 'suppress'],
    ['has an effective n of 139.9', { effectiveN: 139.9 }, 'suppress'],
    ['has 49 cases with the characteristic', { positive: 49 }, 'suppress'],
    ['has 8 degrees of freedom', { df: 8 }, 'review'],
    // Logarithmic: 0.0641 / (0.4 x 0.9163) = 0.1749, and 0.0642 / 0.3665 = 0.1752.
    ['has a CV of 16.0 % and a logarithmic one of 17.49 %', { se: 0.0641 }, 'publish'],
    ['has a logarithmic CV of 17.52 %', { se: 0.0642 }, 'suppress'],
    // A share of 5 % with SE 0.0102: CV 20.4 %, logarithmic 6.8 %.
    ['is small, with a CV above 20 %', { value: 0.05, se: 0.0102 }, 'review'],
  ])('a share that %s', (_, change, expected) => {
    expect(labelOf('cepal_2020', { ...good, ...change }).label).toBe(expected);
  });

  it.each([
    [0.1999, 'publish'],
    [0.2, 'review'],
  ])('another figure with a CV of %s', (se, expected) => {
    expect(labelOf('cepal_2020', { ...good, kind: 'other', value: 1, se }).label).toBe(expected);
  });
});

describe("CEPAL's standard of 2023", () => {
  const good = { value: 0.4, se: 0.02, deff: 1, effectiveN: 60, df: 9, positive: 50 };

  it.each([
    ['meets every limit exactly', {}, 'reliable'],
    ['has 49 cases with the characteristic', { positive: 49 }, 'weakly-reliable'],
    ['has 29 of them', { positive: 29 }, 'not-reliable'],
    ['has an effective n of 59', { effectiveN: 59 }, 'not-reliable'],
    ['has a design effect below 1', { deff: 0.99 }, 'not-reliable'],
    ['has 8 degrees of freedom', { df: 8 }, 'not-reliable'],
    ['is below one half and has a logarithmic CV of 17.52 %', { se: 0.0642 }, 'not-reliable'],
    ['is above one half with the same', { value: 0.6, se: 0.0642 }, 'weakly-reliable'],
  ])('a share that %s', (_, change, expected) => {
    expect(labelOf('cepal_2023', { ...good, ...change }).label).toBe(expected);
  });

  it.each([
    [0.2, 50, 'reliable'],
    [0.2, 30, 'weakly-reliable'],
    [0.2001, 50, 'weakly-reliable'],
    [0.3, 30, 'weakly-reliable'],
    [0.3001, 50, 'not-reliable'],
  ])('another figure with a CV of %s and %s cases', (se, positive, expected) => {
    expect(labelOf('cepal_2023', { ...good, kind: 'other', value: 1, se, positive }).label).toBe(expected);
  });
});

describe("NCHS's standards", () => {
  it('judge a share by the interval of Korn and Graubard, whatever limits it has', () => {
    const persons = Array.from({ length: 400 }, (_, row) => (row < 80 ? 1 : 0));
    const design = taylorDesign({ rows: 400, lonelyPsu: 'fail' });
    for (const limits of ['logit', 't', 'beta-nchs'] as const) {
      const share = proportion(persons, design, { df: 'domain', limits, level: 0.9 });
      expect(qualityLabel(share, { standard: 'nchs', kind: 'share' })).toEqual({ label: 'publish', flag: '' });
    }
    const few = proportion(persons.slice(70, 99), taylorDesign({ rows: 29, lonelyPsu: 'fail' }), { df: 'domain' });
    expect(qualityLabel(few, { standard: 'nchs', kind: 'share' }).label).toBe('suppress');
    const nobody = proportion(persons.slice(80), taylorDesign({ rows: 320, lonelyPsu: 'fail' }), { df: 'domain' });
    expect(qualityLabel(nobody, { standard: 'nchs', kind: 'share' }).label).toBe('review');
  });

  it('flag a share whose complement would not be published', () => {
    const persons = Array.from({ length: 40 }, (_, row) => (row < 38 ? 1 : 0));
    const share = proportion(persons, taylorDesign({ rows: 40, lonelyPsu: 'fail' }), { df: 'domain' });
    expect(qualityLabel(share, { standard: 'nchs', kind: 'share' })).toEqual({ label: 'publish', flag: 'complement' });
  });

  // t of 20 degrees of freedom is 2.086: limits on the logarithm are 160 % wide at a CV of 0.7327 / 2.086 = 35.1 %.
  it.each([
    ['a CV of 35.1 %', { se: 0.351 }, 'publish'],
    ['a CV of 35.2 %', { se: 0.352 }, 'suppress'],
    ['7 degrees of freedom', { df: 7, se: 0.3 }, 'review'],
    ['15 cases above the line and a design effect of 1.5', { positive: 15 }, 'publish'],
    ['14 of them', { positive: 14 }, 'suppress'],
    ['an effective n of 9', { effectiveN: 9 }, 'suppress'],
  ])('a rate or count with %s', (_, change, expected) => {
    expect(labelOf('nchs', { kind: 'other', value: 1, se: 0.1, positive: 40, ...change }).label).toBe(expected);
  });
});

it.each([
  ['dane', 0.07, 'precise'],
  ['dane', 0.0701, 'acceptable'],
  ['dane', 0.1499, 'acceptable'],
  ['dane', 0.15, 'regular'],
  ['dane', 0.2, 'regular'],
  ['dane', 0.2001, 'imprecise'],
  ['abs', 0.2499, 'sufficient'],
  ['abs', 0.25, 'use-with-caution'],
  ['abs', 0.5, 'use-with-caution'],
  ['abs', 0.5001, 'too-unreliable'],
] as const)('%s calls a figure with a CV of %s %s', (standard, se, expected) => {
  expect(labelOf(standard, { kind: 'other', value: 1, se }).label).toBe(expected);
});

describe('a figure of which all sampled cases agree', () => {
  const alike = { kind: 'other', value: 1, se: 0, n: 120 } as const;
  it.each(['inegi', 'dane', 'abs'] as const)('has no class by %s, whose CV it is that says nothing', (standard) => {
    expect(labelOf(standard, { ...alike, n: 2 })).toEqual({ label: 'none', flag: 'no-variation' });
    // What rounding leaves of 0.
    expect(labelOf(standard, { ...alike, se: 1e-12 })).toEqual({ label: 'none', flag: 'no-variation' });
    expect(labelOf(standard, { ...alike, se: 1e-3 }).flag).toBe('');
    expect(labelOf(standard, { ...alike, value: 0 })).toEqual({ label: 'none', flag: '' });
  });

  it.each([
    ['ine_chile', 'reliable'],
    ['cepal_2020', 'publish'],
    ['cepal_2023', 'reliable'],
    ['nchs', 'publish'],
  ] as const)('has the class of its cases by %s, and a word beside it', (standard, label) => {
    expect(labelOf(standard, { ...alike, positive: 120 })).toEqual({ label, flag: 'no-variation' });
  });

  it.each([
    ['inegi', 'low'],
    ['dane', 'imprecise'],
    ['abs', 'too-unreliable'],
  ] as const)('of too few degrees of freedom stays in the worst class by %s', (standard, label) => {
    expect(labelOf(standard, { ...alike, df: 0 })).toEqual({ label, flag: 'no-variation' });
    expect(labelOf(standard, { ...alike, se: 0.01, df: 0 }).label).toBe(label);
  });
});

describe('a label that is not the worst never stands alone beside limits that are wide', () => {
  it('such as those from 24 to 99 per cent of a share that INEGI calls high', () => {
    // Two PSUs: SE 0.06, df 1.
    const share = { value: 0.82, se: 0.06, df: 1, lower: 0.24, upper: 0.99 };
    expect(labelOf('inegi', share)).toEqual({ label: 'high', flag: 'complement wide-limits' });
    expect(labelOf('inegi', { ...share, lower: 0.53, upper: 0.829 }).flag).toBe('complement');
  });

  it('and of another figure by 1.2 times itself', () => {
    const rate = { kind: 'other', value: 10, se: 1, df: 1, lower: 0, upper: 12 } as const;
    expect(labelOf('inegi', rate)).toEqual({ label: 'high', flag: 'wide-limits' });
    expect(labelOf('inegi', { ...rate, upper: 11.9 }).flag).toBe('');
    expect(labelOf('inegi', { ...rate, se: 4 })).toEqual({ label: 'low', flag: '' });
  });

  it.each(Object.keys(PUBLICATION_STANDARDS) as PublicationStandard[])('by %s, of small samples', (standard) => {
    for (let size = 2; size <= 40; size += 3)
      for (let victims = 0; victims <= size; victims++) {
        const persons = Array.from({ length: size }, (_, row) => (row < victims ? 1 : 0));
        const share = proportion(persons, taylorDesign({ rows: size, lonelyPsu: 'fail' }), { df: 'domain' });
        const { label, flag } = qualityLabel(share, { standard, kind: 'share', positive: victims });
        const worst = PUBLICATION_STANDARDS[standard].classes.share.at(-1)!.label;
        if (limitsAreWide(share, 'share') && label !== worst) expect(flag).toContain('wide-limits');
      }
  });

  it('also where limits were made with more degrees of freedom than the domain has, by which it is judged', () => {
    // Logit limits of 60 % with an error of 5.5 points: 49 to 70 with 80 degrees of freedom, 42 to 76 with 3.
    const persons = Array.from({ length: 200 }, (_, row) => (row % 5 < 3 ? 1 : 0));
    const design = taylorDesign({ rows: 200, clusters: [persons.map((_, row) => row % 4)], lonelyPsu: 'fail' });
    const made = proportion(persons, design, { df: 80, limits: 'logit' });
    const share = { ...made, se: 0.055, lower: 0.487, upper: 0.703 };
    const judge = (df: number) => qualityLabel({ ...share, df }, { standard: 'inegi', kind: 'share' }).flag;
    expect(judge(80)).toBe('');
    expect(judge(3)).toBe('wide-limits');
    const total = mean(persons, design, { df: 80 });
    const other = { ...total, value: 10, se: 2, lower: 6, upper: 14 };
    expect(qualityLabel({ ...other, df: 80 }, { standard: 'ine_chile', kind: 'other' }).flag).toBe('');
    expect(qualityLabel({ ...other, df: 2 }, { standard: 'inegi', kind: 'other' }).flag).toBe('wide-limits');
  });

  it('such as a share of 0 of few cases, which has no class but limits from 0 to 52 per cent', () => {
    const nobody = (rows: number) =>
      proportion(new Array(rows).fill(0), taylorDesign({ rows, lonelyPsu: 'fail' }), { df: 'domain' });
    for (const standard of ['inegi', 'dane', 'abs'] as const) {
      const judge = (rows: number) => qualityLabel(nobody(rows), { standard, kind: 'share', positive: 0 });
      expect(judge(5)).toEqual({ label: 'none', flag: 'wide-limits' });
      expect(judge(8)).toEqual({ label: 'none', flag: 'wide-limits' });
      expect(judge(40)).toEqual({ label: 'none', flag: '' });
    }
  });

  it('has nothing to say of a figure without limits', () => {
    const alike = mean([1], taylorDesign({ rows: 1, lonelyPsu: 'adjust' }), { df: 'domain' });
    expect(limitsAreWide(alike, 'other')).toBe(false);
  });
});

it('every standard has a source, ends with a class that needs nothing and gives a label one place', () => {
  for (const { source, classes } of Object.values(PUBLICATION_STANDARDS)) {
    expect(source.length).toBeGreaterThan(40);
    for (const ofKind of Object.values(classes)) {
      expect(ofKind.at(-1)!.needs).toEqual({});
      const labels = ofKind.map(({ label }) => label).filter((each, place, all) => each !== all[place - 1]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  }
});
