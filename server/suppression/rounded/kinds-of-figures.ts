import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { INCIDENT_CATALOGUE } from '../../analysis/catalogue/incident-indicators.ts';
import { UNIT_CATALOGUE } from '../../analysis/catalogue/unit-indicators.ts';
import type { FigureCandidate } from '../../analysis/tables/figure-candidates.ts';
import type { TableCell } from '../../analysis/tables/table-cell.ts';

/** What a figure is, for the digits that a release tells of it. */
export interface KindOfFigure {
  /** Whether it counts records, or those among others, so that each of its cases adds about as much. */
  readonly isCount: boolean;
  /** Whether it is of the whole sample, as totals are, or of its base. */
  readonly per: 'sample' | 'base';
  /** Whether it is how many people or households a group has, which readers may know from a census. */
  readonly isOfEverybody: boolean;
  /** Whether its weights were fitted to totals, are those of the design, or come with a study that does not say. */
  readonly weights: 'fitted' | 'design' | 'unknown';
  /** Between what it can lie. */
  readonly least: number;
  readonly most: number;
}

type NamedFigure = Pick<TableCell, 'indicator' | 'crime' | 'outcome' | 'category'>;

/** Totals that count records: 1 each. */
const COUNTS = new Set<string>(
  [...UNIT_CATALOGUE, ...INCIDENT_CATALOGUE].filter(({ statistic }) => statistic === 'total').map(({ id }) => id),
);

const OF_EVERYBODY = new Set(['adults', 'households']);

/** Whether a figure is how many people or households a group has. */
export function isOfEverybody(id: string): boolean {
  return OF_EVERYBODY.has(id);
}

const UNKNOWN: KindOfFigure = {
  isCount: false,
  per: 'base',
  isOfEverybody: false,
  weights: 'unknown',
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
};

/** What is known of the weights of a file. */
export type WeightsOfFile = Pick<AnalysisFile, 'persons' | 'households' | 'series'>;

/**
 * What the figures of a table are: numbers of records, or sums, means and other functions of amounts that records
 * differ by (money, days, incidents of a person). By what a figure is, not by what it happens to count: that nobody has
 * two incidents is told by no column that stays.
 */
export function kindsOfFigures(
  figures: readonly FigureCandidate[],
  file: WeightsOfFile,
): (cell: NamedFigure) => KindOfFigure {
  const found = new Map<string, KindOfFigure>();
  for (const figure of figures) {
    const { id, crime, outcome = 'both', category } = figure;
    const name = nameOf({ indicator: id, crime, outcome, category });
    const own = kindOf(figure, file);
    // Of figures that are named alike all have to be counts.
    if (found.get(name)?.isCount !== false) found.set(name, own);
  }
  return (cell) => found.get(nameOf(cell)) ?? UNKNOWN;
}

function kindOf(figure: FigureCandidate, { persons, households, series }: WeightsOfFile): KindOfFigure {
  const { fitted } = figure.unit === 'household' ? households : persons;
  // Interviews of this platform have them.
  const isStudy = series === undefined;
  const { id, statistic, values, least, hasNegatives = false, per } = figure;
  const isCount = statistic === 'share' || (statistic === 'total' && COUNTS.has(id));
  // Of a rate the table says per how many.
  const isPart = statistic === 'gini' || statistic === 'top_tenth' || (statistic === 'share' && per === 1);
  return {
    isCount: isCount && values().every((value) => value === 0 || value === 1 || Number.isNaN(value)),
    per: statistic === 'total' ? 'sample' : 'base',
    isOfEverybody: isOfEverybody(id),
    weights: fitted !== undefined ? 'fitted' : isStudy ? 'unknown' : 'design',
    least: hasNegatives ? Number.NEGATIVE_INFINITY : (least?.() ?? 0),
    most: isPart ? 1 : Number.POSITIVE_INFINITY,
  };
}

function nameOf({ indicator, crime, outcome, category }: NamedFigure): string {
  return JSON.stringify([indicator, crime, outcome, category]);
}
