import {
  type CompareSpec,
  type FigureComparison,
  type FigureInComparison,
  type PublicationStandard,
  STANDARD_LABELS,
} from '#contract';
import { adjustedPValues, type Comparison as Contrast, isDefined, type Quantity } from '#estimation';
import type { ByLanguage } from '../analysis-file.ts';
import { ratePer } from '../tables/table-cell.ts';
import type { ComparedCells, NamedCell } from './compared-cells.ts';
import { type TestedDifference, testedDifference } from './tested-difference.ts';

/** A comparison before it is said in a language. */
export interface JudgedComparison extends Omit<FigureComparison, 'sentence' | 'explanation'> {
  readonly explanation: ByLanguage;
}

interface TestingChoices {
  /** Rates are per so many. */
  readonly per: number | undefined;
  readonly compare: CompareSpec;
  readonly significance: number;
  readonly level: number;
  readonly standard: PublicationStandard;
}

/**
 * Comparisons with their tests. The family of p values that are adjusted together is every test of one indicator in
 * the table, between groups and between editions, or every test of the table. What was not tested is in no family.
 */
export function judgedComparisons(cells: readonly ComparedCells[], choices: TestingChoices): JudgedComparison[] {
  const { compare, significance } = choices;
  const tested = cells.map((each) => comparedOf(each, choices));
  const withP = tested.filter(({ p }) => p !== null);
  const families = Map.groupBy(withP, ({ indicator }) => (compare.family === 'table' ? '' : indicator));
  const found = new Map<JudgedComparison, Pick<JudgedComparison, 'p_adjusted' | 'family' | 'significant'>>();
  for (const family of families.values()) {
    const adjusted = adjustedPValues(
      family.map(({ p }) => p!),
      compare.adjust,
    );
    for (const [place, each] of family.entries()) {
      const p = adjusted[place]!;
      const size = compare.adjust === 'none' ? 1 : family.length;
      found.set(each, { p_adjusted: p, family: size, significant: p < significance });
    }
  }
  return tested.map((each) => ({ ...each, ...found.get(each) }));
}

function comparedOf(cells: ComparedCells, { compare, level, standard, per }: TestingChoices): JudgedComparison {
  const { figure, of, minus, joint, bridge, obstacle } = cells;
  const cell = of.cell!;
  const made = joint && testedDifference(joint, { level, withRatio: compare.also.length > 0, bridge });
  const scale = ratePer(figure, { per });
  const scaled = (quantity: Quantity | undefined) =>
    quantity !== undefined && isDefined(quantity) ? quantity * scale : null;
  const { difference } = made ?? {};
  const p = orNull(difference?.pValue);
  const labels = [of, minus].flatMap((each) => each.cell?.label ?? []);
  const worst = STANDARD_LABELS[standard].at(-1);
  const notes: JudgedComparison['notes'] = [];
  if (p !== null && labels.some((label) => label === worst)) notes.push('low-precision');
  if (p !== null && [of, minus].some((each) => isAtBoundary(each, wholeOf(figure, scale)))) notes.push('at-boundary');
  if (p !== null && cells.areUnlikeWeighted) notes.push('unlike-weights');
  if (p !== null && bridge) notes.push('bridged');
  return {
    indicator: cell.indicator,
    crime: cell.crime,
    outcome: cell.outcome,
    category: cell.category,
    variance_frame: cell.variance_frame,
    domain: { ...cells.domain },
    between: cells.between,
    by: cells.by,
    of: figureOf(of),
    minus: figureOf(minus),
    unit: unitOf(figure, scale),
    status: obstacle?.status ?? (p === null ? 'untested' : 'tested'),
    reasons: [...(obstacle?.codes ?? (p === null ? reasonsOf(difference) : []))],
    explanation: obstacle?.explanation ?? {},
    difference: scaled(difference?.value),
    se: scaled(difference?.se),
    lower: scaled(difference?.lower),
    upper: scaled(difference?.upper),
    t: orNull(difference?.t),
    df: difference?.df ?? 0,
    p,
    p_adjusted: null,
    family: 0,
    significant: null,
    ...ratiosOf(made, compare.also),
    ...(made && bridge && { bridge: { factor: bridge.factor, se: bridge.se, source: bridge.source } }),
    notes,
  };
}

function figureOf({ name, cell }: NamedCell): FigureInComparison {
  const { estimate = null, se = null, lower = null, upper = null, n = 0, label = 'none', flag = '' } = cell ?? {};
  return { name, estimate, se, lower, upper, n, label, flag };
}

function unitOf({ statistic, currency }: ComparedCells['figure'], per: number): FigureComparison['unit'] {
  const money = currency === undefined ? {} : { currency };
  if (statistic === 'total') return { kind: 'total', per: 1, ...money };
  if (statistic === 'top_tenth' || (statistic === 'share' && per === 1)) return { kind: 'share', per: 1 };
  return { kind: per > 1 ? 'rate' : 'mean', per, ...money };
}

/** What a figure is at most, as it is written. */
function wholeOf({ statistic }: ComparedCells['figure'], scale: number): number | undefined {
  if (statistic === 'top_tenth' || statistic === 'gini') return 1;
  return statistic === 'share' ? scale : undefined;
}

/** Nobody of the sample has what is counted, or of a share everybody: the standard error knows nothing of chance. */
function isAtBoundary({ cell }: NamedCell, whole: number | undefined): boolean {
  return cell?.se === 0 && [0, whole].includes(cell.estimate ?? undefined);
}

function ratiosOf(made: TestedDifference | undefined, also: CompareSpec['also']) {
  if (made?.ratio === undefined) return {};
  const { value, se, lower, upper } = made.ratio;
  const less = (quantity: Quantity) => (isDefined(quantity) ? quantity - 1 : null);
  return {
    ...(also.includes('ratio') && {
      ratio: { value: orNull(value), se: orNull(se), lower: orNull(lower), upper: orNull(upper) },
    }),
    ...(also.includes('relative') && { relative: { value: less(value), lower: less(lower), upper: less(upper) } }),
  };
}

function reasonsOf(difference: Contrast | undefined): string[] {
  const { value, se, pValue } = difference ?? {};
  const codes = [value, se, pValue].flatMap((quantity) =>
    quantity === undefined || isDefined(quantity) ? [] : [quantity.undefined],
  );
  return codes.slice(0, 1);
}

function orNull(quantity: Quantity | undefined): number | null {
  return quantity !== undefined && isDefined(quantity) ? quantity : null;
}
