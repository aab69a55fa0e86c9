import { compileColumn } from '#questionnaires';
import type { AnalysedTable, StatedIndicator } from '../analysis-file.ts';
import type { Records } from './records.ts';
import { conditionOf, inOrder } from './study-columns.ts';
import { type StudyIndicator, wordsByLanguage } from './study-figures-schema.ts';

/** The rows of a file that are records of a table, in their order. */
export interface TableRows {
  readonly records: Records;
  readonly rows: Int32Array;
}

/** The columns of a figure that the study states. Rows outside its base are NaN. */
export function indicatorFromStudy(
  indicator: StudyIndicator,
  tables: Readonly<Partial<Record<AnalysedTable, TableRows>>>,
): StatedIndicator {
  const { id, title, unit, statistic, per, weight, currency } = indicator;
  // The study was found to have the table of each figure.
  const table = tables[unit]!;
  const base = baseOf(indicator, table);
  return {
    id,
    title: wordsByLanguage(title),
    unit,
    statistic,
    columns: numeratorsOf(indicator).map(({ name, when }) => ({ category: name, values: valuesOf(when, table, base) })),
    ...(indicator.statistic === 'ratio' && { denominator: valuesOf(indicator.denominator, table, base) }),
    ...(per !== undefined && { per }),
    ...(weight !== undefined && { weight }),
    ...(currency !== undefined && { currency }),
  };
}

function numeratorsOf(indicator: StudyIndicator): { name: string; when: string }[] {
  if (indicator.statistic === 'share' && indicator.categories) return inOrder(indicator.categories);
  return [{ name: '', when: indicator.numerator! }];
}

/** 1 for the rows that a figure is about; undefined for all of them. */
function baseOf(indicator: StudyIndicator, { records }: TableRows): Uint8Array | undefined {
  const of = indicator.statistic === 'share' ? indicator.denominator : undefined;
  const conditions = [indicator.among, of].flatMap((text) => (text === undefined ? [] : [conditionOf(text, records)]));
  const [first, second] = conditions;
  return second ? first!.map((holds, row) => holds & second[row]!) : first;
}

/** A number of each row, or 1 where a condition holds and 0 elsewhere. */
function valuesOf(text: string, { records, rows }: TableRows, base: Uint8Array | undefined): Float64Array {
  const value = compileColumn(text, records.columns);
  return Float64Array.from(rows, (row) => {
    if (base?.[row] === 0) return Number.NaN;
    const found = value(row);
    return found === undefined ? Number.NaN : Number(found);
  });
}
