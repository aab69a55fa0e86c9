import { OWN_INTERVIEWS } from '#contract';
import type { Instrument } from '#questionnaires';
import type { DerivedInterview } from '../../derivation/derived-interview.ts';
import { analysedCrimes } from '../../interviews/incident-forms.ts';
import type { AnalysedCrime, AnalysisFile, CodingCounts } from '../analysis-file.ts';
import { GrowingIncidents } from './growing-incidents.ts';
import { GrowingSample } from './growing-sample.ts';
import { GrowingSeries } from './growing-series.ts';
import type { EarlierVersion } from './joined-versions.ts';
import { asksOutcome } from './outcomes.ts';
import { fittedAt, stagesAt, type WeightsOfCases } from './weights-of-cases.ts';
import { type DerivedCase, wholeRecord } from './whole-record.ts';

/** The domain variables over which victims are profiled. */
const PROFILE = ['sex', 'age_group', 'area'];

/**
 * The analysis file of derived interviews, one per case: household, person and incident records without
 * identifiers, in the order in which the cases come. Goes through them once and keeps none.
 *
 * Household weight: inverse of the product of the stage probabilities. Person weight: the household's,
 * divided by the probability with which the adult was selected. Incident weight: that of the crime's level x
 * times / forms. A specification of weighting gives others (`WeightsOfCases`). Cases in which the selected adult did
 * not answer are left out.
 *
 * @param instrument the version with which all the interviews were made
 * @returns records whose PSU codes are unique within their stratum only
 */
export function analysisFileOf(instrument: Instrument, cases: Iterable<DerivedCase>): AnalysisFile {
  const builder = new AnalysisFileBuilder(instrument);
  for (const one of cases) builder.add(one);
  return builder.finish();
}

/** The same, for cases that do not come all at once. */
export class AnalysisFileBuilder {
  readonly #instrument: Instrument;
  readonly #crimes: readonly AnalysedCrime[];
  readonly #sampled: GrowingSample;
  readonly #incidents: GrowingIncidents;
  readonly #series: GrowingSeries;
  readonly #earlier: ReadonlyMap<string, EarlierVersion>;
  readonly #weights: WeightsOfCases | undefined;
  /** Of each record, its row among the weights. */
  readonly #weighted: number[] = [];
  #coded: CodingCounts = { derived: 0, confirmed: 0, changed: 0, notACrime: 0, duplicates: 0 };

  /**
   * @param earlier versions of the same questionnaire whose records are added too, each read by its own
   * @param weights of every case that is added; without them the weights of the design
   */
  constructor(instrument: Instrument, earlier: readonly EarlierVersion[] = [], weights?: WeightsOfCases) {
    this.#instrument = instrument;
    this.#weights = weights;
    // A crime that counts as another one has no figures of its own.
    this.#crimes = analysedCrimes(instrument)
      .filter(({ countsAs }) => countsAs === undefined)
      .map(({ key, level }) => ({ key, level, asksOutcome: asksOutcome(instrument, key) }));
    this.#sampled = new GrowingSample(instrument, earlier);
    this.#incidents = new GrowingIncidents(instrument, this.#crimes, earlier);
    this.#series = new GrowingSeries(instrument);
    this.#earlier = new Map(earlier.map((one) => [one.version, one]));
  }

  add(one: DerivedCase): void {
    if (!one.record.answered) return;
    const whole = wholeRecord(this.#instrument, this.#withWeights(one), this.#earlier.get(one.record.version));
    this.#incidents.add(whole, this.#sampled.rows);
    this.#sampled.add(whole);
    this.#series.add(whole);
    this.#coded = addCounts(this.#coded, one.record);
  }

  #withWeights(one: DerivedCase): DerivedCase {
    if (!this.#weights) return one;
    const { rowOf, household, person } = this.#weights;
    const row = rowOf.get(one.record.caseId) ?? -1;
    this.#weighted.push(row);
    return { ...one, weights: { household: household.weight[row] ?? 0, person: person.weight[row] ?? 0 } };
  }

  finish(): AnalysisFile {
    const { id, version, texts, manifest } = this.#instrument;
    const sampled = this.#sampled.finish();
    const currency = manifest.fills.currency?.[manifest.defaultLanguage];
    const rows = Int32Array.from(this.#weighted);
    const stages = stagesAt(this.#weights?.design, rows);
    const { fpcType } = this.#weights?.design ?? {};
    const households = { ...sampled.households, ...stages, ...fittedAt(this.#weights?.household, rows) };
    const persons = { ...sampled.persons, ...stages, ...fittedAt(this.#weights?.person, rows) };
    return {
      study: `${id} ${version}`,
      title: texts[manifest.defaultLanguage]?.instrument.title ?? id,
      source: OWN_INTERVIEWS,
      crimes: this.#crimes,
      ...(currency !== undefined && { currency }),
      sets: setsOf(this.#instrument, this.#crimes),
      profile: PROFILE,
      design: {
        nested: true,
        lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' },
        ...(fpcType && { fpcType }),
      },
      households,
      persons,
      incidents: this.#incidents.finish(persons),
      ...(this.#weights && { weighting: { name: this.#weights.name, hash: this.#weights.hash } }),
      coded: this.#coded,
      series: this.#series.finish(),
    };
  }
}

function addCounts(counts: CodingCounts, { open, sealed }: DerivedInterview): CodingCounts {
  return {
    derived: counts.derived + open.derived + sealed.derived,
    confirmed: counts.confirmed + open.confirmed + sealed.confirmed,
    changed: counts.changed + open.changed + sealed.changed,
    notACrime: counts.notACrime + open.notACrime + sealed.notACrime,
    duplicates: counts.duplicates + open.duplicates + sealed.duplicates,
  };
}

/** The crimes of each set of the catalogue. */
function setsOf({ eventSets }: Instrument, crimes: readonly AnalysedCrime[]): Map<string, readonly string[]> {
  const sets = eventSets.map(({ key, level, except }) => {
    const inLevel = crimes.filter((crime) => level === 'both' || crime.level === level);
    const members = inLevel.map((crime) => crime.key).filter((crime) => !except.includes(crime));
    return [key, members] as const;
  });
  return new Map(sets);
}
