import type { EstimateRow } from '#contract';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { estimateIndicators } from '../../analysis/indicators/estimate-indicators.ts';

/** One figure from the records and from the public file. */
export interface FigureBothWays extends Pick<EstimateRow, 'indicator' | 'crime' | 'outcome' | 'domain' | 'category'> {
  readonly before: { readonly estimate: number; readonly se: number };
  readonly after: { readonly estimate: number; readonly se: number } | null;
  /** Difference of the estimates in standard errors of the figure of the records. */
  readonly inStandardErrors: number | null;
}

/**
 * The same figures from both files, of as many indicators as there are: the first of each, of everybody, then
 * the second ones, and so on. Figures whose standard error is 0 are left out.
 */
export function compareFigures(before: AnalysisFile, after: AnalysisFile, count: number): FigureBothWays[] {
  const rows = (file: AnalysisFile) => estimateIndicators(file, { standard: 'inegi' });
  const found = new Map(rows(after).map((row) => [nameOf(row), row]));
  // A figure of incidents has a row in each variance frame: it is one figure, and stands here once.
  const usable = rows(before).filter(
    ({ estimate, se, variance_frame: frame }) =>
      estimate !== null && se !== null && se > 0 && frame !== 'incident_psus',
  );
  const byIndicator = [...Map.groupBy(usable, ({ indicator }) => indicator).values()];
  const chosen: EstimateRow[] = [];
  const longest = Math.max(0, ...byIndicator.map((of) => of.length));
  for (let place = 0; place < longest && chosen.length < count; place++)
    for (const of of byIndicator) {
      const row = of[place];
      if (row && chosen.length < count) chosen.push(row);
    }
  return chosen.map((row) => {
    const other = found.get(nameOf(row));
    const isThere = other !== undefined && other.estimate !== null && other.se !== null;
    const se = row.se!;
    return {
      indicator: row.indicator,
      crime: row.crime,
      outcome: row.outcome,
      domain: row.domain,
      category: row.category,
      before: { estimate: row.estimate!, se },
      after: isThere ? { estimate: other.estimate!, se: other.se! } : null,
      inStandardErrors: isThere ? (other.estimate! - row.estimate!) / se : null,
    };
  });
}

function nameOf({ indicator, crime, outcome, domain, category, variance_frame: frame }: EstimateRow): string {
  return JSON.stringify([indicator, crime, outcome, Object.entries(domain).sort(), category, frame]);
}
