import type { MarginSpec, WeightingSpecStep, WeightName } from '#contract';
import type { LabelledGroups, ModelColumns, SteppedWeights } from '#estimation';
import type { FilePlace } from '../analysis/from-study/study-error.ts';
import type { Cross } from './crossed-categories.ts';
import type { SampleRows } from './sample-rows.ts';
import type { TotalsTable } from './totals-table.ts';
import type { WeightingFaults } from './weighting-error.ts';

/** A step of a specification, prepared for the rows of a sample. */
export interface PreparedStep {
  readonly weight: WeightName;
  /** Its number among the steps of that weight, from 1. */
  readonly number: number;
  readonly spec: WeightingSpecStep;
  readonly place: FilePlace;
  /** New weights; the old ones do not change. */
  readonly apply: (weights: Float64Array) => SteppedWeights;
  /** Columns whose totals the weights are fitted to. */
  readonly columns?: ModelColumns | undefined;
  /** The classes or cells within which it changes weights, and their totals where it has some. */
  readonly classes: readonly StepClasses[];
  /** Numbers whose totals the weights are fitted to. */
  readonly numbers?: readonly FittedNumber[];
  /** Who responded, of a step for nonresponse. */
  readonly response?: StepResponse;
}

/** Classes of a step. */
export interface StepClasses {
  readonly groups: LabelledGroups;
  readonly totals?: ArrayLike<number>;
}

/** A number of a calibration, row by row, and its total. */
export interface FittedNumber {
  readonly name: string;
  readonly total: number;
  readonly values: Float64Array;
}

/** What a step for nonresponse knows of response. */
export interface StepResponse {
  readonly responded: Uint8Array;
  /** 1 for those who belong to the population. */
  readonly eligible: Uint8Array;
  /** The probability of response that the step takes each unit to have, by the weights before it. */
  readonly propensity: (weights: Float64Array) => Float64Array;
}

/** What a step is prepared with. */
export interface Preparing {
  readonly spec: WeightingSpecStep;
  readonly sample: SampleRows;
  readonly cross: Cross;
  readonly tables: ReadonlyMap<MarginSpec, TotalsTable>;
  /** 1 for the rows that carry weight before the step. */
  readonly carries: Uint8Array;
  /** 1 for the rows that lost their weight to a fault of an earlier step, which is told there. */
  readonly lost: Uint8Array;
  readonly faults: WeightingFaults;
  /** Where the step, or a part of it, stands. */
  readonly place: (...path: PropertyKey[]) => FilePlace;
}

/** What a step does, and the rows that carry weight after it. */
export type StepPrepared = Pick<PreparedStep, 'apply' | 'columns' | 'classes' | 'numbers' | 'response'> & {
  readonly carries: Uint8Array;
  /** 1 for the rows that nobody takes the weight of, which is told. */
  readonly lost?: Uint8Array;
};
