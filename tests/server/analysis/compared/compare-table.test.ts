import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionsNotCompared } from '../../../../server/analysis/compared/check-declarations.ts';
import { fileOf, smallStudy } from '../small-survey.ts';
import { comparedBy, comparisonFindings, comparisonOf, sentence } from './small-comparisons.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/reference');
const rowsOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').slice(1);
const earlier = () => fileOf(rowsOf('tables-persons.csv'), rowsOf('tables-incidents.csv'));
const later = () => fileOf(rowsOf('compared-persons.csv'), rowsOf('compared-incidents.csv'));

const BY = [{ variable: 'sex' }, { variable: 'age_group' }];
const SEX = { between: [{ variable: 'sex' }] };
const RATE = { figures: [{ indicator: 'reporting_rate' }] };
const PREVALENCE = { figures: [{ indicator: 'prevalence_person' }] };

describe('the sentence of a comparison', () => {
  it('says what the test says, in four languages, with the units of shares', async () => {
    const made = comparedBy({ ...RATE, by: BY, compare: SEX }, await later(), [await earlier()]);
    const change = comparisonOf(made, {}, { between: 'editions' });
    expect(['en', 'es', 'pt', 'fr'].map((language) => sentence(change, language as 'en'))).toEqual([
      'Rose from 24.7 to 48.4 of 100; the difference of 23.7 points (8.5 to 38.8) is larger than chance explains (p = 0.037, adjusted for 10 comparisons).',
      'Subió de 24.7 a 48.4 de cada 100; la diferencia de 23.7 puntos (8.5 a 38.8) es mayor de lo que explica el azar (p = 0.037, ajustada por 10 comparaciones).',
      'Subiu de 24,7 para 48,4 de cada 100; a diferença de 23,7 pontos (8,5 a 38,8) é maior do que o acaso explica (p = 0,037, ajustado por 10 comparações).',
      'En hausse de 24,7 à 48,4 sur 100 ; la différence de 23,7 points (8,5 à 38,8) dépasse ce que le hasard explique (p = 0,037, ajusté pour 10 comparaisons).',
    ]);
    // Not the level itself, below which the difference is.
    expect(sentence({ ...change!, p_adjusted: 0.04953 })).toContain('(p = 0.0495, adjusted for 10 comparisons)');
    expect(sentence(comparisonOf(made, {}, { between: 'groups' }))).toBe(
      'No difference is shown between 40.5 and 54.1 of 100: chance may explain the 13.6 points (-8.5 to 35.8) between them (p = 0.607, adjusted for 10 comparisons).',
    );
    expect(sentence(comparisonOf(made, { age_group: '60+' }, { between: 'groups' }))).toBe(
      'Not tested: one of the two has nobody in the sample.',
    );
  });

  it('of rates, numbers, means and money has their units, and tells of low precision and of a share of 0', async () => {
    const figures = ['prevalence_person', 'crimes'].map((indicator) => ({ indicator }));
    const made = comparedBy({ figures, by: BY, compare: { adjust: 'none' } }, await later(), [await earlier()]);
    const women = comparisonOf(made, { sex: 'female', age_group: '60+' });
    expect(sentence(women)).toBe(
      'Fell from 30,659 to 0 per 100,000; the difference of 30,659 (8,168 to 53,151) is larger than chance explains (p = 0.0105). At least one of the two figures is of low precision, and so is their difference. One of the two is 0 or everybody in the sample, which hides how much chance there is: read the test with care.',
    );
    expect(women).toMatchObject({ notes: ['low-precision', 'at-boundary'], p_adjusted: women!.p });
    expect(sentence(comparisonOf(made, {}, { indicator: 'crimes' }))).toBe(
      'No change is shown from 6,663 to 5,153: chance may explain the 1,510 (-1,071 to 4,091) between them (p = 0.239).',
    );
    const study = {
      ...smallStudy(),
      indicators: [
        { id: 'loss', title: 'Loss', unit: 'person', statistic: 'mean', numerator: '{WH} * 10', currency: 'MXN' },
        { id: 'age', title: 'Age', unit: 'person', statistic: 'mean', numerator: '{AGE}' },
      ],
    };
    const files = [
      await fileOf(rowsOf('compared-persons.csv'), rowsOf('compared-incidents.csv'), study),
      await fileOf(rowsOf('tables-persons.csv'), rowsOf('tables-incidents.csv'), study),
    ] as const;
    const means = comparedBy({ figures: [{ indicator: 'loss' }, { indicator: 'age' }] }, files[0], [files[1]]);
    expect(sentence(comparisonOf(means, {}, { indicator: 'loss' }), 'es')).toMatch(
      /^No se muestra un cambio de \$3\d\d\.\d\d a \$3\d\d\.\d\d: /,
    );
    expect(sentence(comparisonOf(means, {}, { indicator: 'age' }))).toMatch(
      /^No change is shown from \d\d\.\d\d to \d\d\.\d\d: /,
    );
  });
});

