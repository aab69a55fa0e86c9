import {
  CRIME_KEYS,
  categoryName,
  crimeName,
  type EstimateRow,
  EVENT_SETS,
  isUnknown,
  SDG,
  splitCategory,
  valueName,
} from '#contract';
import type { ResultsTexts } from '../../text/results-texts.ts';

/** One line of a chart and of its table. */
export interface Line {
  key: string;
  label: string;
  row: EstimateRow;
  /** A pool of crimes stands above; what is not known stands below; the rest is compared. */
  kind: 'set' | 'item' | 'unknown';
}

/** Domains whose values have an order of their own, which the chart keeps. */
export const VALUE_ORDERS: Record<string, readonly string[]> = { area: ['urban', 'other_urban', 'rural'] };
const ORDERED_BY_NUMBER = new Set(['age_group', 'size', 'income', 'head_age_group']);

/**
 * The lines of a comparison in reading order: sets, then the values (by size unless they have an order), then
 * the unknown. Figures that measure different things keep the order in which they came.
 */
export function linesOf(rows: readonly EstimateRow[], by: string, texts: ResultsTexts): Line[] {
  const lines = rows.map((row) => lineOf(row, by, texts));
  if (rows.every(({ indicator }) => indicator === SDG)) return lines;
  const sets = lines
    .filter((line) => line.kind === 'set')
    .sort((a, b) => keyOrder(CRIME_KEYS, a.key) - keyOrder(CRIME_KEYS, b.key));
  return [...sets, ...inReadingOrder(items(lines), by), ...lines.filter((line) => line.kind === 'unknown')];
}

function items(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.kind === 'item');
}

function lineOf(row: EstimateRow, by: string, texts: ResultsTexts): Line {
  if (by === 'crime') {
    const kind = EVENT_SETS.includes(row.crime) ? 'set' : 'item';
    return { key: row.crime, label: crimeName(texts, row.crime), row, kind };
  }
  if (by === 'category') {
    const value = splitCategory(row.category)[1] ?? row.category;
    const label = categoryName(texts, row.category, row.indicator);
    return { key: value, label, row, kind: isUnknown(value) ? 'unknown' : 'item' };
  }
  const value = row.domain[by] ?? '';
  return { key: value, label: valueName(texts, by, value), row, kind: isUnknown(value) ? 'unknown' : 'item' };
}

/** Whether a variable's values keep their own order instead of being sorted by size. */
export function hasOrder(by: string): boolean {
  return ORDERED_BY_NUMBER.has(by) || by in VALUE_ORDERS;
}

export function inReadingOrder(lines: Line[], by: string): Line[] {
  const order = VALUE_ORDERS[by];
  if (order) return lines.sort((a, b) => keyOrder(order, a.key) - keyOrder(order, b.key));
  if (ORDERED_BY_NUMBER.has(by)) return lines.sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
  // A figure that is not defined has no size: it stands after those that have one.
  return lines.sort((a, b) => (b.row.estimate ?? -1) - (a.row.estimate ?? -1) || a.label.localeCompare(b.label));
}

function keyOrder(order: readonly string[], key: string): number {
  const position = order.indexOf(key);
  return position < 0 ? order.length : position;
}
