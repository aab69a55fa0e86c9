import { describe, expect, it } from 'vitest';
import { byName, type EstimateRow } from '#contract';
import { choicesOf, settleView } from '../../../client/results/model/choices.ts';
import { figureFormat } from '../../../client/results/model/figure-format.ts';
import { findingOf } from '../../../client/results/model/finding.ts';
import { linesOf } from '../../../client/results/model/lines.ts';
import { marksOf } from '../../../client/results/model/marks-of.ts';
import { comparedRows } from '../../../client/results/model/select-rows.ts';
import { tableText, writtenCells } from '../../../client/results/model/table-cells.ts';
import { undefinedReason } from '../../../client/results/model/undefined-reason.ts';
import { FIRST_VIEW, readView, writeView } from '../../../client/results/model/view.ts';
import { LANGUAGES } from '../../../client/text/language.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { estimateRow } from './estimate-row.ts';

/** What a sentence that names a highest figure must say, written here once more. */
const UNTESTED = {
  es: 'Ese orden no se sometió a prueba',
  en: 'Their order was not tested',
  pt: 'Essa ordem não foi testada',
  fr: 'Cet ordre n’a pas été testé',
};

const texts = resultsTexts.en;
const format = figureFormat('en', 'per-100k-people', 0);
const byCrime = [
  estimateRow({ crime: 'assault', estimate: 900, lower: 818, upper: 982 }),
  estimateRow({ crime: 'robbery' }),
  estimateRow({ crime: 'any_person', estimate: 16_995, lower: 16_669, upper: 17_321 }),
  estimateRow({ crime: 'extortion', estimate: 4700, lower: 4517, upper: 4883 }),
];

describe('the lines of a comparison', () => {
  it('by crime: the pool first, then single crimes from the most frequent', () => {
    const keys = linesOf(byCrime, 'crime', texts).map((line) => line.key);
    expect(keys).toEqual(['any_person', 'robbery', 'extortion', 'assault']);
  });

  it('by age keep the order of age and end with the unknown', () => {
    const rows = ['60+', 'unknown', '18-29', '30-59'].map((age, index) =>
      estimateRow({ domain: { age_group: age }, estimate: index }),
    );
    const lines = linesOf(rows, 'age_group', texts);
    expect(lines.map((line) => line.key)).toEqual(['18-29', '30-59', '60+', 'unknown']);
    expect(lines.at(-1)?.label).toBe('Not known');
  });

  it('a figure that is not defined comes after those that are', () => {
    const rows = [estimateRow({ crime: 'threats', estimate: null }), estimateRow({ crime: 'assault', estimate: 0 })];
    expect(linesOf(rows, 'crime', texts).map((line) => line.key)).toEqual(['assault', 'threats']);
  });

  it('a state without a name of its own is named after its variable', () => {
    const lines = linesOf([estimateRow({ domain: { state: '09' } })], 'state', texts);
    expect(lines[0]?.label).toBe('State 09');
  });

  it('a crime that only a study declares keeps its key as its name', () => {
    expect(linesOf([estimateRow({ crime: 'cattle_theft' })], 'crime', texts)[0]?.label).toBe('cattle theft');
  });
});

