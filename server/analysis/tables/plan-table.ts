import type { AmountTold, TableFigure, TableSpec } from '#contract';
import type { AnalysisFile } from '../analysis-file.ts';
import { imputationFaults } from '../imputed/impute.ts';
import { COLUMN_FIGURE_IDS } from '../indicators/tabulate-series.ts';
import { basesTold, type PlannedBase } from './bases/bases-told.ts';
import { countOfPairs } from './cell-pairs.ts';
import { NEEDS_GDP } from './cost-figures.ts';
import { countOfCells } from './crossed-domains.ts';
import { type Candidates, type FigureCandidate, figureCandidates, figureIds } from './figure-candidates.ts';
import { planVariables, type UnitVariables } from './plan-variables.ts';
import { findingAt, type TableSource } from './read-tables.ts';
import { TableError, type TableFinding, type TableProblem } from './table-error.ts';
import { tableProblems } from './table-problems.ts';

/** More would be no table any more, and hours of work. */
const MOST_CELLS = 200_000;

/** A table that a file can give: its figures in their order, and by what they are divided. */
export interface TablePlan {
  readonly table: TableSpec;
  readonly figures: readonly FigureCandidate[];
  readonly variables: UnitVariables;
  /** The amounts of money that they rest on, each once. */
  readonly amounts?: readonly AmountTold[];
  /** Its shares that are of other crimes than those of the total beside them. */
  readonly bases?: readonly PlannedBase[];
}

/**
 * Finds what the tables ask for in a file.
 *
 * @param mostCells that each of them may have
 * @throws TableError with everything that the file cannot give, of all tables
 */
export function planTables(
  sources: readonly TableSource[],
  file: AnalysisFile,
  mostCells: number = MOST_CELLS,
): TablePlan[] {
  const ofAll = figureCandidates(file);
  const findings: TableFinding[] = [];
  const plans = sources.map((source) => {
    const add = (path: readonly PropertyKey[], problem: TableProblem) => {
      findings.push(findingAt(source, path, problem));
    };
    const { money, imputation } = source.table;
    const isImputable = imputation !== undefined && checkImputation(source, file, findings);
    const spec = { ...(money && { money }), ...(isImputable && { imputation }) };
    const candidates = Object.keys(spec).length === 0 ? ofAll : figureCandidates(file, spec);
    return planTable(source.table, { file, candidates, add, mostCells });
  });
  if (findings.length > 0) throw new TableError(findings);
  return plans;
}

/** Finds what is wrong with the imputation of a table. @returns whether nothing is */
function checkImputation(source: TableSource, file: AnalysisFile, findings: TableFinding[]): boolean {
  const imputation = source.table.imputation!;
  const at = (path: readonly PropertyKey[], problem: TableProblem) =>
    findings.push(findingAt(source, ['imputation', ...path], problem));
  const faults = imputationFaults(file, imputation);
  for (const { path, name, known } of faults) at(path, tableProblems.notImputable(name, known));
  const names = imputation.variables.map(({ variable }) => variable);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  for (const name of twice) at(['variables', names.lastIndexOf(name), 'variable'], tableProblems.repeatedName(name));
  return faults.length === 0 && twice.length === 0;
}

/** Where a table is planned, and where it is told what is wrong with it. */
export interface Planning {
  readonly file: AnalysisFile;
  readonly mostCells: number;
  add(path: readonly PropertyKey[], problem: TableProblem): void;
}

function planTable(table: TableSpec, planning: Planning & { candidates: Candidates }): TablePlan {
  const figures = table.figures.flatMap((figure, place) => {
    const chosen = askedFigures(figure, place, planning);
    const isOfUnits = chosen.some(({ unit }) => unit !== 'incident');
    if (table.basis === 'event' && isOfUnits)
      planning.add(['figures', place, 'indicator'], tableProblems.unitsAtEvent(figure.indicator));
    return chosen;
  });
  const seen = new Set<string>();
  for (const { id, crime, outcome, category } of figures) {
    const name = [id, crime, outcome ?? '', category].filter((part) => part !== '').join(' ');
    if (seen.has(name)) planning.add(['figures'], tableProblems.repeatedName(name));
    seen.add(name);
  }
  const units = new Set(figures.map(({ unit }) => unit));
  const variables = planVariables(table, units, planning);
  const cellsOf = new Map(Array.from(variables, ([unit, divided]) => [unit, countOfCells(divided.map(sizeOf))]));
  const cells = figures.reduce((sum, { unit }) => sum + (cellsOf.get(unit) ?? 1), 0);
  if (cells > planning.mostCells) planning.add(['figures'], tableProblems.tooManyCells(cells, planning.mostCells));
  planPairs(table, { figures, variables }, planning);
  const amounts = new Map(figures.flatMap((figure) => (figure.amounts ?? []).map((told) => [told.variable, told])));
  const bases = basesTold(figures, planning.file.incidents);
  return {
    table,
    figures,
    variables,
    ...(amounts.size > 0 && { amounts: [...amounts.values()] }),
    ...(bases.length > 0 && { bases }),
  };
}

