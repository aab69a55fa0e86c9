import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import type { PublishedCell } from '../../suppression/published-cells.ts';
import { flagsOfRounded } from '../../suppression/rounded/flags-of-rounded.ts';
import type { KindOfFigure } from '../../suppression/rounded/kinds-of-figures.ts';
import { roundedComparison, type ToldInComparison } from '../../suppression/rounded/rounded-comparison.ts';
import { roundedFigure } from '../../suppression/rounded/rounded-figure.ts';
import { toCases } from '../../suppression/rounded/steps.ts';

/** What became of a cell since the edition before. */
export interface ChangeOfCell {
  readonly comparison: JudgedComparison;
  /** How many records the cell counted in the edition before. */
  readonly counted: number | undefined;
}

/**
 * A change with the numbers that its cell tells, and those that the cell of the edition before would.
 *
 * @param kind of the figure in the edition before
 */
export function toldChange(
  { comparison, counted }: ChangeOfCell,
  cell: PublishedCell,
  kind: KindOfFigure,
): JudgedComparison {
  const { minus } = comparison;
  const of = { n: minus.n, cases: counted ?? minus.n };
  const told = roundedFigure(minus, kind, of);
  const flag = flagsOfRounded({ ...minus, standard: cell.standard }, kind, told, of).join(' ');
  const { step: _, ...before } = told;
  return roundedComparison(comparison, { of: toldOf(cell), minus: { ...before, n: toCases(minus.n), flag } });
}

/** Comparisons between the groups of a table with the numbers that its cells tell. */
export function toldBetweenGroups(
  comparisons: readonly JudgedComparison[],
  cells: readonly PublishedCell[],
): JudgedComparison[] {
  const byName = new Map(cells.map((cell) => [nameOf(cell, cell.domain), cell]));
  return comparisons.flatMap((comparison) => {
    const { between, domain, by } = comparison;
    const cellOf = (name: string) => byName.get(nameOf(comparison, { ...domain, [by]: name }));
    const of = cellOf(comparison.of.name);
    const minus = cellOf(comparison.minus.name);
    return between === 'groups' && of && minus
      ? [roundedComparison(comparison, { of: toldOf(of), minus: toldOf(minus) })]
      : [];
  });
}

function toldOf({ estimate, se, lower, upper, n, flag }: PublishedCell): ToldInComparison {
  return { estimate, se, lower, upper, n: n ?? 0, flag };
}

function nameOf(
  { indicator, crime, outcome, category }: Pick<PublishedCell, 'indicator' | 'crime' | 'outcome' | 'category'>,
  domain: PublishedCell['domain'],
): string {
  const values = Object.entries(domain).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([indicator, crime, outcome, category, values]);
}
