import { describe, expect, it } from 'vitest';
import { type MadeCell, tableSchema } from '#contract';
import { testedPairs } from '../../../client/results/compared/tested-pairs.ts';
import { picturesFor } from '../../../client/results/pictured/pictures-for.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { estimateRow } from './estimate-row.ts';

const reader = { texts: resultsTexts.en, locale: 'en' };

const cell = (estimate: number | null, more: Partial<MadeCell>): MadeCell => ({
  ...estimateRow({ estimate, ...more }),
  not_computed: {},
});

const tableOf = (variables: readonly string[], cells: readonly MadeCell[]) => ({
  study: 'enviz-2026',
  specification: tableSchema.parse({
    table: 'robbery.by-state',
    figures: [{ indicator: 'prevalence_person' }],
    by: variables.map((variable) => ({ variable })),
  }),
  cells: [...cells],
});

/** A test of two values of a variable. */
function comparisonOf(figure: MadeCell, by: string, [of, minus]: readonly [string, string]) {
  const named = (name: string) => ({ name, estimate: 1, se: 1, lower: 0, upper: 2, n: 9, label: 'high', flag: '' });
  const pair = { between: 'groups' as const, by, domain: {}, of: named(of), minus: named(minus) };
  return { ...figure, ...pair, status: 'tested' as const };
}

