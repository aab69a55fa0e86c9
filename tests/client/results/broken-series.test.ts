import { describe, expect, it } from 'vitest';
import { type FigureComparison, tableSchema } from '#contract';
import { linePieces } from '../../../client/pictures/series/line-pieces.ts';
import { comparedSeries } from '../../../client/results/compared/series/compared-series.ts';
import { subjectKeys, typedNumber, withSeries } from '../../../client/results/compared/series/series-choices.ts';
import { breaksOfComparisons } from '../../../client/results/editions/breaks-of-comparisons.ts';
import { specTextOf, type WrittenSpec } from '../../../client/results/tables/model/spec.ts';
import { pictureTexts } from '../../../client/text/pictures/picture-texts.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { tablePageTexts } from '../../../client/text/table-page/table-page-texts.ts';

const { breaks: texts } = pictureTexts.en;
const number = (value: number) => String(value);
const lines = ['robbery', 'fraud', 'threats'].map((key) => ({ key, label: key }));
const fine = { status: 'tested', explanation: '' } as const;
const broken = { status: 'break', explanation: 'It is asked otherwise.' } as const;
const bridged = { status: 'tested', explanation: '', bridge: { factor: 1.08, se: 0.03, source: 'run' } } as const;

const side = (name: string, estimate: number) => ({
  name,
  estimate,
  se: 0.01,
  lower: estimate - 0.02,
  upper: estimate + 0.02,
  n: 500,
  label: 'high',
  flag: '',
});

const comparison = (crime: string, more: Partial<FigureComparison>): FigureComparison => ({
  indicator: 'reporting_rate',
  crime,
  outcome: 'both',
  category: '',
  variance_frame: 'all_psus',
  domain: {},
  between: 'editions',
  by: 'edition',
  of: side('b-2024', 0.3),
  minus: side('a-2023', 0.2),
  unit: { kind: 'share', per: 1 },
  status: 'tested',
  reasons: [],
  explanation: '',
  difference: 0.1,
  se: 0.01,
  lower: 0.08,
  upper: 0.12,
  t: 10,
  df: 50,
  p: 0,
  p_adjusted: 0,
  family: 1,
  significant: true,
  notes: [],
  sentence: '',
  ...more,
});

describe('a line through editions', () => {
  const breaks = (
    of: Record<string, Parameters<typeof breaksOfComparisons>[1] extends (l: string) => infer C ? C : 0>,
  ) => breaksOfComparisons(lines, (line) => of[line], { before: '2024', texts, number });

  it('breaks where its comparison says so, and where nothing is known of it', () => {
    expect(breaks({ robbery: fine, fraud: fine, threats: fine })).toEqual([]);
    expect(breaks({ robbery: broken, fraud: broken, threats: broken })).toEqual([
      { before: '2024', reason: 'It is asked otherwise.' },
    ]);
    expect(breaks({})).toEqual([{ before: '2024', reason: texts.unknown }]);
    expect(breaks({ robbery: broken, fraud: fine, threats: fine })).toEqual([
      { before: '2024', reason: 'robbery: It is asked otherwise.', lines: ['robbery'] },
    ]);
  });

  it('breaks under a bridge too, with factor and source: what is drawn is not multiplied', () => {
    const [one] = breaks({ robbery: fine, fraud: bridged, threats: fine });
    expect(one).toMatchObject({ lines: ['fraud'] });
    expect(one!.reason).toContain('1.08');
  });

  it('is drawn on only where it does not break', () => {
    const reader = {
      texts: resultsTexts.en,
      page: tablePageTexts.en,
      breaks: texts,
      locale: 'en',
      editions: new Map([
        ['a-2023', '2023'],
        ['b-2024', '2024'],
      ]),
    };
    const within = comparison('robbery', { between: 'groups' });
    const compared = [within, comparison('robbery', {}), comparison('fraud', { ...broken, difference: null })];
    const [series, ...rest] = comparedSeries(compared, reader);
    expect(rest).toEqual([]);
    const { data } = series!;
    expect(data.editions.map(({ label }) => label)).toEqual(['2023', '2024']);
    expect(data.lines.map((line) => linePieces(line, data).length)).toEqual([1, 2]);
    expect(data.breaks.map(({ reason }) => reason)).toEqual([expect.stringContaining('It is asked otherwise.')]);
    expect(data.lines[0]!.points['a-2023']).toMatchObject({ value: 0.2, valueText: '20.0%', quality: 'good' });
  });
});

describe('breaks and bridges that are declared on the page', () => {
  const spec: WrittenSpec = { table: 't', figures: [{ indicator: 'reporting_rate' }], by: [] };

  it('stand in the specification as a file has them', () => {
    const declared = withSeries(spec, {
      breaks: [{ ...subjectKeys({ indicator: '', crime: 'fraud', edition: 'a' }), reason: { en: 'By telephone.' } }],
    });
    const whole = withSeries(declared, {
      bridges: [
        { ...subjectKeys({ indicator: 'reporting_rate', crime: '', edition: '' }), factor: 1.1, se: 0, source: 'run' },
      ],
    });
    const read = tableSchema.parse(JSON.parse(specTextOf(whole)));
    expect(read.compare?.breaks).toEqual([{ with: 'a', crimes: ['fraud'], reason: { en: 'By telephone.' } }]);
    expect(read.compare?.bridges).toEqual([{ indicators: ['reporting_rate'], factor: 1.1, se: 0, source: 'run' }]);
    expect(withSeries(declared, { breaks: [] })).toEqual(spec);
  });

  it('numbers are read with a point or a comma', () => {
    expect(['1.08', '1,08', ' 2 ', '', 'x'].map(typedNumber)).toEqual([1.08, 1.08, 2, undefined, undefined]);
  });
});
