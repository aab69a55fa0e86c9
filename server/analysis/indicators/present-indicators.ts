import type { AnalysedTable, AnalysisFile } from '../analysis-file.ts';
import type { UnitIndicator, UnitMeasure } from '../catalogue/indicator.ts';
import { UNIT_INDICATORS } from '../catalogue/unit-indicators.ts';

/** The tables that a measure needs besides that of its unit. */
const NEEDED: Readonly<Record<UnitMeasure, readonly AnalysedTable[]>> = {
  count: [],
  dontKnow: [],
  refused: [],
  victim: ['incident'],
  repeat: ['incident'],
  incidents: ['incident'],
  // INEGI's mixture of units: households through their adults.
  victim_or_member: ['incident', 'person', 'household'],
};

/** The tables whose figures are not there: those that the survey does not have. */
export function isAbsent({ absent }: Pick<AnalysisFile, 'absent'>, table: AnalysedTable): boolean {
  return absent?.has(table) ?? false;
}

/**
 * The figures of persons and households that a file has. A figure exists where all tables that it is made of do: those
 * of a table that is absent are left out, and never 0 or blank. Figures of incidents exist with incidents, profiles
 * with their unit, and what needs both units with both.
 */
export function presentIndicators(file: Pick<AnalysisFile, 'absent'>): UnitIndicator[] {
  return UNIT_INDICATORS.filter((indicator) => isPresent(file, indicator));
}

/** Whether a file has the tables of a figure. */
export function isPresent(
  file: Pick<AnalysisFile, 'absent'>,
  { unit, measure }: Pick<UnitIndicator, 'unit' | 'measure'>,
): boolean {
  return [unit, ...NEEDED[measure]].every((table) => !isAbsent(file, table));
}
