import type { CompareSpec } from '#contract';
import type { AnalysisFile } from '../analysis-file.ts';
import { type FigureCandidate, figureCandidates, figureIds } from '../tables/figure-candidates.ts';
import type { TablePlan } from '../tables/plan-table.ts';
import { findingAt, type TableSource } from '../tables/read-tables.ts';
import { TableError, type TableFinding, type TableProblem } from '../tables/table-error.ts';
import { tableProblems } from '../tables/table-problems.ts';
import { bearsOn } from './series-breaks.ts';
import type { TableEdition } from './table-edition.ts';

/**
 * Refuses breaks and bridges that name what no edition has, and two bridges over one figure: a misspelt break would let
 * a series be compared that its author meant to keep apart.
 *
 * @throws TableError
 */
export function checkDeclarations(
  { figures }: TablePlan,
  { breaks, bridges }: Pick<CompareSpec, 'breaks' | 'bridges'>,
  { editions, source }: { editions: readonly TableEdition[]; source: Pick<TableSource, 'file' | 'place'> },
): void {
  const findings: TableFinding[] = [];
  const add = (path: readonly PropertyKey[], problem: TableProblem) =>
    findings.push(findingAt(source, ['compare', ...path], problem));
  const indicators = namesOf(editions.flatMap(({ file }) => figureIds(file)));
  const crimes = namesOf(
    editions.flatMap(({ file }) => [...file.crimes.map(({ key }) => key), ...file.sets.keys(), 'any']),
  );
  const ids = [...new Set(figures.map(({ id }) => id))];
  const isOfCategories = bridges.some((one) => one.categories !== undefined);
  const categories = isOfCategories ? namesOf(editions.flatMap(({ file }) => categoriesOf(file, ids))) : [];
  for (const [part, declared] of [
    ['breaks', breaks],
    ['bridges', bridges],
  ] as const)
    for (const [place, one] of declared.entries()) {
      for (const [at, name] of (one.indicators ?? []).entries())
        if (!indicators.includes(name))
          add([part, place, 'indicators', at], tableProblems.unknownIndicator(name, indicators));
      for (const [at, name] of (one.crimes ?? []).entries())
        if (!crimes.includes(name)) add([part, place, 'crimes', at], tableProblems.unknownDeclared(name, crimes));
      const named = 'categories' in one ? (one.categories ?? []) : [];
      for (const [at, name] of named.entries())
        if (!categories.includes(name))
          add([part, place, 'categories', at], tableProblems.unknownDeclared(name, categories));
    }
  for (const { name } of editions.slice(1)) {
    const twice = figures.flatMap((figure) => secondBridge(bridges, figure, name));
    const [first] = twice;
    if (first !== undefined)
      add(['bridges', first.place], tableProblems.bridgedTwice(first.figure.id, first.figure.crime, name));
  }
  if (findings.length > 0) throw new TableError(findings);
}

/** Editions that breaks and bridges are for, and with which nothing is compared. */
export function editionsNotCompared(
  { breaks, bridges }: Pick<CompareSpec, 'breaks' | 'bridges'> = { breaks: [], bridges: [] },
  others: readonly Pick<TableEdition, 'name'>[],
): string[] {
  const named = [...breaks, ...bridges].flatMap((one) => (one.with === undefined ? [] : [one.with]));
  return [...new Set(named)].filter((name) => others.every((other) => other.name !== name));
}

function secondBridge(bridges: CompareSpec['bridges'], figure: FigureCandidate, edition: string) {
  const over = [...bridges.entries()].filter(
    ([, one]) => [undefined, edition].includes(one.with) && bearsOn(one, figure),
  );
  return over.slice(1, 2).map(([place]) => ({ place, figure }));
}

function categoriesOf(file: AnalysisFile, ids: readonly string[]): string[] {
  const candidates = figureCandidates(file);
  return ids.flatMap((id) => {
    const found = candidates(id);
    return 'lacks' in found ? [] : found.map(({ category }) => category).filter((category) => category !== '');
  });
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