describe('editions with weights of two kinds', () => {
  const weighting = { name: 'edition', hash: 'a' };
  const interviews = async (file: ReturnType<typeof later>, more = {}) => ({
    ...(await file),
    coded: { codings: 0, unsure: 0 } as never,
    ...more,
  });

  it('are compared with a note, and every one of them says what its weights are', async () => {
    const made = comparedBy(PREVALENCE, await interviews(later(), { weighting }), [await interviews(earlier())]);
    const [change] = made.comparisons;
    expect(change!.notes).toContain('unlike-weights');
    expect(sentence(change)).toMatch(/The weights of one edition were made by a saved specification/);
    expect(made.sources).toEqual([{ edition: 'own', weighting }, { edition: 'earlier' }]);
  });

  it('have no note where both are of one kind, or where a study says only what its file has', async () => {
    const both = comparedBy(PREVALENCE, await interviews(later()), [await interviews(earlier())]);
    expect(both.comparisons[0]!.notes).not.toContain('unlike-weights');
    expect(both.sources).toEqual([]);
    const study = comparedBy(PREVALENCE, await interviews(later(), { weighting }), [await earlier()]);
    expect(study.comparisons[0]!.notes).not.toContain('unlike-weights');
  });
});

describe('a family', () => {
  it('is an indicator, or the whole table; what was not tested is in none', async () => {
    const figures = ['prevalence_person', 'reporting_rate'].map((indicator) => ({ indicator }));
    const file = await later();
    const sizes = (compare: object) => {
      const { comparisons } = comparedBy({ figures, by: BY, compare: { ...SEX, ...compare } }, file);
      return comparisons.map(({ status, family }) => `${status} ${family}`);
    };
    const prevalence = ['tested 3', 'tested 3', 'tested 3'];
    expect(sizes({})).toEqual([...prevalence, 'tested 2', 'tested 2', 'untested 0']);
    expect(sizes({ family: 'table' }).filter((size) => size === 'tested 5')).toHaveLength(5);
  });
});

describe('a series that breaks', () => {
  const broken = [{ indicators: ['prevalence_person'], reason: { en: 'Asked by telephone.', es: 'Por teléfono.' } }];

  it('is told with its reason and not compared, whoever declares it', async () => {
    const own = await later();
    const before = await earlier();
    const declared = comparedBy({ ...PREVALENCE, compare: { breaks: broken } }, own, [before]);
    const stated = comparedBy(PREVALENCE, { ...own, breaks: broken }, [before]);
    const ofOther = comparedBy(PREVALENCE, own, [{ ...before, breaks: [{ ...broken[0]!, with: 'own' }] }]);
    for (const { comparisons } of [declared, stated, ofOther]) {
      expect(comparisons[0]).toMatchObject({ status: 'break', difference: null, p: null, reasons: ['declared'] });
      expect(sentence(comparisons[0], 'es')).toBe('No comparable: aquí se rompe la serie. Por teléfono.');
    }
    const ofAnother = comparedBy(PREVALENCE, { ...own, breaks: [{ ...broken[0]!, with: 'another' }] }, [before]);
    expect(ofAnother.comparisons[0]!.status).toBe('tested');
  });

  it('breaks the sets that count its crime, and nothing that does not', async () => {
    const breaks = [{ crimes: ['robbery'], reason: { en: 'Asked by telephone.', es: 'Por teléfono.' } }];
    const crimes = ['any_person', 'robbery', 'threats'];
    const figures = [
      { indicator: 'prevalence_person', crimes },
      { indicator: 'prevalence_household' },
      { indicator: 'adults' },
    ];
    const { comparisons } = comparedBy({ figures, compare: { breaks } }, await later(), [await earlier()]);
    const statusOf = (named: string) => comparisons.filter(({ crime }) => crime === named).map(({ status }) => status);
    expect(['any_person', 'robbery'].map(statusOf)).toEqual([['break'], ['break']]);
    expect(statusOf('threats')).not.toContain('break');
    expect(comparisons.filter(({ indicator }) => indicator === 'adults').map(({ status }) => status)).not.toContain(
      'break',
    );
    expect(statusOf('any_household')).not.toContain('break');
  });

  it('is compared over a declared bridge, which the sentence names', async () => {
    const bridges = [{ factor: 1.2, se: 0.05, source: 'parallel run of 2024' }];
    const { comparisons } = comparedBy({ ...PREVALENCE, compare: { breaks: broken, bridges } }, await later(), [
      await earlier(),
    ]);
    expect(sentence(comparisons[0])).toBe(
      'Fell from 50,395 to 35,904 per 100,000; the difference of 14,491 (462 to 28,519) is larger than chance explains (p = 0.043). The other edition was multiplied by 1.2 (standard error 0.05) to be comparable: parallel run of 2024.',
    );
  });

  it('is never crossed because a name is misspelt, nor over two bridges of which one would count silently', async () => {
    const own = await later();
    const before = await earlier();
    const found = (compare: object) =>
      comparisonFindings({ ...PREVALENCE, compare }, own, [before]).map(({ path, problem }) => [
        path?.join('.'),
        problem,
      ]);
    const bridge = { factor: 1.2, se: 0.05, source: 'parallel run of 2024' };
    expect(
      found({
        breaks: [{ indicators: ['prevalance_person'], crimes: ['robbery', 'nope'], reason: 'Asked by telephone.' }],
        bridges: [{ ...bridge, crimes: ['robery'], categories: ['y'] }],
      }),
    ).toEqual([
      ['compare.breaks.0.indicators.0', 'there is no indicator prevalance_person'],
      ['compare.breaks.0.crimes.1', 'there is no nope in any of the editions'],
      ['compare.bridges.0.crimes.0', 'there is no robery in any of the editions'],
      ['compare.bridges.0.categories.0', 'there is no y in any of the editions'],
    ]);
    expect(found({ bridges: [bridge, { ...bridge, with: 'earlier', factor: 2 }] })).toEqual([
      [
        'compare.bridges.1',
        'two bridges are over prevalence_person of any from earlier, and only one could count'.replace(
          'of any',
          `of ${(comparedBy(PREVALENCE, own, [before]).comparisons[0] ?? { crime: '' }).crime}`,
        ),
      ],
    ]);
    expect(found({ bridges: [bridge, { ...bridge, with: 'another' }] })).toEqual([]);
    const compare = { breaks: [{ with: 'zzz', reason: 'q' }], bridges: [{ ...bridge, with: 'earlier' }] };
    expect(editionsNotCompared(compare, [{ name: 'earlier' }])).toEqual(['zzz']);
  });

  it('breaks where a set counts other crimes', async () => {
    const own = await later();
    const sets = new Map([...own.sets, ['any_person', ['robbery']]]);
    const { comparisons } = comparedBy(
      { figures: [{ indicator: 'prevalence_person', crimes: ['any_person', 'robbery'] }] },
      own,
      [{ ...(await earlier()), sets }],
    );
    expect(comparisons.map(({ status, reasons }) => [status, ...reasons])).toEqual([['break', 'totals'], ['tested']]);
  });
});

