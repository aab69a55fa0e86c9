import type { OfferedFigure, OfferedVariable } from '#contract';
import type { AnalysisFile } from '../../server/analysis/analysis-file.ts';
import { planTables } from '../../server/analysis/tables/plan-table.ts';
import { readTableText } from '../../server/analysis/tables/read-tables.ts';
import { offeredFigures, offeredVariables } from '../../server/analysis/tables/table-choices.ts';
import { TableError } from '../../server/analysis/tables/table-error.ts';

type Source = ReturnType<typeof readTableText>;

/** What is set of a table beside its figures: of each kind one. */
const SETTINGS: Readonly<Record<string, object>> = {
  t: { limits: 't' },
  logit: { limits: 'logit' },
  arcsine: { limits: 'arcsine' },
  beta: { limits: 'beta' },
  'beta-nchs': { limits: 'beta-nchs' },
  'of-design': { df: 'design' },
  ninety: { level: 0.9 },
  thousand: { per: 1000 },
  frame: { frame: 'incident_psus' },
  event: { basis: 'event' },
  completed: { outcome: 'completed' },
  attempted: { outcome: 'attempted' },
};

/** Most values of a variable by which the tables are divided. */
const MOST_VALUES = 12;

/**
 * Tables of every figure that a file has, divided by something, and of every way to make one: what the file cannot give
 * is not among them.
 */
export function tablesOfFile(file: AnalysisFile): Source[] {
  const figures = offeredFigures(file).filter(({ lacks, crimes }) => lacks === undefined && crimes.length > 0);
  const variables = offeredVariables(file).filter(({ values }) => values.length > 1 && values.length <= MOST_VALUES);
  const each = figures.map((figure) => specOf(figure.id, [figure], dividing(variables, figure, 1), {}));
  const some = firstOfEachKind(figures);
  const settled = Object.entries(SETTINGS).flatMap(([name, settings]) =>
    some.map((figure) => specOf(`${name}-of-${figure.id}`, [figure], dividing(variables, figure, 1), settings)),
  );
  const crossed = some.flatMap((figure) =>
    [2, 3].map((count) => specOf(`crossed-${count}-${figure.id}`, [figure], dividing(variables, figure, count), {})),
  );
  return [...each, ...settled, ...crossed]
    .map((spec) => readTableText(JSON.stringify(spec), spec.table))
    .filter((source) => canBeMade(source, file));
}

function specOf(table: string, figures: readonly OfferedFigure[], by: readonly string[], settings: object) {
  const { outcome, ...others } = settings as { readonly outcome?: string };
  const totals = ['first', 'last', 'none'];
  return {
    table,
    figures: figures.map(({ id, crimes }) => ({
      indicator: id,
      ...(crimes.length > 1 && { crimes: someOf(crimes) }),
      ...(outcome !== undefined && { outcome }),
    })),
    by: by.map((variable, place) => ({ variable, total: totals[place], ...(place > 0 && { unknown: true }) })),
    ...others,
  };
}

/** The sets, which hold the others, and the crimes that stand first and last. */
function someOf(crimes: OfferedFigure['crimes']): string[] {
  const single = crimes.filter(({ isSet }) => !isSet);
  const some = [...crimes.filter(({ isSet }) => isSet).slice(0, 1), ...single.slice(0, 1), ...single.slice(-1)];
  return [...new Set(some.map(({ crime }) => crime))];
}

/** By what a figure is divided: what its records have, fewest values first. */
function dividing(variables: readonly OfferedVariable[], { crimes }: OfferedFigure, count: number): string[] {
  const units = new Set(crimes.map(({ unit }) => unit));
  return variables
    .filter((one) => one.basis !== 'event' && [...units].every((unit) => one.units.includes(unit)))
    .toSorted((one, other) => one.values.length - other.values.length)
    .slice(0, count)
    .map(({ variable }) => variable);
}

/** A share and a number of persons and of incidents. */
function firstOfEachKind(figures: readonly OfferedFigure[]): OfferedFigure[] {
  return (['person', 'incident'] as const).flatMap((unit) =>
    (['share', 'total'] as const).flatMap((kind) => {
      const found = figures.filter((one) => one.kind === kind && one.crimes[0]!.unit === unit);
      return found.find(({ crimes }) => crimes.length > 1) ?? found[0] ?? [];
    }),
  );
}

function canBeMade(source: Source, file: AnalysisFile): boolean {
  try {
    planTables([source], file);
    return true;
  } catch (error) {
    if (error instanceof TableError) return false;
    throw error;
  }
}
