import type { LonelyPsu, ReplicateMethod } from '#estimation';

/** What the variance rests on besides strata and PSUs. */
export interface SurveyDesign {
  readonly nested: boolean;
  readonly lonelyPsu: Readonly<Record<VarianceFrame, LonelyPsu>>;
  /** What `fpc` of the records holds; fractions where none is above 1 when absent. */
  readonly fpcType?: 'population' | 'fraction';
  /** How the replicates of the records become a variance. */
  readonly replicates?: {
    readonly method: ReplicateMethod;
    readonly scale?: number;
    readonly rscales?: number | readonly number[];
    readonly rho?: number;
    readonly mse?: boolean;
    readonly degreesOfFreedom: number;
  };
}

/**
 * The PSUs that count in the variance of an incident figure: all sampled ones or, as INEGI does, those with
 * an incident.
 */
export type VarianceFrame = 'all_psus' | 'incident_psus';
