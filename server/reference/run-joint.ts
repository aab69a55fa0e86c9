import { type Contrast, contrast, isDefined, jointEstimates, type Quantity } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { makeGroups } from './make-groups.ts';
import { ReferenceProblem } from './reference-problem.ts';
import { testFields } from './test-fields.ts';

type Joint = Extract<BuiltStatistic, { kind: 'contrast' | 'covariance' | 'ttest' }>;

const plain = (quantity: Quantity) => (isDefined(quantity) ? quantity : null);

/** Statistics that need the covariance between groups. */
export function runJoint(statistic: Joint, context: ReferenceContext): ResultRow[] {
  const { data, design, domain } = context;
  const of =
    statistic.kind === 'ttest'
      ? { kind: 'mean' as const, variable: statistic.variable, event: statistic.event, by: [statistic.by] }
      : statistic.of;
  const groups = makeGroups(of.by, data, domain);
  const y = eventOrNumbers(of.variable, of.event, data);
  const measured =
    of.kind === 'ratio'
      ? { kind: of.kind, y, x: eventOrNumbers(of.denominator ?? '', undefined, data) }
      : { kind: of.kind, y };
  const options = optionsOf(
    { ...statistic, df: statistic.df ?? (statistic.kind === 'ttest' ? 'domain' : 'full') },
    domain,
  );
  const estimates = jointEstimates(measured, design, groups, options);

  if (statistic.kind === 'covariance') {
    const { covariance, values } = estimates;
    const known = values.map(isDefined);
    return groups.names.flatMap((group, a) =>
      groups.names.slice(0, a + 1).map((group2, b) => ({
        group,
        group2,
        covariance: 'undefined' in covariance || !known[a] || !known[b] ? null : covariance[a]![b]!,
      })),
    );
  }
  const position = (wanted: Readonly<Record<string, unknown>>) => {
    const at = groups.names.findIndex((name) => of.by.every((by) => name[by] === String(wanted[by])));
    if (at < 0) throw new ReferenceProblem(`there is no group ${JSON.stringify(wanted)}`);
    return at;
  };
  const coefficients = (terms: { group: Readonly<Record<string, unknown>>; coef: number }[]): number[] => {
    const list = groups.names.map(() => 0);
    for (const { group, coef } of terms) list[position(group)]! += coef;
    return list;
  };
  const row = (group: Readonly<Record<string, string>>, which: Contrast, less = 0): ResultRow => {
    const compared = contrast({ ...estimates, df: estimates.df - less }, which, {
      ...(statistic.level !== undefined && { level: statistic.level }),
    });
    const { value, se, lower, upper, df } = compared;
    const cv = isDefined(value) && isDefined(se) && value !== 0 ? se / Math.abs(value) : null;
    const [estimate, ...limits] = [plain(value), plain(lower), plain(upper)];
    return {
      group,
      estimate,
      se: plain(se),
      cv,
      lower: limits[0],
      upper: limits[1],
      df,
      ...testFields(compared),
    };
  };
  if (statistic.kind === 'ttest') {
    const [a, b] = statistic.levels;
    const terms = [
      { group: { [statistic.by]: b }, coef: 1 },
      { group: { [statistic.by]: a }, coef: -1 },
    ];
    return [row({ difference: `${b} - ${a}` }, coefficients(terms), 1)];
  }
  return statistic.contrasts.map((each) => {
    const which =
      each.ratio === undefined
        ? coefficients(each.coefficients ?? [])
        : { numerator: position(each.ratio.numerator), denominator: position(each.ratio.denominator) };
    return row({ contrast: each.label }, which);
  });
}
