import type { TableSpec } from '#contract';
import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import type { RowUnit } from '../../exports/figures/figure-set.ts';
import type { PublishedCell } from '../../suppression/published-cells.ts';
import type { ReportTableKey } from './report-tables.ts';

/** A figure of a report: a cell, and what became of it since the edition before. */
export interface ReportedCell {
  readonly cell: PublishedCell;
  /** Against the edition before; absent where there is none, or a difference would tell of a hidden cell. */
  readonly change?: JudgedComparison;
}

/** The figures of one indicator, crime and category: the same unit, divided by the variables of the table. */
export interface ReportedFigure {
  readonly unit: RowUnit;
  readonly cells: readonly ReportedCell[];
}

/** A table of a report. */
export interface ReportedTable {
  /** Absent of a table of the office's own. */
  readonly key?: ReportTableKey;
  readonly spec: TableSpec;
  readonly figures: readonly ReportedFigure[];
  /** Between values of its variables; none where a difference would tell of a hidden cell. */
  readonly between: readonly JudgedComparison[];
  /** Whether the edition before has any of its figures. */
  readonly isCompared: boolean;
  readonly significance: number;
  readonly level: number;
  /** Amounts of money that it imputes, by name. */
  readonly imputed: readonly string[];
}
