import { STANDARD_LABELS } from '#contract';
import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import type { ReportedCell } from '../made/made-table.ts';
import type { NumberWriter } from '../made/number-writer.ts';
import type { ReportContext } from '../report-context.ts';
import type { Trend } from '../words/report-texts.ts';
import { isCoarse, isSayable, printedQuality } from './printed-quality.ts';
import { pWithSign } from './written-p.ts';

const LABELS: readonly string[] = Object.values(STANDARD_LABELS).flat();

/**
 * Which way a figure went, by its test alone: up or down where the p value, adjusted for the family, is below the
 * level; else none. Undefined where there is no test.
 */
export function trendOf({ status, significant, difference }: JudgedComparison): Trend | undefined {
  if (status !== 'tested' || significant === null || difference === null) return undefined;
  if (!significant || difference === 0) return 'none';
  return difference > 0 ? 'up' : 'down';
}

/** Figures that rose or fell before those of which no test says so, otherwise in their order. */
export function whatChangedFirst<Item>(
  items: readonly Item[],
  changeOf: (item: Item) => JudgedComparison | undefined,
): Item[] {
  const hasChanged = (item: Item) => {
    const change = changeOf(item);
    return change !== undefined && ['up', 'down'].includes(trendOf(change) ?? 'none');
  };
  return [...items.filter(hasChanged), ...items.filter((item) => !hasChanged(item))];
}

/**
 * What became of a figure since the edition before as a sentence; undefined where it was not tested, or where no
 * sentence may name one of the two figures.
 */
export function changeSentence(
  { cell, change }: ReportedCell,
  { name, writer }: { readonly name: string; readonly writer: NumberWriter },
  { words, locale }: Pick<ReportContext, 'words' | 'locale'>,
): string | undefined {
  const trend = change && trendOf(change);
  if (change === undefined || trend === undefined || !isSayable(cell) || !isSayableBefore(change)) return undefined;
  const before = writer.value(valueBefore(change));
  const now = writer.value(cell.estimate);
  const isSeen = before !== now;
  const said = trend === 'none' || isSeen ? words.trend[trend] : words.trendWithin[trend];
  const tested = words.tested({ p: pWithSign(change.p_adjusted!, locale), family: change.family });
  return `${said({ name, before, now })} ${tested}`;
}

/** The figure before as it is compared: over a bridge, where one is declared. */
export function valueBefore({ minus, bridge }: JudgedComparison): number {
  return minus.estimate! * (bridge?.factor ?? 1);
}

function isSayableBefore({ minus }: JudgedComparison): boolean {
  const { estimate, label } = minus;
  return estimate !== null && LABELS.includes(label) && printedQuality(label) !== 'low' && !isCoarse(minus);
}
