import { type EstimateRow, type NamedEdition, unitOf } from '#contract';
import { estimatesCsvParts } from '../../exports/estimates-csv.ts';
import { estimatesJsonParts } from '../../exports/estimates-json.ts';
import type { FigureRow, FigureSet, RowUnit } from '../../exports/figures/figure-set.ts';
import type { SourceOfRows } from '../../exports/source-columns.ts';
import type { StatedIndicator } from '../analysis-file.ts';

const HUNDRED_THOUSAND = 100_000;

/** Estimates, of what, and with which weights. */
interface Estimates {
  readonly title: string;
  readonly study: string;
  readonly edition?: NamedEdition | undefined;
  readonly rows: readonly EstimateRow[];
  readonly from?: SourceOfRows;
  /** Figures that the study states itself. */
  readonly stated?: readonly StatedIndicator[] | undefined;
}

/** All estimates of an edition or a study as figures that are exported. */
export function estimateFigures({ title, study, edition, rows, from = {}, stated = [] }: Estimates): FigureSet {
  const ownUnits = new Map(stated.map((one) => [one.id, unitOfStated(one)]));
  const variables = [...new Set(rows.flatMap(({ domain }) => Object.keys(domain)))];
  return {
    name: 'estimates',
    title,
    variables,
    rows,
    unitOf: ({ indicator }: FigureRow) => ownUnits.get(indicator) ?? { kind: unitOf(indicator), per: HUNDRED_THOUSAND },
    notes: [],
    csv: () => estimatesCsvParts(rows, from),
    json: () => estimatesJsonParts(rows, study, edition),
  };
}

function unitOfStated({ statistic, per = 1 }: StatedIndicator): RowUnit {
  if (per > 1) return { kind: 'rate', per };
  return { kind: statistic === 'total' ? 'count' : statistic, per };
}
