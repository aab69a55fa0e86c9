import { compileCondition, type Instrument, type SdgSeries, type Value } from '#questionnaires';
import type { FlatInterview } from '../../interviews/flatten.ts';
import type { SeriesColumn } from '../analysis-file.ts';
import { wasReported } from './incident-answers.ts';
import type { ReportedIncident } from './reported-incidents.ts';

type Event = ReportedIncident & { row: number };

/** Share of the victims who told a competent authority or a recognised body; the others are shares of everyone. */
const REPORTING = '16.3.1';

/**
 * The series of the manifest, a value per person: 1, 0, or NaN for whom it is not about.
 *
 * From crimes: a victim of an incident in scope; of 16.3.1, among victims, whether any incident was reported; `among: at_risk`
 * keeps those who could suffer it. From questions: whether any answer is one of `counts`; who was asked none of them is outside.
 */
export function sdgSeries(
  instrument: Instrument,
  interviews: readonly FlatInterview[],
  events: readonly Event[],
): SeriesColumn[] {
  const on = instrument.manifest.packs.filter(({ active }) => active).map(({ key }) => key);
  return instrument.manifest.sdg.flatMap(({ indicator, series, source }) => {
    if ('crimes' in source) {
      const values = ofCrimes(instrument, { indicator, source }, interviews, events);
      const [crime] = source.crimes;
      return [{ indicator, series, ...(crime !== undefined && source.crimes.length === 1 && { crime }), values }];
    }
    if (source.pack !== undefined && !on.includes(source.pack)) return [];
    return [
      { indicator, series, values: Float64Array.from(interviews, ({ household }) => answered(source, household)) },
    ];
  });
}

function ofCrimes(
  instrument: Instrument,
  { indicator, source }: { indicator: string; source: { crimes: string[]; among?: 'at_risk' } },
  interviews: readonly FlatInterview[],
  events: readonly Event[],
): Float64Array {
  const suffered = events.filter(({ crime }) => source.crimes.includes(crime));
  // Whose event the office coded as the crime was at risk of it.
  const coded = new Set(suffered.filter(({ crimeCoded }) => crimeCoded !== undefined).map(({ row }) => row));
  const values = new Float64Array(interviews.length).fill(indicator === REPORTING ? Number.NaN : 0);
  for (const { row } of suffered) values[row] = indicator === REPORTING ? 0 : 1;
  if (indicator === REPORTING)
    for (const { row, answers } of suffered) if (wasReported(instrument, answers)) values[row] = 1;
  return source.among === 'at_risk'
    ? values.map((value, row) => (atRisk(row) || coded.has(row) ? value : Number.NaN))
    : values;

  function atRisk(row: number): boolean {
    return instrument.crimes.some(
      ({ key, gate, atRisk: condition = gate }) =>
        source.crimes.includes(key) && (condition === undefined || holds(condition, interviews[row]?.household ?? {})),
    );
  }
}

function holds(condition: string, household: FlatInterview['household']): boolean {
  return compileCondition<Readonly<Record<string, Value>>>(condition, (name) => (answers) => answers[name])(household);
}

function answered(
  source: Extract<SdgSeries['source'], { questions: string[] }>,
  household: FlatInterview['household'],
) {
  const { questions, counts = ['yes'] } = source;
  const told = questions.flatMap((name) => (household[name] === undefined ? [] : [household[name]]));
  if (told.length === 0) return Number.NaN;
  return told.flat().some((answer) => counts.includes(String(answer))) ? 1 : 0;
}
