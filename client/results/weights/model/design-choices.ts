import { weightingSchema } from '#contract';
import type { WrittenWeighting } from './weighting-draft.ts';

export type WrittenReplicates = NonNullable<WrittenWeighting['replicates']>;

type LonelyPsuPolicy = NonNullable<WrittenWeighting['design']['lonelyPsu']>;

export const REPLICATE_METHODS = ['jackknife', 'balanced', 'bootstrap', 'SDR'] as const satisfies readonly Method[];

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

export type WrittenCorrection = NonNullable<WrittenWeighting['design']['fpc']>;

export type WrittenStage = NonNullable<WrittenWeighting['design']['laterStages']>[number];

/** How a correction is stated: by an expression, or by the units of a file. */
export const CORRECTION_WAYS = ['expression', 'totals'] as const;

/** A correction of another way, with something to begin with. */
export function newCorrection(
  way: (typeof CORRECTION_WAYS)[number],
  by: string,
  path: string | undefined,
): WrittenCorrection {
  return way === 'totals' ? { by: [by], totals: { path: path ?? 'units.csv' } } : by === 'stratum' ? '{p1}' : '{p2}';
}

/** The specification with another correction of the first stage. Without one there are no later stages. */
export function withFpc(spec: WrittenWeighting, fpc: WrittenCorrection | undefined): WrittenWeighting {
  const { fpc: _, fpcType, laterStages, ...design } = spec.design;
  if (fpc === undefined) return { ...spec, design };
  return { ...spec, design: { ...design, ...(fpcType && { fpcType }), fpc, ...(laterStages && { laterStages }) } };
}

/** What corrections hold; undefined: as they look. */
export function withFpcType(spec: WrittenWeighting, fpcType: 'population' | 'fraction' | undefined): WrittenWeighting {
  const { fpcType: _, ...design } = spec.design;
  return { ...spec, design: fpcType ? { ...design, fpcType } : design };
}

export function withLaterStages(spec: WrittenWeighting, stages: readonly WrittenStage[]): WrittenWeighting {
  const { laterStages: _, ...design } = spec.design;
  return { ...spec, design: stages.length > 0 ? { ...design, laterStages: [...stages] } : design };
}

/** A stage with another column of strata, or with none. */
export function withStratumOfStage({ stratum: _, ...stage }: WrittenStage, stratum: string): WrittenStage {
  return stratum === '' ? stage : { stratum, ...stage };
}

/** The specification with another policy; the one of the schema is not written. */
export function withLonelyPsu(spec: WrittenWeighting, lonelyPsu: LonelyPsuPolicy): WrittenWeighting {
  const { lonelyPsu: _, ...design } = spec.design;
  return { ...spec, design: lonelyPsu === 'fail' ? design : { ...design, lonelyPsu } };
}
