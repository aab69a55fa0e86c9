import {
  concentrationIndex,
  correlationBy,
  type Estimate,
  giniBy,
  groupDifferences,
  groupsOf,
  lorenzCurve,
  rankTest,
  standardizedBy,
  topShareBy,
} from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import type { ResultRow } from './gold-format.ts';
import type { StatisticOf } from './gold-statistics.ts';
import { makeGroups, type ReferenceGroups } from './make-groups.ts';
import { columnNumbers, columnTexts, columnValues } from './read-dataset.ts';
import { orNull, resultRow } from './result-row.ts';
import { contrastRow, jointly, levelOf } from './run-tests.ts';

const rowsOf = (estimates: readonly Estimate[], { names }: ReferenceGroups): ResultRow[] =>
  estimates.map((estimate, group) => resultRow(names[group]!, estimate, { deff: false }));

/** Standardized means of groups; the standard is that of the domain where the case gives no shares. */
export function runStandardized(statistic: StatisticOf<'standardized'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const { shares } = statistic;
  // A level of the standard without rows is an empty cell; one that the standard lacks has no part in it.
  const cells =
    shares === undefined
      ? makeGroups([statistic.cells], data, domain)
      : groupsOf(
          columnTexts(statistic.cells, data),
          shares.map(({ level }) => level),
        );
  const standard = { cells, ...(shares && { shares: shares.map(({ share }) => share) }) };
  const y = columnValues(statistic.variable, statistic.event, data);
  return rowsOf(standardizedBy(y, design, groups, standard, optionsOf(statistic, domain)), groups);
}

/** Differences of groups with the p values of their family. */
export function runDifferences(statistic: StatisticOf<'differences'>, context: ReferenceContext): ResultRow[] {
  const { groups, estimates } = jointly(statistic, statistic.of, context);
  const { pairs, adjust } = statistic;
  const label = (group: number) => Object.values(groups.names[group]!).join(', ');
  return groupDifferences(estimates, { pairs, adjust, ...levelOf(statistic) }).map((difference) => ({
    ...contrastRow({ difference: `${label(difference.of)} - ${label(difference.minus)}` }, difference),
    adjustedP: orNull(difference.adjustedP),
  }));
}

/** Gini coefficients, or shares of those who have most, of groups. */
export function runInequality(statistic: StatisticOf<'gini' | 'topShare'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const y = columnNumbers(statistic.variable, data);
  const options = optionsOf(statistic, domain);
  const estimates =
    statistic.kind === 'gini'
      ? giniBy(y, design, groups, options)
      : topShareBy(y, statistic.share, design, groups, options);
  return rowsOf(estimates, groups);
}

/** Points of a Lorenz curve, one row each. */
export function runLorenz(statistic: StatisticOf<'lorenz'>, { data, design, domain }: ReferenceContext): ResultRow[] {
  const y = columnNumbers(statistic.variable, data);
  return lorenzCurve(y, statistic.shares, design, optionsOf(statistic, domain)).map((estimate, point) =>
    resultRow({ share: String(statistic.shares[point]) }, estimate, { deff: false }),
  );
}

/** How an amount is concentrated along another variable. */
export function runConcentration(
  { variable, rankedBy, ...statistic }: StatisticOf<'concentrationIndex'>,
  { data, design, domain }: ReferenceContext,
): ResultRow[] {
  const options = optionsOf({ variable, rankedBy, ...statistic }, domain);
  const index = concentrationIndex(columnNumbers(variable, data), columnNumbers(rankedBy, data), design, options);
  return [resultRow({}, index, { deff: false })];
}

/** Correlations of two variables in groups, without limits: those of the engine are on Fisher's scale. */
export function runCorrelation(statistic: StatisticOf<'correlation'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const { limits: _symmetric, ...options } = optionsOf(statistic, domain);
  const x = columnNumbers(statistic.variable, data);
  const y = columnNumbers(statistic.with, data);
  return rowsOf(correlationBy(x, y, design, groups, options), groups);
}

/** A test by ranks. */
export function runRankTest(statistic: StatisticOf<'rankTest'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain } = context;
  const groups = makeGroups([statistic.groups], data, domain);
  const y = columnNumbers(statistic.variable, data);
  const test = rankTest(y, groups, design, { domain, scores: statistic.scores });
  const { statistic: value, ndf, ddf, pValue } = test;
  return [{ group: {}, statistic: orNull(value), ndf: orNull(ndf), ddf: orNull(ddf), pValue: orNull(pValue) }];
}
