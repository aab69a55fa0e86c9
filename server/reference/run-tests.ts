import { type Contrast, contrast, independenceTest, isDefined, jointEstimates, type Quantity } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import type { ResultRow } from './gold-format.ts';
import type { StatisticOf } from './gold-statistics.ts';
import { makeGroups, type ReferenceGroups } from './make-groups.ts';
import { columnNumbers, columnValues } from './read-dataset.ts';
import { ReferenceProblem, referenceProblems } from './reference-problem.ts';
import { orNull } from './result-row.ts';

type GroupValues = Readonly<Record<string, unknown>>;

/** A test that rows and columns of a table are independent. */
export function runChisq(
  { rows, columns, test: method }: StatisticOf<'chisq'>,
  { data, design, domain }: ReferenceContext,
): ResultRow[] {
  const rowGroups = makeGroups([rows], data, domain);
  const columnGroups = makeGroups([columns], data, domain);
  const { statistic, ndf, ddf, pValue } = independenceTest(rowGroups, columnGroups, design, { domain, method });
  return [{ group: {}, statistic: orNull(statistic), ndf: orNull(ndf), ddf: orNull(ddf), pValue: orNull(pValue) }];
}

/** The covariance of every pair of groups. */
export function runCovariance(statistic: StatisticOf<'covariance'>, context: ReferenceContext): ResultRow[] {
  const { groups, estimates } = jointly(statistic, statistic.of, context);
  const { covariance, values } = estimates;
  return groups.names.flatMap((group, a) =>
    groups.names.slice(0, a + 1).map((group2, b) => {
      const isKnown = !('undefined' in covariance) && isDefined(values[a]!) && isDefined(values[b]!);
      return { group, group2, covariance: isKnown ? covariance[a]![b]! : null };
    }),
  );
}

/** Linear combinations and ratios of the estimates of groups. */
export function runContrasts(statistic: StatisticOf<'contrast'>, context: ReferenceContext): ResultRow[] {
  const { groups, estimates } = jointly(statistic, statistic.of, context);
  return statistic.contrasts.map(({ label, coefficients = [], ratio }) => {
    const which: Contrast =
      ratio === undefined
        ? coefficientsOf(coefficients, groups)
        : { numerator: positionOf(ratio.numerator, groups), denominator: positionOf(ratio.denominator, groups) };
    return contrastRow({ contrast: label }, contrast(estimates, which, levelOf(statistic)));
  });
}

/** The difference of the means of two groups. The reference takes one more degree of freedom for it. */
export function runDifference(statistic: StatisticOf<'ttest'>, context: ReferenceContext): ResultRow[] {
  const { variable, event, by, levels } = statistic;
  const mean = { kind: 'mean' as const, variable, event, by: [by] };
  const df = statistic.df ?? 'domain';
  const { groups, estimates } = jointly({ ...statistic, df }, mean, context);
  const [first, second] = levels;
  const terms = [
    { group: { [by]: second }, coef: 1 },
    { group: { [by]: first }, coef: -1 },
  ];
  const compared = contrast({ ...estimates, df: estimates.df - 1 }, coefficientsOf(terms, groups), levelOf(statistic));
  return [contrastRow({ difference: `${second} - ${first}` }, compared)];
}

/** The estimates of one statistic in every group, together with their covariance. */
export function jointly(
  statistic: StatisticOf<'contrast' | 'covariance' | 'ttest' | 'differences'>,
  measure: StatisticOf<'contrast'>['of'],
  { data, design, domain }: ReferenceContext,
) {
  const groups = makeGroups(measure.by, data, domain);
  const y = columnValues(measure.variable, measure.event, data);
  const measured =
    measure.kind === 'ratio'
      ? { kind: measure.kind, y, x: columnNumbers(measure.denominator ?? '', data) }
      : { kind: measure.kind, y };
  const options = optionsOf({ ...statistic, df: statistic.df ?? 'full' }, domain);
  return { groups, estimates: jointEstimates(measured, design, groups, options) };
}

/** Position of the group with these values. */
function positionOf(wanted: GroupValues, { names }: ReferenceGroups): number {
  const position = names.findIndex((name) =>
    Object.entries(name).every(([column, value]) => value === String(wanted[column])),
  );
  if (position < 0) throw new ReferenceProblem(referenceProblems.unknownGroup(JSON.stringify(wanted)));
  return position;
}

/** The coefficient of every group; 0 for groups that no term names. */
function coefficientsOf(terms: readonly { group: GroupValues; coef: number }[], groups: ReferenceGroups): number[] {
  const coefficients = groups.names.map(() => 0);
  for (const { group, coef } of terms) coefficients[positionOf(group, groups)]! += coef;
  return coefficients;
}

export function levelOf({ level }: { level?: number | undefined }): { level?: number } {
  return level === undefined ? {} : { level };
}

/** A comparison in the fields of the reference format. */
export function contrastRow(group: Readonly<Record<string, string>>, compared: ReturnType<typeof contrast>): ResultRow {
  const { value, se, lower, upper, df } = compared;
  return {
    group,
    estimate: orNull(value),
    se: orNull(se),
    cv: isDefined(value) && isDefined(se) && value !== 0 ? se / Math.abs(value) : null,
    lower: orNull(lower),
    upper: orNull(upper),
    df,
    ...testFields(compared),
  };
}

/**
 * The test that an estimate is 0. The format has t as the quotient that it is: infinite when only the
 * standard error is 0.
 */
export function testFields(tested: {
  readonly value: Quantity;
  readonly se: Quantity;
  readonly df: number;
  readonly t: Quantity;
  readonly pValue: Quantity;
}): { t: number | null; pValue: number | null } {
  const { value, se, df, t, pValue } = tested;
  if (isDefined(value) && value !== 0 && se === 0) {
    return { t: value > 0 ? Infinity : -Infinity, pValue: df > 0 ? 0 : null };
  }
  return { t: orNull(t), pValue: orNull(pValue) };
}
