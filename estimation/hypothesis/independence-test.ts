import { sumSimple } from 'simple-statistics';
import type { Design } from '../design/types.ts';
import { chiSquarePValue, fPValue } from '../distributions.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkChoice, checkOptions, type Options } from '../options.ts';
import { isDefined, isUndefined, type Quantity, type Undefined } from '../quantity.ts';
import { jointEstimates, type ReplicateValues } from '../statistics/joint-estimates.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import { raoScottTrace, sharesCovariance, waldStatistic } from './cell-statistics.ts';
import { tableDegrees } from './table-degrees.ts';

/**
 * `raoScottF` and `raoScottChisq` correct Pearson's statistic; `wald` and `adjWald` test the residuals of the
 * totals.
 */
export type IndependenceMethod = (typeof INDEPENDENCE_METHODS)[number];

const INDEPENDENCE_METHODS = ['raoScottF', 'raoScottChisq', 'wald', 'adjWald'] as const;

export interface IndependenceTest {
  readonly statistic: Quantity;
  readonly ndf: Quantity;
  /** Denominator degrees of freedom; Infinity for a chi-square. */
  readonly ddf: Quantity;
  readonly pValue: Quantity;
}

/**
 * Test that two categories are independent in a domain.
 *
 * Pearson: X^2 = n sum (p_ij - p_i. p_.j)^2 / (p_i. p_.j). With C a basis of the tables whose margins are 0,
 * D = diag(p) and V the covariance of p: Delta = (C' D^-1 C / n)^-1 (C' D^-1 V D^-1 C), t = tr Delta, s = tr
 * Delta^2. `raoScottF` (default): X^2 / t on t^2 / s and t^2 / s * df. `raoScottChisq`: X^2 k / t on k = (r -
 * 1)(c - 1). `wald`: Y' V_Y^-1 Y / k on k and df, with Y_ij = N_ij - N_i. N_.j / N; `adjWald`: times (df - k
 * + 1) / df on k and df - k + 1. df: PSUs minus strata with a row of the domain, also one that lacks a
 * category or weighs 0; after a fitted step of the weighting, and with unequal probabilities, of the file.
 *
 * @param rows category of each row in the table's rows (length n); -1 where missing. Categories without
 * weight are dropped
 * @param columns the same for the table's columns (length n)
 * @param design strata, PSUs and weights (length n)
 * @param options method, domain
 * @returns statistic, degrees of freedom and p value, a fraction; undefined as too-few-categories for a table
 * of one row or column
 * @throws EstimationError as `mean`, and invalid-groups
 * @see Rao and Scott (1984), Annals of Statistics 12, 46-60; Thomas and Rao (1987), JASA 82, 630-636
 * @example independenceTest({ codes: Int32Array.of(0, 0, 0), count: 1 }, { codes: Int32Array.of(0, 1, 1), count: 2 }, design3).pValue // => { undefined: 'too-few-categories' }
 */
export function independenceTest(
  rows: Groups,
  columns: Groups,
  design: Design,
  options: Pick<Options, 'domain'> & { readonly method?: IndependenceMethod } = {},
): IndependenceTest {
  const { method = 'raoScottF' } = options;
  const { domain } = checkOptions(options, design.rows);
  checkChoice('method', method, INDEPENDENCE_METHODS);
  for (const groups of [rows, columns]) checkGroups(groups, design.rows);
  const inTable = (row: number) =>
    design.weights[row] !== 0 &&
    rows.codes[row]! >= 0 &&
    columns.codes[row]! >= 0 &&
    (domain === undefined || !!domain[row]);
  const rowAt = presentCodes(rows, design, inTable);
  const columnAt = presentCodes(columns, design, inTable);
  const r = rowAt.size;
  const c = columnAt.size;
  if (r < 2 || c < 2) return testWithout({ undefined: 'too-few-categories' });

  const codes = new Int32Array(design.rows).fill(-1);
  let n = 0;
  for (let row = 0; row < design.rows; row++) {
    if (!inTable(row)) continue;
    n++;
    codes[row] = rowAt.get(rows.codes[row]!)! * c + columnAt.get(columns.codes[row]!)!;
  }
  const y = new Float64Array(design.rows).fill(1);
  const joint = jointEstimates({ kind: 'total', y }, design, { codes, count: r * c });
  if (isUndefined(joint.covariance)) return testWithout(joint.covariance);
  const totals = joint.values.map((value) => (isDefined(value) ? value : 0));
  const table = { totals, r, c, n };
  const df = tableDegrees(design, domain);
  if (!(df > 0)) return testWithout({ undefined: 'no-degrees-of-freedom' });

  const k = (r - 1) * (c - 1);
  if (method === 'wald' || method === 'adjWald') {
    const quadratic = waldStatistic(table, joint.covariance);
    if (quadratic === undefined) return testWithout({ undefined: 'singular-covariance' });
    const ddf = method === 'wald' ? df : df - k + 1;
    if (!(ddf > 0)) return testWithout({ undefined: 'no-degrees-of-freedom' });
    const statistic = ((quadratic / k) * ddf) / df;
    return { statistic, ndf: k, ddf, pValue: fPValue(statistic, k, ddf) };
  }
  const shares =
    joint.replicates === undefined
      ? sharesCovariance(totals, joint.covariance)
      : replicateShares(totals, joint.replicates);
  if (isUndefined(shares)) return testWithout(shares);
  const traces = raoScottTrace(table, shares);
  if (traces === undefined || !(traces.trace > 0)) return testWithout({ undefined: 'singular-covariance' });
  const { pearson, trace, traceOfSquare } = traces;
  if (method === 'raoScottChisq') {
    const statistic = (pearson * k) / trace;
    return { statistic, ndf: k, ddf: Infinity, pValue: chiSquarePValue(statistic, k) };
  }
  const ndf = trace ** 2 / traceOfSquare;
  return { statistic: pearson / trace, ndf, ddf: ndf * df, pValue: fPValue(pearson / trace, ndf, ndf * df) };
}

/** Covariance of the cells' shares over the replicates; each replicate has its own grand total. */
function replicateShares(totals: readonly number[], replicates: ReplicateValues): number[][] | Undefined {
  const grandTotals = replicates.values[0]!.map((_, r) => sumSimple(replicates.values.map((cell) => cell[r]!)));
  const values = replicates.values.map((cell) => cell.map((total, r) => total / grandTotals[r]!));
  const all = sumSimple(totals);
  return replicateCovariance(
    values,
    totals.map((total) => total / all),
    replicates,
  );
}

/** Categories that occur, numbered without gaps. */
function presentCodes(categories: Groups, design: Design, inTable: (row: number) => boolean): Map<number, number> {
  const present = new Set<number>();
  for (let row = 0; row < design.rows; row++) if (inTable(row)) present.add(categories.codes[row]!);
  return new Map([...present].sort((a, b) => a - b).map((code, position) => [code, position]));
}

function testWithout(reason: Quantity): IndependenceTest {
  return { statistic: reason, ndf: reason, ddf: reason, pValue: reason };
}