describe('the pictures of a table', () => {
  const byState = [
    cell(200, { domain: {} }),
    cell(100, { domain: { state: '01' } }),
    cell(300, { domain: { state: '02' } }),
    cell(50, { domain: { state: 'unknown' } }),
  ];

  it('calls none the highest where an amount stands there by several treatments', () => {
    const known = ['male', 'female'].map((sex, i) => cell(100 + 10 * i, { category: 'known', domain: { sex } }));
    const both = [...known, ...known.map((one) => ({ ...one, category: 'unknown_as_0' }))];
    expect(picturesFor(tableOf(['sex'], known), reader)[0]!.finding).toContain('highest');
    expect(picturesFor(tableOf(['sex'], both), reader)[0]!.finding).toBe('');
  });

  it('call no pool of crimes higher than the crimes that it holds', () => {
    const ofCrimes = (domains: readonly MadeCell['domain'][]) =>
      domains.flatMap((domain) => [
        cell(900, { crime: 'any_person', domain }),
        cell(300, { crime: 'theft', domain }),
        cell(100, { crime: 'fraud', domain }),
      ]);
    const [dots] = picturesFor(tableOf([], ofCrimes([{}])), reader);
    expect(dots!.marks.map(({ key, style }) => [key, style])).toEqual([
      ['any_person', 'set'],
      ['theft', undefined],
      ['fraud', undefined],
    ]);
    expect(dots!.finding).toContain('300');
    expect(dots!.finding).not.toContain('900');
    const [bySex] = picturesFor(tableOf(['sex'], ofCrimes([{ sex: 'male' }, { sex: 'female' }])), reader);
    expect(bySex!.finding).not.toContain('900');
    expect(bySex!.marks.map(({ style }) => style)).toEqual(Array(6).fill(undefined));
    // Alone they are compared with each other.
    const pools = ['any_person', 'any_household'].map((crime, i) => cell(900 + i, { crime, domain: {} }));
    expect(picturesFor(tableOf([], pools), reader)[0]!.finding).toContain('900');
  });

  it('by state are dots by value with everybody as their reference, and a map', () => {
    const [dots, map, ...rest] = picturesFor(tableOf(['state'], byState), reader);
    expect(rest).toEqual([]);
    expect(dots).toMatchObject({ kind: 'dots', name: 'robbery-by-state-1', reference: { value: 200 } });
    expect(dots!.marks.map(({ key }) => key)).toEqual(['02', '01', 'unknown']);
    expect(dots!.finding).toContain('300');
    expect(map).toMatchObject({ kind: 'map', name: 'robbery-by-state-2' });
    expect(map!.marks.map(({ key }) => key)).toEqual(['01', '02']);
  });

  it('say that their order was not tested, or where its test is', () => {
    const one = cell(100, { domain: { state: '01' } });
    const other = cell(300, { domain: { state: '02' } });
    const tested = comparisonOf(one, 'state', ['01', '02']);
    const said = (comparisons: Parameters<typeof testedPairs>[0], cells = [one, other]) =>
      picturesFor(tableOf(['state'], cells), { ...reader, isTested: testedPairs(comparisons) });
    const { untestedOrder, testedBeside } = reader.texts.figures.findings;
    const [dots, map] = said([tested]);
    expect(dots!.finding).toContain(testedBeside);
    expect(dots!.finding).not.toContain(untestedOrder);
    expect([map!.isTestedBetween(['02'], ['01']), map!.isTestedBetween(['02'], ['03'])]).toEqual([true, false]);
    const between = { ...tested, between: 'editions' as const };
    for (const others of [[], [between], [{ ...tested, status: 'untested' as const }], [{ ...tested, crime: 'fraud' }]])
      expect(said(others)[0]!.finding).toContain(untestedOrder);
    // The ends are others than were tested.
    const third = cell(900, { domain: { state: '03' } });
    expect(said([tested], [one, other, third])[0]!.finding).toContain(untestedOrder);
  });

  it('by age keep the order of the ages, grouped by the second variable, and leave out what adds up over it', () => {
    const cells = ['female', 'male'].flatMap((sex) =>
      ['60+', '18-29', '30-59'].map((age) => cell(age === '60+' ? 9 : 1, { domain: { age_group: age, sex } })),
    );
    const total = cell(5, { domain: { age_group: '18-29' } });
    const [dots, ...rest] = picturesFor(tableOf(['age_group', 'sex'], [total, ...cells]), reader);
    expect(rest).toEqual([]);
    expect(dots!.marks.map(({ group }) => group)).toEqual(['Women', 'Women', 'Women', 'Men', 'Men', 'Men']);
    expect(dots!.marks.map(({ key }) => key)).toHaveLength(new Set(dots!.marks.map(({ key }) => key)).size);
    expect(dots!.reference).toBeUndefined();
  });

  it('stand as the rows of the table where that is chosen, or by value within their groups', () => {
    const cells = ['female', 'male'].flatMap((sex) =>
      ['01', '02', '03'].map((state) => cell(state === '02' ? 9 : 1, { domain: { state, sex } })),
    );
    const keysBy = (order?: 'own' | 'value') =>
      picturesFor(tableOf(['state', 'sex'], cells), { ...reader, order })[0]!.marks.map(({ key }) => key.slice(-2));
    expect(keysBy('own')).toEqual(['01', '02', '03', '01', '02', '03']);
    expect(keysBy('value')).toEqual(['02', '01', '03', '02', '01', '03']);
    expect(keysBy()).toEqual(keysBy('value'));
  });

  it('have one for each value of the third variable, and twelve at most', () => {
    const cells = Array.from({ length: 20 }, (_, third) =>
      ['01', '02'].map((state) => cell(third, { domain: { state, sex: 'female', age_group: `${third}` } })),
    ).flat();
    const pictures = picturesFor(tableOf(['state', 'sex', 'age_group'], cells), reader);
    expect(pictures).toHaveLength(12);
    expect(new Set(pictures.map(({ title }) => title)).size).toBe(12);
    expect(pictures.every(({ kind }) => kind === 'dots')).toBe(true);
  });

  it('without variables compare crimes; of a single cell there is none', () => {
    const crimes = ['robbery', 'fraud'].map((crime) => cell(1, { crime }));
    expect(picturesFor(tableOf([], crimes), reader)[0]!.marks.map(({ key }) => key)).toEqual(['robbery', 'fraud']);
    expect(picturesFor(tableOf([], crimes.slice(1)), reader)).toEqual([]);
    expect(picturesFor(tableOf([], []), reader)).toEqual([]);
  });

  it('call answers by the words of their question', () => {
    const answers = { place: { home: 'At home', '01': 'In the street' } };
    const cells = ['home', '01'].map((category) => cell(1, { indicator: 'place', category }));
    const named = { ...reader, texts: { ...reader.texts, answers } };
    const labels = (variables: string[], some: readonly MadeCell[]) =>
      picturesFor(tableOf(variables, some), named)[0]!.marks.map(({ label, group }) => group ?? label);
    expect(labels([], cells)).toEqual(['At home', 'In the street']);
    const bySex = cells.flatMap((one) => ['female', 'male'].map((sex) => ({ ...one, domain: { sex } })));
    expect(new Set(labels(['sex'], bySex))).toEqual(new Set(['At home', 'In the street']));
  });

  it('are of numbers where an indicator that the page does not know is larger than one', () => {
    const cells = ['01', '02'].map((state) => cell(4000, { indicator: 'crimes_hidden', domain: { state } }));
    expect(picturesFor(tableOf(['state'], cells), reader)[0]!.unitKind).toBe('count');
    const known = picturesFor(tableOf(['state'], cells), { ...reader, unitIn: () => 'ratio' });
    expect(known[0]!.unitKind).toBe('ratio');
  });
});
