import type { Design } from '#estimation';
import type { AnalysisFile, Categories } from '../analysis-file.ts';
import { incidentDesign, sampledDesign } from '../indicators/designs.ts';
import { incidentSample } from '../indicators/incident-sample.ts';
import { isIn } from '../indicators/pools.ts';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import { variablesOfUnit } from '../tables/plan-variables.ts';
import { withWeight } from '../with-weight.ts';

/** The records that a model is fitted to. */
export interface ProfileRecords {
  readonly rows: number;
  /** The first so many are records of the file; behind them stand PSUs without incidents. */
  readonly fileRows: number;
  readonly design: Design;
  /** What is explained; NaN outside the figure's base. */
  readonly response: Float64Array;
  /** By which the records are divided. */
  readonly variables: ReadonlyMap<string, Categories>;
  /** How messages call their figures. */
  readonly words: string;
}

/** Persons, households or incidents with what a figure counts of each; every sampled PSU counts in the variance. */
export function profileRecords(file: AnalysisFile, figure: FigureCandidate): ProfileRecords {
  const weighted = figure.weight === undefined ? file : withWeight(file, figure.weight);
  const variables = variablesOfUnit(file, figure.unit);
  if (figure.unit !== 'incident') {
    const records = figure.unit === 'person' ? weighted.persons : weighted.households;
    return {
      rows: records.rows,
      fileRows: records.rows,
      design: sampledDesign(weighted, records),
      response: figure.values(),
      variables,
      words: `figures of ${figure.unit}s`,
    };
  }
  const { records, sample, pad } = incidentSample(weighted);
  const { rows } = records;
  const pool = figure.pool!;
  const response = pad(figure.values()).map((value, row) => (isIn(pool, records, row) ? value : Number.NaN));
  return {
    rows,
    fileRows: weighted.incidents.rows,
    design: incidentDesign(sample, weighted.design, 'all_psus'),
    response,
    variables: new Map(Array.from(variables, ([name, one]) => [name, padded(one, rows)])),
    words: 'figures of incidents',
  };
}

/** The records behind incidents of later stages have no value. */
function padded({ codes, names }: Categories, rows: number): Categories {
  if (codes.length === rows) return { codes, names };
  const all = new Int32Array(rows).fill(-1);
  all.set(codes);
  return { codes: all, names };
}
