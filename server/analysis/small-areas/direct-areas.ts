import { type SmallAreaSpec, type TableSpec, tableSchema } from '#contract';
import type { AnalysisFile } from '../analysis-file.ts';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import { planTables } from '../tables/plan-table.ts';
import { ratePer, type TableCell } from '../tables/table-cell.ts';
import { TableError } from '../tables/table-error.ts';
import { tableChoicesOf, tabulateTable } from '../tables/tabulate-table.ts';
import type { SmallAreaSource } from './read-small-areas.ts';
import type { SmallAreaFaults } from './small-area-error.ts';
import { smallAreaProblems } from './small-area-problems.ts';

/** The direct figures of areas: cells of a table that is divided by the areas. */
export interface DirectAreas {
  readonly figure: FigureCandidate;
  /** Figures are per so many. */
  readonly per: number;
  /** By the value of the area, in the order of the file. */
  readonly cells: ReadonlyMap<string, TableCell>;
}

const OF_AREAS: readonly string[] = ['share', 'mean', 'ratio'];

/**
 * The direct figure of every area of a file.
 *
 * @returns undefined where the file cannot give it, which goes to the faults
 */
export function directAreas(
  source: SmallAreaSource,
  file: AnalysisFile,
  faults: SmallAreaFaults,
): DirectAreas | undefined {
  const { spec } = source;
  const table = tableOf(spec);
  const placed = { table, file: source.file, place: (path: readonly PropertyKey[]) => source.place(partOf(path)) };
  try {
    const [plan] = planTables([placed], file);
    const [figure, ...others] = plan!.figures;
    if (figure === undefined) return undefined;
    const { indicator } = spec.figure;
    const add = (problem: Parameters<SmallAreaFaults['add']>[1]) =>
      faults.add(source.place(['figure', 'indicator']), problem);
    const names = (of: (one: FigureCandidate) => string) => [...new Set(plan!.figures.map(of))];
    const crimes = names(({ crime }) => crime);
    const isOfAreas = OF_AREAS.includes(figure.statistic);
    if (!isOfAreas) add(smallAreaProblems.notOfAreas(indicator, figure.statistic));
    else if (crimes.length > 1) add(smallAreaProblems.severalCrimes(indicator, crimes));
    else if (others.length > 0)
      add(
        smallAreaProblems.severalCategories(
          indicator,
          names(({ category }) => category),
        ),
      );
    if (!isOfAreas || others.length > 0) return undefined;
    const cells = tabulateTable(plan!, file).map((cell) => [cell.domain[spec.variable]!, cell] as const);
    return { figure, per: ratePer(figure, tableChoicesOf(table, file)), cells: new Map(cells) };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    faults.include(error);
    return undefined;
  }
}

function tableOf({ smallAreas, figure, variable, basis, standard, limits, frame, ...spec }: SmallAreaSpec): TableSpec {
  const { indicator, outcome, crime, category } = figure;
  const { level, per, minimumN, df } = spec;
  const asked = {
    indicator,
    outcome,
    ...(crime !== undefined && { crimes: [crime] }),
    ...(category !== undefined && { categories: [category] }),
  };
  const by = [{ variable, total: 'none' }];
  const choices = { basis, standard, limits, frame, level, per, minimumN, df };
  return tableSchema.parse({ table: smallAreas, figures: [asked], by, ...choices });
}

/** Where a part of the table stands in the specification of areas. */
function partOf([first, , part]: readonly PropertyKey[]): PropertyKey[] {
  if (first === 'by') return ['variable'];
  const parts: Readonly<Record<string, string>> = { crimes: 'crime', categories: 'category' };
  return part === undefined ? ['figure'] : ['figure', parts[String(part)] ?? part];
}
