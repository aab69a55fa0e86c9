import type { Instrument, SdgSeries } from '#questionnaires';
import type { FlatInterview } from '../../interviews/flatten.ts';
import type { SeriesColumn } from '../analysis-file.ts';
import { wasReported } from './incident-answers.ts';
import type { PlacedIncident, Respondent } from './respondents.ts';
import { riskCondition } from './sampled-records.ts';

type CrimeSource = Extract<SdgSeries['source'], { crimes: string[] }>;
type QuestionSource = Extract<SdgSeries['source'], { questions: string[] }>;

/**
 * Share of the victims who reported to a competent authority or a recognised body. All other series are
 * shares of everyone.
 */
const REPORTING = '16.3.1';

/**
 * The series of the manifest, a value per person: 1, 0, or NaN for persons outside its base.
 *
 * From crimes: victim of an incident in scope; for 16.3.1, among victims, whether any incident was reported.
 * `among: at_risk` keeps persons who could suffer one of the crimes.
 * From questions: whether any answer is one of `counts`; persons who were asked none of them are outside.
 */
export function sdgSeries(
  instrument: Instrument,
  respondents: readonly Respondent[],
  incidents: readonly PlacedIncident[],
): SeriesColumn[] {
  const activePacks = instrument.manifest.packs.filter(({ active }) => active).map(({ key }) => key);
  const columns: SeriesColumn[] = [];
  for (const { indicator, series, source } of instrument.manifest.sdg) {
    if ('crimes' in source) {
      const suffered = incidents.filter(({ crime }) => source.crimes.includes(crime));
      const victims =
        indicator === REPORTING
          ? victimsWhoReported(instrument, respondents.length, suffered)
          : victimsOf(respondents.length, suffered);
      const values =
        source.among === 'at_risk' ? amongAtRisk(victims, { instrument, source, respondents, suffered }) : victims;
      const [crime] = source.crimes;
      const isOfOneCrime = crime !== undefined && source.crimes.length === 1;
      columns.push({ indicator, series, ...(isOfOneCrime && { crime }), values });
    } else if (source.pack === undefined || activePacks.includes(source.pack)) {
      const values = Float64Array.from(respondents, ({ interview }) => valueFromAnswers(source, interview.household));
      columns.push({ indicator, series, values });
    }
  }
  return columns;
}

/** 1 for victims, 0 for all others. */
function victimsOf(rows: number, suffered: readonly PlacedIncident[]): Float64Array {
  const values = new Float64Array(rows);
  for (const { row } of suffered) values[row] = 1;
  return values;
}

/** Of victims: 1 when any incident was reported, else 0. All others are outside. */
function victimsWhoReported(instrument: Instrument, rows: number, suffered: readonly PlacedIncident[]): Float64Array {
  const values = new Float64Array(rows).fill(Number.NaN);
  for (const { row } of suffered) values[row] = 0;
  for (const { row, answers } of suffered) if (wasReported(instrument, answers)) values[row] = 1;
  return values;
}

/**
 * Keeps the values of persons at risk. Persons with an incident that the office coded as one of the crimes
 * were at risk.
 */
function amongAtRisk(
  values: Float64Array,
  related: {
    instrument: Instrument;
    source: CrimeSource;
    respondents: readonly Respondent[];
    suffered: readonly PlacedIncident[];
  },
): Float64Array {
  const conditions = related.instrument.crimes
    .filter(({ key }) => related.source.crimes.includes(key))
    .map(riskCondition);
  const coded = new Set(related.suffered.filter(({ crimeCoded }) => crimeCoded !== undefined).map(({ row }) => row));
  return values.map((value, row) => {
    const { household } = related.respondents[row]!.interview;
    const isAtRisk = coded.has(row) || conditions.some((couldSuffer) => couldSuffer(household));
    return isAtRisk ? value : Number.NaN;
  });
}

function valueFromAnswers(
  { questions, counts = ['yes'] }: QuestionSource,
  household: FlatInterview['household'],
): number {
  const answers = questions.map((name) => household[name]).filter((answer) => answer !== undefined);
  if (answers.length === 0) return Number.NaN;
  return answers.flat().some((answer) => counts.includes(String(answer))) ? 1 : 0;
}
