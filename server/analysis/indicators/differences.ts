import { FEWEST_CASES, type TestedComparison } from '#contract';
import { contrast, type Groups, holmAdjusted, isDefined, jointEstimates } from '#estimation';
import type { AnalysisFile } from '../analysis-file.ts';
import type { UnitIndicator } from '../catalogue/indicator.ts';
import { UNIT_INDICATORS } from '../catalogue/unit-indicators.ts';
import { type Pool, poolsFor, poolsOf } from './pools.ts';
import { positivesBy } from './positives.ts';
import { partitionsOf } from './rows.ts';
import { type UnitMeasures, unitMeasures } from './unit-measures.ts';

/** Prevalences of one unit among all of its kind: crimes have the same base, and so have the groups of a crime. */
const TESTED = ['prevalence_person', 'prevalence_household'];

/** A difference of two groups, the first less the second; `p` is 1 where there is no test. */
interface Difference {
  readonly first: number;
  readonly second: number;
  readonly value: number | null;
  readonly se: number | null;
  readonly df: number;
  readonly p: number;
}

/** The groups of one comparison and every difference between two of them. */
interface Compared extends Pick<TestedComparison, 'indicator' | 'outcome' | 'by' | 'crime'> {
  readonly groups: readonly string[];
  readonly prevalences: readonly number[];
  readonly differences: readonly Difference[];
  readonly per: number;
}

/**
 * Tests of the differences that the figures page may speak of: crimes of one unit among everybody, and the groups of
 * each domain variable for every crime and set. Groups with fewer than five victims in the sample, or fewer than five
 * others, are left out: t is no good approximation there.
 *
 * The variance of a difference has the covariance of the two figures. p values are adjusted over all pairs of a
 * comparison, so that it does not matter that the highest group was chosen by looking. Formula: docs/methods.md.
 *
 * @returns one entry a comparison of two groups or more: the highest against each of the others
 * @throws EstimationError as `estimateIndicators`
 */
export function testDifferences(file: AnalysisFile): TestedComparison[] {
  if (file.persons.rows === 0) return [];
  const pools = poolsOf(file);
  return UNIT_INDICATORS.filter(({ id }) => TESTED.includes(id)).flatMap((indicator) => {
    const measures = unitMeasures(file, indicator.unit);
    const ofUnit = poolsFor(indicator.pools, pools, measures.records);
    return [...crimesCompared(indicator, measures, ofUnit), ...domainsCompared(indicator, measures, ofUnit)]
      .filter(({ groups }) => groups.length > 1)
      .map(highestAgainstOthers);
  });
}

/** The crimes of each outcome: the difference of two is the mean of the difference of their victims. */
function crimesCompared(
  { id, per }: UnitIndicator,
  { everyone, column }: UnitMeasures,
  pools: readonly Pool[],
): Compared[] {
  const all = everybody(everyone.rows);
  const byOutcome = Map.groupBy(
    // Crimes are compared among the same persons.
    pools.filter(({ isSet, notAsked }) => !isSet && notAsked === undefined),
    ({ outcome }) => outcome ?? 'both',
  );
  return Array.from(byOutcome, ([outcome, crimes]) => {
    const enough = crimes.filter((pool) => testable(column('victim', pool), everyone, all).length > 0);
    const victims = enough.map((pool) => column('victim', pool));
    const meanOf = (values: Float64Array) =>
      jointEstimates({ kind: 'mean', y: values }, everyone.design, all, { df: 'domain' });
    return {
      indicator: id,
      outcome,
      by: 'crime',
      crime: '',
      per: per ?? 1,
      groups: enough.map(({ key }) => key),
      prevalences: victims.map((values) => defined(meanOf(values).values[0]!)),
      differences: pairsOf(enough.length).map(([first, second]) => {
        const other = victims[second]!;
        const lessOther = victims[first]!.map((value, row) => value - other[row]!);
        return { first, second, ...tested(contrast(meanOf(lessOther), [1])) };
      }),
    };
  });
}

/** The groups of each domain variable, for every crime and set. */
function domainsCompared(
  { id, per }: UnitIndicator,
  { everyone, column }: UnitMeasures,
  pools: readonly Pool[],
): Compared[] {
  const [, ...partitions] = partitionsOf(everyone.rows, everyone.domains);
  return pools.flatMap((pool) => {
    const victims = column('victim', pool);
    return partitions.map(({ groups, domains }): Compared => {
      const enough = testable(victims, everyone, groups);
      const joint = jointEstimates({ kind: 'mean', y: victims }, everyone.design, groups, { df: 'domain' });
      const coefficients = (plus: number, minus: number) =>
        domains.map((_, group) => Number(group === enough[plus]) - Number(group === enough[minus]));
      const names = domains.map((domain) => Object.entries(domain)[0]!);
      return {
        indicator: id,
        outcome: pool.outcome ?? 'both',
        by: names[0]?.[0] ?? '',
        crime: pool.key,
        per: per ?? 1,
        groups: enough.map((group) => names[group]![1]),
        prevalences: enough.map((group) => defined(joint.values[group]!)),
        differences: pairsOf(enough.length).map(([first, second]) => ({
          first,
          second,
          ...tested(contrast(joint, coefficients(first, second))),
        })),
      };
    });
  });
}

/** The groups with at least five victims in the sample and five others. */
function testable(victims: Float64Array, { design }: UnitMeasures['everyone'], groups: Groups): number[] {
  const [positives] = positivesBy(victims, design, [groups]);
  const asked = victims.map((value) => (Number.isNaN(value) ? 0 : 1));
  const [n] = positivesBy(asked, design, [groups]);
  return [...positives!.keys()].filter(
    (group) => positives![group]! >= FEWEST_CASES && n![group]! - positives![group]! >= FEWEST_CASES,
  );
}

function highestAgainstOthers({ groups, prevalences, differences, per, ...comparison }: Compared): TestedComparison {
  const adjusted = holmAdjusted(differences.map(({ p }) => p));
  const highest = prevalences.indexOf(Math.max(...prevalences));
  const others = differences.flatMap(({ first, second, value, se, df, p }, pair) => {
    if (first !== highest && second !== highest) return [];
    const sign = first === highest ? 1 : -1;
    return {
      group: groups[first === highest ? second : first]!,
      difference: value === null ? null : sign * value * per,
      se: se === null ? null : se * per,
      df,
      p,
      p_adjusted: adjusted[pair]!,
    };
  });
  return { ...comparison, highest: groups[highest]!, others };
}

function tested({ value, se, df, pValue }: ReturnType<typeof contrast>): Omit<Difference, 'first' | 'second'> {
  return {
    value: isDefined(value) ? value : null,
    se: isDefined(se) ? se : null,
    df,
    p: isDefined(pValue) ? pValue : 1,
  };
}

function pairsOf(groups: number): [number, number][] {
  const all = Array.from({ length: groups }, (_, group) => group);
  return all.flatMap((first) => all.slice(first + 1).map((second): [number, number] => [first, second]));
}

function everybody(rows: number): Groups {
  return { codes: new Int32Array(rows), count: 1 };
}

/** A group with victims and others in the sample has a prevalence. */
function defined(value: Parameters<typeof isDefined>[0]): number {
  return isDefined(value) ? value : 0;
}
