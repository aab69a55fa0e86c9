import { weightingSchema } from '#contract';
import type { WrittenWeighting } from './weighting-draft.ts';

export type WrittenReplicates = NonNullable<WrittenWeighting['replicates']>;

type LonelyPsuPolicy = NonNullable<WrittenWeighting['design']['lonelyPsu']>;

export const REPLICATE_METHODS = ['jackknife', 'balanced', 'bootstrap'] as const satisfies readonly Method[];

type Method = WrittenReplicates['method'];

/** What may be done with a stratum of one PSU, in the order of the schema. */
export const LONELY_PSUS: readonly LonelyPsuPolicy[] = weightingSchema.shape.design.shape.lonelyPsu.unwrap().options;

/** Replicates of a method, with what it needs. */
export function newReplicates(method: Method): WrittenReplicates {
  return method === 'bootstrap' ? { method, count: 200, seed: 1 } : { method };
}

/** The specification with other replicates, or with none. */
export function withOtherReplicates(
  { replicates: _, ...spec }: WrittenWeighting,
  replicates: WrittenReplicates | undefined,
): WrittenWeighting {
  return replicates ? { ...spec, replicates } : spec;
}

/** The specification with another policy; the one of the schema is not written. */
export function withLonelyPsu(spec: WrittenWeighting, lonelyPsu: LonelyPsuPolicy): WrittenWeighting {
  const { lonelyPsu: _, ...design } = spec.design;
  return { ...spec, design: lonelyPsu === 'fail' ? design : { ...design, lonelyPsu } };
}
