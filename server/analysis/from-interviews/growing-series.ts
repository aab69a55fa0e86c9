import { type Instrument, type SdgSeries, sdgSeriesOf } from '#questionnaires';
import { riskConditions } from '../../derivation/risk.ts';
import { isOfQuestions, OF_ANSWERED } from '../../derivation/series-of-questions.ts';
import type { SeriesColumn } from '../analysis-file.ts';
import { GrowingColumn } from '../growing-column.ts';
import type { WholeRecord } from './whole-record.ts';

type CrimeSource = Extract<SdgSeries['source'], { crimes: string[] }>;

/**
 * Share of the victims who reported to a competent authority or a recognised body. All other series are
 * shares of everyone.
 */
const REPORTING_RATE = '16.3.1';

/** A series that is being made: what it is of, its value for a person, and the values so far. */
interface MadeSeries extends Omit<SeriesColumn, 'values' | 'answered'> {
  readonly measure: (whole: WholeRecord) => number;
  readonly values: GrowingColumn<Float64Array>;
  /** Of a series of questions: without those who did not say. */
  readonly answered?: GrowingColumn<Float64Array>;
}

/**
 * The series of the manifest, a value per person: 1, 0, or NaN for persons outside its base.
 *
 * From crimes: victim of an incident in scope; for 16.3.1, among victims, whether any incident was reported.
 * `among: at_risk` keeps persons who could suffer one of the crimes.
 * From questions: whether any answer is one of `counts`; persons who were asked none of them are outside.
 */
export class GrowingSeries {
  readonly #series: readonly MadeSeries[];

  constructor(instrument: Instrument) {
    this.#series = sdgSeriesOf(instrument).flatMap(({ indicator, series, source }): MadeSeries[] => {
      const values = new GrowingColumn(Float64Array);
      if ('crimes' in source) {
        const [crime] = source.crimes;
        const isOfOneCrime = crime !== undefined && source.crimes.length === 1;
        const measure = valueFromCrimes(instrument, indicator, source);
        return [{ indicator, series, ...(isOfOneCrime && { crime }), measure, values }];
      }
      if (!isOfQuestions(instrument, source)) return [];
      const answered = new GrowingColumn(Float64Array);
      return [{ indicator, series, measure: (whole) => whole.series(series) ?? Number.NaN, values, answered }];
    });
  }

  add(whole: WholeRecord): void {
    for (const { series, values, answered, measure } of this.#series) {
      values.add(measure(whole));
      answered?.add(whole.series(`${series}${OF_ANSWERED}`) ?? Number.NaN);
    }
  }

  finish(): SeriesColumn[] {
    return this.#series.map(({ measure, values, answered, ...series }) => ({
      ...series,
      values: values.finish(),
      ...(answered && { answered: answered.finish() }),
    }));
  }
}

function valueFromCrimes(
  instrument: Instrument,
  indicator: string,
  { crimes, among }: CrimeSource,
): MadeSeries['measure'] {
  const conditional = new Set(riskConditions(instrument).map(({ crime }) => crime));
  const known = instrument.crimes.filter(({ key }) => crimes.includes(key)).map(({ key }) => key);
  const isForAll = known.some((crime) => !conditional.has(crime));
  return ({ incidents, isAtRisk, asks }) => {
    if (!crimes.every(asks)) return Number.NaN;
    const suffered = incidents.filter(({ crime }) => crimes.includes(crime));
    if (among === 'at_risk') {
      // Persons with an incident that the office coded as one of the crimes were at risk.
      const isCoded = suffered.some(({ crimeCoded }) => crimeCoded !== null);
      if (!isCoded && !isForAll && !known.some(isAtRisk)) return Number.NaN;
    }
    if (indicator !== REPORTING_RATE) return suffered.length > 0 ? 1 : 0;
    if (suffered.length === 0) return Number.NaN;
    return suffered.some(({ wasReported }) => wasReported) ? 1 : 0;
  };
}
