import { FIGURE_LANGUAGES } from '#contract';
import type { FigureRow, FigureSet, RowUnit } from '../../exports/figures/figure-set.ts';
import type { AnalysisFile } from '../analysis-file.ts';
import { notedBases } from '../tables/bases/noted-bases.ts';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import type { TablePlan } from '../tables/plan-table.ts';
import { ratePer, type TableCell } from '../tables/table-cell.ts';
import { figureKind } from '../tables/table-choices.ts';
import { tableCsvParts } from '../tables/table-csv.ts';
import { tableJsonParts } from '../tables/table-json.ts';

/** A table that was made as figures that are exported. */
export function tableFigures(
  plan: TablePlan,
  cells: readonly TableCell[],
  file: AnalysisFile,
  language: string,
): FigureSet {
  const { table, figures } = plan;
  const bases = notedBases(plan.bases);
  const known = FIGURE_LANGUAGES.find((one) => one === language) ?? 'en';
  const units = new Map(figures.map((figure) => [nameOf(figure), unitOfCandidate(figure, plan)]));
  const variables = table.by.map(({ variable }) => variable);
  return {
    name: table.table,
    title: titleIn(table.title, language) ?? table.table,
    variables,
    rows: cells,
    unitOf: (row: FigureRow) => units.get(nameOf(row)) ?? { kind: 'share', per: 1 },
    notes: bases.map(({ note }) => note[known]),
    csv: () => tableCsvParts(variables, cells, file, bases),
    json: () => tableJsonParts(file, table, cells, { ...plan, bases }),
  };
}

type NamedFigure = Pick<FigureCandidate, 'crime' | 'category'> & {
  readonly id?: string;
  readonly indicator?: string;
  readonly outcome?: string | undefined;
};

function nameOf({ id, indicator, crime, outcome = 'both', category }: NamedFigure): string {
  return [id ?? indicator, crime, outcome, category].join('\n');
}

function unitOfCandidate(figure: FigureCandidate, { table }: TablePlan): RowUnit {
  const { per, unit } = figure;
  const kind = figureKind(figure);
  if (per <= 1) return { kind: kind === 'total' ? 'count' : kind, per };
  const scale = ratePer({ per }, table);
  if (unit === 'incident') return { kind: 'rate', per: scale };
  return { kind: unit === 'household' ? 'per-100k-households' : 'per-100k-people', per: scale };
}

function titleIn(title: TablePlan['table']['title'], language: string): string | undefined {
  if (title === undefined || typeof title === 'string') return title;
  return title[language] ?? title.en ?? Object.values(title)[0];
}
