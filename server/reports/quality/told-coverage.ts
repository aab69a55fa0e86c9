import { roundedFigure } from '../../suppression/rounded/rounded-figure.ts';
import { toCases } from '../../suppression/rounded/steps.ts';
import type { ClassSummary, StepSummary } from '../../weighting/step-summary.ts';

/** Classes of fewer records are told together: a sum of weights over the weight of one is their number. */
const FEWEST_RECORDS = 50;

/** The classes of a fit that a report tells: one by itself, or several together. */
export interface ToldCoverage {
  readonly weight: StepSummary['weight'];
  /** The class, or how many others of the fit it is, or that it is all of them. */
  readonly of: { readonly label: string } | { readonly others: number } | 'all';
  /** Sum of the weights before the fit, as if the records were those that are told. */
  readonly before: number;
  /** Of the population. */
  readonly total: number;
}

/**
 * How much of the population the weights made before they were fitted to it, by the classes of the first fit of each
 * weight. A class stands by itself where it has 50 records and the tables hide no group of people: what is known of
 * classes would tell a hidden one.
 *
 * @param hidesGroups whether the tables hide how many a group has
 */
export function toldCoverage(
  steps: readonly StepSummary[],
  { hidesGroups, fewest }: { readonly hidesGroups: boolean; readonly fewest: number },
): ToldCoverage[] {
  const fitted = steps.filter(({ classes }) => classes.some(({ total }) => total !== undefined));
  // A second fit begins where the first one ended.
  const first = [...Map.groupBy(fitted, ({ weight }) => weight).values()].map(([step]) => step!);
  return first.flatMap(({ weight, classes }) => {
    const known = classes.filter((one): one is FittedClass => one.total !== undefined);
    // Each margin that weights are raked to is everybody once.
    const margins = [...Map.groupBy(known, ({ label }) => variablesOf(label)).values()];
    const told = margins.flatMap((margin): ToldCoverage[] => {
      const apart = hidesGroups ? [] : ofEnough(margin, Math.max(FEWEST_RECORDS, fewest));
      const together = margin.filter((one) => !apart.includes(one));
      if (apart.length === 0) return [];
      return [
        ...apart.map((one) => ({ weight, of: { label: one.label }, ...sumOf([one]) })),
        ...(together.length > 0 ? [{ weight, of: { others: together.length }, ...sumOf(together) }] : []),
      ];
    });
    return told.length > 0 ? told : margins.slice(0, 1).map((margin) => ({ weight, of: 'all', ...sumOf(margin) }));
  });
}

type FittedClass = ClassSummary & { readonly total: number };

/** Those of enough records, so that the others have enough together: else their sum were that of few. */
function ofEnough(classes: readonly FittedClass[], fewest: number): FittedClass[] {
  const bySize = classes.toSorted((a, b) => b.nBefore - a.nBefore);
  const large = bySize.filter(({ nBefore }) => nBefore >= fewest);
  const rest = bySize.slice(large.length);
  while (rest.length > 0 && (rest.length < 2 || recordsOf(rest) < fewest) && large.length > 0)
    rest.unshift(large.pop()!);
  return classes.filter((one) => large.includes(one));
}

function sumOf(classes: readonly FittedClass[]): Pick<ToldCoverage, 'before' | 'total'> {
  const cases = recordsOf(classes);
  const before = classes.reduce((sum, { sumBefore }) => sum + sumBefore, 0);
  const told = roundedFigure(
    { estimate: before, se: 0, lower: null, upper: null },
    { isCount: true, per: 'sample', isOfEverybody: true, weights: 'design', least: 0, most: Number.POSITIVE_INFINITY },
    { n: toCases(cases), cases },
  );
  return { before: told.estimate!, total: classes.reduce((sum, { total }) => sum + total, 0) };
}

function recordsOf(classes: readonly FittedClass[]): number {
  return classes.reduce((sum, { nBefore }) => sum + nBefore, 0);
}

/** The variables of `state=01, sex=male`. */
function variablesOf(label: string): string {
  return label
    .split(', ')
    .map((one) => one.split('=')[0])
    .join(' ');
}