describe('what a comparison shows, in words', () => {
  it('names the ends, and claims no difference that no test has shown', () => {
    expect(findingOf('Prevalence', linesOf(byCrime, 'crime', texts), texts.figures.findings, format)).toBe(
      'Prevalence: highest for Robbery, 4,800; lowest for Physical assault, 900. Their order was not tested: it may be due to sampling.',
    );
  });

  it.each(LANGUAGES)(
    'says once in %s that the order of the ends was not tested, unless a test stands beside it',
    (language) => {
      const words = resultsTexts[language];
      const said = (areTested: boolean) =>
        findingOf('P', linesOf(byCrime, 'crime', words), words.figures.findings, format, { areTested });
      expect(said(false).split(UNTESTED[language])).toHaveLength(2);
      expect(said(true)).not.toContain(UNTESTED[language]);
      const single = linesOf(byCrime.slice(0, 1), 'crime', words);
      expect(findingOf('P', single, words.figures.findings, format)).not.toContain(UNTESTED[language]);
    },
  );

  it('ranks only figures of sufficient precision', () => {
    const weak = [
      ...['low', 'none'].map((label) => estimateRow({ crime: `weak_${label}`, estimate: 0.99, label })),
      estimateRow({ crime: 'wide', estimate: 0.99, label: 'high', flag: 'wide-limits' }),
    ];
    const ranked = findingOf(
      'Prevalence',
      linesOf([...byCrime, ...weak], 'crime', texts),
      texts.figures.findings,
      format,
    );
    expect(ranked).toMatch(
      /^Prevalence, among figures of sufficient precision: highest for Robbery, 4,800; lowest for Physical assault, 900\. /,
    );
    const none = findingOf('Prevalence', linesOf(weak.slice(0, 2), 'crime', texts), texts.figures.findings, format);
    expect(none).toBe('Figures in the lowest class of precision: 1 of 2.');
  });

  it('says so when every figure is 0', () => {
    const rows = ['robbery', 'assault'].map((crime) => estimateRow({ crime, estimate: 0, lower: 0, upper: 0 }));
    const finding = findingOf('Prevalence', linesOf(rows, 'crime', texts), texts.figures.findings, format);
    expect(finding).toBe('Prevalence: 0 in every group.');
  });

  it('ranks nothing where each figure measures something else', () => {
    const series = ['VC_VOV_PHYL', 'IU_COR_BRIB'].map((category) => estimateRow({ indicator: 'sdg_series', category }));
    const lines = linesOf(series, 'category', texts);
    expect(lines[0]?.label).toBe(
      'Proportion of population subjected to physical violence in the previous 12 months (VC_VOV_PHYL)',
    );
    expect(findingOf('Series', lines, texts.figures.findings, format, { areAlike: false })).toBe('');
  });

  it('calls what is compared by its name', () => {
    expect(byName(texts, 'category', 'nonreporting_reason')).toBe('by reason');
    expect(byName(texts, 'category', 'sdg_series')).toBe('by series');
    expect(byName(texts, 'category', 'victim_composition')).toBe('by group');
  });

  it('counts the weak and the undefined figures', () => {
    const rows = [
      estimateRow({ crime: 'robbery' }),
      estimateRow({ crime: 'assault', estimate: 900, upper: 1500, label: 'low' }),
      estimateRow({ crime: 'threats', estimate: null, lower: null, upper: null, label: '' }),
    ];
    const finding = findingOf('Prevalence', linesOf(rows, 'crime', texts), texts.figures.findings, format);
    expect(finding).toContain('lowest class of precision: 1 of 3');
    expect(finding).toContain('Not defined: 1 of 3');
  });
});

describe('a figure that cannot be computed', () => {
  it('of a survey without the file question says so', () => {
    const row = estimateRow({ indicator: 'dark_figure_no_file', estimate: null });
    expect(undefinedReason(row)).toBe('file-not-asked');
    const [mark] = marksOf(linesOf([row], 'crime', texts), texts.figures, format);
    expect(mark?.reason).toBe('Not defined: this survey did not ask whether a file was opened');
  });

  it('of an empty group says that the sample has no case', () => {
    expect(undefinedReason(estimateRow({ estimate: null, n: 0 }))).toBe('no-cases');
  });

  it('with a value but without a standard error says that too', () => {
    expect(undefinedReason(estimateRow({ se: null, lower: null, upper: null }))).toBe('no-standard-error');
  });
});

it('a share of 100 % without limits says why it has no interval', () => {
  const row = estimateRow({ indicator: 'dark_figure_no_file', estimate: 1, se: 0, lower: null, upper: null, n: 3 });
  expect(undefinedReason(row)).toBe('no-limits');
});

it('groups whose figures are printed alike share an end, up to three; where all are alike there is none', () => {
  const said = (...estimates: number[]) => {
    const rows = estimates.map((estimate, place) => estimateRow({ domain: { state: `0${place + 1}` }, estimate }));
    return findingOf('Prevalence', linesOf(rows, 'state', texts), texts.figures.findings, format);
  };
  expect(said(2.4, 2, 1)).toContain('highest for State 01 and State 02, 2; lowest for State 03, 1. Their order');
  expect(said(2, 2, 2, 2, 1)).toMatch(/^Prevalence: lowest for State 05, 1\. Their order/);
  expect(said(3, 1, 1, 1, 1)).toMatch(/^Prevalence: highest for State 01, 3\. Their order/);
  expect(said(2.4, 2.3, 2)).toBe('');
});

