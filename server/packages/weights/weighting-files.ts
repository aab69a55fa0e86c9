import type { KeyRing } from '../../keys/key-ring.ts';
import { hiddenNames } from '../../microdata/hidden-names.ts';
import { madeFromOf } from '../../weighting/make-weights.ts';
import type { WeightingSource } from '../../weighting/read-weighting.ts';
import type { SampleRows } from '../../weighting/sample-rows.ts';
import { marginsOfSpec, type TotalsOfSpec } from '../../weighting/totals-table.ts';
import { packedSample } from './packed-sample.ts';
import type { WeightingFiles } from './weights-again.ts';

/** How the weights of an edition were made, read already. */
export interface WeightingRead {
  readonly source: WeightingSource;
  /** The text of the specification. */
  readonly specification: string;
  readonly totals: TotalsOfSpec;
  /** The bytes of a file of totals, by its path in the specification. */
  readonly bytesOf: (path: string) => Buffer;
  readonly sample: SampleRows;
}

/** The specification of an edition's weights, with its totals and the sample as a package may have it. */
export function weightingFilesOf(
  { source, specification, totals, bytesOf, sample }: WeightingRead,
  { survey, keys, cases }: { readonly survey: string; readonly keys: KeyRing; readonly cases: readonly string[] },
): WeightingFiles {
  const packed = marginsOfSpec(source.spec).filter(mayBePacked);
  return {
    specification,
    totals: new Map(packed.map(({ margin }) => [margin.totals.path, bytesOf(margin.totals.path)] as const)),
    sample: packedSample(sample, { survey, names: hiddenNames(keys), cases, specification: source.spec }),
    madeFrom: madeFromOf(source, { sample, totals }),
  };
}

/**
 * Totals of the design count the units of strata and PSUs by their own names, which a package hides: beside the records
 * they would tell which is which. Weights do not need them.
 */
function mayBePacked({ margin: { by }, path: [part] }: ReturnType<typeof marginsOfSpec>[number]): boolean {
  return part === 'weights' && !by.some((name) => name === 'stratum' || name === 'psu');
}
