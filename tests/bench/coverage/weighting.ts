import type { TypedColumn } from '#questionnaires';
import type { WeightsOfCases } from '../../../server/analysis/from-interviews/weights-of-cases.ts';
import { keyText } from '../../../server/weighting/crossed-categories.ts';
import { makeWeights } from '../../../server/weighting/make-weights.ts';
import { parseWeighting, type WeightingSource } from '../../../server/weighting/read-weighting.ts';
import type { SampleRows } from '../../../server/weighting/sample-rows.ts';
import { marginsOf, type TotalsOfSpec, type TotalsTable } from '../../../server/weighting/totals-table.ts';
import { weightsByCase } from '../../../server/weighting/weights-by-case.ts';
import { AGES, AREAS, type Population, SEXES } from './population.ts';

/** Design, nonresponse by area, households to their number by area, one adult drawn, adults by sex and age. */
const SPECIFICATION = {
  weighting: 'coverage',
  sample: { file: { path: 'sample.csv', columns: {} }, case: 'case', stratum: 'stratum', psu: 'psu' },
  design: {},
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household_screener: [
      { step: 'nonresponse', responded: '{answered} = 1', classes: ['area'] },
      { step: 'poststratify', by: ['area'], totals: { path: 'households.csv' } },
    ],
    person: [
      { step: 'multiply', by: '{adults}', reason: 'one adult was selected' },
      { step: 'poststratify', by: ['sex', 'age_group'], totals: { path: 'adults.csv' } },
    ],
  },
};

/** A sampled household; sex and age of the adult drawn are known where the household answered. */
export interface SampledHousehold {
  readonly household: number;
  readonly probability: number;
  readonly adults: number;
  readonly answered: boolean;
  /** The adult drawn, by the row in the population. */
  readonly selected: number;
  readonly sex: number;
  readonly age: number;
}

/** Makes the weights of samples of a population by the same specification. */
export function weightingOf(population: Population): (sample: readonly SampledHousehold[]) => WeightsOfCases {
  const source = parseWeighting(JSON.stringify(withColumns()), 'weighting.json');
  const totals = totalsOf(source, population);
  return (sample) => weightsByCase(makeWeights(source, { sample: rowsOf(population, sample), totals }), 'coverage');
}

/** The columns that the sample has, as the specification describes them. */
function withColumns(): unknown {
  const columns = {
    ...Object.fromEntries(['case', 'stratum', 'psu', 'area', 'sex', 'age_group'].map((name) => [name, 'text'])),
    ...Object.fromEntries(['probability', 'answered', 'adults'].map((name) => [name, 'number'])),
  };
  return { ...SPECIFICATION, sample: { ...SPECIFICATION.sample, file: { path: 'sample.csv', columns } } };
}

function rowsOf({ psuOfHousehold, stratumOfPsu, strata }: Population, sample: readonly SampledHousehold[]): SampleRows {
  const psus = sample.map(({ household }) => psuOfHousehold[household]!);
  const ofStratum = psus.map((psu) => stratumOfPsu[psu]!);
  const number = (value: (one: SampledHousehold) => number): TypedColumn => ({
    type: 'number',
    values: Float64Array.from(sample, value),
  });
  const text = (values: readonly string[], codes: Iterable<number>): TypedColumn => ({
    type: 'text',
    values: ['', ...values],
    codes: Int32Array.from(codes, (code) => code + 1),
  });
  return {
    file: 'sample.csv',
    rows: sample.length,
    lines: Int32Array.from(sample.keys(), (row) => row + 2),
    cases: sample.map(({ household }) => String(household)),
    strata: ofStratum.map(String),
    psus: psus.map(String),
    inputs: [],
    columns: new Map([
      ['probability', number(({ probability }) => probability)],
      ['answered', number(({ answered }) => (answered ? 1 : 0))],
      ['adults', number(({ adults }) => adults)],
      [
        'area',
        text(
          AREAS,
          ofStratum.map((stratum) => strata[stratum]!.area),
        ),
      ],
      [
        'sex',
        text(
          SEXES,
          sample.map(({ answered, sex }) => (answered ? sex : -1)),
        ),
      ],
      [
        'age_group',
        text(
          AGES,
          sample.map(({ answered, age }) => (answered ? age : -1)),
        ),
      ],
    ]),
  };
}

/** The true numbers of households by area and of adults by sex and age. */
function totalsOf({ spec }: WeightingSource, population: Population): TotalsOfSpec {
  const { psuOfHousehold, stratumOfPsu, strata, householdOfAdult, sex, age } = population;
  const areas = Array.from(psuOfHousehold, (psu) => [AREAS[strata[stratumOfPsu[psu]!]!.area]!]);
  const people = Array.from(householdOfAdult, (_, adult) => [SEXES[sex[adult]!]!, AGES[age[adult]!]!]);
  const [households] = spec.weights.household_screener.flatMap(marginsOf);
  const [adults] = spec.weights.person.flatMap(marginsOf);
  return {
    inputs: [],
    tables: new Map([
      [households!, tableOf('households.csv', households!.by, areas)],
      [adults!, tableOf('adults.csv', adults!.by, people)],
    ]),
  };
}

function tableOf(file: string, by: readonly string[], units: readonly (readonly string[])[]): TotalsTable {
  const cells = Array.from(
    Map.groupBy(units, (values) => keyText(values)),
    ([key, own], place) => ({ key, label: own[0]!.join(' '), total: own.length, line: place + 2 }),
  );
  return { file, by, cells, sum: units.length };
}