describe('the table twin', () => {
  const line = linesOf([estimateRow({ flag: 'complement' })], 'crime', texts)[0]!;

  it('holds every number of the row and its flag in words', () => {
    expect(writtenCells(line, texts.figures, format)).toEqual({
      group: 'Robbery',
      estimate: '4,800',
      se: '95',
      lower: '4,615',
      upper: '4,985',
      cv: '2.0%',
      df: '120',
      deff: '1.50',
      positives: '62',
      n: '1,284',
      effectiveN: '856',
      label: 'High precision',
      flag: 'complement less precise',
    });
  });

  it('is copied as it is shown, one tab between cells', () => {
    const [head, body] = tableText([line], texts.figures, format).split('\n');
    expect(head?.split('\t')).toHaveLength(13);
    expect(body?.split('\t')[1]).toBe('4,800');
  });

  it('says the victims in the sample beside the base, or that their number is not given', () => {
    const lines = linesOf([estimateRow(), estimateRow({ crime: 'threats', n_positive: null })], 'crime', texts);
    const [head, ...body] = tableText(lines, texts.figures, format).split('\n');
    const columns = head!.split('\t');
    const place = columns.indexOf('Victims in the sample');
    expect(columns[place + 1]).toBe('Base (n, unweighted)');
    expect(body.map((row) => row.split('\t').slice(place, place + 2))).toEqual([
      ['62', '1,284'],
      ['not given', '1,284'],
    ]);
  });

  it('calls them by what they are where they are no victims, and leaves the column out where there are none', () => {
    const headOf = (given: Partial<EstimateRow>) =>
      tableText(linesOf([estimateRow(given)], 'crime', texts), texts.figures, format)
        .split('\n')[0]!
        .split('\t');
    expect(headOf({ indicator: 'screener_refused' })).toContain('With the characteristic in the sample');
    expect(headOf({ indicator: 'dark_figure_unreported', n_positive: null })).toHaveLength(12);
  });
});

describe('the choices of a view', () => {
  const rows = [
    ...byCrime,
    estimateRow({ domain: { sex: 'female' } }),
    estimateRow({ domain: { sex: 'male' } }),
    estimateRow({ domain: { sex: 'male', area: 'rural' } }),
    estimateRow({ indicator: 'victim_composition', category: 'sex=female' }),
  ];

  it('offer what was estimated and no profile figure', () => {
    const choices = choicesOf(rows, FIRST_VIEW);
    expect(choices.measures).toEqual(['prevalence_person']);
    expect(choices.bys).toEqual(['crime', 'sex']);
    expect(choices.wheres).toEqual(['', 'sex=female', 'sex=male']);
    expect(choices.crimes).toEqual(['any_person', 'robbery', 'extortion', 'assault']);
  });

  it('replace what an address names but the estimates lack', () => {
    const view = settleView({ ...FIRST_VIEW, measure: 'nothing', by: 'planet', crime: 'heresy', where: 'sex=x' }, rows);
    expect(view).toMatchObject({ measure: 'prevalence_person', by: 'crime', crime: 'any_person', where: '' });
  });

  it('by domain, the rows are those of the chosen crime and of one variable alone', () => {
    const view = settleView({ ...FIRST_VIEW, by: 'sex', crime: 'robbery' }, rows);
    expect(comparedRows(rows, view).map((row) => row.domain)).toEqual([{ sex: 'female' }, { sex: 'male' }]);
  });

  it('one variance frame at a time', () => {
    const framed = ['all_psus', 'incident_psus'].map((variance_frame) => estimateRow({ variance_frame }));
    expect(comparedRows(framed, FIRST_VIEW)).toHaveLength(1);
  });
});

it('a view survives its address', () => {
  const view = { ...FIRST_VIEW, by: 'state', crime: 'robbery', standard: 'ine_chile' as const };
  expect(readView(writeView(view))).toEqual(view);
  expect(writeView(FIRST_VIEW)).toBe('');
  expect(readView('?tab=nonsense&standard=other')).toEqual(FIRST_VIEW);
});
