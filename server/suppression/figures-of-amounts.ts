import { INCIDENT_CATALOGUE } from '../analysis/catalogue/incident-indicators.ts';
import { UNIT_CATALOGUE } from '../analysis/catalogue/unit-indicators.ts';
import type { FigureCandidate } from '../analysis/tables/figure-candidates.ts';
import type { TableCell } from '../analysis/tables/table-cell.ts';

/** Between what a figure can lie. */
export interface BoundsOfFigure {
  readonly least: number;
  readonly most: number;
}

/** Totals that count records: 1 each. */
const COUNTS = new Set<string>(
  [...UNIT_CATALOGUE, ...INCIDENT_CATALOGUE].filter(({ statistic }) => statistic === 'total').map(({ id }) => id),
);

/**
 * The figures of a table that are sums, means or other functions of amounts that records differ by: money, days,
 * incidents of a person. By what a figure is, not by what it happens to count: that nobody has two incidents is told
 * by no column that stays.
 *
 * @returns of a cell between what it can lie, or undefined where its figure counts records
 */
export function figuresOfAmounts(
  figures: readonly FigureCandidate[],
): (cell: Pick<TableCell, 'indicator' | 'crime' | 'outcome' | 'category'>) => BoundsOfFigure | undefined {
  const found = new Map<string, BoundsOfFigure>();
  for (const figure of figures) {
    const { id, crime, outcome = 'both', category } = figure;
    const name = nameOf({ indicator: id, crime, outcome, category });
    if (!found.has(name) && isOfAmounts(figure)) found.set(name, boundsOf(figure));
  }
  return (cell) => found.get(nameOf(cell));
}

function isOfAmounts({ id, statistic, values }: FigureCandidate): boolean {
  const isCount = statistic === 'share' || (statistic === 'total' && COUNTS.has(id));
  return !isCount || values().some((value) => value !== 0 && value !== 1 && !Number.isNaN(value));
}

function boundsOf({ statistic, least, hasNegatives = false }: FigureCandidate): BoundsOfFigure {
  return {
    least: hasNegatives ? Number.NEGATIVE_INFINITY : (least?.() ?? 0),
    most: statistic === 'gini' || statistic === 'top_tenth' ? 1 : Number.POSITIVE_INFINITY,
  };
}

function nameOf({ indicator, crime, outcome, category }: Parameters<ReturnType<typeof figuresOfAmounts>>[0]): string {
  return JSON.stringify([indicator, crime, outcome, category]);
}