describe('what cannot be compared', () => {
  it('is told cell by cell where the other edition lacks a figure, a variable or a group', async () => {
    const own = await later();
    const before = await earlier();
    const domains = new Map(before.persons.domains);
    domains.delete('age_group');
    domains.set('sex', { codes: domains.get('sex')!.codes.map((code) => (code === 0 ? 0 : -1)), names: ['male'] });
    const answers = new Map([...before.incidents.answers].filter(([name]) => !name.startsWith('rep_')));
    const other = {
      ...before,
      persons: { ...before.persons, domains },
      incidents: { ...before.incidents, answers },
    };
    const figures = [{ indicator: 'prevalence_person' }, { indicator: 'reporting_rate' }];
    const made = comparedBy({ figures, by: BY }, own, [other]);
    const said = (domain: Record<string, string>, indicator = 'prevalence_person') =>
      comparisonOf(made, domain, { indicator })!.reasons[0];
    expect(said({})).toBeUndefined();
    expect(said({ sex: 'female' })).toBe('no-such-value');
    expect(said({ age_group: '60+' })).toBe('no-such-variable');
    expect(said({}, 'reporting_rate')).toBe('not-asked');
    expect(comparisonFindings({ figures: figures.slice(1) }, own, [other])).toMatchObject([
      { code: 'nothing-shared', line: 3 },
    ]);
  });

  it('is an error with its place where the table does not have it, or PSUs are not kept', async () => {
    const own = await later();
    const before = await earlier();
    const between = [{ variable: 'height' }, { variable: 'sex', reference: 'other' }];
    expect(
      comparisonFindings({ ...PREVALENCE, by: BY, compare: { between } }, own).map(({ problem }) => problem),
    ).toEqual([
      'the table compares the values of height, by which it is not divided',
      'the reference other is none of the values of sex in the table',
    ]);
    const moved = {
      ...before,
      persons: { ...before.persons, psu: before.persons.psu.map((psu) => `${psu} of before`) },
    };
    const shared = { ...PREVALENCE, compare: { sharedPsus: true } };
    expect(comparisonFindings(shared, own, [moved])).toMatchObject([{ code: 'unlike-designs' }]);
    const replicated = { ...before, persons: { ...before.persons, replicates: [before.persons.weight] } };
    expect(comparisonFindings(shared, own, [replicated])).toMatchObject([{ code: 'unlike-designs' }]);
    const fitted = { ...before, persons: { ...before.persons, fitted: [{} as never] } };
    expect(comparisonFindings(shared, own, [fitted])[0]!.remedy).toContain('use replicate weights');
  });
});