/** What is compared within the table has to be in it. */
function planPairs(
  { by, compare }: TableSpec,
  { figures, variables }: Pick<TablePlan, 'figures' | 'variables'>,
  { add, mostCells }: Planning,
): void {
  if (compare === undefined) return;
  for (const [place, { variable, reference }] of compare.between.entries()) {
    const at = ['compare', 'between', place];
    const names = by.map((one) => one.variable);
    if (!names.includes(variable)) add([...at, 'variable'], tableProblems.notDividedBy(variable, names));
    if (compare.between.findIndex((one) => one.variable === variable) !== place)
      add([...at, 'variable'], tableProblems.repeatedName(variable));
    const divided = [...variables.values()].flat().filter((one) => one.variable === variable);
    const known = [...new Set(divided.flatMap(({ values, categories }) => values ?? categories.names))];
    if (reference !== undefined && divided.length > 0 && !known.includes(reference))
      add([...at, 'reference'], tableProblems.notAValue(variable, reference, known));
  }
  const pairs = figures.reduce((sum, { unit }) => {
    const sizes = (variables.get(unit) ?? []).map((one) => ({ variable: one.variable, ...sizeOf(one) }));
    return sum + countOfPairs(compare.between, sizes);
  }, 0);
  if (pairs > mostCells) add(['compare', 'between'], tableProblems.tooManyPairs(pairs, mostCells));
}

function sizeOf({ values, unknown, total, categories }: NonNullable<ReturnType<UnitVariables['get']>>[number]) {
  return { values: (values ?? categories.names).length + (unknown ? 1 : 0), total: total !== 'none' };
}

/** The figures of an indicator, for the crimes in the order that is asked for, each with its categories. */
export function askedFigures(
  { indicator: id, crimes, outcome, categories }: TableFigure,
  place: number,
  { file, candidates, add }: Pick<Planning, 'file' | 'add'> & { candidates: Candidates },
): FigureCandidate[] {
  const path = ['figures', place];
  const found = candidates(id);
  if ('lacks' in found) {
    const { lacks } = found;
    const problem = lacks === NEEDS_GDP ? tableProblems.gdpAbsent(id) : tableProblems.answerAbsent(id, lacks);
    add([...path, 'indicator'], problem);
    return [];
  }
  if (found.length === 0) {
    const known = figureIds(file);
    if (known.includes(id)) add([...path, 'indicator'], tableProblems.recordsAbsent(id, 'crimes of that kind'));
    else if (COLUMN_FIGURE_IDS.includes(id)) add([...path, 'indicator'], tableProblems.notOfFile(id));
    else add([...path, 'indicator'], tableProblems.unknownIndicator(id, known));
    return [];
  }
  const ofOutcome = found.filter((figure) => (figure.outcome ?? 'both') === outcome);
  const names = crimes === 'all' ? crimesIn(ofOutcome) : (crimes ?? largestOf(ofOutcome));
  if (names.length === 0) add([...path, 'outcome'], tableProblems.outcomeAbsent(id, 'any crime', outcome));
  const chosen = names.flatMap((crime, position) => {
    const ofCrime = ofOutcome.filter((figure) => figure.crime === crime);
    const at = crimes === undefined || crimes === 'all' ? path : [...path, 'crimes', position];
    if (ofCrime.length === 0) {
      const isKnown = found.some((figure) => figure.crime === crime);
      const problem = isKnown
        ? tableProblems.outcomeAbsent(id, crime, outcome)
        : tableProblems.unknownCrime(id, crime, crimesIn(ofOutcome));
      add(at, problem);
    }
    const [without] = ofCrime.flatMap(({ amountsNotAskedOf }) => (amountsNotAskedOf ? [amountsNotAskedOf] : []));
    if (without !== undefined) {
      const asked = crimesIn(ofOutcome.filter(({ isTold }) => isTold));
      add(at, tableProblems.amountNotAsked(id, crime, without, asked));
    } else if (ofCrime.some(({ isTold }) => !isTold)) add(at, tableProblems.totalNotTold(id, crime));
    return ofCategories(ofCrime, categories);
  });
  const known = [...new Set(found.map(({ category }) => category))].filter((category) => category !== '');
  for (const [position, category] of (categories ?? []).entries())
    if (!known.includes(category))
      add([...path, 'categories', position], tableProblems.unknownCategory(id, category, known));
  return chosen;
}

function ofCategories(figures: readonly FigureCandidate[], wanted: readonly string[] | undefined) {
  if (wanted === undefined) return figures;
  return wanted.flatMap((category) => figures.filter((figure) => figure.category === category));
}

function crimesIn(figures: readonly FigureCandidate[]): string[] {
  return [...new Set(figures.map(({ crime }) => crime))];
}

/** The set with the most crimes; where there are no sets, every crime. */
export function largestOf(figures: readonly FigureCandidate[]): string[] {
  const sets = figures.filter(({ isSet }) => isSet).toSorted((a, b) => b.crimes - a.crimes);
  return sets[0] === undefined ? crimesIn(figures) : [sets[0].crime];
}
