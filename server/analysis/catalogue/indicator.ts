import type { SampledUnit } from '../analysis-file.ts';
import type { PoolChoice } from '../indicators/pools.ts';
import type { Statistic } from '../indicators/rows.ts';

/** What every row of the catalogue says. */
export interface IndicatorRow {
  readonly id: string;
  /** 100,000 for rates; 1 by default. */
  readonly per?: 100_000;
  /** The indicator of the product's own that this one varies, as INEGI publishes it. */
  readonly variantOf?: string;
  /** Made where a table asks for it; the others are made of every file, for every crime and domain. */
  readonly onlyInTables?: true;
}

/**
 * A figure of persons or of households, with the weight of its unit. A share has logit limits, a total and a mean t
 * limits.
 */
export interface UnitIndicator extends IndicatorRow {
  readonly unit: SampledUnit;
  /** The crimes and sets for which it exists. */
  readonly pools: PoolChoice;
  readonly statistic: Statistic;
  /** What is counted. */
  readonly measure: UnitMeasure;
  /** Among whom: everyone by default. */
  readonly among?: 'victims' | 'at_risk';
}

/**
 * What is counted of a person or household: 1 each; 1 for a victim; 1 for a victim of two incidents or more; 1 for
 * a household with any victim among its members; its incidents; 1 for who did not know, or refused, the answer to the
 * crime's screener. `incidents` are the sum of the incidents' weights over the unit's weight, so that their mean is
 * sum W_e / sum W and its variance counts units without incidents.
 */
export type UnitMeasure = 'count' | 'victim' | 'repeat' | 'victim_or_member' | 'incidents' | 'dontKnow' | 'refused';

/** A figure of incidents, with their own weight, for every crime and set. */
export interface IncidentIndicator extends IndicatorRow {
  readonly unit: 'incident';
  readonly statistic: 'total' | 'share';
  /** What is counted, and among which incidents. */
  readonly measure: IncidentMeasure | AnswerMeasure;
}

/** What is counted of an incident, among those of its base: see `Reporting` and `Complaints`. */
export type IncidentMeasure =
  | 'count'
  | 'reported'
  | 'unreported'
  | 'hidden'
  | 'fileOpened'
  | 'notKnown'
  | 'refused'
  | ComplaintMeasure
  | CircumstanceMeasure;

/** What several answers of an incident say together: see `circumstanceColumn`. */
export type CircumstanceMeasure = 'violence' | 'force' | 'injured' | 'offenderKnown' | 'offenderFamily';

/** What only tables count. */
export type ComplaintMeasure =
  | 'notReported'
  | 'toldAnyBody'
  | 'reportUnknown'
  | 'withFile'
  | 'withoutFile'
  | 'fileUnknown'
  | 'byAuthority'
  | 'otherReason';

/**
 * Each answer to a question about the incident, among the incidents for which it was asked; don't know and refusals
 * are one answer, `unknown`. The indicator has a category an answer, and exists where the file has the variable.
 */
export interface AnswerMeasure {
  readonly answer: string;
}

export type Indicator = UnitIndicator | IncidentIndicator;
