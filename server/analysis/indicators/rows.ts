import type { EstimateRow } from '#contract';
import {
  type DomainEstimate,
  type Groups,
  isDefined,
  type PublicationStandard,
  type Quantity,
  qualityLabel,
} from '#estimation';
import type { Categories, IncidentOutcome } from '../analysis-file.ts';
import type { VarianceFrame } from '../survey-design.ts';

/**
 * A partition of records over which a figure is published: everyone, or the categories of one domain
 * variable.
 */
export interface Partition {
  readonly groups: Groups;
  /** The domain of each group, as published: `{}` or `{ sex: 'female' }`. */
  readonly domains: readonly Record<string, string>[];
}

/** Everyone first, then each domain variable alone. Unknown values are in no group. */
export function partitionsOf(rows: number, variables: ReadonlyMap<string, Categories>): Partition[] {
  const everyone = { groups: { codes: new Int32Array(rows), count: 1 }, domains: [{}] };
  const byVariable = Array.from(variables, ([variable, { codes, names }]) => ({
    groups: { codes, count: names.length },
    domains: names.map((name) => ({ [variable]: name })),
  }));
  return [everyone, ...byVariable];
}

export type Statistic = 'total' | 'share' | 'mean';

/** What a figure is of. */
export interface Cell {
  readonly indicator: string;
  readonly crime: string;
  /** Which of the crime's incidents; all of them by default. */
  readonly outcome?: IncidentOutcome | undefined;
  readonly domain: Record<string, string>;
  readonly category?: string;
  readonly frame?: VarianceFrame;
  /** Units of the sample with the characteristic; undefined where the figure has none. */
  readonly positives?: number | undefined;
  /** The same for the standards alone, where it is not published. */
  readonly judgedPositives?: number | undefined;
}

/** How an estimate becomes a row. */
export interface RowOptions {
  readonly standard: PublicationStandard;
  /** Whether the estimate is a fraction of a whole; the standards judge those apart. */
  readonly isShare: boolean;
  /** 100,000 for rates; 1 by default. */
  readonly per?: number;
  /** Whether what is counted may be less than 0, so that limits may be too. */
  readonly hasNegatives?: boolean;
  /** What the figure is at least: 0 where it is not known. */
  readonly least?: number | undefined;
  /** What the figure is at most, where that is known. */
  readonly most?: number | undefined;
}

/**
 * A published row: the estimate times `per`, what cannot be computed as null, and the label that the standard
 * gives. Limits of numbers and rates do not go below 0, those of incidents a victim not
 * below 1, and those of shares stay between 0 and 1.
 */
export function rowOf(cell: Cell, made: DomainEstimate, options: RowOptions): EstimateRow {
  const { standard, isShare, per = 1, hasNegatives = false, least = 0, most = isShare ? 1 : undefined } = options;
  const estimate = hasNegatives ? made : within(made, { least, most });
  const positive = cell.judgedPositives ?? cell.positives;
  // The standards judge by the degrees of freedom of the domain, whichever the limits have.
  const judged = { ...estimate, df: estimate.domainDf ?? estimate.df };
  const { label, flag } = qualityLabel(judged, { standard, kind: isShare ? 'share' : 'other', positive, most });
  const scaled = (quantity: Quantity) => (isDefined(quantity) ? quantity * per : null);
  return {
    indicator: cell.indicator,
    crime: cell.crime,
    outcome: cell.outcome ?? 'both',
    domain: cell.domain,
    category: cell.category ?? '',
    variance_frame: cell.frame ?? 'all_psus',
    estimate: scaled(estimate.value),
    se: scaled(estimate.se),
    lower: scaled(estimate.lower),
    upper: scaled(estimate.upper),
    cv: orNull(estimate.cv),
    df: estimate.df,
    deff: orNull(estimate.deff),
    n: estimate.n,
    effective_n: orNull(estimate.effectiveN),
    standard,
    label,
    flag,
    n_positive: cell.positives ?? null,
  };
}

/** Everything that is counted is 0 or more. */
function within(
  estimate: DomainEstimate,
  { least, most = Number.POSITIVE_INFINITY }: { least: number; most: number | undefined },
): DomainEstimate {
  const bounded = (limit: Quantity) => (isDefined(limit) ? Math.max(least, Math.min(most, limit)) : limit);
  return { ...estimate, lower: bounded(estimate.lower), upper: bounded(estimate.upper) };
}

function orNull(quantity: Quantity): number | null {
  return isDefined(quantity) ? quantity : null;
}

/**
 * The row of an indicator and crime for the whole population, in the variance frame of all PSUs; undefined if
 * there is none.
 */
export function rowOfEveryone(
  rows: readonly EstimateRow[],
  { indicator, crime }: { indicator: string; crime: string },
): EstimateRow | undefined {
  return rows.find(
    (row) =>
      row.indicator === indicator &&
      row.crime === crime &&
      row.outcome === 'both' &&
      row.category === '' &&
      row.variance_frame === 'all_psus' &&
      Object.keys(row.domain).length === 0,
  );
}
