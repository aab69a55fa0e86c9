import type { WeightsOfRecords } from '../../microdata/read/analysis-file-of-records.ts';
import { readColumns } from '../../microdata/read/read-columns.ts';
import { makeWeights } from '../../weighting/make-weights.ts';
import { parseWeighting } from '../../weighting/read-weighting.ts';
import type { WeightingInput } from '../../weighting/sample-rows.ts';
import { readTotals } from '../../weighting/totals-table.ts';
import { WeightingFaults } from '../../weighting/weighting-error.ts';
import { weightsByCase } from '../../weighting/weights-by-case.ts';
import type { PackedRecords } from '../packed-records.ts';
import { readPackedSample } from './packed-sample.ts';

/** Relative: sums in another order of the sample, and the steps of an iteration that follow from them. */
const SAME_WEIGHT = 1e-9;

/** What weights are made from, in memory. */
export interface WeightingFiles {
  readonly specification: string;
  /** By their path in the specification. */
  readonly totals: ReadonlyMap<string, Buffer>;
  readonly sample: Buffer;
  /** Hashes of what the weights of the records were made from; the hash of these is that of the weights. */
  readonly madeFrom: readonly WeightingInput[];
}

/**
 * Makes the weights of a package again, with what they were fitted to.
 *
 * @throws WeightingError everything that is wrong; Error where the sample is none
 */
export async function weightsAgain({
  specification,
  totals,
  sample: csv,
}: Omit<WeightingFiles, 'madeFrom'>): Promise<WeightsOfRecords> {
  const source = parseWeighting(specification, 'weighting.json');
  const { sample, rowOf } = readPackedSample(csv);
  const faults = new WeightingFaults();
  // Replicates change nothing of the weights, and may take minutes; corrections of the design do not either, and what
  // they are read from is in no package.
  const { replicates: _, design: stated, ...single } = source.spec;
  const { fpc: _first, laterStages: _later, ...design } = stated;
  const spec = { ...single, design };
  const read = await readTotals({ ...source, spec }, totals, faults);
  const made = makeWeights({ ...source, spec }, { sample, totals: read }, faults);
  const { household, person } = weightsByCase(made, source.spec.weighting);
  return { rowOf, household, person };
}

/** How many weights of records were made again, and how many of them are the same. */
export interface ComparedWeights {
  readonly made: number;
  readonly same: number;
}

/** Compares weights that were made again with those of the records. */
export async function compareWeights(records: PackedRecords, weights: WeightsOfRecords): Promise<ComparedWeights> {
  let made = 0;
  let same = 0;
  for (const unit of ['household', 'person'] as const) {
    const columns = await readColumns(records.files, records.described, unit);
    const numbers = columns?.named('household') ?? [];
    const held = columns?.named(`weight_${unit}`) ?? [];
    for (const [row, number] of numbers.entries()) {
      const again = weights[unit].weight[weights.rowOf.get(Number(number)) ?? -1];
      const one = held[row];
      made += 1;
      if (typeof one === 'number' && again !== undefined && Math.abs(one - again) <= SAME_WEIGHT * Math.abs(one))
        same += 1;
    }
  }
  return { made, same };
}

/** How many households of the records are of another stratum or PSU than the sample says. */
export async function otherPlaces(records: PackedRecords, csv: Buffer): Promise<number> {
  const { sample, rowOf } = readPackedSample(csv);
  const columns = await readColumns(records.files, records.described, 'household');
  const held = (name: string) => columns?.named(name) ?? [];
  const strata = held('stratum');
  const psus = held('psu');
  return held('household').filter((number, record) => {
    const row = rowOf.get(Number(number));
    return row !== undefined && (sample.strata[row] !== strata[record] || sample.psus[row] !== psus[record]);
  }).length;
}

/** Whether some step fitted the weights to totals. */
export function areFitted({ household, person }: WeightsOfRecords): boolean {
  return household.fitted.length + person.fitted.length > 0;
}
