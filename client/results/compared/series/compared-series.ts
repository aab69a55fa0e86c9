import {
  type ComparedUnit,
  categoryName,
  crimeName,
  type FigureComparison,
  type FigureInComparison,
  type IndicatorUnit,
  isOfCrimes,
  unitOf,
} from '#contract';
import type { FigurePoint } from '../../../pictures/figure-point.ts';
import type { SeriesData } from '../../../pictures/series/series-data.ts';
import type { PictureTexts } from '../../../text/pictures/picture-texts.ts';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import type { TablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { breaksOfComparisons } from '../../editions/breaks-of-comparisons.ts';
import { decimalsFor, type FigureFormat, figureFormat } from '../../model/figure-format.ts';
import { qualityOf } from '../../model/quality.ts';
import { commonDomain } from '../compared-outcome.ts';

/** Figures of one indicator in two editions, as a picture takes them. */
export interface ComparedSeries {
  /** What all its lines are of; the crime is blank where they are of several. */
  readonly figure: Pick<FigureComparison, 'indicator' | 'crime' | 'outcome'>;
  readonly unit: IndicatorUnit;
  readonly per: number;
  readonly data: SeriesData;
}

interface SeriesReader {
  readonly texts: ResultsTexts;
  readonly page: TablePageTexts;
  readonly breaks: PictureTexts['breaks'];
  readonly locale: string;
  /** Titles of editions by their keys, in the order in which they were. */
  readonly editions: ReadonlyMap<string, string>;
}

/** More lines than these are no picture any more, more pictures than these no page. */
const MOST_LINES = 24;
const MOST_SERIES = 6;

/** The comparisons between editions as lines from the earlier one to the later one, with where they break. */
export function comparedSeries(comparisons: readonly FigureComparison[], reader: SeriesReader): ComparedSeries[] {
  const between = comparisons.filter((one) => one.between === 'editions');
  const groups = Map.groupBy(between, ({ indicator, outcome, minus }) => `${indicator} ${outcome} ${minus.name}`);
  return [...groups.values()]
    .filter(({ length }) => length <= MOST_LINES)
    .slice(0, MOST_SERIES)
    .map((ofFigure) => seriesOf(ofFigure, reader));
}

function seriesOf(comparisons: readonly FigureComparison[], reader: SeriesReader): ComparedSeries {
  const { texts, page, locale, editions } = reader;
  const figure = comparisons[0]!;
  const names = [figure.of.name, figure.minus.name];
  const inOrder = [...editions.keys()].filter((key) => names.includes(key));
  const unit = unitIn(figure.indicator, figure.unit);
  const errors = comparisons.flatMap(({ of, minus }) => [of.se, minus.se]);
  const format = figureFormat(locale, unit, decimalsFor(unit, errors));
  const areSeveral = new Set(comparisons.map(({ crime }) => crime)).size > 1;
  const lines = comparisons.map((one) => ({
    key: JSON.stringify([one.crime, one.category, one.domain]),
    label:
      [
        areSeveral && isOfCrimes(one.indicator) ? crimeName(texts, one.crime) : '',
        one.category === '' ? '' : categoryName(texts, one.category, one.indicator),
        commonDomain(one, texts),
      ]
        .filter((part) => part !== '')
        .join(' · ') || page.shown.total,
    points: Object.fromEntries(
      [one.of, one.minus].flatMap((side): [string, FigurePoint][] =>
        side.estimate === null ? [] : [[side.name, pointOf(side, format)]],
      ),
    ),
  }));
  const byKey = new Map(lines.map(({ key }, place) => [key, comparisons[place]!]));
  const breaks = breaksOfComparisons(lines, (key) => byKey.get(key), {
    before: inOrder.at(-1) ?? '',
    texts: reader.breaks,
    number: (value) => new Intl.NumberFormat(locale).format(value),
  });
  const data = { editions: inOrder.map((key) => ({ key, label: editions.get(key)! })), lines, breaks };
  const { indicator, outcome, crime } = figure;
  return {
    figure: { indicator, outcome, crime: areSeveral ? '' : crime },
    unit,
    per: figure.unit.per,
    data,
  };
}

function pointOf({ estimate, lower, upper, label }: FigureInComparison, format: FigureFormat): FigurePoint {
  return { value: estimate, lower, upper, valueText: format.value(estimate), quality: qualityOf(label) };
}

function unitIn(indicator: string, { kind }: ComparedUnit): IndicatorUnit {
  if (kind === 'rate') return unitOf(indicator) === 'per-100k-households' ? 'per-100k-households' : 'per-100k-people';
  return ({ share: 'share', mean: 'ratio', total: 'count' } as const)[kind];
}
